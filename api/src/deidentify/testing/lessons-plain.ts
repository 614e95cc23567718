/** Invented passages full of capitals, nearly all of which name nobody, to learn what is no name. */
export const PLAIN_LESSONS: readonly string[] = [
  `PREOPERATIVE DIAGNOSIS: Chronic Cholecystitis with Cholelithiasis.
POSTOPERATIVE DIAGNOSIS: Same.
OPERATION PERFORMED: Laparoscopic Cholecystectomy with Intraoperative Cholangiogram.
ANESTHESIA: General Endotracheal.
DESCRIPTION OF PROCEDURE: The patient was taken to the Operating Room and placed supine. Betadine prep was used. A Veress Needle was placed. Marcaine with Epinephrine was infiltrated. The Gallbladder was grasped with an Allis Clamp and dissected by Bovie Cautery. Surgicel and Gelfoam were left. Skin was closed with Dermabond and Steri Strips. Taken to the Recovery Room in stable condition.`,
  `ADMITTING DIAGNOSES:
1. Congestive Heart Failure.
2. Chronic Obstructive Pulmonary Disease.
3. Type 2 Diabetes Mellitus.
4. Peripheral Vascular Disease.
5. Major Depressive Disorder, Recurrent.
6. Generalized Anxiety Disorder.
DISCHARGE MEDICATIONS: Lasix 40 mg, Coreg 6.25 mg, Zestril 10 mg, Lipitor 40 mg, Plavix 75 mg, Advair Diskus, Spiriva, Lantus, Humalog, Zoloft.
CONDITION: Fair. DIET: Cardiac, Low Sodium. ACTIVITY: As Tolerated.`,
  `REVIEW OF SYSTEMS: Constitutional: Negative. Eyes: Sclerae anicteric, Conjunctivae pink. Ears, Nose, Mouth and Throat: Oropharynx clear, Tympanic Membranes intact. Neck: Supple. Trachea midline. Lungs: Clear to Auscultation. Heart: Regular Rate and Rhythm. Abdomen: Soft, Nontender, Nondistended. Genitourinary: Deferred. Extremities: No Clubbing, Cyanosis or Edema. Neurologic: Cranial Nerves II through XII intact. Psychiatric: Mood Good, Affect Full. Skin: Warm, Dry. Lymphatics: No Adenopathy.`,
  `MENTAL STATUS EVALUATION
Appearance: Neat. Speech: Normal Rate. Thought Process: Linear. Insight: Limited. Judgment: Fair.
AXIS I: Bipolar Disorder, Posttraumatic Stress Disorder, Attention Deficit Disorder, Alcohol Dependence.
AXIS II: Borderline Personality Disorder, Antisocial Traits.
AXIS III: Hypertension, Hyperlipidemia, Obstructive Sleep Apnea.
AXIS IV: Moderate; Legal Problems, Housing, Unemployment.
AXIS V: Global Assessment of Functioning 45.
She attends Alcoholics Anonymous and Narcotics Anonymous. Medicaid, Medicare and Social Security Disability were discussed. Beck Depression Inventory, Minnesota Multiphasic Personality Inventory and Wechsler Adult Intelligence Scale were given.`,
  `CC: Headache.
HX: Right handed. Onset of Left Arm Numbness followed by Right Face Weakness. Vertigo, Nausea and Vomiting. Denied Fever, Chills, Photophobia.
MEDS: Tegretol, Dilantin, Phenobarbital, Synthroid, Premarin, Darvocet, Tylenol.
PMH: 1) Migraine. 2) Hysterectomy. 3) Appendectomy. 4) Hypothyroidism.
FHX: Father with Stroke, Mother with Breast Cancer.
SHX: Retired Farmer. Tobacco, one Pack per Day. Alcohol, occasional.
EXAM: Awake, Alert, Oriented. Motor: Full Strength. Sensory: Intact. Reflexes: Symmetric. Plantars: Flexor. Gait: Wide Based. Romberg negative. Babinski absent. Hoffman sign absent.
MRI Brain: Old Lacunar Infarct. EEG: Slow. CSF: Protein high. Carotid Duplex: Normal. Cerebral Angiography was declined.`,
  `INDICATIONS: Abnormal Stress Test, Unstable Angina.
TECHNIQUE: The Right Groin was prepped. A Judkins Left 4 Catheter, a Pigtail Catheter and an Amplatz Wire were used. A Taxus Stent was deployed and the Angio-Seal Device closed the artery. Integrilin, Heparin and Versed were given.
FINDINGS: Left Main: Normal. Left Anterior Descending: 70% Stenosis. Circumflex: Patent. Right Coronary Artery: Dominant.
IMPRESSION: Two Vessel Coronary Artery Disease. RECOMMENDATION: Aggressive Medical Management, Bypass Surgery to be discussed.`,
  `HISTORY: Child brought by Mom for Well Child Check. Immunizations: DTaP, Hib, Prevnar, Varivax, Rotateq. Development: Denver Developmental Screening normal. Sleeps in Crib. Uses Enfamil and Pediasure. Watches Cartoons. Attends Day Care and Head Start.
IMPRESSION: Otitis Media, Viral Syndrome, Allergic Rhinitis, Diaper Dermatitis. PLAN: Amoxicillin, Zyrtec, Nasonex, Desitin. Follow up with Pediatrics, Ear Nose and Throat, and Audiology. American Academy of Pediatrics handout given.`,
  `FAMILY HISTORY: Noncontributory. SOCIAL HISTORY: Catholic, Married, Spanish, French and German speaking. Served in Vietnam and Korea in the Army, later the Air Force. Enjoys Bingo, Golf and Bible study. Drives a Ford and a Honda. Eats Jello, Cheerios, Kool Aid and Gatorade. Takes One A Day Vitamins, Fish Oil, Saw Palmetto and Metamucil. Watches Jeopardy.`,
  `PHYSICAL THERAPY EVALUATION
Diagnosis: Total Knee Arthroplasty, Gait Abnormality, Muscle Weakness. Prior Level of Function: Independent. Equipment: Front Wheeled Walker, Shower Chair, Raised Toilet Seat. Precautions: Weight Bearing as Tolerated. Goals: Stairs, Bed Mobility, Car Transfers. Modalities: Moist Heat, Ultrasound, Electrical Stimulation. Tests: Timed Up and Go, Berg Balance Scale, Tinetti, Lachman, McMurray, Apley, Homan.`,
  `OPHTHALMOLOGY: Visual Acuity 20/40. Tonometry by Goldmann Applanation. Slit Lamp: Cornea Clear, Anterior Chamber Deep. Fundus: Cup to Disc 0.3. Cataract Extraction with Phacoemulsification. Healon and Viscoat were used, then an Alcon Lens. Drops: Xalatan, Cosopt, Alphagan, Vigamox, Pred Forte, Timoptic. Ahmed Valve and Baerveldt Shunt considered. Humphrey Visual Field reliable.`,
  `LABORATORY DATA: White Blood Cell count 9, Hemoglobin 12, Platelets 240, Sodium 139, Potassium 4.1, Creatinine 1.0, Alkaline Phosphatase 90, Troponin negative. Urinalysis: Leukocyte Esterase positive. Cultures: Escherichia coli, Klebsiella, Proteus, Enterococcus. Hepatitis Panel, Rapid Plasma Reagin, Lyme Titer and Epstein Barr Titer pending. Coombs negative. LFTs normal. BUN and TSH normal. PT, PTT, INR normal.`,
  `CONSULTATIONS: Infectious Disease, Nephrology, Physical Medicine and Rehabilitation, Wound Care, Case Management, Pastoral Care and Pain Management. TRANSFERRED to the Medical Intensive Care Unit, then Telemetry, then a Skilled Nursing Facility. Home Health, Meals on Wheels, Hospice and Durable Medical Equipment arranged. Advance Directive, Living Will and Durable Power of Attorney reviewed. Full Code.`,
  `DENTAL: Tooth 14 Extraction, Alveoplasty, Porcelain Fused to Metal Crown. Septocaine and Lidocaine. Peridex rinse. Vicryl sutures. Panorex reviewed. Class II Malocclusion. Invisalign discussed. Periodontal Probing 3 to 5.
PLASTIC SURGERY: Mentor Implants, Jackson-Pratt drains, Ace Wrap, Xeroform, Adaptic, Kerlix, Montgomery Straps, Trendelenburg position. Z Plasty. Fleur de Lis pattern. Baker Grade II Capsule.
ORTHOPEDICS: Smith and Nephew Plate, Stryker Saw, DePuy Stem, Zimmer Cup, Kirschner Wires, Hemovac, Esmarch, Knee Immobilizer, Bledsoe Brace, Cam Walker, Salter II Fracture, Colles Fracture, Weber B Fracture, Garden III.`,
  `SUBJECTIVE: Patient is a Pleasant Gentleman with Rheumatoid Arthritis. Denies Chest Pain, Shortness of Breath. States Pain is Worse with Stairs. Tried Motrin, Aleve, Naprosyn, Celebrex, Ultram, Flexeril, Neurontin and Lyrica. Does Yoga, Pilates and Tai Chi. South Beach and Atkins Diets failed; Weight Watchers and Jenny Craig helped. Reads on the Internet, Google and WebMD. Works at a Fast Food restaurant, Part Time.
PLAN: Orthovisc, Synvisc, Depo Medrol and Celestone Injection. Workers Compensation. Permanent and Stationary. Functional Capacity Evaluation. Release to Light Duty on Monday.`,
  `UROLOGY: Cystoscopy, Transurethral Resection of Prostate, Foley to Gravity, Coude Catheter. Gleason 7. Flomax, Proscar, Detrol, Ditropan, Cialis, Viagra. Hytrin. Benign Prostatic Hypertrophy, Erectile Dysfunction, Interstitial Cystitis, Peyronie Disease, Fournier Gangrene.
OBSTETRICS: Gravida 2 Para 1. Low Transverse Cesarean Section, Bilateral Tubal Ligation, Pfannenstiel incision, Allis, Kelly, Kocher and Babcock clamps, Bovie, Chromic, Monocryl, Interceed. Apgars 8 and 9. Braxton Hicks contractions. Pitocin, Cervidil, Methergine, Terbutaline, Rhogam. Bishop 6. Nuchal Cord. Mirena, Depo Provera, Ortho Tri Cyclen, NuvaRing.`,
  `ONCOLOGY: Infiltrating Ductal Carcinoma, Estrogen Receptor Positive, Her2 negative. Adriamycin, Cytoxan, Taxol, Herceptin, Neulasta, Zofran, Decadron, Emend. Port-A-Cath, Groshong, Hickman. Hodgkin Lymphoma, Ewing Sarcoma, Wilms Tumor, Kaposi Sarcoma. Breslow 0.8, Clark Level III, Mohs Surgery. Karnofsky 80. Body Bone Scan, Mammogram and Pap Smear. Surgery, Radiation, Chemotherapy. Stage IV. Do Not Resuscitate.`,
  `CARDIAC: Dopamine, Dobutamine, Levophed, Amiodarone, Cardizem. Swan-Ganz Catheter, St. Jude Valve, Medtronic Pacemaker, Guidant Generator, Boston Scientific Lead, Edwards Ring. Bruce Protocol, Duke Score, Thallium, Cardiolite, Adenosine, Lexiscan. Hemostasis was achieved. Respirations 18, Pulse 80, Temperature 98.6. Wolff-Parkinson-White, Brugada, Wenckebach, Mobitz, Bundle of His. Coumadin Clinic. Transesophageal Echocardiogram: Mild Mitral Regurgitation, Ejection Fraction 55.`,
  `GI: Prilosec, Nexium, Zantac, Reglan, Golytely, Fleets, Dulcolax, Colace, Miralax, Canasa, Asacol, Remicade, Humira. Barrett Esophagus, Schatzki Ring, Mallory-Weiss Tear, Zenker Diverticulum, Meckel Diverticulum, Crohn Disease, Whipple, Billroth II, Nissen. Olympus Colonoscope advanced to Cecum. Cold Forceps Biopsy. Grade A Esophagitis, Internal Hemorrhoids, Sigmoid Polyp. High Fiber Diet.`,
  `EMERGENCY DEPARTMENT COURSE: Glasgow Coma Scale 15. C Collar, Backboard. Glucose by Accu-Chek. Ativan, Haldol, Narcan, Toradol, Morphine, Dilaudid, Rocephin, Zithromax, Solu-Medrol, Albuterol. Chest X-Ray: No Acute Disease. EKG: Normal Sinus Rhythm. CT Head: Unremarkable. Ultrasound: Negative Murphy sign. Ottawa Rules, Wells Score, Perc Rule, Centor Criteria. Discharged Home in Good Condition. Return if Worse. Motor Vehicle Accident, Seat Belt, Airbag. Assault, Homicide, Suicide Ideation denied.`,
  `SURGICAL PATHOLOGY: Gross: Received in Formalin labeled Right Breast. Microscopic: Sections show Fibrocystic Change. Special Stains: Gomori, Giemsa, Congo Red, Prussian Blue, Ziehl-Neelsen, Warthin-Starry. Synoptic: Negative Margins. Pathology Final. Hassall, Reed-Sternberg, Call-Exner, Psammoma bodies. Gram Stain. Lugol. Hale. Nottingham Grade 2. Fuhrman Grade 3. Bethesda III. Dukes B. Bloom-Richardson.`,
  `SLEEP STUDY: Apnea Hypopnea Index 22. Epworth 14. CPAP, BiPAP, Full Face Mask, Respironics, ResMed Mirage. Supine. Rem. Cheyne-Stokes Breathing. Restless Legs Syndrome: Requip, Mirapex. Provigil, Ambien, Lunesta, Xyrem.
PSYCHOLOGY: Verbal IQ, Performance IQ, Full Scale. Block Design, Digit Span, Trail Making, Stroop, Rorschach, Boston Naming, Wisconsin Card Sorting. Reading, Spelling and Arithmetic. Average, Low Average, Borderline, Superior. Autism, Asperger Disorder, Tourette Disorder.`,
  `NEPHROLOGY: End Stage Renal Disease, Hemodialysis Monday, Wednesday, Friday. Permcath, Quinton, Tenckhoff. Epogen, Phoslo, Renagel, Sensipar, Zemplar, Venofer. Kayexalate. Alport, Goodpasture, Berger and Wegener disease. Anion Gap. Chvostek and Trousseau negative. Cushing, Addison, Conn. Kimmelstiel-Wilson. Henoch-Schonlein Purpura. Renal Diet, Fluid Restriction.
DERM: Psoriasis, Rosacea, Acne. Lidex, Temovate, Elidel, Protopic, Retin-A, Accutane, Lamisil, Nizoral, Bactroban, Efudex. Wood Lamp. Nikolsky. Koebner. Darier. Stevens-Johnson.`,
  `Pt seen in IR, then PACU, then SICU. D/w NSGY, ENT, GI, ID and IR re LP. S/p CABG x3, AVR, TKA, ORIF, BKA and TURP. PT: gait w/ RW, SBA, CGA, Min A, WBAT, HEP given. OT: ADLs, UE AROM, FIM 5. SLP: MBSS, NPO, NTL. RT: BiPAP, HFNC, IS, CPT. Murmur at LLSB, RUSB and apex. JVD, HSM, LAD none. NKDA. Foley, PICC, PIV, NGT, PEG, ETT in place. DVT ppx: SCDs, SQH. GI ppx: PPI. Dispo: SNF vs LTAC vs IRF. Code: DNR/DNI. HCP form on chart. SW, CM, RD and WOCN following. VAC to LLE. JP x2 to bulb. CT C/A/P, MRCP, ERCP, HIDA, KUB, TTE, TEE, EGD, EEG, EMG, NCS, DEXA, PFTs, V/Q.`,
  `PT BEDSIDE IN BED RESTING. SAFETY CHECKS DONE. CALL LIGHT IN REACH. SITTER AT BEDSIDE. WOUND CARE PER ORDER. DRESSING CLEAN DRY INTACT. BREATH SOUNDS CLEAR. BOWEL SOUNDS PRESENT. SKIN WARM DRY. PAIN CONTROLLED. VOIDING CLEAR YELLOW. FAMILY UPDATED. PLAN REVIEWED. WILL CONTINUE TO MONITOR. INSTRUCTIONS GIVEN. DISCHARGE PENDING. NO ACUTE DISTRESS. ALERT AND ORIENTED. ASSESSMENT UNCHANGED. BASELINE MENTATION. IMAGING REVIEWED. MEDICINES RECONCILED.`,
  `Instructions given: Wound Care, Fall Precautions, Heart Healthy Diet, Diabetes Education, Smoking Cessation. Seen in the Emergency Department, then Step Down, then Acute Rehab, then Labor and Delivery Triage. Returned to Baseline. Dressings: Kerlix, Mepilex, Aquacel, Tegaderm, Duoderm. Braces: Breg, Aspen, Miami J, Bledsoe. Supplies: Depends, Ensure, Glucerna, Thickener. Theraband Red then Green. Foods: Pureed, Mechanical Soft, Honey Thick. His dog Rex and her cat Ginger and a parrot died. Stool was "Brown", voice was "Soft".`,
  `Best practices for managing chronic pain in adults? Best treatment for plantar fasciitis. Current guidelines on anticoagulation. What does the ADA recommend for A1c? What is the AHA and ACC advice on statins? Latest USPSTF and CDC recommendations. Compare Januvia with Ozempic. Effectiveness of Zoloft versus Lexapro. Side effects of Keppra. How to taper Klonopin? Is a high Centor score an indication? Management of UTIs, DVTs and PEs. Explain Wells criteria. Differential for a 40-year-old with fever. Recommend a dose of Rocephin. Find articles on Crohn disease. Safety of Accutane. Review of Duke criteria. Does Metformin help? Should Coumadin be held? Risk of Paxil in pregnancy.`,
  `Dressing: Mepilex. Brace: Aspen. Splint: Alumafoam. Brace: Breg. Collar: Philadelphia. Cast: Delta. Hose: Jobst. Bed: Hill-Rom. Chair: Rifton. Lift: Hoyer. Pump: Alaris. Vent: Puritan. Seen at Baseline, at Bedside, at Triage and in Recovery; admitted to Observation, then to Medicine. His dog Buddy, her cat Misty, a service dog named Ace and their horse Duke. Her dog Lady died. Resting energy by Harris-Benedict 1700 kcal, Mifflin-St Jeor 1650, Kellgren-Lawrence grade 3.`,
  `Dressing: Kling. Brace: Hely. Brace: Donjoy. Wrap: Coban. Pets: dog Max, cat Bella. His dog Hope died last year. Her dog Joy sleeps on the bed. The family cat Angel ran away. A parakeet named Sunny.`,
  `SIGNOUT
1. {{Novak|NAME}} - PNA
2. {{Ferreira|NAME}} - NSTEMI, trop q6
3. {{Lindqvist|NAME}} - CHF
4. {{Abara|NAME}} - GIB`,
  `Team list:
1. {{Marchetti|NAME}} - DKA, gap closed
2. {{Olsen|NAME}} - COPD
3. {{Yoon|NAME}} - cellulitis`,
  `{{Petrov|NAME}} - CVA, PT/OT
{{Haddad|NAME}} - ESRD, HD today
{{Sorensen|NAME}} - SBO, NGT
{{Castellano|NAME}} - UTI
{{Dusty|NAME}} says he relapsed. {{Misty|NAME}} says she is fine. {{Lucky|NAME}} denies pain. {{Rusty|NAME}} wants to go home.`,
  `UDS done. {{Sandy|NAME}} says she slept. Group held. {{Rocky|NAME}} shared. Labs drawn. {{Ginger|NAME}} denies use. BP 120/80. {{Sonny|NAME}} said he is well.`,
  `Insurance: Priority Health HMO. Payer: Aspire Health PPO. Coverage: Molina Healthcare, Ambetter, Oscar and Bright Health Medicare Advantage. She has Cascade Health through her employer; prior auth by Meridian Health Plan denied. Secondary: Tricare, Humana Gold, Summit Health EPO.`,
  `Meds are covered by the Ryan White program. Ryan White Part B eligible, ADAP renewed. Katie Beckett program and Ryan White funding discussed; Hill Burton funds. Title X, WIC, SNAP, Section 8, Medicaid Waiver. Stark Act. Baker Act initiated.`,
  `Payor: Harbor Health HMO   Auth: pending   Plan: Silver.
Insurance verified with Evergreen Health Medicaid; Copay $20. Referred to the Matthew Walker program and the Nurse Family Partnership. Hyde Act. Jimmo Settlement. Covered by Pinnacle Health POS.`,
  `AXIS I: Posttraumatic Stress Disorder, Bipolar Spectrum Disorder, Cannabis Abuse. AXIS II: Borderline Traits. AXIS IV: Financial, Primary Support. She drinks Diet Pepsi and Mountain Dew. Diagnosed with Posttraumatic Stress Disorder, treated for Panic Disorder. A Mood Disorder was considered with Acute Stress Reaction.`,
  `DIAGNOSES: Posttraumatic Stress Disorder and Attention Deficit Disorder. Treated with Cognitive Therapy, Group Therapy. Stress Test negative. Diet: Regular. He enjoys Diet Coke. Post Traumatic Arthritis of the Hip. Generalized Weakness, Bipolar Type. Seen in Room 7607 and in Bed 12.`,
  `The patient with Bipolar Spectrum illness and Posttraumatic Stress symptoms was given Stress Dose Steroids. Stress Echo was normal. Diet Order: Clear Liquid. Bipolar Cautery was used. Bipolar Forceps, Bipolar Electrode, Stress Fracture.`,
];
