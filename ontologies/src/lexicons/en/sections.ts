import { phrases } from './cue-list.ts';

/** What a section of a note is about, as far as it bears on the findings in it. */
export type SectionKind =
  | 'history'
  | 'family'
  | 'social'
  | 'allergies'
  | 'medications'
  | 'instructions'
  | 'present'
  | 'other';

/** Headings of English clinical notes, in small letters, by the kind of section they open. */
export const SECTION_HEADINGS: Readonly<Record<SectionKind, readonly string[]>> = {
  history: phrases(`
    past medical history | past medical hx | past history | medical history | pmh | pmhx | past medical/surgical history
    past surgical history | past surgical hx | surgical history | psh | pshx | past psychiatric history
    psychiatric history | past medical and surgical history | past medical & surgical history | obstetric history
    past ob history | ob history | obstetrical history | gyn history | gynecologic history | ob hx | obhx | gyn hx | psych history | past psych history | past psych hx | psychiatric hx | past ocular history
    past cardiac history | prior surgeries | previous surgeries | previous surgery | previous operations
    past oncologic history | oncologic history | birth history | developmental history | past illnesses
    previous medical history | prior medical history | significant past medical history | pertinent past medical history
  `),
  family: phrases(
    `family history | family hx | family medical history | fh | fhx | fam hx | family psychiatric history | family psych history | family psych hx | fmh`,
  ),
  social: phrases(
    `social history | social hx | sh | shx | habits | personal history | psychosocial history | tobacco | alcohol`,
  ),
  allergies: phrases(`
    allergies | allergy | drug allergies | medication allergies | allergies/intolerances | allergies to medications
    known allergies | adverse reactions | allergies and intolerances
  `),
  medications: phrases(`
    medications | meds | current medications | home medications | discharge medications | medications on admission
    medications at home | admission medications | medications on discharge | outpatient medications | present medications
    medication | current meds | home meds | discharge meds | meds on admission | admission meds | outpatient meds | medications prior to admission | inpatient medications | preadmission medications
  `),
  instructions: phrases(`
    instructions | discharge instructions | patient instructions | return precautions | follow up instructions
    follow-up instructions | precautions | patient education | education | risks | possible risks
    risks and complications | discussed risks
  `),
  present: phrases(`
    history of present illness | hpi | hx | pe | vs | interval events | 24h events | 24 hour events | overnight events
    events | mse | mental status exam | mental status | impression and plan | imp | dx | history of presenting illness | present illness | chief complaint | cc | reason for visit | reason for admission
    reason for consultation | reason for consult | subjective | objective | assessment | assessment and plan | a/p
    assessment/plan | assessment & plan | impression | diagnosis | diagnoses | final diagnosis | final diagnoses
    admission diagnosis | admitting diagnosis | discharge diagnosis | discharge diagnoses | principal diagnosis
    preoperative diagnosis | postoperative diagnosis | pre-operative diagnosis | post-operative diagnosis
    preoperative diagnoses | postoperative diagnoses | secondary diagnoses | secondary diagnosis | problem list
    physical examination | physical exam | physical | examination | exam | review of systems | ros | vital signs | vitals
    hospital course | brief hospital course | course | history | interval history | findings | indications | indication
    conclusion | conclusions | complications | clinical history | interpretation | progress | emergency department course
    ed course | medical decision making | summary | mental status examination | clinical impression | present history
  `),
  other: phrases(`
    plan | recs | micro | microbiology | lines | vent | ventilator | dispo | code | ppx | prophylaxis | neuro exam |
    plan of care | recommendations | recommendation | disposition | procedure | procedures | operation | operations
    procedure performed | procedures performed | operation performed | title of operation | anesthesia | technique
    laboratory | laboratory data | labs | lab | lab data | laboratory studies | laboratory values | lab results
    diagnostic studies | diagnostic data | imaging | radiology | x-ray | x-rays | ekg | ecg | studies | data
    estimated blood loss | specimens | specimen | drains | implants | description of procedure | procedure in detail
    operative procedure | details of procedure | condition | condition on discharge | diet | activity | follow up
    follow-up | followup | general | heent | head | eyes | ears | nose | throat | neck | chest | lungs | heart
    cardiovascular | respiratory | abdomen | gastrointestinal | gi | genitourinary | gu | extremities | musculoskeletal
    skin | neurologic | neurological | neuro | psychiatric | psych | endocrine | hematologic | constitutional | pelvis
    breasts | back | rectal | genitalia | lymphatics | pulmonary | cardiac | surgeon | assistant | attending | comparison
    immunizations | code status | consultations | consults | date of admission | date of discharge | employment
  `),
};
