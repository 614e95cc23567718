/** Invented notes of hospital documents, written before the rules were run on them; marked as set B. */
export const BLIND_NOTES_F: Readonly<Record<string, string>> = {
  discharge_letterhead: `{{HOLLAND VALLEY HEALTH|LOCATION}}
{{St. Anselm Campus|LOCATION}} | {{3300 Old Mill Pike|LOCATION}} | {{Pottsville|LOCATION}}, {{PA|OPTIONAL}} {{17901|LOCATION}} | {{(570) 555-0141|PHONE}}
DISCHARGE SUMMARY
Patient: {{Grabowski, Leokadia|NAME}}            Unit No.: {{0447192|MRN}}
Date of Birth: {{07-Nov-1933|DATE}}               Sex: F
Admitted: {{2 Jan 2024|DATE}}   Discharged: {{9 Jan 2024|DATE}}   LOS: 7
Attending: {{Nwachukwu, Ifeoma|NAME}} MD      Dictating: {{Peyton Strand|NAME}}, PGY-2

HOSPITAL COURSE: Mrs. {{Grabowski|NAME}} is a {{90|AGE}}-year-old widow, brought by her granddaughter {{Kasia|NAME}} after two days of confusion. UA grew {{Klebsiella|KEEP}}. Treated with {{Rocephin|KEEP}} {{1|KEEP}} g. {{Lewy|KEEP}} body dementia was suspected by Dr. {{Strand|NAME}}; the {{Sluder|OPTIONAL}} consult was deferred. She had an episode of {{Mobitz|KEEP}} II on {{1/4|DATE}} and EP ({{Dr. |OPTIONAL}}{{Ali-Khan|NAME}}) implanted a {{Medtronic|KEEP}} {{Azure|KEEP}}, serial {{RNB 447120H|DEVICE}}. On the {{6th|DATE}} she walked 40 feet with PT. She refused rehab at {{Schuylkill Pines|LOCATION}} because her late husband, {{Stanislaw|NAME}}, died there in 2016.
DISPOSITION: Home with {{Kasia|NAME}} and {{Bayada|LOCATION}}. Follow up with {{Dr. |OPTIONAL}}{{Lisa Frantz|NAME}} in 10 days.
cc: {{L. Frantz|NAME}}, DO; {{R. Ali-Khan|NAME}}, MD; {{Schuylkill Medical Records|OPTIONAL}}
`,
  operative_long: `OPERATIVE NOTE
PATIENT NAME: {{Tremblay, Odette|NAME}}   HOSPITAL NUMBER: {{B 55 21 09|MRN}}
DATE OF OPERATION: {{September 22nd, 2023|DATE}}
SURGEON: {{Vikram Balakrishnan|NAME}}, MD     ASSISTANT: {{Joss Whittemore|NAME}}, SA-C
ANESTHESIA: General, {{Dr. |OPTIONAL}}{{Feinberg|NAME}}
CIRCULATOR: {{M. Quigley|NAME}}, RN   SCRUB: {{Delroy Samuels|NAME}}, CST
PROCEDURE: Right carotid endarterectomy with {{Hemashield|KEEP}} patch.
The patient was brought to OR {{4|KEEP}}, and a timeout was led by {{Quigley|NAME}}. {{DeBakey|KEEP}} forceps and {{Metzenbaum|KEEP}} scissors were used. A {{Javid|KEEP}} shunt was inserted. {{Prolene|KEEP}} {{6-0|KEEP}} was used for the patch. Back bleeding was {{brisk|KEEP}}. A {{Blake|KEEP}} drain was placed. {{May|KEEP}} shower in 48 hours. The specimen was handed to {{Samuels|NAME}}. I spoke with Mr. {{Tremblay|NAME}} and their son {{Luc|NAME}} in the waiting room.
Implants: Patch, Ref {{M002014|OPTIONAL}}, Lot {{22C17|OPTIONAL}}, SN {{8811230-07|DEVICE}}
{{VB|NAME}}:{{jw|NAME}}  d {{9/22/2023|DATE}}  t {{9/23/2023|DATE}}  Job # {{5512088|OTHER_ID}}
`,
  radiology_breast: `{{Women's Imaging of Asheville|LOCATION}}  {{PO Box 1180|LOCATION}}, {{Asheville|LOCATION}} {{NC|OPTIONAL}} {{28801|LOCATION}}
MAMMOGRAPHY REPORT     Exam: {{11.14.2022|DATE}}    Acc: {{WIA-22-0048812|OTHER_ID}}
Name: {{Young, Grace Ann|NAME}}   Age: 52   MR#: {{30812|MRN}}
Referring: {{Rose Bell|NAME}}, FNP (fax {{828.555.0134|FAX}})
HISTORY: Maternal aunt with breast cancer at 44. {{Grace|KEEP}} period is not applicable.
COMPARISON: {{10/29/2021|DATE}} and {{8/2020|DATE}} from {{Mission Hospital|LOCATION}}.
FINDINGS: Scattered fibroglandular density. {{Cooper|KEEP}} ligaments normal. There is a {{7|KEEP}} mm mass at {{10|KEEP}} o'clock, {{4|KEEP}} cm FN.
BI-RADS {{4B|KEEP}}. Ms. {{Young|NAME}} was told of these results by {{Nurse |OPTIONAL}}{{Will|NAME}} in person. Biopsy {{scheduled|KEEP}} {{Nov. 18|DATE}}.
Read by: {{Hyun-Ju Baek|NAME}}, MD  /ES/
`,
  pathology_skin: `DERMATOPATHOLOGY    {{Coastal Skin Lab, LLC|LOCATION}}   CLIA {{05D2011947|KEEP}}
Specimen #: {{CSL23-90417|OTHER_ID}}     Collected: {{02/21/23|DATE}}   Received: {{02/22/23|DATE}}   Reported: {{02/24/23|DATE}}
Patient: {{Marchetti, Dino P.|NAME}}      DOB: {{1/1/1950|DATE}}     Client: {{Dr. |OPTIONAL}}{{S. Oduya|NAME}}, {{Pismo Dermatology|LOCATION}}
A. Left cheek, shave: Basal cell carcinoma, nodular. {{Mohs|KEEP}} advised.
B. Back: {{Clark|KEEP}} level {{II|KEEP}}, {{Breslow|KEEP}} {{0.6|KEEP}} mm. {{Melan-A|KEEP}} and {{SOX10|KEEP}} positive. {{Ki-67|KEEP}} {{5%|KEEP}}. {{BRAF V600E|KEEP}} detected.
Comment: Case shared with {{Dr. |OPTIONAL}}{{Anneke Visser|NAME}}, who concurs. Called to {{Brittany|NAME}} in {{Oduya|NAME}}'s office {{2/24|DATE}} at {{3:40|KEEP}} pm.
`,
  nursing_flow: `FLOWSHEET  {{05/30|DATE}}   Bed {{7B|OPTIONAL}}   Pt: {{Olatunji, B.|NAME}}  ID {{88-1407|MRN}}
TIME  T     HR  RR  BP       SpO2  Pain  Init
0800  {{36.9|KEEP}}  88  16  {{134/80|KEEP}}   97    {{2/10|KEEP}}   {{LMW|NAME}}
1200  37.1  92  18  {{128/76|KEEP}}   96    {{4/10|KEEP}}   {{LMW|NAME}}
1600  37.0  84  16  {{130/78|KEEP}}   97    {{1/10|KEEP}}   {{TJK|NAME}}
I/O: 1,{{240|KEEP}}/980. {{Jackson-Pratt|KEEP}} {{15|KEEP}}. {{Norton|KEEP}} 16. {{Brown|KEEP}} stool x1. {{Will|KEEP}} need bath. Fiancee {{Temitope|NAME}} in at 1130, brought phone charger. Call bell in reach. {{Pink|KEEP}} sputum none. Signature: {{Lorna M. Weatherby|NAME}}, RN / {{T. Kirkpatrick|NAME}}, LPN
`,
  ed_shorthand: `{{12/26|DATE}} 2105 bed {{H3|OPTIONAL}}
{{93|AGE}}M GLF @ {{Elmcroft|LOCATION}}, +HS, ?LOC, on Xarelto. PMH AF/CKD3/{{Parkinson's|KEEP}}. dtr {{Marjorie|NAME}} (h) {{717-555-0190|PHONE}} at BS, says "{{dad|KEEP}} was fine at {{Christmas|DATE}} dinner". GCS {{14|KEEP}}. CT: SDH 6 mm. {{Kcentra|KEEP}} given. d/w NSGY ({{Abdi|NAME}}) -> txfer {{Penn State Hershey|LOCATION}}, accepted {{Dr |OPTIONAL}}{{Lindgren|NAME}}, {{Life Lion|LOCATION}} ETA 2140. DNR/DNI per dtr. {{NEXUS|KEEP}} +. {{Halo|KEEP}} n/a. — {{E. Castellano|NAME}}, PA-C / {{Ravi Menon|NAME}} MD
`,
  dictation_caps: `THIS IS DOCTOR {{HAROLD GREENBLATT|NAME}} DICTATING A CLINIC NOTE ON {{ERNESTINE POPE|NAME}}, MEDICAL RECORD {{77402|MRN}}, DATE OF SERVICE {{JUNE 5 2023|DATE}}. THE PATIENT IS A PLEASANT {{91|AGE}} YEAR OLD BLACK FEMALE WHO RESIDES AT {{MAGNOLIA COURT|LOCATION}} IN {{TUPELO|LOCATION}}. SHE WAS LAST SEEN IN {{FEBRUARY|DATE}}. SHE IS HERE WITH HER NEPHEW {{CLEOTHA|NAME}}. SHE HAS {{GRAVES|KEEP}} DISEASE AND {{PAGET|KEEP}} DISEASE OF BONE. ON EXAM THE CHEST IS CLEAR. {{ROMBERG|KEEP}} NEGATIVE. MISS {{POPE|NAME}} {{MAY|KEEP}} RETURN TO CHURCH. CONTINUE {{SYNTHROID|KEEP}} {{88|KEEP}} MCG. SEND A COPY TO DOCTOR {{THIBODEAUX|NAME}} AT {{NORTH MISSISSIPPI MEDICAL CLINIC|LOCATION}}. THANK YOU. END OF DICTATION.
`,
  psych_intake: `PSYCHIATRIC INTAKE
Identifying data: {{Devonte|NAME}} is a 17-year-old junior at {{East Chapel Hill High|LOCATION}}, referred by school counselor {{Ms. |OPTIONAL}}{{Anderson-Pratt|NAME}}. Lives with mother ({{Yolanda Beasley|NAME}}, 41, dental hygienist at {{Triangle Smiles|LOCATION}}), stepfather {{Curtis|NAME}}, and half-sister {{Nia|NAME}}, 6. Bio father {{Terrence|NAME}} is in {{Raleigh|LOCATION}}.
HPI: Low mood since {{last spring|OPTIONAL}}, worse after grandfather ("{{Papa Joe|NAME}}") died {{March 30|DATE}}. {{Hope|KEEP}} is low; denies SI today. Posts on TikTok as {{@dvnte.b17|OTHER_ID}}; his girlfriend {{Imani|NAME}} saw a worrying post on {{Halloween|DATE}}.
Past: Saw {{Dr. |OPTIONAL}}{{Reba Lowenstein|NAME}} at {{Carolina Outreach|LOCATION}} 2021. {{Prozac|KEEP}} {{20|KEEP}}. PHQ-A {{17|KEEP}}, {{Columbia|KEEP}} screen negative, {{Vanderbilt|KEEP}} not done, {{Young|KEEP}} Mania {{4|KEEP}}.
Plan: Weekly CBT w/ {{Jaylen Whitfield|NAME}}, LCMHCA. Safety plan signed. Mom's cell {{919.555.0155|PHONE}}. RTC {{11/20|DATE}}.
`,
  social_relatives: `SOCIAL WORK ASSESSMENT — {{Aug 3|DATE}}
Pt {{Hortensia Villarreal de la Garza|NAME}} (goes by {{Tencha|NAME}}), 68, immigrated from {{Monterrey|LOCATION}}, Mexico. Widowed x4 yrs ({{Refugio|NAME}}, colon ca). Children: {{Refugio Jr.|NAME}} ({{Laredo|LOCATION}}, trucker for {{Werner|LOCATION}}), {{Maricela|NAME}} (RN at {{Doctors Hospital|LOCATION}}), {{Chuy|NAME}} (estranged), {{Ana Lilia|NAME}} (d. 2009). Lives in a trailer off {{Highway 359|LOCATION}} behind the {{Stripes|LOCATION}} station. Attends {{Our Lady of Guadalupe|LOCATION}}. Landlord {{Mr. |OPTIONAL}}{{Cantu|NAME}} threatens eviction by {{Labor Day|DATE}}. Income: SSI $914. {{Medicaid|KEEP}} #{{523881047|HEALTH_PLAN}}. Lone Star card {{6100 9812 4471 0033|ACCOUNT}}. SSN last four {{7731|SSN}}. Truck TX plate {{KJR-4482|VEHICLE}}. She has {{faith|KEEP}} and strong {{will|KEEP}}. APS worker {{Bernadette Ochoa|NAME}}, {{956-555-0108 x 22|PHONE}}.
`,
  home_visit: `HOME HEALTH SOC VISIT {{4.11.24|DATE}} 10:15-11:20
Client {{Verlin Stamper|NAME}}, dob {{8-30-33|DATE}}. Directions: from {{Hazard|LOCATION}} take {{KY 15|LOCATION}} south to {{Carr Fork|LOCATION}}, left at {{Dollar General|LOCATION}}, 3rd trailer on {{Breeding's Creek Rd|LOCATION}}. Mailing: {{HC 72 Box 418|LOCATION}}, {{Vicco|LOCATION}} {{KY|OPTIONAL}} {{41773|LOCATION}}. CG is wife {{Opal|NAME}}; neighbor {{Hobert Combs|NAME}} has key. Dog ({{Duke|OPTIONAL}}) friendly. Wound R great toe {{1.1 x 0.8|KEEP}} cm, {{Santyl|KEEP}}. BP {{146/84|KEEP}}. {{Black|KEEP}} lung since 1988, benefits thru {{UMWA|LOCATION}}. {{Unna|KEEP}} boot applied. MD {{Akhtar|NAME}} notified 1130, v.o. per {{Tammy|NAME}}. Next visit {{Sat|OPTIONAL}} {{4/13|DATE}}. {{Jeri Lynn Noble|NAME}} RN, {{Appalachian Regional Home Care|LOCATION}}
`,
  obstetric: `L&D NOTE  G3P2 @ 39w2d   EDD {{3/3/25|DATE}}
{{Nasrin Haghighi-Moore|NAME}} admitted {{2/26/25|DATE}} 0410 in labor. Husband {{Beau|NAME}} & doula {{Saoirse|NAME}} present. {{Bishop|KEEP}} {{9|KEEP}}. {{Leopold|KEEP}} vtx. GBS neg. {{Pitocin|KEEP}} at {{6|KEEP}}. Anesthesia {{Kowalewski|NAME}} placed epidural 0635. SVD 1122 viable female, {{Apgar|KEEP}} {{8/9|KEEP}}, {{3,410|KEEP}} g, named {{Layla Rose|NAME}}. Nuchal x1. 2nd degree lac, {{Vicryl|KEEP}} {{3-0|KEEP}}. EBL {{250|KEEP}}. Band #{{K44812|OTHER_ID}}. Peds: {{Dr. |OPTIONAL}}{{Sun|NAME}}. Siblings {{Cyrus|NAME}} (5) and {{Darius|NAME}} (2) to visit. {{Woods|KEEP}} screw not needed. — {{C. Abiodun-Wright|NAME}}, CNM
`,
  neuro_clinic: `Dear {{Dr |OPTIONAL}}{{Mayo|NAME}} and {{Dr |OPTIONAL}}{{Parkinson|NAME}},
I saw {{Mr |OPTIONAL}}{{Wilson Bright|NAME}} in the movement disorder clinic on {{Wednesday|OPTIONAL}} {{14 June|DATE}}. {{Mr |OPTIONAL}}{{Bright|NAME}}, whose mother lived to {{99|AGE}} and whose father had {{Huntington's|KEEP}}, has had {{Parkinson's|KEEP}} disease since 2014. {{Hoehn|KEEP}} and {{Yahr|KEEP}} stage {{III|KEEP}}. UPDRS {{38|KEEP}}. {{Babinski|KEEP}} absent, {{Myerson|KEEP}} present. DaTscan at {{Queen Elizabeth Hospital|LOCATION}} in {{autumn 2019|DATE}} abnormal. {{Sinemet|KEEP}} {{25/100|KEEP}} x 6. His wife {{June|NAME}} and friend {{Hugh Pemberton-Smythe|NAME}} note {{bright|KEEP}} red nose. He drives a {{Honda|KEEP}}. NHS No: {{943 476 5919|OTHER_ID}}. Tel {{0161 496 0418|PHONE}}. Address: {{Flat 2, 14 Wellington Road|LOCATION}}, {{Stockport|LOCATION}} {{SK4 1AA|LOCATION}}.
Yours sincerely
{{Fiona MacGillivray|NAME}}
Consultant Neurologist
`,
  icu_round: `{{6/30|DATE}} MICU Rounds, HD {{11|KEEP}}
{{Tsosie|NAME}} 44F ARDS/{{Hantavirus|KEEP}}. ECMO day {{5|KEEP}}, {{Avalon|KEEP}} 31 Fr. FiO2 {{60|KEEP}}, PEEP {{14|KEEP}}. {{Swan|KEEP}} out. Levo {{0.06|KEEP}}. CRRT ({{Prismaflex|KEEP}}) -{{100|KEEP}}/h. {{Candida|KEEP}} auris screen neg. Lines: R IJ {{Quinton|KEEP}}. Sister {{Delphine Begaye|NAME}} ({{Chinle|LOCATION}}, {{928 555 0166|PHONE}}) is surrogate. Navajo interp {{Leland|NAME}}. Traditional healer visit {{July 2|DATE}} ok'd by {{Hensley|NAME}}. Fam arriving over the {{4th of July|DATE}} weekend. PharmD {{Soo-ah|NAME}}: renally dose. RT {{Cody|NAME}}: no SBT. Intensivist: {{Markovic|NAME}}
`,
  oncology: `ONCOLOGY FOLLOW-UP. {{Ms. |OPTIONAL}}{{Eileen O'Shaughnessy|NAME}} returns with sister {{Maura|NAME}}. Stage {{IIIA|KEEP}} ({{T2N2M0|KEEP}}) adenoca, {{EGFR L858R|KEEP}}, {{PD-L1|KEEP}} {{80%|KEEP}}. On {{ADAURA|KEEP}} regimen {{Tagrisso|KEEP}} {{80|KEEP}} since {{October of 2022|DATE}}. {{KEYNOTE-024|KEEP}} data reviewed. ECOG {{1|KEEP}}. CT at {{Dana-Farber|LOCATION}} {{5-1-23|DATE}}: {{RECIST|KEEP}} PR. Trial: study ID {{DF-19-442-0087|OTHER_ID}}, arm {{B|KEEP}}. Port ({{Bard|KEEP}} {{PowerPort|KEEP}}) accessed by {{Concetta|NAME}}. Wants to see grandson {{Declan|NAME}}'s communion at {{St. Bridget's|LOCATION}} in {{May|DATE}}. Plan reviewed w/ {{Dr. |OPTIONAL}}{{Zhou|NAME}}. F/u {{8/3|DATE}}. Born {{1932|DATE}} mother alive.
`,
};
