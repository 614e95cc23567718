/** A second set of invented notes written before the rules were run on them, after what the first had taught. */
export const BLIND_NOTES_C: Readonly<Record<string, string>> = {
  telehealth: `TELEHEALTH VISIT {{1/26/2024|DATE}}
Location of pt: home in {{Bemidji|LOCATION}}, MN. Consent: verbal.
{{Corrine Skogstad|NAME}} is a 56F accountant at {{Polaris|LOCATION}} w/ {{Hashimoto|KEEP}}'s. Her teen, {{Anders|NAME}}, was in the room. TSH {{6.2|KEEP}} on {{12/28|DATE}}. Levothyroxine {{88|KEEP}} mcg. {{Synthroid|KEEP}} cost issue. Pharmacy {{Thrifty White|LOCATION}} on {{Paul Bunyan Dr|LOCATION}}. Labs in {{6|KEEP}} wk. PHQ-2 {{0/6|KEEP}}. {{Mei-Lin Castro|NAME}}, APRN CNP
`,
  code_blue: `CODE NOTE
Called 0412 {{3/19|DATE}} rm {{5114|OPTIONAL}}. {{Hargreaves, Dolores|NAME}} 81F. PEA. CPR x{{12|KEEP}} min, epi x{{4|KEEP}}. Airway: {{Pettibone|NAME}} (anesth), {{7.5|KEEP}} ETT, {{Macintosh|KEEP}} 3. Recorder {{Ashley P|NAME}}., RN. Family: daughter {{Constance|NAME}} called at {{207-555-0165|PHONE}}, en route from {{Bangor|LOCATION}}. ROSC 0426. Attg {{Yamaguchi|NAME}} notified. {{Levine|KEEP}} sign n/a. K {{7.1|KEEP}}
`,
  homeless_outreach: `street med {{2/9|DATE}}. saw "{{smokey|NAME}}" (legal {{raymond tibbs|NAME}}) under the bridge at {{5th and alder|LOCATION}}. foot wound 2x3 cm. refuses er. gave doxy {{100|KEEP}} bid. his buddy {{carl|NAME}} will watch him. dob {{4/12/1961|DATE}}. medicaid {{pq88213a|HEALTH_PLAN}}. next visit {{2/16|DATE}}. {{jen|NAME}} rn, {{dr ito|OPTIONAL}}
`,
  ecg: `ECG {{14-Feb-2023|DATE}} 09:31:07   ID: {{0047718826|MRN}}   {{LEFEVRE, GASTON|NAME}}   {{02-Dec-1944|DATE}} (78 yr)  Male
Vent rate {{62|KEEP}} PR {{212|KEEP}} QRS {{96|KEEP}} QT/QTc {{410/416|KEEP}}. First degree AV block. Left axis {{-34|KEEP}}. Compared to {{03-JAN-2022|DATE}}, {{Q waves|KEEP}} new. Tech: {{KMO|NAME}}  Referred by: {{D. ABIOLA|NAME}}  Confirmed by {{SATO, H|NAME}} MD
`,
  bariatric: `Ms. {{Trujillo|NAME}} is {{5|KEEP}} mo s/p {{Roux-en-Y|KEEP}} by Dr. {{Mendelsohn|NAME}} at {{St. Cloud Hospital|LOCATION}}. Down {{72 lb|KEEP}}. Her husband {{Ignacio|NAME}} cooks. She is a bus driver for {{Metro Transit|LOCATION}} and a deacon at {{Our Lady of Guadalupe|LOCATION}}. {{Petersen|KEEP}} space closed. Going to {{Puerto Vallarta|LOCATION}} for {{Thanksgiving|DATE}}. B12 {{1000|KEEP}} mcg. RTC {{8/2024|DATE}}. {{L. Grindstaff|NAME}}, RD, LD
`,
  asylum: `Forensic evaluation of Ms. {{Selamawit Tesfaye|NAME}} (A# {{A209 445 118|OTHER_ID}}), DOB {{7 July 1996|DATE}}, at the request of attorney {{Rachel Feinberg|NAME}} of {{Immigrant Justice Corps|LOCATION}}. She was born in {{Asmara|LOCATION}} and fled in {{2017|OPTIONAL}}. Her father {{Tesfaye Haile|NAME}} was detained. Scars consistent with history. {{Istanbul|KEEP}} Protocol applied. Interviewed {{11/3/23|DATE}} and {{11/17/23|DATE}} via {{Zoom|KEEP}}. Interpreter: {{Yonas|NAME}} (ID {{40217|OTHER_ID}}).
`,
  endo_letter: `{{15 Rue Lane|LOCATION}}
{{Bath|LOCATION}}, ME {{04530|LOCATION}}

{{Dec. 1st, 2023|DATE}}

Re: {{Mr Linus Abernethy|OPTIONAL}}

Dear {{Linus|NAME}} -

Your {{Dexcom|KEEP}} report from {{11/12 to 11/25|DATE}} shows time in range {{71%|KEEP}}. Please increase {{Tresiba|KEEP}} to {{26|KEEP}} units. My nurse {{Patience|NAME}} will call your cell ({{207.555.0109|PHONE}}) next week. Bring your {{Omnipod|KEEP}} and your wife, {{Olive|NAME}}, to the {{January|DATE}} class.

Warmly,

{{Sigrid|NAME}}
{{Sigrid Oyelowo|NAME}}, MD
{{Mid Coast Endocrinology|LOCATION}}
`,
  jail: `INTAKE SCREEN {{HAMILTON COUNTY|LOCATION}} JAIL
INMATE: {{PRUITT, DARIUS LAMONT|NAME}}   BOOKING # {{2024-0117734|OTHER_ID}}   DOB {{11/30/1990|DATE}}
ARRESTING AGENCY: {{CHATTANOOGA PD|LOCATION}}. ON {{SUBOXONE|KEEP}} {{8/2|KEEP}} MG. COWS {{11|KEEP}}. LAST USE {{1/16|DATE}}. PHARMACY: {{ACCESS FAMILY PHARMACY|LOCATION}}. EMERG CONTACT: {{SHANICE|NAME}} (GF) {{4235550188|PHONE}}. DEPUTY {{KOENIG|NAME}} PRESENT. NURSE: {{B. WINFREY|NAME}} LPN
`,
  nicu: `NICU DOL {{12|KEEP}}. Baby Girl {{Vandersloot|NAME}} ({{Wren|NAME}}), ex {{31|KEEP}}w{{2|KEEP}}d, BW {{1540 g|KEEP}}. DOB {{9/3|DATE}}. Mom {{Saskia|NAME}} pumping, dad {{Pim|NAME}} kangarooing. {{Apgars|KEEP}} {{6/8|KEEP}}. HUS {{9/10|DATE}} no IVH. {{Vapotherm|KEEP}} {{2|KEEP}} L. Caffeine day {{12|KEEP}}. Synagis in {{November|DATE}}. Updated {{Saskia|NAME}} by phone. Plan car seat test. {{R Bhandari|NAME}} NNP / {{Goldfarb|NAME}}
`,
  workers_comp: `WORK STATUS REPORT. Employee: {{Cletus Broadwater|NAME}}. Employer: {{Hormel Foods|LOCATION}}. Claim no: {{WC-88-204417|OTHER_ID}}. DOI {{5/21/24|DATE}}. Adjuster {{Marguerite Poole|NAME}}, {{Sedgwick|LOCATION}}, fax {{(888) 555-0141|FAX}}. R shoulder: {{Neer|KEEP}} +, {{Hawkins|KEEP}} +, {{Speed|KEEP}} -. Lifting {{10|KEEP}} lb. Pain {{6/10|KEEP}}. Next appt {{6/4|DATE}} 2:15. {{Broadwater|NAME}} may return to light duty {{5/28|DATE}}. {{Thornton Yi|NAME}} DO
`,
  chaplain: `Spiritual care. Visited {{Ms. |OPTIONAL}}{{Evangelista|NAME}} before surgery. She is Catholic, parish {{St. Anthony's|LOCATION}}. Prayed the rosary with her and her sister {{Sr. |OPTIONAL}}{{Bernadette|NAME}}. Finds {{hope|KEEP}} in her {{faith|KEEP}}. Worried about grandson {{Mateo|NAME}} in {{Afghanistan|OPTIONAL}}. Requests visit on {{Ash Wednesday|DATE}}. {{Chap. |OPTIONAL}}{{Otto Reinhold|NAME}}
`,
  transfer_form: `TRANSFER CHECKLIST
From: {{Bayfront Terrace|LOCATION}}      To: {{Tampa General|LOCATION}}
Resident: {{Wilhelmina Osgood|NAME}}   Age: {{97|AGE}}   Medicare: {{8EG2-RT4-YU63|HEALTH_PLAN}}   SSN: xxx-xx-{{2219|SSN}}
Responsible party: {{Skip Osgood|NAME}} (nephew) h {{727 555 0121|PHONE}} c {{727 555 0122|PHONE}}
Last BM {{4/30|DATE}}. {{Braden|KEEP}} {{13|KEEP}}. Diet: puree. Allergies: {{Bactrim|KEEP}}. DNR form yellow copy sent. Report given to {{Lakeisha|NAME}} in ED by {{Fern|NAME}}, LPN at 1640
`,
  migraine: `34 y/o R-handed woman, {{Delphine Marchetti|NAME}}, h/o migraine since college at {{Bates|LOCATION}}. {{Aimovig|KEEP}} {{140|KEEP}} since {{3/2023|DATE}}, HA days {{18|KEEP}} -> {{6|KEEP}}. {{Nurtec|KEEP}} prn. Father ({{Renzo|NAME}}) w/ aneurysm. Works remote for {{Wex|LOCATION}}. Declines {{Botox|KEEP}}. {{Romberg|KEEP}} neg, tandem ok. MRI {{7/11|DATE}} nl per {{Dr. |OPTIONAL}}{{Sewall|NAME}}. f/u 6mo, portal msg {{delphine_m@inbox.example|EMAIL}}. {{HJW|NAME}}
`,
  oncology_pharm: `CHEMO VERIFICATION {{10.08.2024|DATE}}  Pt {{F. Okonjo|NAME}}  MR {{77-40-118|MRN}}  BSA {{1.84|KEEP}}
{{FOLFOX|KEEP}} C{{5|KEEP}}D{{1|KEEP}}: oxaliplatin {{85 mg/m2|KEEP}} = {{156|KEEP}} mg. Calvert n/a. ANC {{1.9|KEEP}} ({{10/7|DATE}}). Checked: {{TLB|NAME}} / {{mks|NAME}}. Released {{Rodrigo Salas|NAME}}, PharmD BCOP 1022
`,
  ed_psych: `Pt biba from {{Trader Joe's|LOCATION}} lot on {{Colorado Blvd|LOCATION}} after yelling at cars. States his name is {{Zeus|NAME}}; ID says {{Calvin Ostrander|NAME}}, {{8813 Foothill|LOCATION}}, {{Tujunga|LOCATION}}. Mother {{Glenda|NAME}} ({{818.555.0177|PHONE}}) reports off {{Zyprexa|KEEP}} since {{Halloween|DATE}}. UDS +amph. 5150 by Ofc {{Renteria|NAME}} #{{41882|OTHER_ID}} LAPD. Haldol {{5|KEEP}}/{{2|KEEP}}/{{50|KEEP}}. Sitter {{Amir|NAME}}.
`,
  sleep: `POLYSOMNOGRAPHY {{09/26/2023|DATE}}. {{EUGENIA FALTERMEIER|NAME}}, DOB {{3-3-58|DATE}}, study #{{PSG-23-1187|OTHER_ID}}. AHI {{34.2|KEEP}}, nadir {{79%|KEEP}}. {{Epworth|KEEP}} {{15/24|KEEP}}. {{Mallampati|KEEP}} {{IV|KEEP}}. CPAP {{ResMed|KEEP}} AirSense SN {{23192004417|DEVICE}} to be set up by {{Lincare|LOCATION}} on {{10/5|DATE}}. Scored by {{Q. Tran|NAME}} RPSGT. Interpreted: {{Barnaby Loftus|NAME}}, MD
`,
  dental: `OMFS: {{Kip|NAME}} (pt prefers; chart {{Christopher Lindgren|NAME}}) s/p ORIF L angle fx {{8/14|DATE}} after assault outside {{Murphy's Pub|LOCATION}}. Panorex {{8/21|DATE}} good. {{Peridex|KEEP}} bid. {{Erich|KEEP}} arch bars to stay {{4|KEEP}} wk. Girlfriend {{Shay|NAME}} has wire cutters. {{Le Fort|KEEP}} neg. Resident {{Vogt|NAME}}/attending {{Amankwah|NAME}}
`,
  lab_report: `{{Sunrise Reference Laboratory|LOCATION}}   CLIA {{45D0918273|OPTIONAL}}
Patient: {{NGUYEN, THUY-LINH|NAME}}    Req: {{R88120394|OTHER_ID}}    Client: {{20417|OTHER_ID}}
Coll: {{05/06/24|DATE}} 0712   Rec'd: {{05/06/24|DATE}} 1930   DOB: {{12/25/1989|DATE}}
TSH {{2.41|KEEP}} uIU/mL {{0.45-4.50|KEEP}}
Ferritin {{11|KEEP}} L ng/mL {{15-150|KEEP}}
{{Coombs|KEEP}} direct: neg.  {{Duffy|KEEP}} a+b-. Comment: called to {{Marisol|NAME}} at office {{5/7|DATE}} by {{DWK|NAME}}
`,
  geriatric: `House call: Miss {{Adelaide Pennington|NAME}}, {{104|AGE}}, oldest parishioner at {{Grace Episcopal|LOCATION}}. Born {{1919|DATE}}. Lives with niece {{Henrietta|NAME}} and a cat named {{Biscuit|OPTIONAL}} on {{Old Mill Road|LOCATION}}. {{MoCA|KEEP}} {{17/30|KEEP}}. Meds: {{Tylenol|KEEP}}. Retired schoolteacher, {{Millbrook Elementary|LOCATION}}. Flu shot {{10/11|DATE}}. "I danced with {{Duke Ellington|OPTIONAL}}." {{J.P.R.|NAME}}
`,
  ortho_note: `{{Lars|NAME}} is a 15 yo hockey player at {{Edina High|LOCATION}} seen with his father, {{Magnus Bergstrom|NAME}}. {{Lachman|KEEP}} 2B, {{McMurray|KEEP}} neg, {{Ottawa|KEEP}} rules. MRI {{Feb 20|DATE}} at {{Rayus|LOCATION}}: ACL tear. BTB graft {{3/15|DATE}} at {{TRIA|LOCATION}}. {{Osgood|KEEP}}-{{Schlatter|KEEP}} in {{2020|OPTIONAL}}. PT with {{Gretchen|NAME}} at {{Orthology|LOCATION}}. Blue Cross ID {{XZH881204417001|HEALTH_PLAN}} grp {{10254-00|HEALTH_PLAN}}.
`,
  adoption: `Newborn {{Boy Haverford|OPTIONAL}}, to be adopted by {{Neil|NAME}} and {{Tobias Grantham|NAME}} of {{Eau Claire|LOCATION}}. Birth mother {{J.H.|NAME}}, 19, student at {{UW-Stout|LOCATION}}. Agency: {{Lutheran Social Services|LOCATION}}, worker {{Bonnie Kask|NAME}} ({{715-555-0116|PHONE}}). Hep B {{1/3|KEEP}} given {{6/18|DATE}}, lot {{A4T7K|KEEP}}. {{Ballard|KEEP}} {{38|KEEP}} wk. Footprints {{FP-0618-22|BIOMETRIC}} filed. Photo {{haverford_newborn.heic|PHOTO}}.
`,
  chw: `CHW note: drove client {{Rosalba|NAME}} to {{WIC|OPTIONAL}} office then {{Save-A-Lot|LOCATION}}. Kids {{Yadira|NAME}} and {{Edwin|NAME}} in {{Head Start|LOCATION}}. Landlord {{Mr. |OPTIONAL}}{{Petrakis|NAME}} threatening eviction from {{3312 W Cermak, 2F|LOCATION}}. Case # {{24 M1 700418|OTHER_ID}} court {{7/19|DATE}}. Husband {{Chuy|NAME}} deported. LINK card {{6008 9921 0044 1872|ACCOUNT}}. SSN ends {{0934|SSN}}. Client cried. -{{Paloma|NAME}}
`,
  prep_caps: `PRE-OP CALL: SPOKE WITH {{ISADORA|NAME}}, MOTHER OF {{QUINCY BALDERAS|NAME}}, RE SURGERY {{08/29|DATE}} AT {{RANCHO SPRINGS|LOCATION}}. ARRIVE 0600. NPO AFTER MIDNIGHT. HOLD {{ADVIL|KEEP}}. RIDE: UNCLE {{NESTOR|NAME}}. {{DR. |OPTIONAL}}{{FAIRCHILD|NAME}} TO MARK SITE. CALLBACK {{951 555 0135 X22|PHONE}}. {{M. TEAGUE|NAME}} RN
`,
  rheum: `RA f/u. {{Imelda|NAME}} doing well on {{Humira|KEEP}} {{40|KEEP}} q2wk. DAS28 {{2.4|KEEP}}. {{Schober|KEEP}} {{4|KEEP}} cm. {{Sjogren|KEEP}} sx stable; {{Schirmer|KEEP}} {{3|KEEP}} mm. Retired from {{the Postal Service|OPTIONAL}}. Grandkids {{Lola|NAME}} & {{Max|NAME}} visiting from {{Boise|LOCATION}} over {{spring break|OPTIONAL}}. Hands xr {{4/22/24|DATE}}: erosions 2nd MCP. Quantiferon neg {{1/24|DATE}}. {{BP 132/84|KEEP}}. cc {{Farouk Nasser|NAME}}
`,
};
