/** A last set of invented notes, written after all rules; nothing was changed for it. */
export const BLIND_NOTES_E: Readonly<Record<string, string>> = {
  consult_gi: `GASTROENTEROLOGY CONSULTATION
Patient Name: {{Hathaway, Roscoe T|NAME}}    MRN: {{20-55-831|MRN}}    DOB: {{5/4/1939|DATE}}    Date: {{02/20/2024|DATE}}
Consulting: {{Farida Rahimi|NAME}}, MD    Referring: {{Dr. |OPTIONAL}}{{Kowalski|NAME}}, {{Elm Grove Family Medicine|LOCATION}}
Mr. {{Hathaway|NAME}} is an 84 year old retired machinist from {{Sandusky|LOCATION}}, Ohio with melena since {{2/17|DATE}}. His daughter {{Eunice|NAME}} brought him in. Takes {{Eliquis|KEEP}} {{5|KEEP}} mg. Last EGD at {{Firelands Regional|LOCATION}} in {{October 2021|DATE}} showed {{Schatzki|KEEP}} ring. Hgb {{7.2|KEEP}}, BUN {{44|KEEP}}. {{Blatchford|KEEP}} {{13|KEEP}}.
Plan: EGD {{2/21|DATE}}. Discussed with {{Eunice|NAME}} ({{419-555-0136|PHONE}}) and Dr. {{Obi|NAME}}.
`,
  shift_note: `0700-1900 {{3/22|DATE}} RN note: Received report from {{Tabitha|NAME}}. Pt resting, pain {{4/10|KEEP}}. IVF at {{75|KEEP}}. PT/OT with {{Marcus|NAME}}. Ate {{50%|KEEP}}. Dr {{Engstrom|NAME}} rounded 0930, d/c tele. Sister {{Imogene|NAME}} visiting from {{Lubbock|LOCATION}}. {{Jackson-Pratt|KEEP}} {{30|KEEP}} mL serosang. K {{3.3|KEEP}} replaced per protocol. Pt asks for {{Father |OPTIONAL}}{{Emmanuel|NAME}}. Report to {{Dmitri|NAME}}. {{L. Abernathy|NAME}} RN
`,
  referral: `To: {{Northgate Endocrine Clinic|LOCATION}}  Fax {{(206) 555-0184|FAX}}
From: {{Evergreen Community Health|LOCATION}}, {{2901 Rainier Ave S|LOCATION}}, {{Seattle|LOCATION}} WA {{98144|LOCATION}}
Patient: {{Thuy Dang|NAME}}, DOB {{October 3, 1966|DATE}}, phone {{206-555-0172|PHONE}}, Apple Health ID {{200448817WA|HEALTH_PLAN}}
Dx: {{Graves|KEEP}} disease. TSH {{<0.01|KEEP}} {{4/30/24|DATE}}. On {{methimazole|KEEP}} {{20|KEEP}} mg. Works at {{Uwajimaya|LOCATION}}. Needs Vietnamese interpreter; son {{Khoa|NAME}} helps. Referral # {{RF-240511-77|OTHER_ID}}. {{Beatriz Solano|NAME}}, ARNP, NPI {{1730294857|LICENSE}}
`,
  ed_note: `CC: fall. HPI: {{Philomena Gaskins|NAME}} is a {{96|AGE}} yo F from {{Brookhaven Manor|LOCATION}} s/p mechanical fall {{9/12/23|DATE}} 0400. Staff ({{Renee|NAME}}, CNA) found her by the bed. No LOC. On {{Plavix|KEEP}}. Niece/POA {{Augusta Gaskins|NAME}} en route. Exam: L hip short and rotated. {{Garden|KEEP}} {{IV|KEEP}}. CT head neg. Ortho ({{Pritchett|NAME}}) to admit. Last admission {{St. Bernadette's|LOCATION}} {{6/2023|DATE}}. Code DNR. Signed {{Xavier Morales|NAME}}, MD {{9/12/23|DATE}} 0655
`,
  therapy: `Individual therapy, session {{9|KEEP}}. {{Wesley|NAME}} reports a better week. Returned to work at {{Costco|LOCATION}} {{Monday|OPTIONAL}}. Argued with stepfather, {{Gordon|NAME}}, over {{Christmas|DATE}} plans. Ex ({{Bianca|NAME}}) will keep the dog. PHQ-9 {{8|KEEP}}. Practiced {{Socratic|KEEP}} questioning. Moves to {{Bend|LOCATION}} in {{January|DATE}}. Next {{12/19|DATE}}. {{Opal Reinhardt|NAME}}, LCSW
`,
  lab_caps: `FINAL REPORT  {{SAINT ELIGIUS MEDICAL CENTER|LOCATION}}
PT: {{MBEKI, NOMVULA|NAME}}  AGE 44  LOC: 3 EAST  ACC# {{M-24-0091827|OTHER_ID}}  MD: {{FENWICK, J|NAME}}
SOURCE: WOUND L FOOT  COLL: {{06/02/24|DATE}} 1412
GRAM STAIN: {{2+|KEEP}} GPC. CULTURE: {{STAPH AUREUS|KEEP}}, {{ENTEROCOCCUS|KEEP}}. VANC MIC {{1|KEEP}}. CALLED TO {{R. OSTROWSKI|NAME}} RN {{06/04/24|DATE}} 0810 BY {{DKP|NAME}}.
`,
};
