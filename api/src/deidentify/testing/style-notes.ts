/**
 * Invented notes in the styles clinicians write, each identifier marked `{{text|LABEL}}`. Names, places and numbers are
 * made up; words that only look like identifiers are left unmarked on purpose.
 */
export const STYLE_NOTES: Readonly<Record<string, string>> = {
  letter: `{{St. Brendan's Cardiology Associates|LOCATION}}
{{4410 Larkin Blvd, Suite 220|LOCATION}}
{{Duluth|LOCATION}}, MN {{55804|LOCATION}}
Tel: {{(218) 555-0142|PHONE}}   Fax: {{(218) 555-0143|FAX}}

{{June 3, 2024|DATE}}

Re: {{Ingeborg Halvorsen|NAME}}
DOB: {{11/02/1931|DATE}}
MRN: {{7712-884|MRN}}

Dear Dr. {{Okonkwo|NAME}}:

Thank you for referring Mrs. {{Halvorsen|NAME}}, a delightful {{92|AGE}}-year-old retired librarian, for evaluation of aortic stenosis. She is accompanied by her daughter {{Solveig|NAME}} and son-in-law {{Bertrand Achterberg|NAME}}. Since I last saw her on {{March 11|DATE}} she has had two presyncopal episodes while shopping. A Holter monitor showed Mobitz type I block. Her echocardiogram of {{5/20/24|DATE}} demonstrates a mean gradient of 44 mmHg with an ejection fraction of 55-60%.

On examination, BP 118/62, HR 58. There is a 3/6 systolic murmur. Lungs are clear.

I have asked {{Solveig|NAME}} to call us in two weeks. We will discuss TAVR at {{Lakehead Memorial Hospital|LOCATION}}.

With kind regards,

{{Tobias K. Wernicke|NAME}}, M.D., F.A.C.C.
cc: {{Priyanka Raghunathan|NAME}}, NP
`,
  triage: `ED TRIAGE NOTE {{07/19/25|DATE}} 2214
Pt arrived via EMS from {{Sunset Ridge Manor|LOCATION}}. CC: SOB x 3d. Pt {{Delacroix, Antoine|NAME}}, {{94|AGE}}yo M, poor historian. Son {{Marcel|NAME}} at bedside, cell {{504-555-0188|PHONE}}. PMH: CHF, COPD, s/p CABG 2011, Parkinson's. VS T 98.9 HR 112 RR 28 BP 162/94 SpO2 86% RA -> 94% 4L NC. A&O x2. PERRL. Foley in place. EKG shown to Dr {{Featherstone|NAME}} @ 2219. ESI 2. {{K. Oyelaran|NAME}} RN
`,
  caps: `PATIENT: {{VANDERMEER, HENDRIKA|NAME}}
ADMIT DATE: {{02/29/2024|DATE}}
MEDICAL RECORD NUMBER: {{00-44-19-37|MRN}}
ACCOUNT NUMBER: {{V0029118374|ACCOUNT}}
ATTENDING PHYSICIAN: {{OLUMIDE ADEYEMI|NAME}}, MD
CHIEF COMPLAINT: ABDOMINAL PAIN.
HISTORY OF PRESENT ILLNESS: THE PATIENT IS A 67-YEAR-OLD FEMALE WHO PRESENTED TO {{PROVIDENCE POINT HOSPITAL|LOCATION}} WITH RIGHT UPPER QUADRANT PAIN. MURPHY SIGN WAS POSITIVE. SHE WAS SEEN BY DR. {{ADEYEMI|NAME}}. HER HUSBAND, {{CORNELIUS VANDERMEER|NAME}}, WAS PRESENT. SHE WILL FOLLOW UP ON {{MARCH 14|DATE}}.
ALLERGIES: PENICILLIN.
SOCIAL HISTORY: LIVES IN {{GRAND HAVEN|LOCATION}}, MICHIGAN. RETIRED FROM {{STEELCASE CORPORATION|LOCATION}}.
DICTATED BY: {{OLUMIDE ADEYEMI|NAME}}, MD
{{OA|NAME}}/{{mkt|NAME}}  D: {{03/01/2024|DATE}}  T: {{03/02/2024|DATE}}
`,
  lower: `telephone note {{4/12/23|DATE}}
pt name: {{rosalind fitzwilliam|NAME}} dob {{6/30/59|DATE}}
pt called c/o dizziness since sunday. taking lisinopril 10 mg daily. says she saw dr {{chaudhary|NAME}} last week. pls call back at {{919-555-0164|PHONE}}. ok to leave vm w husband {{gregory|NAME}}. pharmacy is {{walgreens|LOCATION}}. advised ed if worse. will route to dr {{chaudhary|NAME}}. -- {{t.m.|NAME}}
`,
  radiology: `{{BAYFRONT REGIONAL IMAGING|LOCATION}}
Patient Name: {{Oyarzabal, Itziar M.|NAME}}     Accession #: {{BF24-118820|OTHER_ID}}
Date of Exam: {{10/08/2024|DATE}} 14:22        Ordering: {{Lindqvist, P|NAME}}
EXAM: MRI LUMBAR SPINE WITHOUT CONTRAST
CLINICAL HISTORY: Low back pain.
COMPARISON: Radiographs {{09/2023|DATE}}.
FINDINGS: Schmorl's nodes at T12. Modic type 2 changes at L4-L5. Conus terminates at L1. There is a Tarlov cyst at S2 measuring 1.2 x 0.9 cm. No Baker cyst.
IMPRESSION: 1. Mild degenerative disease. 2. No cord compression.
Results were called to Nurse {{Penhaligon|NAME}} at 3:05 PM.
Electronically Signed By: {{Dwayne Abernathy-Cole|NAME}}, MD {{10/08/2024|DATE}} 15:10
`,
  discharge: `DISCHARGE INSTRUCTIONS for {{Kwabena|NAME}}
You were admitted to {{Mercy General|LOCATION}} on {{Tuesday, November 5th|DATE}} for pneumonia. Your nurse today is {{Bronwyn|NAME}}. Dr. {{Castellanos|NAME}} took care of you. Follow up with your PCP, {{Yevgenia Morozova|NAME}}, on {{11/19|DATE}} at 10:30 AM. Call {{808-555-0117 ext 4120|PHONE}} with questions. Your portal is {{https://portal.mercygeneral.example/p/88123|URL}}. Take amoxicillin 500 mg three times daily for 7 days. Weigh yourself every Monday.
`,
  social: `SOCIAL WORK: Pt is a 19 y/o student at {{Harrowgate Community College|LOCATION}}. Lives w/ grandmother {{Eulalia|NAME}} ({{101|AGE}}) at {{77 Quince Ct. #4|LOCATION}}, {{Yakima|LOCATION}}. Mother ({{Perpetua Nakamura|NAME}}) incarcerated at {{Cedar Creek Correctional Center|LOCATION}}. SSN {{219-09-9999|SSN}}. Medicaid ID {{WA8834271QX|HEALTH_PLAN}}. Probation officer: {{Thaddeus Grimshaw|NAME}}, {{509.555.0123|PHONE}}. Pt plays guitar, hopes to move to {{Spokane|LOCATION}} by {{Thanksgiving|DATE}}. Posts on Instagram as {{@kwa.nakamura|OTHER_ID}}. Email {{perp_nak88@mailbox.example.com|EMAIL}}. Drives a Ford pickup, plate {{BXK 4471|VEHICLE}}.
`,
  icu: `ICU PROGRESS NOTE HD#4
{{Matsuda|NAME}}, 71M w/ septic shock 2/2 E. coli bacteremia. On levo 0.08, vaso 0.04. Vent AC 18/450/40/8. Swan-Ganz in place. I/O 3200/1850. Lactate 4.1 -> 2.2. CXR {{1/14|DATE}}: bibasilar opacities. Family meeting w/ wife {{Haruko|NAME}} and brother {{Kenzo|NAME}} {{1/15|DATE}}, Palliative ({{Abernethy|NAME}}) present. Full code.
A/P: 1. Septic shock - wean pressors. 2. AKI - Cr 2.4, follow.
`,
  operative: `OPERATIVE REPORT
Date of Procedure: {{12 Dec 2022|DATE}}
Surgeon: {{Anneliese Brandvold|NAME}}, MD, FACS
First Assistant: {{Rutger van der Hoeven|NAME}}, PA-C
Anesthesiologist: {{S. Papadimitriou|NAME}}, MD
Procedure: Roux-en-Y gastric bypass. A Veress needle was used. A Jackson-Pratt drain was left. Implant: mesh lot 88213, serial no. {{XT-4419902|DEVICE}}. EBL 50 mL. Sponge and needle counts were correct per {{Ngozi Eze|NAME}}, RN.
`,
  pathology: `SURGICAL PATHOLOGY
Case No: {{SP22-10877|OTHER_ID}}   Patient: {{Quispe Mamani, Waldo|NAME}}  Age/Sex: 58/M
Received: {{12/13/22|DATE}}  Submitting MD: {{Brandvold|NAME}}
A. Stomach, sleeve: Received fresh labeled with the patient's name, "{{Quispe|NAME}}" and "sleeve", is a 22 x 4 cm portion. Giemsa stain negative for Helicobacter.
DIAGNOSIS: Chronic gastritis.
{{Euphemia Stranraer|NAME}}, MD (Case signed {{12/15/22|DATE}})
`,
  psych: `{{Zebulon|NAME}} is a 34-year-old man from {{Ypsilanti|LOCATION}} who works at {{Burger King|LOCATION}}. His ex-wife, {{Clementine|NAME}}, moved to Ohio in {{October|DATE}}. He reports that {{Clementine|NAME}} calls daily. Denies SI/HI. Mood "fine." Started Zoloft 50 mg. Dr. {{Wolfowitz|NAME}} will see him {{2/27|DATE}}. Born in 1990. No family history of Huntington disease.
`,
  pediatrics: `Well child check. {{Aaliyah Petrosyan|NAME}} is a 4 month old here with mom ({{Anahit|NAME}}) and dad {{Vartan|NAME}}. Born at {{Glendale Adventist Medical Center|LOCATION}} on {{8/14/2024|DATE}}. Apgars 8 and 9. Attends {{Little Acorns Daycare|LOCATION}}. Imm: Pentacel, Prevnar, Rotateq given. Moro reflex present. Ortolani and Barlow negative. Next visit {{February 2025|DATE}}. {{Fionnuala Begbie|NAME}}, CPNP
`,
  email: `From: {{jomar.villaluz@clinic.example.org|EMAIL}}
To: {{Beatrix Ostrander|NAME}}
Date: {{Wed, 8 Jan 2025|DATE}}
Subject: knee

Hi {{Beatrix|NAME}},
Saw your patient {{Gideon Mbeki|NAME}} ({{MBE-20931|OTHER_ID}}) today. McMurray negative, Lachman 2+. I'd get an MRI. He's going to {{Tucson|LOCATION}} until {{Easter|DATE}}. Call my cell {{602 555 0199|PHONE}}.
Best,
{{Jomar|NAME}}
`,
  homecare: `HOME HEALTH VISIT - {{05-16-2023|DATE}}
Client: {{Ottoline Fairweather|NAME}}   Member ID: {{HZN4410023871|HEALTH_PLAN}}  Caregiver {{Desdemona|NAME}} present. Lives at {{2210 NW Juniper Terrace|LOCATION}}, {{Bend|LOCATION}}, Oregon. Wound L heel 2.0 x 1.5 x 0.2 cm, Santyl applied. BP 132/70. Pain 4/10. Hgb A1c 7.2% on {{4/28|DATE}}. Next visit {{Friday 5/19|DATE}}. RN {{Percival Dunmore|NAME}}, lic # {{RN-448120|LICENSE}}. Pager {{30417|PHONE}}.
`,
};
