/** Invented notes written after the rules had been widened for sets F, G and H, before they were run; marked as set B. */
export const BLIND_NOTES_I: Readonly<Record<string, string>> = {
  autopsy: `MEDICAL EXAMINER REPORT   Case {{ME-23-0417|OTHER_ID}}
Decedent: {{Marchetta Lynn Dupree|NAME}}   Race/Sex: B/F   Age: {{96|AGE}}
Pronounced {{11/3/2023|DATE}} 0612 at {{Palmetto Richland|LOCATION}} by {{Dr. |OPTIONAL}}{{Yancey Goode|NAME}}. Body identified by grandson {{Tavaris|NAME}}. Autopsy performed by {{Ingram Poole|NAME}}, MD, assisted by {{Corliss Meeks|NAME}}. Brain {{1,240|KEEP}} g. {{Circle of Willis|KEEP}} intact. Heart {{410|KEEP}} g, {{Lambl|KEEP}} excrescences. {{Mallory|KEEP}} bodies absent. Scene: {{219 Two Notch Rd Lot 40|LOCATION}}, {{Columbia|LOCATION}} {{SC|OPTIONAL}}. Investigator {{Sgt. |OPTIONAL}}{{Rollins|NAME}}, badge {{5512|OTHER_ID}}. Toxicology sent to {{NMS|LOCATION}}.
`,
  genetics: `Re: {{Anneliese Okoro-Brandt|NAME}} (DOB {{22.07.1989|DATE}}), our ref {{GEN/0447/AB|OTHER_ID}}
Dear {{Dr |OPTIONAL}}{{Salisbury|NAME}},
I met {{Anneliese|NAME}} and her partner {{Tunde|NAME}} at {{St Mary's|LOCATION}} on {{Friday |OPTIONAL}}{{8 September|DATE}}. Her mother {{Heike|NAME}} had ovarian cancer at 51, her maternal aunt {{Renate|NAME}} died at 47. {{BRCA1|KEEP}} c.{{68_69delAG|KEEP}}. {{Lynch|KEEP}} syndrome excluded; {{Li|KEEP}}-{{Fraumeni|KEEP}} unlikely. {{Manchester|KEEP}} score {{24|KEEP}}. Her grandmother, born {{1927|DATE}}, is well. She works for {{Arup|LOCATION}} and lives near {{Macclesfield|LOCATION}}. I will write to cousin {{Dagmar Voss|NAME}} via {{Dr |OPTIONAL}}{{Pillai|NAME}}.
Kind regards, {{Bronagh|NAME}}
{{Bronagh Ni Dhomhnaill|NAME}}, genetic counsellor, tel {{0161 496 0733|PHONE}}
`,
  occ_health: `FIRST REPORT OF INJURY
Employee: {{Skeeter Ballard|NAME}}  SSN {{xxx-xx-|OPTIONAL}}{{4410|SSN}}  Employer: {{Tri-County Steel Erectors|LOCATION}}  Claim {{WC2024-00917|OTHER_ID}}
DOI {{3/18/24|DATE}} at {{the Hwy 70 overpass|OPTIONAL}} jobsite. Foreman {{Lonnie|NAME}} witnessed. Crush L index: {{Salter|KEEP}} n/a, {{Allen|KEEP}} test normal, 2PD {{5|KEEP}} mm. {{Stack|KEEP}} splint. Work status: light duty until {{4/1|DATE}}. Adjuster {{Patrice Gholston|NAME}} {{615-555-0149 ext 332|PHONE}}. UDS collected, CCF # {{2207781204|OTHER_ID}}. Tdap {{Boostrix|KEEP}} lot {{5XK32|OPTIONAL}}. {{C. Winfrey|NAME}}, PA-C  {{Nashville Occupational Medicine|LOCATION}}
`,
  va_note: `LOCAL TITLE: PRIMARY CARE NURSE NOTE
DATE OF NOTE: {{FEB 06, 2024|DATE}}@09:14     ENTRY DATE: {{FEB 06, 2024|DATE}}@09:20:11
AUTHOR: {{HUFSTEDLER,MARNA J|NAME}}   EXP COSIGNER:
{{STUBBLEFIELD,ORVAL|NAME}}  {{S7731|SSN}}  DOB: {{MAY 2,1930|DATE}}
{{93|AGE}} y/o Korean War veteran SC 70%. Seen at {{Crossville CBOC|LOCATION}}. PACT RN. BP {{138/72|KEEP}}, P {{66|KEEP}}. {{Morse|KEEP}} {{45|KEEP}}. Wife {{Eula Mae|NAME}} manages meds. Uses {{Travel Pay|KEEP}}. Next appt {{MAR 12|DATE}}. HT device ID {{HB-2210447|DEVICE}}.
/es/ {{MARNA J HUFSTEDLER|NAME}}, RN
Signed: {{02/06/2024|DATE}} 09:31
`,
  snf_mds: `{{Quail Hollow Health & Rehab|LOCATION}} — Care Conference {{9/9|DATE}}
Rm {{212-B|OPTIONAL}} {{Imelda Krasinski|NAME}}, age {{101|AGE}}. Present: dtr {{Wanda|NAME}}, SIL {{Ray|NAME}}, SW {{Tish|NAME}}, DON {{Mrs. |OPTIONAL}}{{Abernethy|NAME}}, activities ({{Kaitlynn|NAME}}), ombudsman {{Hal Verlander|NAME}} by phone. BIMS {{6|KEEP}}. {{Braden|KEEP}} {{13|KEEP}}. {{Hoyer|KEEP}} lift x2. Enjoys {{Lawrence Welk|OPTIONAL}}. Roommate {{Dolores|NAME}} noisy. Family asks re: hospice ({{Heartland|LOCATION}}). Birthday {{Sept 30|DATE}}. {{Wanda|NAME}}'s # {{(630) 555-0102|PHONE}}. Medicare {{1EG4-TE5-MK72|HEALTH_PLAN}}.
`,
  soap_lower: `s: {{ricky|NAME}} says knee "gave out" at {{planet fitness|LOCATION}} {{tuesday|OPTIONAL}}. mom {{denise|NAME}} drove him in. denies locking.
o: rom {{0-110|KEEP}}, {{lachman|KEEP}} {{2+|KEEP}}, {{mcmurray|KEEP}} neg. xr neg per {{dr |OPTIONAL}}{{choudhury|NAME}}.
a: acl tear r/o
p: mri at {{simonmed|LOCATION}} {{6/3|DATE}}, f/u {{dr |OPTIONAL}}{{vasquez-lind|NAME}}, {{480-555-0136|PHONE}}. note for coach {{bruno|NAME}} at {{hamilton high|LOCATION}}. -{{t. ekstrom|NAME}}, atc
`,
  anesthesia: `ANESTHESIA RECORD {{10/19/23|DATE}}  OR {{6|KEEP}}
Pt: {{Lemuel Achebe Whitlow|NAME}}  MRN {{0093-4471|MRN}}  {{71|KEEP}} yo M {{88|KEEP}} kg ASA {{III|KEEP}}
Surgeon {{Quarles|NAME}} / Anes {{Nakagawa|NAME}} / CRNA {{B. Thistlewood|NAME}}
Induction {{0741|KEEP}} prop {{150|KEEP}}, roc {{50|KEEP}}. {{Mac|KEEP}} {{4|KEEP}}, grade {{1|KEEP}}, {{8.0|KEEP}} ETT. {{Bair Hugger|KEEP}}. A-line R radial ({{Seldinger|KEEP}}). {{Allen|KEEP}} ok. {{Sugammadex|KEEP}} {{200|KEEP}}. To PACU, report to {{Shaniqua|NAME}} RN. Wife {{Ottoline|NAME}} updated by {{Quarles|NAME}}.
`,
  genealogy_family: `Family hx (per sister {{Mary Beth Kowalczyk|NAME}}): Father {{Casimir|NAME}} d. 1988 MI at 66. Mother {{Stefania|NAME}} alive at {{98|AGE}}, in {{Hamtramck|LOCATION}}. Brothers {{Ted|NAME}} (75, CABG), {{Len|NAME}} (dec'd {{Easter 2010|DATE}}), {{Fr. |OPTIONAL}}{{Eugene|NAME}} (79, priest at {{St. Florian|LOCATION}}). Son {{Mark|NAME}} 48 works for {{Stellantis|LOCATION}}; daughter {{Joy|NAME}} 45 has {{Hashimoto's|KEEP}}; grandson {{Rowan|NAME}} with {{Tourette|KEEP}}. {{Joy|NAME}} to {{mark|KEEP}} calendar. {{Brown|KEEP}} recluse bite 2015. No {{Marfan|KEEP}}, no {{von Willebrand|KEEP}}.
`,
  pipe_table: `PT_NAME|BIRTH_DATE|MRN|VISIT_DT|PROVIDER|DX|SBP
{{Quintero, Lupe|NAME}}|{{05/05/1955|DATE}}|{{77120|MRN}}|{{01/09/2024|DATE}}|{{Haddix, T|NAME}}|{{E11.9|KEEP}}|{{142|KEEP}}
{{Sable, Ann|NAME}}|{{12/30/1931|DATE}}|{{77121|MRN}}|{{01/10/2024|DATE}}|{{Haddix, T|NAME}}|{{I10|KEEP}}|{{128|KEEP}}
`,
  speech_therapy: `SLP EVAL. {{Ezekiel|NAME}} ("{{Zeke|NAME}}") {{Thornbury|NAME}}, 4;2, seen with nana, {{Philippa|NAME}}, and baby sister {{Clementine|NAME}}. Attends {{Sunny Hollow Montessori|LOCATION}} MWF. Teacher: {{Miss |OPTIONAL}}{{Poppy|NAME}}. {{Goldman|KEEP}}-{{Fristoe|KEEP}} SS {{74|KEEP}}. {{Peabody|KEEP}} {{88|KEEP}}. {{Zeke|NAME}} named {{12/20|KEEP}} pictures, incl. {{rose|KEEP}}, {{bell|KEEP}}, {{king|KEEP}}. Loves {{Paw Patrol|KEEP}}. Plan 2x/wk thru {{winter break|OPTIONAL}}. {{Gwendolyn Ferrante|NAME}}, MS, CCC-SLP  cc {{Dr. |OPTIONAL}}{{Bhatt|NAME}}
`,
  prison: `{{CALIPATRIA SP|LOCATION}}  CDCR# {{BK4471|OTHER_ID}}  {{MONTALVO, JESUS|NAME}}  DOB {{8-14-81|DATE}}
I/P c/o SOB in yard. LVN {{PRADO|NAME}} responded code 1. {{Peak|KEEP}} flow {{250|KEEP}}. Albuterol neb. Custody: C/O {{GRIJALVA|NAME}}. RTC via van to {{PIONEERS MEMORIAL|LOCATION}}. TB code 22. Gang dropout, housed {{A5-112L|OPTIONAL}}. NOK: {{ESPERANZA MONTALVO|NAME}} (MADRE) {{760-555-0117|PHONE}}. DR {{OSEI-BONSU|NAME}} NOTIFIED.
`,
  email_thread: `On {{Thu, |OPTIONAL}}{{Mar 7, 2024|DATE}} at 8:02 AM {{Wendy Sjoblom|NAME}} <{{wsjoblom@clinic.example.org|EMAIL}}> wrote:
> {{Pat|NAME}}, can you squeeze in {{Mr. |OPTIONAL}}{{Tran|NAME}} ({{Duc|NAME}}) before {{Lunar New Year|DATE}}? He's the one w/ {{Meniere's|KEEP}}.
> Also {{Joan Little|NAME}}'s {{Holter|KEEP}} came back.
> W
Done, {{3/15|DATE}} 2:20 w/ {{Gretel|NAME}}. {{Joan|NAME}} is aware. -{{Pat|NAME}}
{{Patricia Lumley|NAME}} | {{Northern Lights ENT|LOCATION}} | {{Bemidji|LOCATION}}, {{MN|OPTIONAL}} | o {{218-555-0161|PHONE}} | f {{218-555-0162|FAX}}
`,
  oxygen_order: `CMN – HOME O2    Supplier: {{Lincare|LOCATION}}   NPI {{1861499038|LICENSE}}
Beneficiary: {{Clarice Van Nostrand|NAME}}   HICN {{227-40-1186A|HEALTH_PLAN}}   Tel {{812/555-0174|PHONE}}
{{48 S. Old State Rd 37|LOCATION}}, {{Bedford|LOCATION}} {{Indiana|OPTIONAL}} {{47421|LOCATION}}
ABG pO2 {{54|KEEP}} on {{12-1-2023|DATE}}, sat {{86|KEEP}}%. {{2|KEEP}} LPM continuous. Concentrator {{Invacare|KEEP}} S/N {{19DF044718|DEVICE}}. Length of need {{99|KEEP}}. Est. delivery {{the 9th|OPTIONAL}}. Physician signature: {{Rolf Amundsen|NAME}}, D.O. UPIN {{F44718|LICENSE}}
`,
};
