/** Invented notes of a third kind: services and settings that write in their own way. */
export const SERVICE_NOTES: Readonly<Record<string, string>> = {
  crisis: `Crisis line call {{3/19/2023|DATE}} 0230. Caller gave name as {{Juniper|NAME}}, would not give last name, calling from {{Missoula|LOCATION}}. Says boyfriend {{Dashiell|NAME}} "took the pills away." Roommate ({{Ottilie|NAME}}) is with caller. Called back at {{406-555-0177|PHONE}}; spoke with {{Ottilie|NAME}}. Plan: pt to see Dr. {{Abruzzo|NAME}} {{3/20|DATE}} 0900. -{{B. Quartermaine|NAME}}, LCPC
`,
  pharmacy: `PHARMACY INTERVENTION
Pt: {{HOLLINGSWORTH, DESMOND|NAME}}  Loc: 6W-614  Wt 82 kg  CrCl 44
Vanc trough 22.1 on {{10-30-2023|DATE}}. Recommend 1 g q24h. D/w {{Nakashima|NAME}} (resident); accepted. {{Tamsin Achebe|NAME}}, PharmD x{{54410|PHONE}}
`,
  dietitian: `Nutrition f/u. Mrs. {{Papadakis|NAME}} reports poor appetite. Her niece {{Calliope|NAME}} brings soup from {{Athena Bakery|LOCATION}}. Wt 54.2 kg (56.0 on {{9/14|DATE}}). Ensure BID. Mediterranean diet handout given. RD {{M. Szczepanski|NAME}}
`,
  ambulance: `RUN # {{24-118273|OTHER_ID}}  UNIT 7  DATE {{06/30/2024|DATE}}
DISPATCHED TO {{1811 SE BELMONT ST APT 12|LOCATION}} FOR FALL. FOUND 88YO F ON FLOOR. PT IDENTIFIED AS {{GERTRUDE OSTERHOUT|NAME}} BY LANDLORD {{CYRIL TATE|NAME}}. HX AFIB, ON ELIQUIS. TRANSPORTED TO {{PROVIDENCE MILWAUKIE HOSPITAL|LOCATION}}. MEDIC {{HUERTA|NAME}}, EMT {{J. WOLSKI|NAME}}
`,
  transplant: `Liver transplant listing. {{Everard Nkrumah|NAME}}, MELD 28. UNOS ID {{ABC1234|OTHER_ID}}. Donor from {{Boise|LOCATION}}. Surgeon {{Takeshi Morimoto|NAME}} accepted organ {{11/2|DATE}} 2240. Caregiver plan: wife {{Abena|NAME}}, brother {{Kojo Nkrumah|NAME}}. Coordinator {{Siobhan|NAME}} to call {{208.555.0166|PHONE}}.
`,
  eye: `OPHTHALMOLOGY. {{Rosamund Achterhuis|NAME}} c/o floaters OD since last Tuesday. VA 20/40 OD 20/25 OS. Amsler normal. Fuchs dystrophy OU. Saw Dr {{Bellweather|NAME}} at {{Cascade Eye Associates|LOCATION}} in {{August|DATE}}. Humphrey field {{7/8/24|DATE}}. RTC 6 mo. {{AJT|NAME}}/{{kp|NAME}}
`,
  consent: `CONSENT FOR PROCEDURE. I, {{Clarissa Mbatha|NAME}}, authorize Dr. {{Sven Halloran|NAME}} and associates at {{Three Rivers Surgical Center|LOCATION}} to perform left knee arthroscopy. Witness: {{Percy Adeleke|NAME}}  Date: {{Jan. 4, 2022|DATE}}  Time: 0710. Relationship: mother of {{Thandi Mbatha|NAME}}, DOB {{2/2/2011|DATE}}
`,
  billing: `STATEMENT DATE {{09/01/2023|DATE}}. Guarantor: {{Lysander Brightwater|NAME}}. Account {{7719-0042|ACCOUNT}}. Balance $1,245.60. Card ending {{4417|ACCOUNT}}. Remit to {{PO Box 4410|LOCATION}}, {{Tacoma|LOCATION}} WA {{98402|LOCATION}}. Questions? Call {{1-800-555-0102|PHONE}}. CPT 99214, 93000. ICD I10.
`,
  hospice: `HOSPICE VISIT {{12/24/23|DATE}}. Pt unresponsive, resps 8. Daughter-in-law {{Genevieve|NAME}} and Father {{Callahan|NAME}} at bedside. Roxanol 5 mg SL given. TOD 2315 pronounced by {{Maeve Connolly|NAME}} RN. {{Riverside Funeral Home|LOCATION}} notified. Brother {{Aloysius|NAME}} flying in from {{Anchorage|LOCATION}} on {{Christmas Day|DATE}}. Pt was {{97|AGE}}, WWII veteran, wife {{Dorothea|NAME}} predeceased.
`,
  school_nurse: `Student: {{Marisol Quintanilla-Webb|NAME}}, gr 4, {{Jefferson Elementary|LOCATION}}. Albuterol 2 puffs given at 1015 for wheeze after PE. Mom ({{Inocencia|NAME}}, {{505-555-0128|PHONE}}) called. Teacher Ms. {{Fennimore|NAME}} aware. Inhaler exp {{03/2025|DATE}}. Back to class at 1040.
`,
  tumor_board: `TUMOR BOARD {{4/4|DATE}}: {{R.T.|NAME}}, 66M, T3N1 rectal ca. Presented by {{Venkatesan|NAME}}. Rads ({{Oyelaran|NAME}}): neoadj CRT. Surg ({{McAllister|NAME}}): LAR. Path ({{de Groot|NAME}}): MSS. Consensus: TNT. Nurse nav {{Bettina|NAME}} to sched. Denonvilliers fascia clear. Gleason not applicable.
`,
  research: `Subject {{014-0032|OTHER_ID}} ({{LMB|NAME}}) consented {{17JAN2024|DATE}} by {{Ruthanne Obi|NAME}}. Protocol NCT04561234 v3.0. Visit 2 due {{14FEB2024|DATE}} +/- 3 d. PI: {{Konstantin Wexler|NAME}}. Site 112, {{Huntsman Cancer Institute|LOCATION}}, {{Salt Lake City|LOCATION}}.
`,
};
