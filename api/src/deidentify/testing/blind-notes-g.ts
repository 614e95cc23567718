/** Invented messages, forms and machine formats, written before the rules were run on them; marked as set B. */
export const BLIND_NOTES_G: Readonly<Record<string, string>> = {
  telephone: `TELEPHONE ENCOUNTER   {{1/8/2025|DATE}} 4:52 PM
Caller: {{Annmarie|NAME}} (wife)   Call back #: {{(603) 555-0127|PHONE}}, ok to LM
{{Doug|NAME}} ran out of his {{Eliquis|KEEP}} {{Sunday|OPTIONAL}}. Per {{Annmarie|NAME}}, {{Hannaford|LOCATION}} {{pharmacy|OPTIONAL}} in {{Keene|LOCATION}} never got the script. Rx # {{6630192|OTHER_ID}}. Pt wants a covering MD to call before {{tomorrow|OPTIONAL}}. Also asks if {{Gabby|NAME}} can drive him to the {{Coumadin|KEEP}} clinic on the {{14th|DATE}}. Routed to {{Nate Pelletier|NAME}} pool. Electronically signed by {{Kristen Duquette|NAME}}, CMA {{1/8/2025|DATE}} 4:58 PM
Addendum {{1/9/2025|DATE}} 8:10 AM {{NP|NAME}}: sent to {{Rite Aid|LOCATION}} {{West St|LOCATION}}. {{Doug|NAME}} aware.
`,
  secure_chat: `{{jlopez|OTHER_ID}}: hi {{dr |OPTIONAL}}{{menon|NAME}}, re {{wanda krol|NAME}} in {{4118|OPTIONAL}}
{{rmenon|OTHER_ID}}: whats up
{{jlopez|OTHER_ID}}: k {{2.9|KEEP}} again. got {{40|KEEP}} po. daughter {{elzbieta|NAME}} is upset, wants to talk to someone today
{{rmenon|OTHER_ID}}: ok will call. number?
{{jlopez|OTHER_ID}}: {{312 555 0189|PHONE}}. also pt {{bp|KEEP}} {{92/50|KEEP}}
{{rmenon|OTHER_ID}}: bolus {{500|KEEP}} {{lr|KEEP}}. is {{hassan|NAME}} still on? page {{20771|PHONE}}
{{jlopez|OTHER_ID}}: no, {{yuki|NAME}} took over at 7
`,
  referral_cc: `{{Lakeshore Rheumatology P.C.|LOCATION}}
{{1455 W. Fond du Lac Avenue, Ste. 3B|LOCATION}}
{{Milwaukee|LOCATION}}, {{Wis.|OPTIONAL}} {{53205-2261|LOCATION}}

{{17 August 2022|DATE}}

{{Rebecca Thao|NAME}}, M.D.
{{Sixteenth Street Community Health Centers|LOCATION}}
{{1032 S. Cesar E. Chavez Dr|LOCATION}}
{{Milwaukee|LOCATION}}, {{WI|OPTIONAL}} {{53204|LOCATION}}

RE: {{Pa Houa Vang|NAME}}     D.O.B. {{12.25.1961|DATE}}     Chart {{20-1148|MRN}}

Dear {{Becky|NAME}},

Thank you for the kind referral of {{Mrs. |OPTIONAL}}{{Vang|NAME}}, who has {{Sjogren's|KEEP}} and {{Raynaud|KEEP}} phenomenon. {{Schirmer|KEEP}} {{3|KEEP}} mm. Anti-Ro {{>8.0|KEEP}}. She came with her clan elder {{Nhia Yer|NAME}} and daughter {{Mai See|NAME}}. She works at {{Usinger's|LOCATION}} and cannot take time off before {{Thanksgiving|DATE}}. I started {{Plaquenil|KEEP}} {{200|KEEP}} b.i.d.; eye exam with {{Dr. |OPTIONAL}}{{Kopplin|NAME}} is due in {{Q1 2023|DATE}}.

Warm regards,

{{Martin|NAME}}

{{Martin J. Szymborski|NAME}}, M.D.
{{MJS|NAME}}/{{abc|NAME}}
cc: {{Peter Kopplin|NAME}}, O.D.
    {{Deepika Rao|NAME}}, PharmD
    {{Molina Healthcare|LOCATION}}, attn: {{T. Beauchamp|NAME}}, fax {{414/555-0182|FAX}}
`,
  hl7_oru: `MSH|^~\\&|{{LABSYS|OPTIONAL}}|{{MERCYGR|LOCATION}}|EPIC|{{MERCYGR|LOCATION}}|{{20240517093211|DATE}}||ORU^R01|{{MSG0088172|OPTIONAL}}|P|2.5.1
PID|1||{{40118827|MRN}}^^^{{MGR|OPTIONAL}}^MR||{{KAMINSKI|NAME}}^{{JADWIGA|NAME}}^{{T|NAME}}||{{19281104|DATE}}|F||2106-3|{{812 LEONARD ST NW|LOCATION}}^^{{GRAND RAPIDS|LOCATION}}^{{MI|OPTIONAL}}^{{49504|LOCATION}}||{{6165550133|PHONE}}|||W|CAT|{{700118273|ACCOUNT}}|{{374-22-9081|SSN}}
NK1|1|{{KAMINSKI|NAME}}^{{PIOTR|NAME}}|SON||{{6165550150|PHONE}}
PV1|1|I|{{5N^512^A|OPTIONAL}}||||{{1487620015|LICENSE}}^{{ACHTERHOF|NAME}}^{{DIRK|NAME}}^^^DR
OBR|1||{{24-138-00921|OTHER_ID}}|80048^BMP^CPT|||{{20240517081500|DATE}}
OBX|1|NM|2823-3^POTASSIUM^LN||{{3.1|KEEP}}|mmol/L|3.5-5.1|L|||F
OBX|2|NM|2160-0^CREATININE^LN||{{1.8|KEEP}}|mg/dL|0.5-1.1|H|||F
NTE|1||CALLED TO {{J. VREDEVELD|NAME}} RN 0935
`,
  cda: `<recordTarget><patientRole><id extension="{{998-004-21|MRN}}" root="2.16.840.1.113883.19.5"/><addr><streetAddressLine>{{17 Daws Hill Lane|LOCATION}}</streetAddressLine><city>{{Moundsville|LOCATION}}</city><state>{{WV|OPTIONAL}}</state><postalCode>{{26041|LOCATION}}</postalCode></addr><telecom value="tel:{{+1(304)555-0177|PHONE}}" use="HP"/><patient><name><given>{{Isabeau|NAME}}</given><given>{{R.|NAME}}</given><family>{{Quattrocchi|NAME}}</family></name><administrativeGenderCode code="F"/><birthTime value="{{19520229|DATE}}"/></patient></patientRole></recordTarget>
<author><assignedAuthor><assignedPerson><name><prefix>Dr.</prefix><given>{{Oluwaseun|NAME}}</given><family>{{Fashola|NAME}}</family></name></assignedPerson><representedOrganization><name>{{Reynolds Memorial|LOCATION}}</name></representedOrganization></assignedAuthor></author>
<section><title>Assessment</title><text><paragraph>{{Mrs. |OPTIONAL}}{{Quattrocchi|NAME}} fell on {{2024-02-11|DATE}}. {{Colles|KEEP}} fracture. Follow up with {{Dr. |OPTIONAL}}{{Fashola|NAME}}.</paragraph></text></section>
`,
  rtf: `{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times New Roman;}}\\f0\\fs20 \\b PROGRESS NOTE\\b0\\par
Patient: {{Ngugi, Wanjiru|NAME}}\\tab DOB: {{03/14/1977|DATE}}\\par
Seen with {{Dr. |OPTIONAL}}{{Halvorson|NAME}} on {{04/02/2023|DATE}}.\\par Lives in {{Eau Claire|LOCATION}}; works nights at {{Menards|LOCATION}}.\\par {{Crohn's|KEEP}} stable on {{Humira|KEEP}} {{40|KEEP}} mg.\\par Partner {{Kip|NAME}}, {{715-555-0120|PHONE}}.\\par}
`,
  mimic_like: `Admission Date:  [**2151-7-16**]       Discharge Date:  [**2151-8-4**]
Date of Birth:  [**2075-1-9**]        Sex:  M
Attending:[**First Name3 (LF) 1234**]
Brief course: [**Known lastname 5621**] is a 76 y/o man with {{Crohn's|KEEP}} who presented to [**Hospital 1110**]. His wife {{Adeline|NAME}} was at bedside. Transferred by ___ to XXXX. {{Swan|KEEP}}-{{Ganz|KEEP}} placed. Followed by {{Dr. |OPTIONAL}}{{Cheung|NAME}} in [**Location (un) 86**]. Seen again {{8/2|DATE}}. Dictated By:[**Name8 (MD) 4120**]
`,
  labs_csv: `mrn,last,first,dob,test,value,units,ref,coll_date,ordering
{{0021884|MRN}},{{Boateng|NAME}},{{Akosua|NAME}},{{1988-06-12|DATE}},HGB,{{10.2|KEEP}},g/dL,12.0-15.5,{{2023-10-04|DATE}},{{Prakash|NAME}}
{{0021884|MRN}},{{Boateng|NAME}},{{Akosua|NAME}},{{1988-06-12|DATE}},PLT,{{144|KEEP}},K/uL,150-400,{{2023-10-04|DATE}},{{Prakash|NAME}}
{{0031907|MRN}},{{St. Laurent|NAME}},{{Guy|NAME}},{{1931-02-03|DATE}},TSH,{{8.81|KEEP}},mIU/L,0.4-4.5,{{2023-10-05|DATE}},{{Lam|NAME}}
`,
  lab_table: `{{PROVIDENCE LAB SERVICES|LOCATION}}        Page 1 of 2
NAME {{HARJO, WINONA|NAME}}      SEX F   AGE 38Y     PT ID {{H00442918|MRN}}
REQ# {{R7718204|OTHER_ID}}   COLL {{03/07/24|DATE}} 0640  RECD {{03/07/24|DATE}} 0702   DR {{BLACKFOX|NAME}}
SODIUM        {{139|KEEP}}     136-145  mmol/L
GLUCOSE       {{212|KEEP}} H   70-99    mg/dL
VIT B12       {{1,180|KEEP}}   211-946
{{COOMBS|KEEP}}, DIRECT  NEG
{{EPSTEIN|KEEP}}-{{BARR|KEEP}} VCA  {{1.2|KEEP}}
COMMENT: SPECIMEN HEMOLYZED. {{D. TIGER|NAME}}, MT(ASCP) NOTIFIED {{SHANNON|NAME}}, 4W.
`,
  prescription: `{{Elias M. Haddad|NAME}}, MD
{{Cedar Rapids Pain & Spine|LOCATION}} · {{2020 Blairs Ferry Rd NE #110|LOCATION}} · {{Cedar Rapids|LOCATION}} {{IA|OPTIONAL}} {{52402|LOCATION}}
DEA {{BH6124078|LICENSE}}   NPI {{1902846635|LICENSE}}   IA Lic {{MD-41827|LICENSE}}
For: {{Shirlene Vopat|NAME}}    DOB {{9/9/69|DATE}}    Date {{02-14-2025|DATE}}
Rx: {{Percocet|KEEP}} {{5/325|KEEP}} mg   Sig: 1 po q6h prn   Disp: #{{56|KEEP}} (fifty-six)   Refill: 0
{{MAY|KEEP}} SUBSTITUTE. ICD: {{M54.16|KEEP}}. Rx serial {{IA0099182734|OTHER_ID}}. Picked up by {{Gale Vopat|NAME}}, DL {{447ZZ1180|LICENSE}}
`,
  device_card: `PATIENT DEVICE IDENTIFICATION CARD
Name: {{Torvald Ekblad|NAME}}    Implant date: {{18 MAR 2021|DATE}}
Device: {{Boston Scientific|KEEP}} {{RESONATE|KEEP}} X4 CRT-D   Model {{G447|KEEP}}   Serial Number {{118204|DEVICE}}
Lead RV: {{0693|OPTIONAL}} / {{552018|DEVICE}}   Lead LV: 4677 / SN {{774410|DEVICE}}
UDI: {{(01)00802526593819(17)230915(10)118204(21)552018|DEVICE}}
Implanting physician: {{Dr. |OPTIONAL}}{{Noor Al-Rashid|NAME}}, {{Abbott Northwestern|LOCATION}}, {{(612) 555-0160|PHONE}}
Remote monitor MAC {{00:1B:44:11:3A:B7|DEVICE}}, IP {{10.20.31.7|IP}}. Website {{www.latitude-patient.example.com/u/tekblad|URL}}
MR conditional. Emergency contact: {{Sigrid Ekblad|NAME}} {{763 555 0114|PHONE}}
`,
  fax_cover: `FAX
TO: {{Intake|KEEP}} / {{Silverleaf Hospice|LOCATION}}     FAX: {{541.555.0175|FAX}}
FROM: {{Moira|NAME}}, {{Deschutes Family Med|LOCATION}}   PH: {{541.555.0170|PHONE}}    PAGES: {{6|KEEP}} incl cover
DATE: {{Mon |OPTIONAL}}{{Oct 2|DATE}}
RE: {{Thelma Jean Oglesby|NAME}} (DOB {{6-19-29|DATE}}), {{Humana|LOCATION}} {{H44819203|HEALTH_PLAN}}
Pls admit asap. POA son {{Randall|NAME}}. DX: {{Alzheimer's|KEEP}}, FAST {{7c|KEEP}}. PPS {{30|KEEP}}. Turned {{94|AGE}} {{in June|OPTIONAL}}. Gate code {{4471#|OTHER_ID}}.
`,
  ems: `RUN {{2024-0091827|OTHER_ID}}  UNIT M{{12|OPTIONAL}}  DISP 22:14 {{08/17/24|DATE}}
LOC: {{I-90 EB MM 84|LOCATION}} nr {{Cle Elum|LOCATION}}. MVC rollover, {{2019 Subaru|KEEP}}, plate {{BZK9917|VEHICLE}} {{WA|OPTIONAL}}, VIN {{4S4BSANC5K3344127|VEHICLE}}.
PT1: {{Caden Rasmussen|NAME}}, 22M, restrained, GCS {{13|KEEP}}. WA DL {{WDL8RC2K441B|LICENSE}}. PT2: unk F ~20s, ID bracelet "{{Sierra|NAME}}". Med control {{Dr |OPTIONAL}}{{Yamashiro|NAME}} @ {{Harborview|LOCATION}}. {{King|KEEP}} airway not needed. Crew: {{D. Pruett|NAME}} #{{4471|OTHER_ID}}, {{A. Lindholm|NAME}} #{{3920|OTHER_ID}}. Trooper {{Vance|NAME}} on scene. PD case {{24-008812|OTHER_ID}}.
`,
  portal_message: `From: {{Temperance Achebe-Lindqvist|NAME}}
To: {{Paul Nakagawa|NAME}}, MD
Sent: {{Thursday, |OPTIONAL}}{{April 4, 2024|DATE}} 9:14 PM
Subject: RE: Lump

Hi {{Dr. |OPTIONAL}}{{N|NAME}}, it's {{Tempe|NAME}}. The lump got bigger since {{Easter|DATE}}. My mom ({{Folasade|NAME}}) had hers out at {{Stanford|LOCATION}} in 2018. I'm at {{temperance.al@fastpost.example|EMAIL}} or text {{+1 650 555 0143|PHONE}}. I leave for {{Lagos|LOCATION}} the day after {{Memorial Day|DATE}}. Do I need the {{Prevnar|KEEP}} first? My login is {{tempe_al88|OTHER_ID}}. You can send results to my husband {{Anders|NAME}} too. He's a {{nurse|KEEP}} at {{El Camino|LOCATION}}.
Thx!! {{T|NAME}}
`,
};
