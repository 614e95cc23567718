/**
 * Invented notes, one of each kind of document: initials of two letters, codes beside a tool or an office, hospitals and
 * employers by a short name or by letters, crews, and text without capitals.
 */
export const LESSONS_10: Readonly<Record<string, readonly string[]>> = {
  'implant log': [
    'IMPLANT LOG OR 4. Scrub {{KV|NAME}}, circ {{TO|NAME}}, rep {{Halvor|NAME}} ({{Ostrava Ortho|LOCATION}}). Stryker Triathlon femur size 5 {{TR81-4402|DEVICE}}; tibia {{9X2207K|DEVICE}}; Palacos x2. Bovie {{B55120|DEVICE}}. Tourniquet 250 mmHg 62 min. Counts correct x3 {{TO|NAME}}/{{KV|NAME}}. EBL 150.',
  ],
  'sleep download': [
    'AirSense 11 {{23184407756|DEVICE}}, AirFit P10. Usage 28/30, AHI 2.1, leak 4 L/min, pressure 6-12. Modem {{M-77120|DEVICE}}. DME {{Quillfeather Respiratory|LOCATION}}, order {{SO-55128|OTHER_ID}}. Data card read by {{JB|NAME}}. Epworth 7/24. Next {{Imogen|NAME}} {{3/14|DATE}}.',
  ],
  'cath lab': [
    'Cath {{5/22|DATE}} {{St. Bavo|LOCATION}}: LAD 80%, RCA 40%. Xience 3.0 x 18 {{7031442|DEVICE}}. Angio-Seal. Case {{C24-1187|OTHER_ID}}. Operators {{Vantongeren|NAME}}/{{Osei|NAME}}. Monitor tech {{RL|NAME}}. Heparin 6000 U, ACT 268. Fluoro 11.4 min, 820 mGy, contrast 120 mL. Disc sent to {{Harrowgate Heart|LOCATION}}.',
  ],
  'police at ED': [
    'BIB {{Tarrant PD|LOCATION}} unit {{412|OTHER_ID}}, Ofc {{Delacroix|NAME}} #{{7781|OTHER_ID}}, inc {{24-009918|OTHER_ID}}. Found under {{Tillman Street bridge|LOCATION}} by {{Medic 12|OTHER_ID}}. GCS 13 (E3V4M6), BGL 118, BAC 0.21. Says name is {{Dusty|NAME}}; wallet ID {{Rourke, Dustin|NAME}}. Narcan 2 mg IN. Hold until 0600. Sgt {{Amato|NAME}} notified 0214.',
  ],
  ems: [
    '{{Rescue 7|OTHER_ID}} / {{Ladder 3|OTHER_ID}} // {{Corbin County Fire|LOCATION}}. Disp 1402 at scene 1409. {{Air Angel 2|OTHER_ID}} cancelled. PIC {{Thorne|NAME}} {{P40117|LICENSE}}, EMT {{Bexley|NAME}}. To {{Lakemont|LOCATION}} bed 11. 12-lead to {{LMC|LOCATION}}. ETCO2 38, SpO2 91%, 178/92, RR 24. Tx number {{TR-90812|OTHER_ID}}.',
  ],
  'nicu transport': [
    'Baby Girl {{Okonjo|NAME}} moved by {{KidsFlight|OTHER_ID}} from {{Sacred Oak|LOCATION}} to {{WCH|LOCATION}}. BW 980 g, Apgar 4/7. Curosurf 200 mg/kg. UAC T8. RN {{Sienna|NAME}} / RT {{Bo|NAME}} / attg {{Marchetti|NAME}}. NBS card {{N4471208|OTHER_ID}}. HUS Papile II. Milk lot 7712. Line by {{EA|NAME}}.',
  ],
  'dialysis run': [
    'HD run sheet {{Fernbank Dialysis|LOCATION}} chair 9. Machine {{2T-55810|DEVICE}}, dialyzer F180NR, QB 400 QD 600 Heparin 3000. Pre 82.4 post 79.6 kg. Kt/V 1.42. BP 150/80→128/70. Cannulated {{LS|NAME}}, off {{MG|NAME}}. Nephro {{Adeyemi|NAME}}. Transport {{Metro Wheels|LOCATION}} trip {{R-20771|OTHER_ID}}. Venofer 100.',
  ],
  'pharmacy call': [
    'Called {{Hale Drug|LOCATION}} ({{Marnie|NAME}}, CPhT). Rx {{7710293-02|OTHER_ID}} Norvasc 10 #90, refill 3. Store {{4471|OTHER_ID}}. BIN {{610502|HEALTH_PLAN}} PCN {{ASPROD|HEALTH_PLAN}} GRP {{RX4410|HEALTH_PLAN}}. DEA {{BH4471202|LICENSE}}. NDC 00071-0156-23. Copay card {{5501-22-8841|ACCOUNT}}. Verified {{NK|NAME}} RPh.',
  ],
  infusion: [
    'Remicade 400 mg over 2 h, pump {{ALX-33872|DEVICE}}, IV 22G L forearm {{DH|NAME}}. Premed Tylenol 650, Benadryl 25. Lot 21K0433. Ins auth {{A-1180422|OTHER_ID}} thru 9/30. Nurse {{Cosima|NAME}}. MD {{Pettigrew|NAME}} paged {{4-0917|PHONE}}. Harvey-Bradshaw 3. Next {{8 wk - Labor Day|DATE}}.',
  ],
  'work comp': [
    'Employer: {{Kestrel Freight|LOCATION}}. Supervisor: {{Butch|NAME}}. Adjuster {{R. Villanova|NAME}}, {{Lumen Mutual|LOCATION}} claim {{WC-88-10229|OTHER_ID}}. DOI {{4/2|DATE}}. Job: forklift. Lasègue neg, Waddell 1/5, Finkelstein pos. Restrictions 20 lb. NCM {{Tilda|NAME}}. QRC file {{Q7712|OTHER_ID}}. Seen by {{AJ|NAME}}.',
  ],
  'school nurse': [
    'Pupil {{Freya L|NAME}}, gr 4, {{Alder Creek Elem|LOCATION}}, {{USD 410|LOCATION}}, stu {{30991|OTHER_ID}}. Albuterol 2 puffs. Teacher Ms. {{Quist|NAME}}. Mom {{Brenna|NAME}} works {{Aldi|LOCATION}}; gma {{Nana Jo|NAME}} picks up. MD stamp {{ME77120|LICENSE}}. Last ED {{Pinecrest|LOCATION}} {{11/3|DATE}}. Plan: EpiPen Jr, Zyrtec.',
  ],
  'hospice visit': [
    'Hospice RN visit. {{Winslow|NAME}} sleeping, PPS 30, MAR reviewed. Daughter {{Calla|NAME}} asks re {{Bright Harbor|LOCATION}}. Chaplain {{Fr. Emil|NAME}} ({{OLPH|LOCATION}}) visited. Roxanol 5 mg. DME {{Pell Medical|LOCATION}} bed {{HB-2210|DEVICE}}, concentrator {{OX55-1021|DEVICE}}. Funeral: {{Varney & Sons|LOCATION}}. Next {{PK|NAME}} {{Thu 2/8|DATE}}.',
  ],
  'psych intake': [
    'Legal 5150 by {{Sutter Ridge|LOCATION}}. Hx {{Pinnacle|LOCATION}} 2019, {{CBHC|LOCATION}}, {{Willowbend|LOCATION}} x2. "Call {{Marcus|NAME}}, not {{Dee|NAME}}." CM {{Ferro|NAME}}, PO {{Kessel|NAME}}. PHQ-9 22, C-SSRS high, Schneiderian none. Zyprexa 10. Housing {{Casa Verde|LOCATION}}. Booking {{77120-B|OTHER_ID}}. Tattoo "{{Lupe|NAME}}" L arm. {{TW|NAME}}/{{jr|NAME}}',
  ],
  'ob triage': [
    'L&D triage {{Teagan|NAME}}, G3P1011 38w2d, FHT 145, Bishop 6, SVE 3/70/-2. FOB {{Cruz|NAME}} at {{Fort Bellamy|LOCATION}} until {{8/1|DATE}}. Doula {{Isolde|NAME}}. GBS neg. Midwife {{Hargreave|NAME}} CNM. Pump Spectra {{SP2-77123|DEVICE}} via WIC {{Ogden|LOCATION}}. Mirena {{TU0K2H9|DEVICE}} later. Montgomery nl. {{CL|NAME}} RN',
  ],
  pathology: [
    'SURG PATH {{S24-40117|OTHER_ID}}. Clin: {{R. MONTFORT|NAME}}, {{EASTLAKE GI|LOCATION}}. Gross: gray-tan, 2.1 x 1.4 cm, cassettes A1-A6, inked. IHC: Ki-67 18%, ER+, HER2 1+, CK7, TTF-1. Fuhrman 2. Slides to {{Dana Point|LOCATION}} ({{Greer|NAME}}). Screened {{MT|NAME}}, QC {{VB|NAME}}, trans {{ml|NAME}}. Prior {{92-CY-3381|OTHER_ID}}. CPT 88305 x3.',
  ],
  cytology: [
    'Pap ThinPrep {{P24-5510|OTHER_ID}}. HPV 16/18 NEG. Screener: {{GH|NAME}} CT(ASCP). Pathologist {{Isabeau Roche|NAME}}. LMP 4/2. Acct {{LM4471|ACCOUNT}}. Sent by {{Grove Women’s|LOCATION}}. Called {{Junie|NAME}} 1422 {{AR|NAME}}. Bethesda NILM.',
  ],
  radiology: [
    'XR elbow L. Ref {{Quimby T|NAME}}. ACC {{7719-0042|OTHER_ID}}. Fell at {{PS 88|LOCATION}} playground. Gartland II, Baumann 74°, fat pads. Salter-Harris II ruled out. Read {{OD|NAME}}; trans {{NS|NAME}}; WS {{RAD14-kmoss|OTHER_ID}}. Prior {{12/9|DATE}} at {{CCH|LOCATION}}. Dose 0.03 mSv, kVp 58, CPT 73080.',
  ],
  genetics: [
    'Exome kit {{XK-20981|OTHER_ID}} to {{GeneLumen|LOCATION}}. FBN1 c.1453C>T, MTHFR C677T, BRCA2 VUS, 22q11.2. Noonan vs Williams; Prader-Willi excluded. Kindred {{K-118|OTHER_ID}}. Counselor {{Yoon|NAME}} LCGC, {{PR|NAME}}/{{MF|NAME}}. NM_000138.5, hg38. Father {{Anselm|NAME}} tested at {{UWMC|LOCATION}}.',
  ],
  transplant: [
    'POD 14 OLT. Donor {{AKCQ118|OTHER_ID}}. HLA A2 A24 B7 B44 DR15. LAS 42. Tac 8.1, Valcyte 450, Bactrim. Bx {{TB-7712|OTHER_ID}} A1B0. Coord {{Nell|NAME}} pgr {{77-4120|PHONE}}. Surgeon {{Abascal|NAME}} / {{Thiel|NAME}}. Lives {{Hope Lodge|LOCATION}}. Ins {{UAX99120881|HEALTH_PLAN}}. {{HW|NAME}} {{10-2|DATE}}',
  ],
  dental: [
    '{{Smile Harbour|LOCATION}} exam. BPE 212/121. Hawley retainer, Duraphat, Frankl 3. UR6 MO caries. Mum {{Sorcha|NAME}}; school {{Tibbs Juniors|LOCATION}}. GDC {{214470|LICENSE}}. D/N {{Ottilie|NAME}}. Recall 6/12. Lab {{Brookes Ceramics|LOCATION}} job {{4471|OTHER_ID}}. {{EK|NAME}}',
  ],
  optometry: [
    'Rx OD -2.25 -0.50 x 180, OS -2.00. Amsler nl. Goldmann 15/16 @ 0910. Frame Ray-Ban 5154, tray {{8812|OTHER_ID}}. Acc {{OP-5512|ACCOUNT}}. Works {{Nordic Foods|LOCATION}}. Dr {{Szabo|NAME}}, optician {{Mab|NAME}}. VSP {{V81120397|HEALTH_PLAN}}. Hirschberg centred. IOL SN60WF 21.5 D {{12887704 091|DEVICE}}.',
  ],
  'home health': [
    'OASIS M0030 SOC {{7/2|DATE}}. HHA {{BrightPath|LOCATION}}. M0063 {{4TE7-MK5-DW22|HEALTH_PLAN}}. Retired {{Delco Steel|LOCATION}}, Local 1149; eats at {{VFW 3310|LOCATION}}. Lockbox {{7741|OTHER_ID}}. PT {{Gus|NAME}}, OT {{Wen|NAME}}. Dog Biscuit. TUG 18 s, Braden 17. Dtr {{Roz|NAME}} in {{Tulia|LOCATION}}. Emergency code 3. {{Faye Umber|NAME}} RN {{RN55120|LICENSE}}',
  ],
  'indian opd': [
    'OPD No {{77120|MRN}}. S/o {{Harbhajan|NAME}}, works {{BSNL|LOCATION}}. Resi: {{44-C, Ring Road, opp. SBI|LOCATION}}, {{Meerut|LOCATION}}. Tab Pan-D 1-0-0, T. Zerodol-P, Shelcal 500, Glycomet GP2. Ref Dr {{Chitnis|NAME}} ({{SGRH|LOCATION}}). Regn {{DMC-7712|LICENSE}}. UPI {{hbs77@okaxis|OTHER_ID}}. ECHS {{EC-20771|HEALTH_PLAN}}. Bill {{B/4471|ACCOUNT}}. Typed by {{pooja|NAME}}',
  ],
  'australian ed': [
    'BIB {{QAS unit 4410|OTHER_ID}}. UR {{887120|MRN}}. IHI {{8003 6012 4471 2290|HEALTH_PLAN}}. M’care {{2291 44710 2-1|HEALTH_PLAN}}. Found {{Sturt Hwy servo|LOCATION}}. Works {{Coles|LOCATION}}; mate {{Davo|NAME}}; ute rego {{881XKT|VEHICLE}}. Endone 5, Panadeine Forte. GP {{Wallaby Rd Family Drs|LOCATION}}. Cons {{TB|NAME}} aware. TFN {{551 220 918|OTHER_ID}}. Lot 9 {{Bore Track|LOCATION}}.',
  ],
  'canadian ed': [
    'EMERG {{Royal Alder|LOCATION}}. OHIP {{4410 227 118 KV|HEALTH_PLAN}}. RAMQ {{TREM 5512 0918|HEALTH_PLAN}}. CTAS 2. From {{Cedar Lodge LTC|LOCATION}}, {{18 rue des Pins|LOCATION}}. PSW {{Odile|NAME}}. GIM Dr {{Bastarache|NAME}}. CCAC {{Nils|NAME}}. Foley 16, MoCA 19/30. Enc {{EN-77120|OTHER_ID}}. MRP {{FL|NAME}}.',
  ],
  'uk clinic letter': [
    'Dear {{Gwyneth|NAME}}, RE: {{Tamsin Lovell|NAME}}, NHS {{771 204 4471|HEALTH_PLAN}}. Seen with {{SpR Idris|NAME}} at {{the Royal Pembroke|LOCATION}}. Ishihara 12/12. Bisoprolol, Adcal-D3. Works for {{Flint CC|LOCATION}}. Social worker {{Bethan|NAME}} ext {{7712|PHONE}}. Copy {{Castle Surgery|LOCATION}}. D/T {{HM|NAME}}/{{sp|NAME}}.',
  ],
  'er without capitals': [
    'pt {{rosalba quintero|NAME}} 44f here w husband {{wayne|NAME}}. works at {{lindqvist tool|LOCATION}}. fell at {{piggly wiggly|LOCATION}}. seen {{st. odo|LOCATION}} by {{haverford|NAME}}. took norco, aleve, solumedrol. hx crohns, graves, bells palsy. her sister {{opal|NAME}} drove from {{gallup|LOCATION}}. acc {{8841207|OTHER_ID}}. refer {{tennant|NAME}} gi. mrn {{441207|MRN}}. {{gore|NAME}} fnp',
  ],
  'summary without capitals': [
    'dc summ pt: {{hope sandoval|NAME}} adm {{mar 3|DATE}} dc {{mar 9|DATE}}. cath by {{demirci|NAME}} clean. takotsubo. ep ({{rusk|NAME}}) says watch mobitz. lasix, coreg, entresto, crestor. kerley b on cxr. cleans for {{merry maids|LOCATION}}; lives {{opelousas|LOCATION}}. dtr {{ximena|NAME}} + ex {{lorenzo|NAME}}. dispo {{tri-river rehab|LOCATION}}. fu {{gore|NAME}} {{4/2|DATE}}. {{ml|NAME}} pgy2',
  ],
  'dictation without capitals': [
    'this is {{dolores arrieta|NAME}} dictating on {{soo jin bae|NAME}} follow up of alzheimers and crohns comma she saw doctor {{fontaine|NAME}} at {{harlan pike|LOCATION}} period her grandson {{hamza|NAME}} works for {{union pacific|LOCATION}} in {{paducah|LOCATION}} period continue aricept and humira period copy to {{bickerstaff|NAME}} end of dictation',
  ],
  'text messages': [
    '{{Pia|NAME}}: bed 12 {{Yarrow|NAME}} spiking 39.2. {{Odd|NAME}}: cx sent, zosyn up. {{Pia|NAME}}: fam ({{Gil|NAME}}) wants {{Mercy West|LOCATION}}. {{Odd|NAME}}: call {{Thackeray|NAME}} x{{4410|PHONE}}. {{Pia|NAME}}: k 6.1 hemolyzed. {{Odd|NAME}}: ok tx {{LUH|LOCATION}} acc {{T77-120|OTHER_ID}}. -{{PB|NAME}}',
  ],
  'device clinic': [
    'Medtronic Azure XT {{RNB771204G|DEVICE}} implanted by {{Lindqvist|NAME}} at {{NHI|LOCATION}}. Leads 5076-52 {{PJN2207114|DEVICE}}, 3830-69 {{LFF118822V|DEVICE}}. Carelink {{ML2207|DEVICE}}. Threshold 0.75 V @ 0.4 ms, R 11.2 mV, 512 ohms. Battery 8.4 y. Rep {{Sander|NAME}}. {{TN|NAME}} CCDS',
  ],
  'wound clinic': [
    'Hollister 14604, Prevena, Santyl. 3.2 x 2.1 x 0.4 cm. WOCN {{Bill Furrow|NAME}}. Surgeon {{Dr. Pickett|NAME}}; {{Dr. Field|NAME}} covers. Patient {{May Winters|NAME}}; nurse {{April|NAME}}. F/u {{Wound Center at Three Pines|LOCATION}}, clinic {{Hope Springs|LOCATION}}. Barrett’s and Parkinson’s on problem list. Rx {{O-55120|OTHER_ID}}.',
  ],
  'study visit': [
    'STUDY BEACON-3, site 018, subj {{018-0044|OTHER_ID}}, init {{RJM|NAME}}, rand {{55120|OTHER_ID}}. SAE {{2024-7712|OTHER_ID}}. IP kit {{K44190|OTHER_ID}}. PI {{Osterberg|NAME}}, CRC {{Lumi|NAME}}. CRO {{Paragon Trials|LOCATION}}. RECIST SD, ECOG 1, QTcF 431. Courier {{WorldCourier|LOCATION}} AWB {{073 2271 8840|OTHER_ID}}. NCT04471220.',
  ],
  coroner: [
    'CASE {{24-1187-M|OTHER_ID}}. Decedent {{Dagmar Ullrich|NAME}}. Found {{mp 14 Hwy 9|LOCATION}} by {{Arno|NAME}}. Pronounced 0712 {{Corwin|NAME}}, {{Medic 3|OTHER_ID}}. ID by {{prints FBI 771204X2|BIOMETRIC}}. Tattoo "{{Rosie|NAME}}". Lividity, Tardieu spots, Wischnewski absent. Liver 1,620 g. Photos {{DSC_4471.NEF|PHOTO}}. Det {{Bohannon|NAME}} {{BPD|LOCATION}}. Body to {{Ellis Mortuary|LOCATION}}.',
  ],
  exposure: [
    'Needlestick report {{2024-118|OTHER_ID}}. Employee {{Jun Hadley|NAME}}, badge {{F4410|OTHER_ID}}, surg tech. Source pt {{771204|MRN}} ({{Blum, T.|NAME}}). Glove brand Halyard. Supv {{Petra|NAME}}. Carrier Sedgwick, adj {{Nadeau|NAME}}. Truvada/Isentress declined. HBsAb 112. Login {{jhadley3|OTHER_ID}}. COHN {{VM|NAME}}',
  ],
  respite: [
    'CM note: {{Amos Pettibone|NAME}} {{4-771-204|MRN}}. Sleeps behind {{Rite Aid|LOCATION}} on {{County Road 118|LOCATION}}. Was at {{Pelican Bay|LOCATION}} {{Nov to Jan|DATE}}. Parole agent {{Kestler|NAME}}. Cousin {{Red|NAME}} holds mail. {{Medical Respite at Palm Shores|LOCATION}} accepted. LogistiCare trip {{276341|OTHER_ID}}. Storage {{Public Storage Mill Rd|LOCATION}}. Auth {{31-10287-9|OTHER_ID}}. SLUMS 18.',
  ],
  'ortho clinic': [
    'Seen w/ {{AB|NAME}}. Dr {{Case|NAME}} covering. Kellgren-Lawrence 3, Lachman neg, McMurray pos, Hawkins pos, Spurling neg. Synvisc-One. Brace Breg {{BR-44190|DEVICE}}. Works {{Tyson|LOCATION}}, coach {{Lundy|NAME}}. MRI {{Open Imaging|LOCATION}}. PT at {{Motion Works|LOCATION}}. Disability form {{F7712|OTHER_ID}}. NP {{Post|NAME}}.',
  ],
  'transfer centre': [
    'XFER {{77-1204|OTHER_ID}}. From {{BCMH|LOCATION}} to {{UMC|LOCATION}}, acc MD {{Szymanski|NAME}}, RN {{Dottie|NAME}}. {{AirLife 4|OTHER_ID}} ETA 40. Isolation C diff. Levophed 8. Ins {{Passport|LOCATION}} {{P00771204|HEALTH_PLAN}}. House sup {{Graciela|NAME}} {{55-1207|PHONE}}. Entered {{SC|NAME}} 0311.',
  ],
  prison: [
    'Inmate {{Doyle|NAME}} CDCR {{AB4471|OTHER_ID}}, {{Folsom Yard C|LOCATION}}, cell 114. PCP {{Nwosu|NAME}}. Escorts C/O {{Brandt|NAME}}, C/O {{Lugo|NAME}}. {{SATF|LOCATION}} records req. Suboxone 8-2. Housing {{B5-210L|OTHER_ID}}. Gate pass {{77120|OTHER_ID}}. Release {{Mother’s Day|DATE}}. LVN {{TS|NAME}}.',
  ],
  'rehab day': [
    'FIM 78. Gait 120 ft CGA, BBS 38/56, Tinetti 19. OT {{Lior|NAME}}, SLP {{Anneke|NAME}}, PT {{Cobb|NAME}}. Wheelchair Quickie {{Q7-55120|DEVICE}}. D/c to {{Sunrise Terrace|LOCATION}} w son {{Tad|NAME}}. Team {{Wed|DATE}}. Physiatry {{Haskell|NAME}}. Ashworth 2, Brunnstrom 4. {{RB|NAME}}/{{lt|NAME}}',
  ],
  'clinic queue': [
    '0900 {{Ames, V|NAME}} {{4471207|MRN}} f/u Graves; 0920 {{Orr|NAME}} {{88-4410|MRN}} new, interp {{Thuy|NAME}}; 0940 {{Bly, Ona|NAME}} {{Q77120|MRN}} Botox; 1000 blocked; 1020 {{Tran K.|NAME}} {{5512071|MRN}} Holter, {{Elm Park|LOCATION}} ref. MA {{JD|NAME}}. Room 4 down.',
  ],
  'lab call': [
    'Critical K 6.8 called to {{Babs|NAME}} on 5W at 0412 by {{HN|NAME}}, read back. Acc {{W4471207|OTHER_ID}}. Repeat 6.6. Analyzer Cobas {{1471-22|DEVICE}}. Hgb 7.1, Plt 250000, WBC 4510, lactate 2.2. Courier {{QuickLab|LOCATION}} bag {{B-771|OTHER_ID}}. Supervisor {{Osgood|NAME}} aware.',
  ],
  'caps face sheet': [
    'FACE SHEET {{BRIAR GLEN HOSP|LOCATION}} PT: {{OSTRANDER,LEIF M|NAME}} MR: {{77-12-04|MRN}} ACCT {{V44190|ACCOUNT}} EMP: {{CARGILL|LOCATION}} OCC: WELDER NOK: {{INGE|NAME}} (SPOUSE) PCP: {{DR FONG|NAME}} ADM DX: CHF, COPD, GERD. INS: {{BCBS|LOCATION}} {{XYP881204471|HEALTH_PLAN}} REL: LUTH LANG: ENG CLERK: {{DD|NAME}} BED 4N-12',
  ],
  'caps nursing': [
    'RECEIVED FROM PACU, REPORT FROM {{KEELEY|NAME}} RN. DILAUDID PCA, FOLEY TO GRAVITY, JP X2 BULB. WIFE {{NOREEN|NAME}} AT BEDSIDE FROM {{YUMA|LOCATION}}. DR {{ABELARD|NAME}} ROUNDED. SCDS ON. INCENTIVE SPIROMETER 1500. PUMP {{8841-C|DEVICE}}. WANTS {{ST ANSELM|LOCATION}} SNF. 2ND RN {{VW|NAME}}. NPO AFTER MIDNIGHT.',
  ],
  'fields of an export': [
    'LAST={{Abara|NAME}}|FIRST={{Ngozi|NAME}}|MI={{T|NAME}}|ADDR1={{18 Crane Wy|LOCATION}}|CITY={{Provo|LOCATION}}|ST=UT|HPH={{801 555 0133|PHONE}}|PCP={{Rudd|NAME}}|LOC={{Three Oaks|LOCATION}}|LANG=en|REL=CATH|CSN={{540771204|OTHER_ID}}|ORD=CMP;TSH;Cologuard kit {{CG-4471|OTHER_ID}}|USER={{kmoss|OTHER_ID}}|SIGN={{KM|NAME}}',
  ],
  dietitian: [
    'RD note: BMI 31, Mifflin-St Jeor 1640 kcal, 1800-calorie plan, 75 g protein. Ensure Plus, Glucerna, Jevity 1.5 at 55 mL/h. Shops at {{Winco|LOCATION}}; church {{Zion AME|LOCATION}}. Aunt {{Petunia|NAME}} cooks. WIC ID {{W-77120|OTHER_ID}}. F/u {{Mireya|NAME}} {{6/1|DATE}}. {{SO|NAME}}',
  ],
  audiology: [
    'Phonak Audeo P90 R {{2204X0H7K|DEVICE}} L {{2204X0H7M|DEVICE}}. PTA 45 dB, Rinne +, Weber midline. Tymp type A. Teaches at {{Bowdoin Middle|LOCATION}}. Loss & damage {{PO 77120|OTHER_ID}}. Aud {{Kirsi|NAME}}. Ref {{Dr Amin|NAME}} {{ENTA|LOCATION}}.',
  ],
  vaccines: [
    'Flublok 0.5 mL L deltoid lot UJ772AA exp 6/30 {{MR|NAME}}; Prevnar 20 lot GK4471 {{MR|NAME}}; Shingrix 2 of 2 {{bt|NAME}}. VIS given. CVX 185. Reg {{IZ-5512071|OTHER_ID}}. Site {{Parish Hall|LOCATION}}. Mom {{Linnea|NAME}}. Next {{spring break|DATE}}.',
  ],
};
