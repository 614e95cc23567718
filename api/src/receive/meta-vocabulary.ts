/**
 * The words that may be told of a note outside its text. They are closed lists, because a short phrase says too little for
 * a detector: what is in none of them may be a name or a town.
 */
const lines = (text: string): string[] => text.trim().split(/\s+/u);

const RACES = new Set(
  lines(`
  african alaska alaskan american arab arabic asian bangladeshi biracial black cambodian caribbean caucasian central chinese
  eastern european filipino guamanian hawaiian hmong indian indigenous islander islanders japanese korean laotian latin
  middle mixed more multi multiple multiracial native north other pacific pakistani polynesian race races racial samoan
  south southeast taiwanese thai two vietnamese west white first nations
  hispanic latina latino latinx mexican puerto rican cuban spanish origin ethnicity
  and any answer ask asked available choose declined disclose disclosed known no non none not of or patient prefer prefers
  recorded refused refuses reported say self specified stated to unable unavailable unknown unspecified
  `),
);

const SEXES = new Set(
  lines(`
  m f w d x u o male female man woman boy girl other unknown unspecified indeterminate undifferentiated intersex ambiguous
  nonbinary non binary transgender trans cis cisgender diverse declined not stated recorded known reported disclosed to
  männlich weiblich divers unbekannt
  `),
);

const OF_NOTES = new Set(
  lines(`
  accident acute addendum administration admission admit admitting adult advance aftercare ambulance ambulatory amendment
  anaesthesia anaesthetic anesthesia anesthetic ancillary annual antenatal appointment assessment attending autopsy baby
  bariatric behavioral behavioural biopsy birth blood bone brain brief burn burns call cancer cardiac cardiopulmonary
  cardiothoracic cardiovascular care case catheterization ccu certificate chart chat chemistry chest child childbirth chiropractic
  chronic clinic clinical clinician closure code colorectal communication community comp complete complex conference consent
  consult consultant consultation consults contact coordination coronary correspondence cosmetic counseling counselling
  critical ct culture daily day death decision delivery dental dentistry department derm dialysis diagnosis diagnostic diet
  dietary directive discharge discipline disease disorders doctor document documentation ear echo ecg ed education eeg ekg
  electronic emergency emg ems encounter end endocrine endoscopic ent episode er evaluation event exam examination eye face
  facility family final finding findings first fluoroscopy flowsheet follow follow-up followup form foot forensic general
  genetic genetics genitourinary gi gp group gu gyn gynaecological gynecologic gynecological h hand head health heart heme
  history hist home hospice hospital hospitalist hospitalization hpi icu image imaging ime immunization impression initial
  injury inpatient instruction instructions intake intensive interim internal internist interval intervention interventional
  invasive ivf joint kidney lab labor laboratory labour lactation letter life limited liver long lung management maternal
  maternity med medical medication medications medicine meeting memo men mental message micu microbiology midwife midwifery
  misc miscellaneous mri multidisciplinary musculoskeletal neck neonatal nerve newborn nicu non note notes nuclear nurse
  nursery nursing nutrition ob obs obstetric obstetrical obstetrics occupational office old operating operation operative or
  oral order orders ortho orthopaedic orthopaedics orthopedic orthopedics orthotics other outpatient outside overview
  pain palliative parent pathology patient pediatric paediatric pediatrics paediatrics peds perinatal perioperative pet
  pharmacy phone phy physical physician physio physiotherapist physiotherapy plain plan plastic podiatry post postnatal
  postop postoperative postpartum practice practitioner pre preliminary prenatal preop preoperative prescription preventive
  primary procedure procedural procedures progress prosthetics protocol provider psych psychiatric psychological public
  pulmonary qme quality question questionnaire quick radiation rapid rec recommendation record records reconciliation
  referral refill regular rehab rehabilitation renal report reports reproductive request residency resident respiratory
  response result results resuscitation review round rounds routine scan school screening second section sepsis service
  services sex shift short sicu skin sleep slip soap social specialist specialty specimen speech spinal spine sports stage
  statement status stay step stroke student study subsequent substance summaries summary supplemental surgeon surgery
  surgical survey symptom task team tele telehealth telemedicine telephone term test text thoracic tissue tobacco toxic
  transcription transfer transfusion transition transplant transplantation trauma travel treatment triage ultrasound
  unspecified unit up update urgent us vaccination vascular vein video virtual visit vital vitals walk-in ward weekly weight
  well wellness women womens woman work work-up worker workup wound x-ray xray year
  adverse criteria drug eligibility enrolment enrollment narrative pharmacovigilance product reaction safety trial
  abdominal aortic breast cervical hepatobiliary lumbar pelvic prostate reconstructive retinal thyroid
  arztbrief entlassungsbrief entlassbericht befund befundbericht aufnahme verlauf verlaufsbericht bericht brief op-bericht
  innere medizin chirurgie pädiatrie gynäkologie radiologie notaufnahme anästhesie pflege
  `),
);

