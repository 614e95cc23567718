/** A third set of invented notes, closer to what hospital systems print; written like the others before any look at results. */
export const BLIND_NOTES_D: Readonly<Record<string, string>> = {
  cardiac_cath: `CARDIAC CATHETERIZATION LABORATORY
{{Stonebridge Heart Institute|LOCATION}}    {{4120 Palmetto Ave|LOCATION}}, {{Ocala|LOCATION}}, FL {{34471|LOCATION}}
Patient: {{Rutherford, Delbert K|NAME}}     MRN: {{6620194|MRN}}     Acct: {{300918827|ACCOUNT}}     DOB: {{03/09/1951|DATE}}
Procedure date: {{11/14/2023|DATE}}   Operator: {{Nirmala Venkataraman|NAME}}, MD   Fellow: {{Dr. |OPTIONAL}}{{Castillo|NAME}}
Indication: NSTEMI. {{Judkins|KEEP}} left {{4.0|KEEP}}, {{Amplatz|KEEP}} right. LAD {{90%|KEEP}}, stented with a {{3.0 x 18|KEEP}} mm {{Xience|KEEP}}. TIMI {{3/3|KEEP}}. {{Seldinger|KEEP}} technique. {{Perclose|KEEP}} closure. Contrast {{Visipaque|KEEP}} {{140|KEEP}} mL.
Plan: ASA, {{Brilinta|KEEP}} {{90|KEEP}} BID. Wife {{Geneva|NAME}} updated in the waiting area. Cardiac rehab at {{Marion County|LOCATION}} YMCA. Follow up with {{Dr. |OPTIONAL}}{{Venkataraman|NAME}} {{11/28|DATE}}. cc: {{Theodore Quist|NAME}}, DO
`,
  nurse_triage_line: `Nurse triage call {{01/17/25|DATE}} 19:22. Caller: {{Priscilla Dunmore|NAME}} re her son {{Ezekiel|NAME}}, 3 y/o, temp {{103.4|KEEP}}. Pulling at R ear since {{Tuesday|OPTIONAL}}. Tylenol {{160 mg/5 mL|KEEP}} given at 1800. PCP {{Hollowell|NAME}} at {{Lakeview Pediatrics|LOCATION}}. Lives {{663 Quail Run Road|LOCATION}}, {{Bluffton|LOCATION}}. Call back {{843-555-0170|PHONE}}. Advised home care, appt {{1/18|DATE}} 0915 with {{Hollowell|NAME}}. Mom verbalized understanding. {{Georgette Amaro|NAME}} RN, badge {{55102|OTHER_ID}}
`,
  op_consult_neph: `NEPHROLOGY CONSULT
Requesting: {{Okafor|NAME}} (hospitalist). Reason: AKI on CKD {{3b|KEEP}}.
HPI: {{Mr. |OPTIONAL}}{{Santiago Villalobos|NAME}} is a {{92|AGE}}-year-old retired rancher from {{Marfa|LOCATION}} brought by his granddaughter {{Araceli|NAME}} on {{8/6|DATE}} after two days of vomiting. Creatinine {{4.1|KEEP}} from {{1.9|KEEP}} on {{7/15|DATE}}. No NSAIDs. He was last at {{Big Bend Regional Medical Center|LOCATION}} in {{May 2023|DATE}}. FeNa {{0.4%|KEEP}}. {{Kimmelstiel-Wilson|KEEP}} lesions on biopsy 2011. Urine: {{muddy brown|KEEP}} casts. BK {{neg|KEEP}}.
Recs: {{1|KEEP}}. LR at {{125|KEEP}}. {{2|KEEP}}. Hold {{Lasix|KEEP}}. {{3|KEEP}}. Renal US {{8/7|DATE}}. D/w {{Araceli|NAME}} and Dr. {{Okafor|NAME}}. {{Ingrid Halvorsen|NAME}}, MD pager {{40817|PHONE}}
`,
  discharge_peds: `DISCHARGE INSTRUCTIONS FOR {{Brooklynn Castellano|NAME}}
You were in {{Riley Children's Hospital|LOCATION}} from {{June 2|DATE}} to {{June 6, 2024|DATE}} for asthma. Your doctors were Dr. {{Anjali Rao|NAME}} and Dr. {{Whitlock|NAME}}. Give {{Orapred|KEEP}} {{15|KEEP}} mg twice a day for {{2|KEEP}} more days. {{Flovent|KEEP}} {{44|KEEP}} mcg, {{2|KEEP}} puffs. See {{Dr. |OPTIONAL}}{{Benedetti|NAME}} on {{June 10th|DATE}} at {{Carmel Pediatric Associates|LOCATION}}, {{317-555-0128|PHONE}}. No gym at {{Towne Meadow Elementary|LOCATION}} until {{6/14|DATE}}. MyChart: {{https://mychart.example.org/bcastellano|URL}}. Questions? Ask for {{Nurse |OPTIONAL}}{{Philippa|NAME}}.
`,
  case_mgmt: `CASE MANAGEMENT
Pt: {{Thurman Ledoux|NAME}} | Rm {{4W-22|OPTIONAL}} | Payer: {{Humana|OPTIONAL}} Gold Plus ID {{H48210937|HEALTH_PLAN}} | Auth # {{A0093318827|OTHER_ID}}
{{10/30|DATE}}: Met with pt and daughter {{Camille Ledoux-Baptiste|NAME}} ({{337.555.0143|PHONE}}). Choice list given: 1) {{Magnolia Estates|LOCATION}} 2) {{Courtyard of Natchitoches|LOCATION}} 3) {{Acadian Rehabilitation|LOCATION}}. Daughter prefers {{Magnolia|LOCATION}}. Referral faxed {{337.555.0144|FAX}}, attn {{Bernice|NAME}}. DME: walker from {{Apria|LOCATION}}. {{Medicare|KEEP}} IM letter signed. LOS {{6|KEEP}}. Last 4 SSN {{8802|SSN}}.
{{10/31|DATE}}: Accepted, bed avail {{11/1|DATE}} after 1300. Transport {{Acadian Ambulance|LOCATION}}, trip {{7719203|OTHER_ID}}. {{Yvette Robichaux|NAME}}, RN CM x{{5512|PHONE}}
`,
  derm_path: `{{Piedmont Dermatopathology|LOCATION}}, PLLC
Case: {{DP24-018827|OTHER_ID}}   Patient: {{Meredith Stallworth|NAME}}   DOB {{2/28/79|DATE}}   Sex F   Submitted by {{Jasper Nunn|NAME}}, PA-C
Collected {{5/13/24|DATE}}  Received {{5/14/24|DATE}}  Signed out {{5/17/24|DATE}}
A. L forearm, shave: melanoma in situ, {{Breslow|KEEP}} n/a. B. back, punch {{4|KEEP}} mm: {{Spitz|KEEP}} nevus; {{Clark|KEEP}} level {{II|KEEP}}. {{Melan-A|KEEP}} and {{SOX10|KEEP}} positive. {{Wood|KEEP}} lamp not done. Margins {{0.2|KEEP}} cm. Reviewed with {{Dr. |OPTIONAL}}{{Eastman|NAME}} at consensus. Called to {{Jasper|NAME}} {{5/17|DATE}}.
`,
  anesthesia: `Anesthesia pre-op eval. {{Leopold Fairweather|NAME}}, 68M, for R TKA w/ {{Gunderson|NAME}} {{12/4|DATE}}. {{ASA|KEEP}} {{3|KEEP}}. {{Mallampati|KEEP}} {{2|KEEP}}. OSA on CPAP, {{GERD|KEEP}}, AICD ({{Medtronic|KEEP}} {{Evera|KEEP}}, SN {{BWI218843H|DEVICE}}) checked {{11/20|DATE}} at {{Summit Cardiology|LOCATION}}. METs {{4|KEEP}}. K {{4.4|KEEP}}. Prior GA {{2016|OPTIONAL}} uneventful. {{Marlene|NAME}} (wife) will drive. Consent by {{C. Baptista|NAME}} CRNA. Spinal {{Whitacre|KEEP}} {{25|KEEP}}g planned.
`,
  pulm_letter: `{{August 29, 2024|DATE}}
{{Winifred Abara, MD|OPTIONAL}}
{{Internal Medicine of Shelburne|LOCATION}}
{{77 Falls Rd, Ste 4|LOCATION}}
{{Shelburne|LOCATION}}, Vermont {{05482|LOCATION}}
RE: {{Ambrose Delacroix|NAME}} ({{1/17/1948|DATE}})
Dear {{Winnie|NAME}},
I had the pleasure of seeing {{Ambrose|NAME}} today with his partner {{Lucian|NAME}}. He worked {{31|KEEP}} years at {{IBM|LOCATION}} in {{Essex Junction|LOCATION}}. FEV1 {{61%|KEEP}}. CT {{8/12/24|DATE}} shows {{Kerley|KEEP}} lines, nodule {{7|KEEP}} mm. I would add {{Trelegy|KEEP}}. He and {{Lucian|NAME}} leave for {{Quebec City|LOCATION}} after {{Labor Day|DATE}}. Return {{February|DATE}}.
Kind regards,
{{Cornelia|NAME}}
{{Cornelia Vandenberg|NAME}}, MD, FCCP   {{CV/tr|NAME}}
`,
  urgent_care: `UC visit {{7/5/24|DATE}}  {{NextCare|LOCATION}} {{Tempe|LOCATION}}
{{Shaquille Begaye|NAME}} 22 yo M c/o R hand pain after fireworks on {{the 4th|OPTIONAL}}. Works at {{Discount Tire|LOCATION}}. Xray: {{boxer|KEEP}}'s fx. Tetanus given L delt (lot {{U7719AB|OPTIONAL}}). Splint by {{Marisela|NAME}} MA. Ortho ref {{Desert Hand Surgeons|LOCATION}} {{480-555-0191|PHONE}}. DL {{D04418827|LICENSE}} copied. Work note thru {{7/9|DATE}}. {{T. Oyelowo|NAME}} FNP
`,
  lowercase_consult: `pt seen w/ team {{9/22|DATE}}. {{mr. |OPTIONAL}}{{dominguez|NAME}} feels better, walked w/ pt x{{2|KEEP}}. wife {{graciela|NAME}} at bedside, speaks spanish, used ipad interpreter {{388201|OTHER_ID}}. hgb {{8.8|KEEP}} s/p {{2|KEEP}}u. gi ({{tran|NAME}}) scoped {{9/21|DATE}}, {{mallory|KEEP}}-{{weiss|KEEP}} tear. h pylori neg. cont ppi. dispo home {{9/23|DATE}} to {{las cruces|LOCATION}} w/ {{encompass|LOCATION}} home health. son {{rodrigo|NAME}} to pick up. will call {{dr. |OPTIONAL}}{{nakagawa|NAME}} in am. -{{p. sorensen|NAME}} ms4
`,
  blood_bank: `TRANSFUSION REACTION REPORT
Recipient: {{ODUYA, GRACE N|NAME}}   MR {{02-77-4190|MRN}}   Unit: {{W0418 24 118827|OTHER_ID}}   Product E0336
Started {{02/03/2025|DATE}} 1410 by {{Tillman, RN|OPTIONAL}}   Stopped 1435. T {{38.6|KEEP}}. {{Coombs|KEEP}} neg. {{Kell|KEEP}} neg. Hemolysis none. Physician notified: {{Beauregard|NAME}} 1437. Tech {{LMW|NAME}}. Reviewed {{2/4|DATE}} {{H. Zielinski|NAME}}, MD. Facility: {{Touro Infirmary|LOCATION}}, {{New Orleans|LOCATION}}.
`,
  eap: `EAP session 3. Client {{Jolie|NAME}} (goes by {{Jo|NAME}}), 41, supervisor at {{Frito-Lay|LOCATION}} plant in {{Topeka|LOCATION}}. Conflict w/ manager {{Kurt|NAME}}. Sleeping {{4|KEEP}} h. Divorce from {{Dale|NAME}} final {{4/19|DATE}}; kids {{Harper|NAME}} and {{Cash|NAME}} alternate weeks. AUDIT {{11|KEEP}}. Sister {{Noelle|NAME}} is support. Next {{4/26|DATE}} 5pm by phone {{785-555-0150|PHONE}}. Referred to {{Valeo|LOCATION}}. Counselor: {{Thaddeus Wynn|NAME}}, LCMFT
`,
};
