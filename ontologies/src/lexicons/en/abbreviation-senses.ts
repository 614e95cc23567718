import type { SectionKind } from './sections.ts';

/** One thing a short form stands for. */
export interface Sense {
  /** A name of it; null where it is nothing to suggest. */
  readonly name: string | null;
  /** Words in small letters, and marks, that speak for it where they stand near. */
  readonly near: readonly string[];
  readonly sections?: readonly SectionKind[];
}

const sense = (name: string | null, near: string, ...sections: SectionKind[]): Sense => ({
  name,
  near: near.split(' ').filter((word) => word !== ''),
  sections,
});
const EYE = 'od os ou eye eyes vision visual acuity retina retinal vitreous cornea corneal lens pupil iop cataract va';
const CORONARY =
  'rca lcx circumflex stent stents stenosis stented cath catheterization angiography coronary artery graft occluded occlusion diagonal marginal lesion';
const VALVES =
  'valve valvular regurgitation stenosis murmur echo echocardiogram gradient aortic mitral tricuspid mild moderate severe trace insufficiency ef';
const LABORATORY =
  'cbc bmp labs lab lipid tsh draw check checked order ordered repeat glucose bun creatinine lfts ua panel';
const STRENGTH = 'he ae ke kf pf df ef hadd habd we wf 5/5 4/5 strength ue le';

/**
 * Short forms that stand for more than one thing in English notes, the usual sense first; it holds where nothing near
 * speaks for another. Only in capitals as they are written here.
 */