const OF_SITES = new Set(
  lines(`
  site hospital clinic clinics centre center campus ward wing unit department dept floor level building facility practice
  office service north south east west northern southern eastern western central main annex old new upper lower a
  academic acute adult ambulatory birth cardiac care community day ed emergency er general health home hospice icu ccu
  nicu picu micu sicu inpatient intensive lab laboratory long maternity medical mental nursing operating or outpatient
  pediatric paediatric pharmacy primary rehab rehabilitation room rural school step down surgery surgical teaching tertiary
  term urban urgent university veterans virtual walk-in women womens children childrens other unknown misc
  `),
);

/** Stems that surnames do not end in. */
const SPECIALTY =
  /^\p{L}{2,}(?:olog(?:y|ic|ical|ist)|ologie|ectomy|o(?:s|t)tomy|otomy|oscopy|plasty|ography|therapy|iatr(?:y|ics?)|opathy|centesis)$/u;
/** Small words that join others; none ends what is told, and after `to` or `with` people come. */
const JOINING = new Set(lines('a an and in of on or the und'));
const PLACE_NOUN = new Set(
  lines('site clinic ward wing unit department dept floor level building campus center centre'),
);
/** What tells one such place from the next. */
const DESIGNATOR = /^(?:\p{L}|\d{1,2}\p{L}?|\p{L}\d{1,2})$/u;

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

interface Word {
  readonly lower: string;
  readonly end: number;
}

const wordsIn = (value: string): Word[] =>
  [...value.matchAll(WORD)].map(({ 0: word, index }) => ({
    lower: word.toLowerCase(),
    end: index + word.length,
  }));

/** A race or an ethnicity, if all its words are words for them. */
export const raceIn = (value: string): string | null => allOf(value, (word) => RACES.has(word));

/** A sex or gender, likewise. */
export const sexIn = (value: string): string | null => allOf(value, (word) => SEXES.has(word));

/**
 * What a note is or which specialty it is from, as far as its first words say so: of "Letter to" somebody, "Letter".
 *
 * @param named whether a word is one of the people's of the chart header
 */
export function kindIn(value: string, named: (word: string) => boolean): string | null {
  const words = wordsIn(value);
  const known = ({ lower }: Word): boolean =>
    !named(lower) && (OF_NOTES.has(lower) || SPECIALTY.test(lower) || JOINING.has(lower) || isCompound(lower));
  const strange = words.findIndex((word) => !known(word));
  const told = strange === -1 ? words : words.slice(0, strange);
  const last = told.findLastIndex(({ lower }) => !JOINING.has(lower));
  if (last === -1) return null;
  return strange === -1 ? value : value.slice(0, told[last]?.end);
}

/** Where a note is from, if nothing in it names a place smaller than a state: a ward, a kind of clinic, a code for a site. */
export function siteIn(value: string, named: (word: string) => boolean): string | null {
  const words = wordsIn(value);
  const known = ({ lower }: Word, i: number): boolean =>
    !named(lower) &&
    (OF_SITES.has(lower) ||
      SPECIALTY.test(lower) ||
      (DESIGNATOR.test(lower) && PLACE_NOUN.has(words[i - 1]?.lower ?? '')));
  return words.length > 0 && words.every(known) ? value : null;
}

/** Words joined by a hyphen, each of which may be told. */
const isCompound = (word: string): boolean =>
  word.includes('-') && word.split('-').every((part) => OF_NOTES.has(part) || JOINING.has(part));

function allOf(value: string, known: (word: string) => boolean): string | null {
  const words = wordsIn(value);
  return words.length > 0 && words.every(({ lower }) => known(lower)) ? value : null;
}
