/** More invented notes, marked as those of the first set: tables, forms, markup, shorthand, lists of people. */
export const MORE_STYLE_NOTES: Readonly<Record<string, string>> = {
  table: `Date       Time  Temp  Pulse  BP      Nurse
{{02/11/24|DATE}}   0800  98.6  72     118/76  {{Q. Abubakar|NAME}} RN
{{02/11/24|DATE}}   1200  99.1  80     122/80  {{Lindgren|NAME}}
{{02/12/24|DATE}}   0800  98.4  76     116/70  {{Q. Abubakar|NAME}} RN
`,
  va: `LOCAL TITLE: PRIMARY CARE NOTE
DATE OF NOTE: {{AUG 21, 2023|DATE}}@09:14
{{BRZEZINSKI, STANISLAW P|NAME}}   SSN last 4: {{6642|SSN}}   DOB: {{JAN 19,1928|DATE}}   AGE: {{95|AGE}}
Veteran of Korea. Lives with wife {{WILHELMINA|NAME}} in {{MARQUETTE|LOCATION}}, MI. HTN well controlled. Continue HCTZ 25 mg.
/es/ {{CORDELIA A THISTLEWOOD|NAME}}, NP
Signed: {{08/21/2023|DATE}} 10:02
`,
  obstetrics: `{{Xochitl Barragan|NAME}} 29 y.o. G3P1011 at 38w4d, EDC {{5/2/2024|DATE}} by LMP {{7/27/23|DATE}} c/w 8 wk US. GBS neg. SVE 4/80/-1. FHT 140s cat I. FOB {{Leopoldo|NAME}} at bedside. Doula: {{Saoirse|NAME}}. Epidural by Dr {{Vasquez-Ibarra|NAME}}. Delivered viable female {{Luz Elena|NAME}} at 0412 on {{4/23|DATE}}, Apgars 8/9, EBL 250. Bishop 9. CNM {{J. Trevelyan|NAME}}
`,
  prior_auth: `PRIOR AUTHORIZATION REQUEST
Member: {{Aurelio Castañeda|NAME}}    Member ID: {{K2291004417|HEALTH_PLAN}}    Group: {{0071882|HEALTH_PLAN}}
Prescriber: {{Hyacinth Umunna|NAME}}, MD   NPI: {{1548263019|LICENSE}}   DEA #{{FU4729184|LICENSE}}
Office: {{1900 Wharf Street, Ste 3B|LOCATION}}, {{Santa Cruz|LOCATION}} CA {{95060-1134|LOCATION}}
Phone {{831-555-0129|PHONE}}  Fax {{831-555-0130|FAX}}
Drug: Humira 40 mg q2 weeks. Diagnosis: Crohn's disease (K50.90). Failed azathioprine and prednisone. Reference # {{PA-20240311-7782|OTHER_ID}}
`,
  genetics: `GENETICS CONSULT
{{Tiberius Blackwood-Nakagawa|NAME}} (proband) was seen with his parents {{Honora|NAME}} and {{Kiyoshi|NAME}}. Paternal aunt {{Michiko|NAME}} had breast cancer at 41. Maternal grandmother {{Philippa Blackwood|NAME}} died at {{91|AGE}}. Marfan syndrome and Ehlers-Danlos were discussed. BRCA1 c.5266dupC was not detected. Sample {{GX-0041922|OTHER_ID}} sent to {{Quest Diagnostics|LOCATION}} on {{6/6|DATE}}.
`,
  school: `To whom it may concern at {{Roosevelt Elementary|LOCATION}}:
{{Beckham Oyelowo|NAME}} was seen in our office on {{September 9, 2024|DATE}} and may return to school on {{September 12th|DATE}}. He should avoid gym class for one week.
Sincerely,
Dr. {{Imogen Fairbanks|NAME}}
`,
  home_meds: `MEDICATION LIST for {{Pemberton, Araminta|NAME}} ({{4/4/1933|DATE}})
1. Synthroid 75 mcg daily
2. Lasix 20 mg qAM
3. Ambien 5 mg qHS prn - Dr. {{Kozlowski|NAME}} to stop
Pharmacy: {{Harborview Pharmacy|LOCATION}}, {{12 Pier Rd|LOCATION}}, {{860-555-0175|PHONE}}. Rx # {{7719204|OTHER_ID}}.
`,
  handoff: `Rm 412 {{Ferreira|NAME}} 66M POD1 lap chole, JP 40cc, adv diet. Call {{Hollis|NAME}} w/ temp >101.
Rm 414 {{Ng|NAME}} 80F CHF, lasix gtt, K 3.4 repleted, dtr {{Mei-Ling|NAME}} wants update {{415-555-0133|PHONE}}
Rm 415 {{Abdelrahman|NAME}} 55M GIB, EGD in am by {{Pruitt|NAME}}. NPO p MN.
`,
  cda: `<patient><name><given>{{Evangeline|NAME}}</given><family>{{Szymanski|NAME}}</family></name><birthTime value="{{19630418|DATE}}"/></patient><telecom value="tel:{{+1-312-555-0151|PHONE}}"/>`,
  incident: `At approx 1430 security officer {{Dempsey|NAME}} was called to Rm 220. Visitor identified as {{Lucretia Vandergrift|NAME}} (DOB {{12/1/70|DATE}}, DL {{V530-4417-0288|LICENSE}}, vehicle tag {{7KLM392|VEHICLE}}). {{Lucretia|NAME}} stated that she was pt's niece. IP logged: {{10.44.18.203|IP}}. Badge # {{48213|OTHER_ID}}. Photo saved as {{visitor_0093.jpg|PHOTO}}.
`,
  endoscopy: `PROCEDURE: Colonoscopy. ENDOSCOPIST: {{Farrukh Mirzayev|NAME}}. SCOPE SN {{2901447|DEVICE}}. PT ID BAND CHECKED BY {{G. SORRENTINO|NAME}}, RN. BOSTON BOWEL PREP SCORE 8. ENTERED CECUM AT 09:41. POLYPS X2 REMOVED, PARIS 0-IS. RECALL IN 5 YEARS. CC: {{NADEZHDA ROMANENKO|NAME}}, DO, {{FAIRMOUNT FAMILY PRACTICE|LOCATION}}, FAX {{(313) 555-0190|FAX}}.
`,
  spanish_names: `Pt {{María José Echeverría Ruiz|NAME}}, 48F, here w/ hijo {{Joaquín|NAME}}. Lives at {{1418 E. Palo Verde Dr., Apt 6|LOCATION}}, {{Nogales|LOCATION}}, AZ. DM2, A1c 9.1%. Interpreter {{Guadalupe|NAME}} used. RTC {{12/15|DATE}}.
`,
  birth_year: `Mr. {{Lindqvist|NAME}}, born in {{1929|DATE}}, attends with his {{93|AGE}} year old wife. Seen {{2/2/2022|DATE}}. Service in the Navy. Hip replaced in 2009. Mother lived to {{102|AGE}}; father died at 67.
`,
  addendum: `Addendum ({{J. Whitcombe|NAME}} {{3/3/23|DATE}} 1745): d/w {{Rasmussen|NAME}} in IR, will place PICC on {{3/4|DATE}}. Updated {{Hadley|NAME}} (sister). {{Zainab|NAME}} from case mgmt aware. Transfer accepted by Dr. {{Lo|NAME}} at {{UPMC|LOCATION}}. Strength 4/5 LUE, 5/5 elsewhere. Pulses 2/4. 1/2 NS at 75. Vision 20/40 OD.
`,
  brown_stool: `Abd soft. Brown stool, guaiac neg. Will Rogers phenomenon discussed. May have ice chips. Bell's palsy improving. Long leg cast intact. Young adult male, black eye L. Rich cheese and wine avoided. Grant funding for cane. Hope to d/c tomorrow. Rose-colored fluid. Apgar 9. Foley out. Colles fracture, Salter-Harris II. Jackson-Pratt removed. Babinski down-going. Wood's lamp negative. Mark site. Christian Science declined. Drew labs. Chase with saline. Frank hematuria. Pearl-like nodule. Sandy eyes. Penrose drain. Pat dry. Sue for damages? Lance boil. Jack up bed. Bill insurance. Art therapy. Reed-Sternberg cells. Homer-Wright rosettes. Parkland formula. St. John's wort.
`,
};
