/** Invented notes written before the rules were run on them; marked as the style notes, with `KEEP` for look-alikes. */
export const BLIND_NOTES_B: Readonly<Record<string, string>> = {
  ed_triage: `{{6/14|DATE}} 0315 triage
72f bib ems from {{willow creek assisted living|LOCATION}} c/o sob since last night. hx chf copd, {{bell's|KEEP}} palsy 2015. {{88%|KEEP}} ra. pt {{margarita delgado|NAME}} ao x3, states her daughter {{luz|NAME}} has the med list, cell {{619 555 0187|PHONE}}. bp {{178/96|KEEP}} hr {{118|KEEP}}. lasix {{40|KEEP}} iv given. dr {{pham|NAME}} at bedside. pmd is {{okafor|NAME}} at {{sharp rees-stealy|LOCATION}}. last admit {{5/28|DATE}}. mrn {{4471902|MRN}}. - {{t. beaumont|NAME}} rn
`,
  nursing_night: `NIGHT SHIFT NOTE {{10/02/2023|DATE}} 0545
Pt slept in short naps. Pain {{3/10|KEEP}} after {{Norco|KEEP}} {{5/325|KEEP}}. Voided {{450|KEEP}} ml. Wife {{Lenora|NAME}} stayed until 2200, asked that we call {{Desmond|NAME}} (brother) with any change at {{(720) 555-0161|PHONE}}. Dsg to L heel changed, {{brown|KEEP}} drainage. {{Braden|KEEP}} 14, {{Morse|KEEP}} 60. {{Foley|KEEP}} patent. Will d/c {{Hemovac|KEEP}} in am per {{Castellanos|NAME}}. Next of kin updated. {{Ruthie|NAME}}, CNA assisted with bath. {{A. Fitzwilliam|NAME}}, RN
`,
  radiology_ct: `EXAM: CT CHEST W CONTRAST
PATIENT: {{KOWALCZYK, BARBARA J|NAME}}   MRN: {{00-83-4471|MRN}}   DOB: {{08/19/1947|DATE}}
ACCESSION: {{CT2024-118834|OTHER_ID}}   DATE OF EXAM: {{04/11/2024|DATE}}
REFERRING: {{Anselm Whitfield|NAME}}, DO
COMPARISON: CT {{1/3/24|DATE}}, radiograph from {{Mount Auburn Imaging|LOCATION}} dated {{Nov 2023|DATE}}.
FINDINGS: {{8|KEEP}} x {{6|KEEP}} mm nodule in the RUL (series {{4|KEEP}}, image {{112|KEEP}}). No {{Kerley|KEEP}} B lines. {{Hounsfield|KEEP}} units -{{12|KEEP}}. {{Schmorl|KEEP}} nodes at T8. {{Fleischner|KEEP}} criteria apply.
IMPRESSION: Follow up in 6 months. Findings called to {{Whitfield|NAME}} by {{S. Ramaswamy|NAME}} at 1512 on {{4/11/24|DATE}}.
Electronically signed by {{Sunita Ramaswamy|NAME}}, MD {{04/11/2024|DATE}} 15:20
`,
  social_work: `SW assessment. Pt is a 34 yo single mother of two ({{Kaylee|NAME}}, 7 and {{Brayden|NAME}}, 4) who moved to {{Chattanooga|LOCATION}} from {{Bristol|LOCATION}} in {{August|DATE}}. Was a cashier at {{Piggly Wiggly|LOCATION}}, then at {{Dollar General|LOCATION}} until she was let go just before {{Labor Day|DATE}}. Ex-husband {{Travis|NAME}} has supervised visits. Staying with her aunt {{Jolene Ledbetter|NAME}} at {{2207 Cherokee Blvd|LOCATION}}. TennCare ID {{ZEA482019377|HEALTH_PLAN}}. Caseworker {{Monique Baptiste|NAME}} ({{423-555-0119|PHONE}}, {{mbaptiste@hcdhs.example.gov|EMAIL}}). Church: {{New Hope Baptist Church|LOCATION}}. Has {{faith|KEEP}}, good {{grace|KEEP}} under stress. Denies SI. Plan: food bank referral, school supplies for {{Kaylee|NAME}}.
`,
  letter_surgeon: `{{Blue Ridge Orthopaedic Group|LOCATION}}
{{88 Stonewall Jackson Highway|LOCATION}}, {{Front Royal|LOCATION}}, Virginia {{22630|LOCATION}}
{{February 6, 2025|DATE}}

Dear {{Harriet|NAME}},

Thank you for sending {{Wendell Tuttle|NAME}}, whom I met last {{Tuesday|OPTIONAL}}. {{Wendell|NAME}} is a 61 year old long-haul driver for {{Schneider National|LOCATION}} with three years of right hip pain. {{Trendelenburg|KEEP}} positive, {{Thomas|KEEP}} test 20 degrees. {{Kellgren|KEEP}}-{{Lawrence|KEEP}} grade {{4|KEEP}}. He would like surgery after {{Easter|DATE}}. I plan a {{Stryker|KEEP}} cementless stem. Mrs. {{Tuttle|NAME}} will drive him home.

With best wishes,
{{Giles|NAME}}

{{Giles R. Prendergast|NAME}}, MD
Dictated but not read  {{GRP|NAME}}:{{lm|NAME}}
`,
  pathology: `SURGICAL PATHOLOGY
CASE NO: {{S24-07719|OTHER_ID}}
NAME: {{OYELARAN-HUGHES, TEMITOPE|NAME}}     HOSP NO: {{H00339182|MRN}}     SEX: F   AGE: 52
COLLECTED {{09-MAR-2024|DATE}}   RECEIVED {{10-MAR-2024|DATE}}   REPORTED {{13-MAR-2024|DATE}}
SUBMITTED BY: {{DEVEREAUX, P.|NAME}}
GROSS: Received fresh labeled "{{Oyelaran-Hughes|NAME}}, left breast" is a {{62|KEEP}} gram specimen, inked {{black|KEEP}}, {{green|KEEP}} and {{orange|KEEP}}. Cassettes {{A1|KEEP}}-{{A12|KEEP}}.
MICRO: {{Nottingham|KEEP}} grade {{2|KEEP}} ({{3+2+2|KEEP}}). ER {{95%|KEEP}}, Ki-67 {{22%|KEEP}}. {{Paget|KEEP}} disease absent. LN {{0/3|KEEP}}.
{{Ingrid Solberg|NAME}}, M.D., Pathologist. Grossed by {{KT|NAME}}.
`,
  discharge: `DISCHARGE SUMMARY
Name: {{Jamal Whitaker|NAME}}  MRN {{E1180472|MRN}}  Acct {{900331827|ACCOUNT}}
Admitted: {{12/19/2022|DATE}}   Discharged: {{12/27/2022|DATE}}
Service: Medicine B (Dr. {{Farrokhzad|NAME}})
Hospital course: Mr. {{Whitaker|NAME}} is a 58M with {{Child-Pugh|KEEP}} C cirrhosis who was found down by his neighbor {{Otis|NAME}}. Tx from {{Baptist Memorial|LOCATION}} by {{Hospital Wing|LOCATION}}. {{Glasgow|KEEP}} {{9|KEEP}}. EGD on {{12/20|DATE}} with banding x{{4|KEEP}}. Spent {{Christmas|DATE}} in the MICU. {{Whitaker|NAME}}'s sister, {{Latrice|NAME}}, flew in from {{Milwaukee|LOCATION}} on the {{23rd|DATE}}. Lactulose {{20 g|KEEP}} TID. MELD {{24|KEEP}}.
Dispo: {{Allenbrooke Nursing and Rehab|LOCATION}}. F/u hepatology {{1/9|DATE}} w/ {{Dr. Nwosu|OPTIONAL}}.
`,
  phone_note: `Telephone encounter {{3-5-24|DATE}} 4:10 PM
Caller: {{Yolanda|NAME}} (pt's granddaughter). Pt: {{Erma Jean Stubblefield|NAME}}, {{93|AGE}}. Says grandma is "not acting right" since {{Saturday|OPTIONAL}}. BS {{61|KEEP}}. Told to give juice. Called back 4:40, BS {{104|KEEP}}. She's at {{1190 CR 412|LOCATION}}, {{Tupelo|LOCATION}}. Call back # {{662.555.0144|PHONE}}. Routed to {{K Hargrove|NAME}}, LPN and Dr {{Bhatt|NAME}}. {{Walgreens on Gloster|LOCATION}}.
`,
  hl7: `MSH|^~\\&|LAB|{{STVINCENT|LOCATION}}|EHR|{{NWCLINIC|LOCATION}}|{{20240219|DATE}}{{113045|OPTIONAL}}||ORU^R01|{{MSG00817|OTHER_ID}}|P|2.5
PID|1||{{8837201|MRN}}^^^SVH^MR||{{Abernathy^Colleen^M|NAME}}||{{19380711|DATE}}|F|||{{415 Birch St^^Evansville|LOCATION}}^IN^{{47712|LOCATION}}||{{(812)555-0138|PHONE}}|||M||{{ACT5520198|ACCOUNT}}|{{308-55-0192|SSN}}
OBX|1|NM|2951-2^Sodium||{{134|KEEP}}|mmol/L|{{136-145|KEEP}}|L|||F
OBX|2|TX|||Specimen hemolyzed, d/w {{Greta|NAME}} in ED
`,
  dictation: `THE PATIENT, {{CLIFFORD BAXLEY|NAME}}, IS AN {{82|OPTIONAL}}-YEAR-OLD GENTLEMAN SEEN TODAY, {{JULY 22|DATE}}, FOR FOLLOW-UP OF HIS {{PARKINSON|KEEP}} DISEASE AND {{BARRETT|KEEP}} ESOPHAGUS. HE COMES WITH HIS WIFE {{NADINE|NAME}} AND HIS SON {{KEITH|NAME}}, WHO IS A PHARMACIST AT {{KROGER|LOCATION}} IN {{BOWLING GREEN|LOCATION}}. {{SINEMET|KEEP}} {{25/100|KEEP}} FOUR TIMES DAILY. HE MAY {{GRANT|KEEP}} POWER OF ATTORNEY TO {{KEITH|NAME}}. LABS FROM {{COMMONWEALTH HEALTH|LOCATION}} REVIEWED. DICTATED BY {{ROSALIND VANCE|NAME}}, APRN. D: {{07/22|DATE}} T: {{07/23|DATE}} JOB {{881204|OTHER_ID}}.
`,
  icu_rounds: `MICU d4. {{RB|NAME}} 49F ARDS 2/2 influenza. Intubated {{1/17|DATE}}, proned {{1/18|DATE}}-{{1/20|DATE}}. FiO2 {{0.5|KEEP}}, PEEP {{10|KEEP}}, PF {{148|KEEP}}. Day {{3/7|KEEP}} oseltamivir. RASS -{{4|KEEP}}. Lines: R IJ (placed {{1/17|DATE}} by {{Sokolov|NAME}}), L rad a-line. Fam mtg w/ spouse {{Corinne|NAME}} and parents at 1400. ID ({{Mukherjee|NAME}}) following. Cx {{1/19|DATE}} NGTD. {{Swan-Ganz|KEEP}} out. {{Dobhoff|KEEP}} at {{55|KEEP}} cm. Code: full per {{Corinne|NAME}}.
`,
  psych: `INTAKE
"My name is {{Everett|NAME}}, people call me {{Rett|NAME}}." 27M, works nights at {{Amazon|LOCATION}}, lives in {{Murfreesboro|LOCATION}} w/ partner {{Silas|NAME}}. Grew up in {{Coffee County|LOCATION}}. Hospitalized at {{Moccasin Bend|LOCATION}} in {{spring 2019|DATE}} and again {{last Thanksgiving|OPTIONAL}}. On {{Lamictal|KEEP}} {{200|KEEP}}. Therapist {{Deb Kowalski|NAME}}, LPC-MHSP lic {{4471|LICENSE}}. PHQ-9 {{17|KEEP}}, {{Beck|KEEP}} {{29|KEEP}}. Mother {{Rhonda|NAME}} bipolar; uncle {{Lyle|NAME}} died by suicide in {{2016|OPTIONAL}}. Instagram {{@rett.draws|OTHER_ID}}. Safety contact {{Silas|NAME}} {{615-555-0170|PHONE}}.
`,
  ems: `RUN {{2024-00918|OTHER_ID}} M12 DISP {{08/03/24|DATE}} 2142
PT {{DUANE ECKHARDT|NAME}} 66 M WT 90 KG
LOC: CORNER OF {{HWY 61|LOCATION}} AND {{MILLER RD|LOCATION}}, {{WAUKON|LOCATION}}
CC MVC ROLLOVER. 2010 {{FORD|KEEP}} RANGER PLATE {{JKT 441|VEHICLE}}. WITNESS {{PAM|NAME}} STATES {{60|KEEP}} MPH. GCS {{14|KEEP}}. BP {{92/50|KEEP}}. {{KED|KEEP}} APPLIED. TX TO {{GUNDERSEN|LOCATION}}. WIFE {{CHERYL|NAME}} NOTIFIED {{563-555-0122|PHONE}}. CREW {{NAGEL|NAME}}/{{BRANDT|NAME}}
`,
  dialysis: `HD treatment {{Wed|OPTIONAL}} {{11/8/23|DATE}}. Chair {{7|KEEP}}. {{Fresenius Kidney Care Eastgate|LOCATION}}. Pt {{R. Villanueva|NAME}} pre wt {{71.4|KEEP}} post {{69.0|KEEP}}. BFR {{400|KEEP}} DFR {{600|KEEP}}. {{Revaclear|KEEP}} {{300|KEEP}}. Hep {{2000|KEEP}} u. Machine # {{T-0448193|DEVICE}}. Cramping last {{30|KEEP}} min. {{Villanueva|NAME}}'s ride ({{Ernesto|NAME}}) late. Next {{11/10|DATE}}. {{Sharonda|NAME}} PCT / {{Gwen Lattimore|NAME}} RN
`,
  peds: `WELL CHILD 4 MO
{{Maddox Thibodeaux|NAME}} is here with mom ({{Brielle|NAME}}) and grandma. DOB {{6/30/23|DATE}}. Wt {{6.8 kg|KEEP}} ({{50%|KEEP}}). Sibling {{Remy|NAME}} (3) starts at {{Little Lambs Daycare|LOCATION}} in {{January|DATE}}. {{Moro|KEEP}} gone. Pentacel, Prevnar {{20|KEEP}}, {{Rotarix|KEEP}} lot {{K7NH2|KEEP}}. Dad {{Beau|NAME}} deployed, at {{Fort Polk|LOCATION}}. Next visit after {{New Year's|DATE}}. {{C. Arceneaux|NAME}}, MD
`,
  device_clinic: `DEVICE CHECK {{May 9, 2024|DATE}}
{{Osvaldo Pacheco|NAME}} #{{318827|MRN}}. {{Biotronik|KEEP}} {{Edora 8 DR-T|KEEP}}, SN {{69417726|DEVICE}}, implanted {{3/2019|DATE}} at {{Holy Family|LOCATION}}. RA lead {{Solia S 53|KEEP}} s/n {{50882914|DEVICE}}. Battery {{5.5|KEEP}} y. AP {{34%|KEEP}} VP {{2%|KEEP}}. {{Mobitz|KEEP}} I. Home monitor {{CardioMessenger|KEEP}} ID {{CM-7719034|DEVICE}}. Next remote {{8/9|DATE}}. Rep: {{Tyler Nygaard|NAME}}. {{Wenckebach|KEEP}} at {{130|KEEP}}.
`,
  portal: `From: {{Annika Rasmussen|NAME}} <{{annika.ras@mailbox.example|EMAIL}}>
Sent: {{Thursday|OPTIONAL}}, {{October 19, 2023|DATE}} 8:52 PM
To: {{Dr. Quigley|OPTIONAL}}
Hi Dr {{Quigley|NAME}}, it's {{Annika|NAME}}. The {{Ozempic|KEEP}} is making me sick. I had to leave work ({{Hy-Vee|LOCATION}}) twice this week. My sister {{Britt|NAME}} says try {{0.25|KEEP}} again? My birthday is the {{30th|DATE}} and I want to eat cake lol. If you call use my husband's phone, {{515 555 0193|PHONE}}. We'll be up at {{Okoboji|LOCATION}} {{10/27-10/29|DATE}}. Thx, {{Annika R|NAME}}
`,
  insurance: `APPEAL OF DENIAL
Re: {{Thaddeus Monroe|NAME}}; Member # {{W2284 71990 03|HEALTH_PLAN}}; Group no. {{76-410112|HEALTH_PLAN}}; Claim {{CLM-20240811-0093|OTHER_ID}}
Plan: {{Aetna|KEEP}} Choice POS II. Medicare ID {{4TJ7-QW2-MK91|HEALTH_PLAN}}. Policy number {{XJB 9920 1147|HEALTH_PLAN}}.
To the Medical Director: Mr. {{Monroe|NAME}} (born {{January 30th, 1951|DATE}}) has {{Waldenstrom|KEEP}} macroglobulinemia. He failed {{BR|KEEP}} x {{6|KEEP}} (last {{4/2/24|DATE}}). I request {{zanubrutinib|KEEP}} {{160|KEEP}} mg BID. Peer-to-peer {{(503) 555-0150|PHONE}} opt {{2|KEEP}}, ask for {{Shauna|NAME}}. NPI {{1902847566|LICENSE}}.
`,
  ortho_op: `OPERATIVE REPORT. SURGEON: {{Bertrand Achterhof|NAME}}. ASSISTANT: {{Lindiwe Dube|NAME}}, PA-C. ANESTHESIA: {{Crowley|NAME}}. DATE: {{9.14.2023|DATE}}. The patient was identified in pre-op as {{Rosemary Tindall|NAME}}. A {{Hardinge|KEEP}} approach; {{Hohmann|KEEP}} and {{Charnley|KEEP}} retractors. Cup {{52|KEEP}} mm {{Pinnacle|KEEP}} (lot {{D19-4471|OPTIONAL}}), stem size {{5|KEEP}} serial {{8KD441907|DEVICE}}. {{Steinmann|KEEP}} pin. {{Kocher|KEEP}}. Counts correct per {{Joycelyn|NAME}} RN. EBL {{250|KEEP}}. To PACU; spoke with {{Ms. Tindall's|OPTIONAL}} niece {{Philomena|NAME}} in the waiting room.
`,
  hospice: `Hospice RN visit - {{4/1|DATE}}
Pt {{101|AGE}} yrs, PPS {{20%|KEEP}}, surrounded by family: {{Hank|NAME}}, {{Lorraine|NAME}}, {{Junior|NAME}} and the great grands. Born on a farm outside {{Salina|LOCATION}} in {{1923|DATE}}. Morphine {{5|KEEP}} mg SL q{{2|KEEP}}h. {{Cheyne-Stokes|KEEP}}. Chaplain {{Fr. |OPTIONAL}}{{Domenic|NAME}} anointed her on {{Palm Sunday|DATE}}. FH: {{Ryan Mortuary|LOCATION}}. On call: {{Trudy|NAME}} {{785-555-0106|PHONE}}. Lives at {{E 1400 Rd|LOCATION}}.
`,
  va_primary: `LOCAL TITLE: PC FOLLOW UP
PATIENT: {{RUTLEDGE,HOMER D|NAME}}  {{R4417|SSN}}
Vet served in USMC, {{Khe Sanh|OPTIONAL}} 1968. Last 4 {{4417|SSN}}. SC {{70%|KEEP}}. Lives in {{Muskogee|LOCATION}} w/ dog. Goes by {{Bud|NAME}}. Seen at {{Jack C. Montgomery VAMC|LOCATION}} ER {{2/14|DATE}}. A1c {{8.1|KEEP}}. {{Dupuytren|KEEP}} R hand. {{Agent Orange|KEEP}} registry. RTC {{MAY 2024|DATE}}.
/es/ {{WINIFRED OAKES|NAME}}
PACT RN   Signed: {{02/21/2024|DATE}} 09:12
`,
  lab_call: `critical k {{6.8|KEEP}} called to {{jermaine|NAME}} rn 3w by {{hfl|NAME}} at 0412 {{9/9/24|DATE}}, read back. pt {{nakamura|NAME}} rm {{312|OPTIONAL}}-b. repeat sent {{w2219847|OTHER_ID}}. dr {{ellis|NAME}} aware, ca gluc {{1|KEEP}} g. {{whipple|KEEP}} pod{{2|KEEP}}. mom {{setsuko|NAME}} at bedside.
`,
  wound_clinic: `Wound Care f/u {{Jan 11|DATE}}
{{Mr. B|OPTIONAL}} returns. L great toe, {{Wagner|KEEP}} {{2|KEEP}}, {{1.2 x 0.8 cm|KEEP}}. {{Unna|KEEP}} boot. {{Santyl|KEEP}} daily by HH ({{Amedisys|LOCATION}}, nurse {{Tonya|NAME}}). Photo {{wound_blevins_011124.jpg|PHOTO}} uploaded. {{Blevins|NAME}} will RTC {{1/18|DATE}}. Transport via {{Caddo Parish|LOCATION}} COA {{318 555 0133|PHONE}}. Lives w/ stepson {{Darnell Blevins|NAME}}, {{501 Youree Dr #12|LOCATION}}.
`,
  oncology: `ONC CLINIC {{22 Aug 2024|DATE}}
{{Priscilla Nakai|NAME}}, 44F, IDC L breast, C{{3|KEEP}} {{AC|KEEP}}-T. Enrolled {{NSABP|KEEP}} B-{{60|KEEP}}, subj {{B60-0417|OTHER_ID}}. Lives in {{Chinle|LOCATION}}, drives 3h. Sister {{Verna|NAME}} dx at 39; aunt {{Bessie Yazzie|NAME}} ovarian. {{Neulasta|KEEP}} {{6|KEEP}} mg. Port by {{IR (Haddad)|OPTIONAL}} {{7/3|DATE}} at {{Flagstaff Medical Center|LOCATION}}. {{Karnofsky|KEEP}} {{90|KEEP}}. D/w {{Elena Hightower|NAME}}, navigator. Return {{9/12|DATE}}, C{{4|KEEP}}D{{1|KEEP}}.
`,
  rehab_pt: `PT DAILY NOTE. Patient: {{Mrs. |OPTIONAL}}{{Ione Castleberry|NAME}} Age {{90|AGE}}. Seen in room for gait. {{Berg|KEEP}} {{38/56|KEEP}}, {{Tinetti|KEEP}} {{19|KEEP}}. Amb {{60|KEEP}} ft x {{2|KEEP}} w/ RW, min A. {{Ione|NAME}} reports she danced at {{Eagles Lodge|LOCATION}} in her day. Dtr {{Faye|NAME}} trained in transfers {{5/6|DATE}}. D/c planned {{Mother's Day|DATE}} weekend. {{Kirsten Vogel|NAME}} PT, DPT lic# {{PT-20481|LICENSE}}
`,
  cda: `<recordTarget><patientRole><id extension="{{990-44-718|MRN}}" root="2.16.840.1.113883.19.5"/><addr><streetAddressLine>{{17 Daws Road|LOCATION}}</streetAddressLine><city>{{Blue Bell|LOCATION}}</city><state>PA</state><postalCode>{{19422|LOCATION}}</postalCode></addr><telecom value="tel:({{610)555-0127|PHONE}}"/><patient><name><given>{{Isolde|NAME}}</given><family>{{Marchetti|NAME}}</family></name><birthTime value="{{19560125|DATE}}"/></patient></patientRole></recordTarget>
`,
  incident: `Security report {{7/4|DATE}} approx 2130: visitor {{Randall Speight|NAME}} (DL {{S530-7721-4402|LICENSE}}, red {{Chevy|KEEP}} Silverado tag {{QRB 2207|VEHICLE}}) refused to leave 5 West. States he is the boyfriend of pt {{Tamika|NAME}}. Officer {{Delgadillo|NAME}} #{{3381|OTHER_ID}} responded. Kiosk IP {{10.22.8.114|IP}}. Badge swipe {{0044-1928|OTHER_ID}}. {{MPD|OPTIONAL}} case {{24-118820|OTHER_ID}}.
`,
  neuro: `Neuro consult for {{Ambrose Kettering|NAME}}. RH 68M p/w R {{Babinski|KEEP}}, {{Hoffmann|KEEP}} neg. LKW {{8/30|DATE}} 2100. NIHSS {{11|KEEP}}. MRI {{8/31|DATE}}: L MCA. {{Broca|KEEP}} aphasia. Strength {{4/5|KEEP}} RUE {{3/5|KEEP}} RLE, DTR {{2+|KEEP}}. tPA at {{McLeod Regional|LOCATION}} in {{Florence|LOCATION}}. Per wife {{Dot|NAME}} he was cutting grass for the {{VFW|OPTIONAL}} hall. LDL {{141|KEEP}}. Signed {{J Abara|NAME}} PGY3 p{{4471|PHONE}}, staffed w {{Lindqvist|NAME}}
`,
  home_health: `SN visit. Client {{Petronella Vis|NAME}} resides {{4 Dogwood Ct|LOCATION}}, {{Moline|LOCATION}}, lockbox code {{7719|OTHER_ID}}. HHA {{Keisha|NAME}} M/W/F. {{Lantus|KEEP}} {{18|KEEP}} u qhs. Wt {{148|KEEP}} lb. Son {{Pieter|NAME}} manages bills, email {{pvis77@example.net|EMAIL}}. MD: {{Castaneda|NAME}} fax {{309-555-0112|FAX}}. Cert period {{3/12/24|DATE}} - {{5/10/24|DATE}}. Medicaid {{104882731|HEALTH_PLAN}}.
`,
  ob_triage: `g2p1 37w{{4|KEEP}}d edc {{11/30|DATE}} here w/ ctx q{{5|KEEP}}. pt of dr {{sandoval|NAME}}. fob {{marcus|NAME}} present. toco, fht {{140s|KEEP}}. {{bishop|KEEP}} {{6|KEEP}}. sve {{3/70/-2|KEEP}}. gbs + (pcn all - hives). mother {{esperanza|NAME}} en route from {{el paso|LOCATION}}. {{leopold|KEEP}} vtx. admitted. {{nst|KEEP}} reactive. {{destiny rojas|NAME}} rnc-ob
`,
};