export const ABBREVIATION_SENSES: Readonly<Record<string, readonly Sense[]>> = {
  AF: [
    sense('atrial fibrillation', 'rvr coumadin warfarin rate paroxysmal ablation cardioversion flutter chronic'),
    sense(null, `anterior fontanelle fontanel open flat soft bulging ${STRENGTH}`),
  ],
  ARF: [
    sense('acute kidney injury', 'creatinine renal bun dialysis prerenal atn urine'),
    sense(
      'acute respiratory failure',
      'intubated ventilator hypoxic hypercapnic respiratory bipap copd pneumonia oxygen',
    ),
  ],
  AS: [sense(null, ''), sense('aortic stenosis', `ai ar avr tavr ${VALVES}`)],
  BS: [
    sense(
      null,
      'abdomen abd soft nt nd nontender nondistended normoactive active hypoactive hyperactive + lungs clear bilaterally heard present',
    ),
    sense(
      'glucose',
      'insulin diabetes dm mg/dl glucose fasting sugar sugars accucheck fingerstick high low checked metformin',
    ),
  ],
  CA: [
    sense(null, ''),
    sense(
      'cancer',
      'breast colon lung prostate ovarian metastatic stage mets chemo chemotherapy bladder renal cell squamous',
    ),
  ],
  CD: [
    sense(null, ''),
    sense(
      'Crohn disease',
      'crohn ileum ileal ileitis colitis uc ibd infliximab fistula fistulizing gi remicade humira',
    ),
  ],
  CEA: [
    sense('carcinoembryonic antigen', 'ng/ml marker markers tumor colon ca afp level elevated 19-9'),
    sense('carotid endarterectomy', 'carotid ica stenosis endarterectomy vascular surgery tia stroke stenting'),
  ],
  CF: [
    sense('cystic fibrosis', 'cystic sputum pseudomonas pulmonary pancreatic lung bronchiectasis sweat vest'),
    sense(null, `feet ft fingers @ counts counting ${EYE}`),
  ],
  CMP: [
    sense('comprehensive metabolic panel', LABORATORY),
    sense('cardiomyopathy', 'ischemic nonischemic dilated icd hypertrophic chf heart lvef peripartum hypertensive'),
  ],
  CP: [
    sense(
      'chest pain',
      'sob dyspnea palpitations nausea ekg angina exertional substernal radiating denies no troponin pressure',
    ),
    sense(
      'cerebral palsy',
      'palsy spastic spasticity wheelchair developmental delay quadriplegia seizure seizures birth premature contractures',
    ),
    sense(null, 'angle angles effusion sulcus blunting costophrenic'),
  ],
  CVA: [
    sense('stroke', 'stroke tia residual hemiparesis embolic hemorrhagic prior old weakness'),
    sense(null, 'tenderness tender costovertebral flank angle percussion'),
  ],
  DM: [
    sense('diabetes mellitus', 'insulin metformin htn type glucose a1c hyperlipidemia cad'),
    sense(null, 'robitussin guaifenesin mucinex cough cold syrup'),
  ],
  ED: [
    sense(null, 'presented visit triage ems ambulance discharged admitted arrival course'),
    sense(
      'erectile dysfunction',
      'viagra sildenafil cialis tadalafil libido erections impotence testosterone psa bph prostate',
    ),
  ],
  ETT: [
    sense(
      'endotracheal tube',
      'intubated intubation ogt ngt carina cm lips vent ventilator extubated day tube #7 7.0 7.5',
    ),
    sense('stress test', 'exercise treadmill bruce mets stress ischemia angina protocol nuclear'),
  ],
  GBS: [
    sense(
      'Guillain-Barre syndrome',
      'ascending weakness areflexia ivig demyelinating emg plasmapheresis guillain barre',
    ),
    sense(
      'group B strep',
      'positive negative neg pos + - culture prophylaxis labor pregnancy prenatal penicillin weeks gestation unknown rubella rh hbsag rpr',
    ),
  ],
  HCT: [
    sense('hematocrit', 'hgb hemoglobin wbc plt platelets h/h transfused % cbc mcv'),
    sense(
      'CT of the head',
      'showed revealed scan head hemorrhage contrast infarct hydrocephalus stroke shift sdh sah enhancement mri',
    ),
  ],
  HD: [
    sense('hemodialysis', 'esrd dialysis mwf tts fistula catheter renal access session nephrology'),
    sense('Huntington disease', 'huntington chorea caudate'),
    sense(null, '# hospital hd1 day pod'),
  ],
  HF: [sense('heart failure', 'ef systolic diastolic lasix bnp preserved reduced'), sense(null, STRENGTH)],
  HI: [
    sense('homicidal ideation', 'si avh suicidal ideation denies psychosis plan'),
    sense(null, 'haemophilus influenza'),
  ],
  HIT: [
    sense('heparin-induced thrombocytopenia', 'heparin thrombocytopenia platelets pf4 argatroban antibody sra'),
    sense(null, 'head car by fell ball struck was she he'),
  ],
  ICD: [
    sense(
      'implantable cardioverter defibrillator',
      'placed placement implantation shock shocks lead leads pacemaker ef vt defibrillator biventricular',
    ),
    sense(null, '9 10 9-cm 10-cm code codes coding'),
  ],
  IVF: [
    sense(null, 'ns bolus fluids fluid lr hydration ml cc dehydration received given liter liters normal saline'),
    sense('in vitro fertilization', 'pregnancy embryo fertility infertility conceived cycle gestation twins transfer'),
  ],
  LAD: [
    sense('lymphadenopathy', 'neck supple cervical axillary inguinal no nodes jvd thyromegaly node heent'),
    sense('left anterior descending artery', `proximal mid distal ${CORONARY}`),
    sense(null, 'axis deviation lafb rbbb ekg ecg'),
  ],
  LE: [
    sense('lower extremity', 'edema ue weakness strength bilateral doppler dvt'),
    sense('systemic lupus erythematosus', 'prep lupus'),
  ],
  MG: [
    sense(null, ''),
    sense('myasthenia gravis', 'myasthenia gravis mestinon pyridostigmine thymoma thymectomy ptosis crisis antibodies'),
  ],
  MI: [
    sense('myocardial infarction', 'cad stemi nstemi troponin cabg stent prior acute inferior anterior silent'),
    sense(null, 'detroit michigan lansing'),
  ],
  MR: [
    sense(null, 'imaging brain spine lumbar cervical angiography venogram scan contrast'),
    sense('mitral regurgitation', `tr ai mvp mvr ${VALVES}`),
  ],
  MS: [
    sense(
      null,
      ': alert oriented a&o exam intact awake person place attentive speech affect contin sulfate mg morphine',
    ),
    sense(
      'multiple sclerosis',
      'sclerosis relapsing remitting progressive flare flares plaques demyelinating copaxone interferon avonex optic neuritis tysabri rrms diagnosed lesions',
    ),
    sense('mitral stenosis', 'rheumatic diastolic rumble mitral valvuloplasty'),
  ],
  NEC: [
    sense('necrotizing enterocolitis', 'preterm infant neonate pneumatosis bowel premature'),
    sense(null, 'nos unspecified disorder'),
  ],
  NPH: [
    sense('NPH insulin', 'units insulin regular humulin novolin u lantus aspart am pm qam qpm qhs', 'medications'),
    sense(
      'normal pressure hydrocephalus',
      'shunt hydrocephalus gait dementia ventricles ventriculomegaly incontinence lp tap vp',
    ),
  ],
  OD: [
    sense(null, ''),
    sense('overdose', 'heroin pills tylenol attempted intentional suicide suicidal narcan drug took opioid'),
  ],
  OM: [sense(null, CORONARY), sense('otitis media', 'ear ears tm tms amoxicillin otitis effusion otalgia tympanic')],
  PCP: [
    sense(null, 'follow followup f/u referred office visit'),
    sense('Pneumocystis pneumonia', 'hiv aids bactrim pneumonia prophylaxis cd4 pentamidine dapsone pneumocystis'),
  ],
  PD: [
    sense('Parkinson disease', 'sinemet levodopa tremor rigidity bradykinesia parkinson parkinsonism carbidopa'),
    sense('peritoneal dialysis', 'dialysis esrd peritoneal catheter exchanges peritonitis dialysate cycler'),
  ],
  PDA: [
    sense(
      'patent ductus arteriosus',
      'infant murmur neonate ductus indomethacin premature ligation newborn preterm gestation asd vsd pfo',
    ),
    sense(null, `posterior descending right lad svg plv ${CORONARY}`),
  ],
  PE: [
    sense(
      'pulmonary embolism',
      'dvt embolism embolus cta ct angiogram heparin coumadin lovenox saddle bilateral submassive ivc filter d-dimer anticoagulation',
    ),
    sense(null, ': vs vitals gen general exam physical tubes tube'),
  ],
  PND: [
    sense('paroxysmal nocturnal dyspnea', 'orthopnea dyspnea edema doe chf sob palpitations'),
    sense(null, 'nasal sinus rhinitis allergic drip congestion cough throat'),
  ],
  PT: [
    sense(null, 'the pt states reports is was has'),
    sense('prothrombin time', 'ptt inr pt/inr pt/ptt coags aptt seconds'),
    sense(
      'physical therapy',
      'ot therapy consult evaluation gait ambulation rehab eval home outpatient strengthening exercises',
    ),
  ],
  PVD: [
    sense('peripheral vascular disease', 'claudication vascular abi bypass cad amputation'),
    sense(null, `floaters flashes ${EYE}`),
  ],
  RA: [
    sense(
      'rheumatoid arthritis',
      'methotrexate joints joint arthritis rheumatoid rheumatology sle prednisone humira enbrel plaquenil',
    ),
    sense(null, 'on sat sats o2 spo2 saturation % oxygen pulse rv la lv atrium atrial pressure pressures'),
  ],
  RAD: [
    sense('reactive airway disease', 'albuterol wheezing asthma nebulizer child'),
    sense(null, 'onc tech dose radiology'),
  ],
  SI: [
    sense('suicidal ideation', 'hi avh denies plan intent ideation psychiatric depression'),
    sense(null, 'joint joints sacroiliac injection injections'),
  ],
  UA: [
    sense('urinalysis', 'culture urine uti leukocyte nitrite wbc dip check cbc'),
    sense('unstable angina', 'nstemi angina acs troponin cath heparin stent'),
  ],
  US: [
    sense(
      'ultrasound',
      'renal abdominal pelvic guided breast thyroid doppler transvaginal showed revealed liver scrotal ruq gallbladder',
    ),
    sense(null, 'united states citizen call army navy to in'),
  ],
  VA: [sense(null, 'hospital clinic veterans benefits'), sense('visual acuity', `20/20 20/40 20/30 cc sc ${EYE}`)],
};
