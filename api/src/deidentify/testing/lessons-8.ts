/**
 * Invented notes of many kinds of documents, one each: names and places without a cue between medicines, devices, eponyms,
 * organisms and headings in title case, which stay.
 */
export const LESSONS_8: Readonly<Record<string, readonly string[]>> = {
  infusion: [
    'Infusion Suite. {{Halloran|NAME}}, {{Bridie|NAME}} here for Entyvio #4. Port flushed by {{Tegan|NAME}}. Premeds: Benadryl, Tylenol. Stelara next if Mayo Score stays 9. Ride home with {{Colm|NAME}} to {{Ferncastle|LOCATION}}. Chair 4. {{Dunmurry|NAME}} aware of Rash.',
  ],
  sleep: [
    'Epworth 14, Mallampati III, Stop-Bang 5. CPAP by ResMed, Airfit mask. {{Okafor|NAME}} sleeps poorly since {{Brightwater Mill|LOCATION}} closed. Cheyne-Stokes absent. Berlin positive. Wife {{Adaeze|NAME}} hears him. Follow with {{Lark Rise Sleep Clinic|LOCATION}}, {{Coldbrook|LOCATION}}.',
  ],
  urology: [
    'Follow with {{Harrow Urology|LOCATION}}, {{Tilden|LOCATION}}. Stone-free on KUB. Gray-white Debris in Bladder. Foley out. Stamey needle, Amplatz sheath, Ellik used by {{Varga|NAME}}. Flomax nightly. Letter to {{Castellane|NAME}}, {{Prentiss Family Medicine|LOCATION}}.',
  ],
  pathology: [
    'Cassettes: Gray-tan Tissue. Ki-67 high. Stains: Giemsa, Warthin-Starry, Congo Red, Prussian Blue. Reviewed with {{Lindqvist|NAME}} and {{Achebe|NAME}}. Sent from {{Marlow Bay Surgicenter|LOCATION}}. Auer Rods none; Pappenheimer Bodies, Howell-Jolly Bodies rare. Reed-Sternberg Cells absent.',
  ],
  cardiac: [
    'Rhythm: NSR, Wenckebach at night. Mustard and Fontan discussed; Blalock-Taussig in infancy at {{Saint Odile|LOCATION}}. Multaq, Corlanor, Entresto. {{Petrosyan|NAME}} to see him {{Thornleigh|LOCATION}} side. Impella removed by {{Drummond|NAME}}. Swan-Ganz out.',
  ],
  stroke: [
    'Code Stroke: NIHSS 7, Rankin 2, ASPECTS 9. Last well at {{Piggly Mart|LOCATION}} with {{Yelena|NAME}}. Activase given. Broca intact, Wernicke affected, Babinski up. CT Angio: Circle of Willis patent. {{Mbeki|NAME}} and {{Farrow|NAME}} at bedside; transferred to {{Northgate|LOCATION}}.',
  ],
  wound: [
    'Wound Care: Allevyn, Aquacel, Mepilex, Unna Boot, Santyl, Medihoney. Wagner 2, Waterlow 18, Braden 14. {{Siobhan|NAME}} dressed it; {{Mr. Tolliver|NAME}} lives above {{the Copper Kettle|LOCATION}}. Seen by Tissue Viability ({{Nkechi|NAME}}). Doppler done.',
  ],
  pharmacy: [
    'Tried Strepsils, Lemsip, Gaviscon, Movicol, Nurofen without relief. Allergies: Keflex, Bactrim, Penicillin (Rash). {{Ottoline|NAME}} asked {{Day Lewis on Corn Street|LOCATION}} for Oramorph. Script for Clexane and Endone sent by {{Ramaswamy|NAME}}. Epilim Chrono continues.',
  ],
  vaccines: [
    'Immunised with Infanrix, Rotarix, Prevenar, Bexsero, Havrix. Next: Boostrix, Gardasil, Shingrix. Mum {{Keziah|NAME}} and dad {{Olu|NAME}} present. School: {{Larkfield Juniors|LOCATION}}. Health Visitor {{Imogen|NAME}}. Moro present, Ortolani and Barlow negative.',
  ],
  ortho: [
    'Exeter Stem, Trident Cup, Austin Moore in 2009. Garden III, Weber B, Salter-Harris II, Colles, Monteggia. Surgeon {{Abernathy|NAME}}, Assistant {{Quach|NAME}}. Charnley retractor, Kirschner Wires. Home to {{Pinehollow|LOCATION}} with {{Gwendolyn|NAME}}. Oxford Score 21, Harris Hip 60.',
  ],
  psych: [
    'Beck 22, Hamilton 18, Young Mania 6, Edinburgh 9. No Capgras, no Cotard. Freud would smile. Quit {{Harbour Street Bakery|LOCATION}}; sister {{Marisol|NAME}} in {{Los Pinos|LOCATION}}. Abilify, Latuda, Vraylar failed. Therapist {{Eun-ji|NAME}}. Sponsor {{Big Al|NAME}} calls daily.',
  ],
  ob: [
    'Braxton-Hicks since noon; SROM clear. McRoberts, then Rubin and Woods Screw; Zavanelli not needed. Bishop 8, Leopold vertex, Bakri ready. FOB {{Desmond|NAME}} and doula {{Aaliyah|NAME}}. Born at {{Mercy Ridge|LOCATION}}. Pitocin, Hemabate, Cytotec. Midwife {{Oonagh|NAME}}.',
  ],
  genetics: [
    'Proband {{Ilse|NAME}}; cousin {{Henrike|NAME}} with Li-Fraumeni. Lynch excluded. Gail 2.1%, Claus 14%, Tyrer-Cuzick 22%. Ashkenazi ancestry from {{Lodz|LOCATION}}. Marfan, Ehlers-Danlos, Noonan not suspected. Sent to {{Bluestem Genomics|LOCATION}}. Letter to {{Vandermeer|NAME}}.',
  ],
  ems: [
    'MEDIC UNIT ON SCENE. LUCAS DEVICE APPLIED, KING AIRWAY, NARCAN, EPI. ST ELEVATION. GLASGOW 3. WIFE {{ROWENA|NAME}} HELD DOOR. NEIGHBOR {{TIBERIUS COLE|NAME}} STARTED CPR. TAKEN TO {{ST ALDHELM|LOCATION}}. DEPUTY {{HARGRAVE|NAME}} TOOK WALLET. FOUND BEHIND {{BARGAIN BARN|LOCATION}}.',
  ],
  fax: [
    'ADMIT SOURCE: HOME. DISCH PLAN: SNF WITH WOUND VAC. PARKINSON AND ADDISON DISEASE. SINEMET, CORTEF, ARICEPT, MIRALAX. NOK {{LEOCADIA|NAME}} (DAUGHTER). ACCEPTED BY {{WILLOW FORK CARE|LOCATION}}. PER {{DR MBATHA|NAME}}. NURSE {{COLETTE|NAME}} RN. STAPH NEG, MRSA POS.',
  ],
  icu: [
    'Mallampati 2, Cormack-Lehane 2b, Miller 3, McGrath used. Levophed, Precedex, Merrem, Zosyn, Rocephin. Klebsiella, Candida, Serratia. Family: {{Ignatius|NAME}}, {{Perpetua|NAME}}. Fellow {{Strand|NAME}}, attending {{Oyelowo|NAME}}. Transfer from {{Cedar Point|LOCATION}}. Kussmaul, Cullen, Grey Turner noted.',
  ],
  dental: [
    'Straumann Implant, Nobel abutment, Bio-Oss graft. Miller Class II, Angle Class I, Stensen clear. Septocaine, Peridex. {{Zuleika|NAME}} moved from {{Aspen Dental|LOCATION}}. Hygienist {{Corinne|NAME}}. Hutchinson incisors none. Referred to {{Bellweather|NAME}}, {{Quay Street Orthodontics|LOCATION}}.',
  ],
  ent: [
    'Rinne positive, Weber central, Dix-Hallpike left, Epley done. Mondini not seen on CT. Waters View clear. Cochlear by {{Saoirse Flint|NAME}}. Brodsky 3+, Lund-Mackay 12. Caldwell-Luc in {{Ballycroft|LOCATION}}. Teacher of Deaf {{Magnus|NAME}}. Nasonex, Flonase, Afrin stopped.',
  ],
  eye: [
    'Snellen 6/12, Ishihara 14/17, Goldmann 16. Kayser-Fleischer none; Roth Spots none. Lumigan, Xalatan, Cosopt. Seidel negative. Optom {{Fionnuala|NAME}} at {{Specs on Market Row|LOCATION}}. Ahmed Valve by {{Baptiste|NAME}}. Krukenberg Spindle seen. Drives a {{Parcel Wing|LOCATION}} van.',
  ],
  rehab: [
    'Berg 41, Tinetti 18, Barthel 70, Lawton 3, Katz 4. Rollator by Invacare, Hoyer Lift. OT {{Bronwen|NAME}}, PT {{Casimir|NAME}}. Lives with {{Auntie Pearl|NAME}} near {{Gull Cove|LOCATION}}. Day Centre: {{Friary Hall|LOCATION}}. Landlord {{Stoneleigh Homes|LOCATION}}. Lasix, Senna, Calcium.',
  ],
  heme: [
    'Christmas Disease, Factor IX. Von Willebrand Panel normal. Rituxan, Neulasta, Revlimid. Ann Arbor II, Deauville 2, Karnofsky 80. {{Tomasina|NAME}} brought by {{Piet|NAME}}. Coordinator {{Alasdair|NAME}}. Harvest at {{Lindenhof|LOCATION}}. Dr {{Sokolow|NAME}} rings {{Friday|OPTIONAL}}. Hodgkin excluded; Burkitt no.',
  ],
  gi: [
    'Mallory-Weiss versus Dieulafoy; Barrett Segment 4 cm, Prague C2M4. Rockall 3, Glasgow-Blatchford 9, Harvey-Bradshaw 11. Protonix, Entyvio, Humira. Scoped by {{Adebayo|NAME}} at {{Whitestone|LOCATION}}. Roux-en-Y, Nissen, Collis, Maloney Bougie. Sister {{Candelaria|NAME}} phoned. Murphy positive.',
  ],
  neuro: [
    'Romberg steady, Hoffmann absent, Lhermitte present, Spurling negative. Guillain-Barre, Miller-Fisher unlikely. Keppra, Vimpat, Lamictal. {{Xiomara|NAME}} saw {{Eklund|NAME}}; scanned {{Harbor MRI|LOCATION}}. Modic 2, Schmorl, Tarlov, Pfirrmann 4, Bertolotti. Works for {{Crown Joinery|LOCATION}}. Lennox-Gastaut no.',
  ],
  renal: [
    'Tenckhoff in. Cockcroft-Gault 38. Epogen, Zemplar, Renvela, Sensipar. Machine by Fresenius. {{Nils|NAME}} on the late shift with {{Chipo|NAME}}. Driver {{Mr. Bledsoe|NAME}} from {{Cottonwood Flats|LOCATION}} late. Alport, Goodpasture, Berger excluded. Access by {{Whitacre Vascular|LOCATION}}. Banff 1A.',
  ],
  endo: [
    'Hashimoto; Graves in mother {{Mirela|NAME}}. Somogyi versus Dawn. Tresiba, Jardiance, Ozempic, Armour Thyroid, Synthroid. Libre by Abbott, Tandem Pump. Chvostek, Trousseau negative. Cushing, Addison, Conn no. Educator {{Thandeka|NAME}}; {{Pell City Diabetes|LOCATION}}. Works nights at {{Golden Crust|LOCATION}}.',
  ],
  id: [
    'Lyme, Weil, Widal, Brucella, Coxiella, Bartonella pending. Duke minor two; Osler, Janeway, Roth none. Travelled to {{Dumaguete|LOCATION}} with {{Efren|NAME}}. Farm hand at {{Hollis Dairy|LOCATION}}. Malarone, Bactrim, Unasyn. Health Dept: {{Inspector Crewe|NAME}}. Ziehl-Neelsen negative. Quantiferon sent by {{Moira|NAME}}.',
  ],
  social: [
    'Housing: {{St Brigid Hostel|LOCATION}}; before, {{Ferris Lodge|LOCATION}}. Partner {{Dashawn|NAME}}, kids {{Zion|NAME}} and {{Amaya|NAME}} at {{Pebble Hill Primary|LOCATION}}. Worker {{Clodagh|NAME}}. PHQ-9 14, AUDIT-C 4, Edinburgh n/a. Benefits: Universal Credit, Section 8, Meals on Wheels. Church: {{New Hope Chapel|LOCATION}}.',
  ],
  dictation: [
    'This is {{Marchetti|NAME}} dictating on {{Josiah Penhallow|NAME}}. Parkinsons and Barretts known. Full Stop. New Paragraph. He takes Plavix, Lipitor. Copy to {{Underhill|NAME}} at {{Beacon Medical|LOCATION}}. Homans negative, McBurney nontender. Son {{Ezra|NAME}} drives from {{Saltmarsh|LOCATION}}. End of Letter.',
  ],
  chat: [
    '{{Priyanka|NAME}}: Bed 4 Hb 6, melena. {{Farid|NAME}}: start Protonix, call {{Menon|NAME}}. {{Priyanka|NAME}}: Consent from son {{Arjun|NAME}}. {{Farid|NAME}}: Blatchford 12, Mallory-Weiss likely. Shift to {{Sanjivani|LOCATION}} after Scope. Staff Nurse {{Jincy|NAME}} knows. Ward Clerk informed.',
  ],
  table: [
    '| Drug | Dose | By |\n|---|---|---|\n| Lasix | 40 mg | {{Tamar|NAME}} |\n| Coreg | 6.25 mg | {{Iestyn|NAME}} |\n| Zosyn | 4.5 g | {{Tamar|NAME}} |\nBraden 15, Morse 45. Handed to {{Wren|NAME}}. Wife {{Philomena|NAME}} rang from {{Drumlin|LOCATION}}.',
  ],
  headings: [
    'Present Illness: Doing Well. Past Surgical: Whipple, Nissen, Hartmann. Social: Retired from {{Ashgrove Colliery|LOCATION}}; wife {{Eluned|NAME}}. Family: Lynch in brother {{Gethin|NAME}}. Review Of Systems: Negative. Home Meds: Eliquis, Toprol XL, Flomax. Plan: See {{Prothero|NAME}} in Surgery Clinic.',
  ],
  insurer: [
    'Insurance: Blue Cross ID on card. Priority Health denied Stelara; Star Health approved. Reviewer {{Gunnarsson|NAME}} cited Mayo Score. Employer {{Tidewater Marine|LOCATION}}. Wife {{Roisin|NAME}} at {{Elm Tree Nursery|LOCATION}}. Standard Of Care met. Medicare Part D, Rx Bin, PCN on file. Signed {{Achterberg|NAME}}.',
  ],
  community: [
    'Community Nursing: Cavilon, Zerobase, Laxido. Key Safe by door, Carer {{Ffion|NAME}} in. Neighbour {{Mrs Pugh|NAME}} has key. Flat above {{the White Hart|LOCATION}}. Was a Miner at {{Cwm Du|LOCATION}}. Says Lord Willing he may walk. Bed by Nimbus. Review by {{Sr Beddoe|NAME}}. Senna, Fybogel.',
  ],
  handover: [
    'Nocte: Slept Well. Movicol given, BNO. Bladder Scan 200. Asking for {{Old Ted|NAME}}. Daughter {{Rhiannon|NAME}} in from {{Wattle Creek|LOCATION}}. JMO ({{Haruki|NAME}}) to chart Clexane, Endone. TRUS and Biopsy listed with {{Mackellar|NAME}}. Waterlow 15. MET Call none. Endocarditis out.',
  ],
  letter: [
    'Kia ora {{Wiremu|NAME}}, Thanks for seeing {{Hinemoa|NAME}}. Dupuytren, Peyronie, Ledderhose. Works for {{Tasman Freight|LOCATION}}. Nga mihi, {{Aroha Ngata|NAME}}, {{Kowhai Street Medical|LOCATION}}. Yours Sincerely, {{Lachlan|NAME}}. Encl: ECG, Spirometry. Xarelto stopped, Warfarin begun.',
  ],
  court: [
    'Claimant {{Odhran Keane|NAME}} drove past {{Moyle Quarry|LOCATION}}. Spurling positive, Waddell 0, Beck 17. GP {{Tierney|NAME}}. Solicitors {{Keogh and Lamb|LOCATION}}. Statement of Truth. Prognosis: Fair. Wife {{Sorcha|NAME}} left. Neck Disability Index 36. Physio at {{Harbour Physio|LOCATION}}. Voltarol, Zapain.',
  ],
  theatre: [
    'Surgeon {{Okonjo|NAME}}, Anaes {{Lindgren|NAME}}, Scrub {{Perla|NAME}}. Veress, Bookwalter, Allis, Kocher, Trendelenburg, Bovie 35. Vicryl, Monocryl, Ethibond. Jackson-Pratt, Hemovac, Foley. List at {{Avon Day Surgery|LOCATION}}. Escort {{Uncle Sefton|NAME}}. Gore Mesh. Counts Correct. Steri-Strips, Tegaderm.',
  ],
  lab: [
    'Lab: {{Harcourt Pathology|LOCATION}}. Called to {{Benedikt|NAME}} at ward. Coombs negative, Kell negative, Duffy positive. Gram: Staph, Strep. Westergren 40. Bence Jones absent. Verified {{Ludmila|NAME}}. Rouleaux, Burr Cells, Target Cells. Sample from {{Inver|LOCATION}} clinic. Reported {{Castellan|NAME}}, Haem.',
  ],
  research: [
    'Sub-I {{Ndiaye|NAME}}, CRC {{Maren|NAME}}, Monitor {{Vidar|NAME}} ({{Arcton Trials|LOCATION}}). Herceptin, Taxol, Folfox. ECOG 1, Fridericia 430, Child-Pugh A. Witness {{Concepcion|NAME}}. Informed Consent v3. RECIST Stable. Site: {{Marston|LOCATION}}. Good Clinical Practice. Gilbert no.',
  ],
  chiro: [
    'Kemp left, Patrick positive, Gaenslen negative, Adson negative. Gonstead adjust C5. {{Thaddeus|NAME}} hauls for {{Redline Freight|LOCATION}}. Referred by {{Ophelia|NAME}}. Biofreeze, Icy Hot, Salonpas. Oswestry 24. Insurance Adjuster {{Kilgore|NAME}}. Lives out by {{Sugar Hollow|LOCATION}}. Home Exercise, Williams Flexion.',
  ],
  hospice: [
    'Syringe Driver: Morphine, Levomepromazine. Oramorph off. Chaplain {{Father Anselm|NAME}} came. Wedding of {{Cressida|NAME}} brought forward. Son {{Leander|NAME}} flying from {{Valparaiso|LOCATION}}. Undertaker {{Nye and Sons|LOCATION}}. Just In Case box. Community Palliative Team. Comfort Kit. Bed by Window.',
  ],
  school: [
    'SENCO {{Bettany|NAME}} of {{Ravensworth Infants|LOCATION}}. Conners raised, Vineland low, Denver n/a. Mum {{Shabnam|NAME}}, stepdad {{Curt|NAME}}. Ritalin, Concerta, Melatonin. Likes Lego and Minecraft. EHCP pending. Educational Psychologist {{Rosamund|NAME}}. Nan in {{Stourfield|LOCATION}}. Snellen normal. Tourette considered.',
  ],
  vet: [
    'Veteran of Desert Storm. Purple Heart. Agent Orange exam. VA Travel Pay. {{Cletus|NAME}} rides with {{Ray Don|NAME}}. Bingo at {{Legion Post 9|LOCATION}}. Silver Star framed. PCP {{Nystrom|NAME}}; CBOC {{Elk Prairie|LOCATION}}. Prazosin, Zoloft, Chantix. Morse 25. Daughter {{Darla|NAME}} POA. Honor Flight soon.',
  ],
  allergy: [
    'Skin Prick: House Dust Mite, Timothy Grass, Birch, Cat, Dog. EpiPen, Zyrtec, Singulair, Xolair. {{Anneliese|NAME}} reacts at {{Petals Florist|LOCATION}}. Seen by {{Koskinen|NAME}}. Brazil Nut, Peanut, Cashew avoided. Action Plan to {{Dingle Nursery|LOCATION}}. Dad {{Emrys|NAME}} trained. Royal Jelly off.',
  ],
};
