/** Lines of clinical writing without a single identifier, dense with what looks like one. */
export const LOOK_ALIKES: readonly string[] =
  `VS: 98.6 72 16 118/76 98% RA. I/O 1200/850. Pain 3/10 -> 1/10. GCS 15 (E4V5M6).
Motor: 5/5 deltoids, 4+/5 biceps, 3/5 iliopsoas. Reflexes 2/4 throughout. Pulses 2+/4.
Grade 2/6 systolic murmur at LLSB. Visual acuity 20/40 OD, 20/25 OS.
Labs: Na 138 K 4.2 Cl 101 HCO3 24 BUN 18 Cr 0.9 Glu 112 Ca 9.1 Mg 2.0 Phos 3.4.
CBC 7.8>13.2/39.6<245. INR 2.3. Troponin <0.01. BNP 1245. Lactate 2.1.
ABG 7.32/48/88/24. Vent AC 16/500/40%/5.
Impella CP at P-8. LVAD HM3 speed 5400. Pacer DDD 60-120.
Metformin 1000 mg BID, lisinopril 20/12.5 daily, Advair 250/50 1 puff BID, NovoLog 70/30 12 units.
Prednisone taper 40-30-20-10 over 12 days. Lovenox 1 mg/kg q12. Heparin 5000 units SQ TID.
D5 1/2 NS + 20 KCl at 100 mL/hr. 1/4 strength Dakin's. Bed 3, Room 412.
MRI L-spine: disc bulge L4-5, L5-S1. Modic changes. Schmorl node. T1/T2 signal.
Pathology: pT2N0M0, Gleason 3+4=7, Breslow 1.2 mm, Clark level IV, Ki-67 20%, HER2 1+, FISH neg.
EF 55-60%. LVIDd 4.8. E/e' 12. RVSP 35. PASP 40-45.
CT chest 5 mm nodule RUL. Fleischner criteria. Lung-RADS 2. BI-RADS 4A. LI-RADS 5. TI-RADS 3.
CHA2DS2-VASc 4, HAS-BLED 2, MELD-Na 18, Child-Pugh B, NIHSS 6, mRS 2, ECOG 1, Karnofsky 80, Wells 4.5.
ICD-10: E11.65, I10, N18.3, Z79.4. CPT 99213, 93000. HCPCS J1885. NDC 0002-7510-01.
s/p Whipple, Roux-en-Y, Nissen, Billroth II, Hartmann's, Kasai, Fontan and Mustard procedures.
Trial of CPAP at 10 cm H2O. Mallampati III. Cormack-Lehane grade 2. Mac 3 blade, 7.5 ETT at 22 cm.
Hx: Sjogren's, Raynaud's, Ehlers-Danlos, Guillain-Barre, Charcot-Marie-Tooth, Wolff-Parkinson-White.
Allergies: Bactrim (rash), Keflex, iodine, Latex. Social: 2 beers/day, 30 pack-years, quit 2010.
Plan: PT/OT, DVT ppx, advance diet, ambulate. Follow up in 2 weeks. Return precautions given. Will d/c in AM.
Patient Education: Heart Healthy Diet, Fall Precautions, Wound Care Instructions given in Spanish.
EMERGENCY DEPARTMENT PROVIDER NOTE. CHIEF COMPLAINT: CHEST PAIN. MEDICAL DECISION MAKING: LOW RISK.
REVIEW OF SYSTEMS: Constitutional: Negative. Eyes: Negative. Respiratory: Positive for cough.
Imaging Studies Reviewed. Blood Cultures x2 sent. Urine Culture pending. Gram Stain: GPC in clusters.
Lot EW0182 exp noted. Tdap, MMR, Varicella, Shingrix, Prevnar 20 due. Pfizer bivalent booster.
Dobhoff placed; KUB confirms. Foley to gravity. PICC line. Hemovac x2. Penrose. Chest tube to Pleur-evac.
She is G2P1001 at 39w2d, cervix 4/80/-2, Bishop score 8, Apgars 8/9, Category 1 tracing, Pitocin at 6.
Assessed with the Columbia Suicide Severity Rating Scale, PHQ-9 = 14, GAD-7 11, MoCA 22/30, MMSE 27/30, CAGE 0/4.
The Parkland formula, Rule of Nines, Lund-Browder chart used. Glasgow Coma Scale 14. Ranson 2. APACHE II 18.
Home O2 2 L. Uses Trelegy, albuterol HFA, Spiriva Respimat. Medtronic Micra leadless pacer. Dexcom G7. Omnipod 5.
White male, Hispanic female, African American, Asian, Native American. Speaks Mandarin. Religion: Catholic.
Ceftriaxone 2 g IV q24 day 3/7. Vancomycin trough 15. Cefepime. Meropenem. Zosyn 3.375. Azithro 500 day 2/5.
Hgb trend 7.1 -> 8.4. Transfused 2 U pRBC. Type and Screen. Coombs neg. Rouleaux seen. Howell-Jolly bodies.
PT: gait 150 ft w/ RW, CGA. TUG 14 s. Berg 42/56. Tinetti 20/28. 3 x 10 reps. HEP issued. Theraband Red.
Speech: Mendelsohn maneuver, Shaker exercise, MBSS w/ Barium. IDDSI Level 4 Pureed, Level 2 Mildly Thick.
Derm: Fitzpatrick III, Wood's lamp neg, Nikolsky neg, Auspitz sign, Koebner. Kenalog 10. Mohs x2 stages.
Ortho: Garden III, Weber B, Salter-Harris II, Gustilo IIIA, Lachman neg, McMurray pos, Hawkins pos, Neer pos, Spurling neg.
Eye: Schirmer 5 mm, Goldmann 18, Amsler WNL, Ishihara 11/11, Fuchs dystrophy, Shaffer 4. Humphrey 24-2.
Neuro: CN II-XII intact. Romberg neg. Hoffmann neg. Babinski down. Dix-Hallpike neg. Hoehn and Yahr 2.5.
OR: Bovie, LigaSure, Vicryl 2-0, Monocryl 4-0, Dermabond, Jackson-Pratt, Bookwalter, Kelly clamp, Army-Navy, Senn, DeBakey.
GI: Mayo score 2, Los Angeles Grade B esophagitis, Boston Bowel Prep 9, Prague C2M4, Paris IIa, Forrest III, Rockall 2.
Discharge Medications: Continue Toprol-XL, Stop Norvasc, Start Eliquis. Disposition: Home with Home Health.
DME: Hoyer lift, Rollator, Geri chair, Bedside Commode. Stryker bed. Hill-Rom. Philips Trilogy.
Seen in the Emergency Department, transferred to Intensive Care Unit, then to Medical Floor, then Acute Rehab.
General Surgery, Infectious Disease, Palliative Care, Case Management and Social Work consulted.
Advance Directive: Full Code. Power of Attorney on file. Living Will in chart. POLST completed.
Time: 0730, 14:45, 3:05 PM. On hold since Thursday. 35 minutes spent. 1:1 sitter. Q15 checks. Level 2.`.split('\n');
