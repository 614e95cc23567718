import { phrases } from './cue-list.ts';

/** Ways a drug is given, as they are written in prescriptions and notes. */
export const ROUTES: readonly string[] = phrases(`
  p.o. | p.o | by mouth | orally | oral | per os | i.v. | i.v | iv | intravenous | intravenously | iv push | iv drip
  ivpb | i.m. | i.m | intramuscular | intramuscularly | s.c. | s.c | subq | sub q | subcut | subcutaneous
  subcutaneously | sublingual | sublingually | s.l. | per rectum | rectally | p.r. | topical | topically | transdermal
  transdermally | inhaled | inhalation | by inhalation | via inhaler | nebulized | by nebulizer | via nebulizer | nasal
  intranasal | intranasally | intrathecal | intrathecally | ophthalmic | otic | vaginal | vaginally | buccal
  intradermal | epidural | intra articular | intraarticular | via g tube | per g tube | via peg | per ng tube | via ng tube
`);

/** Abbreviations of routes that are words or names in small letters; only in these spellings. */
export const ROUTES_AS_SPELLED: readonly string[] = phrases('PO | po | IM | SC | SQ | SL | PR | INH | Neb');

const COUNTS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const NUMBERS = [...COUNTS, ...Array.from({ length: 48 }, (_, i) => String(i + 1))];
const HOURS = [1, 2, 3, 4, 5, 6, 8, 10, 12, 18, 24, 36, 48, 72].map(String);

/** How often a drug is given. */
export const FREQUENCIES: readonly string[] = [
  ...phrases(`
    daily | once daily | once a day | once per day | one time a day | one time daily | twice daily | twice a day
    twice per day | two times a day | two times daily | two times per day | three times a day | three times daily
    three times per day | four times a day | four times daily | four times per day | five times a day | five times daily
    b.i.d. | b.i.d | bid | t.i.d. | t.i.d | tid | q.i.d. | q.i.d | qid | q.d. | q.d | qd | o.d. | q.o.d. | q.o.d | qod
    q.h.s. | q.h.s | qhs | h.s. | q. h.s. | q.a.m. | q.a.m | qam | q.p.m. | q.p.m | qpm | q. day | q. daily | q.daily
    q day | q. week | q week | q.week | q.weekly | at bedtime | at night | nightly | every night | every morning
    every evening | in the morning | in the evening | each morning | each evening | every day | each day | every other day
    every week | every month | every year | every hour | hourly | weekly | once weekly | once a week | twice weekly
    twice a week | three times a week | three times weekly | biweekly | monthly | once a month | yearly | annually
    p.r.n. | p.r.n | prn | as needed | as necessary | as directed | with meals | before meals | after meals | a.c. | p.c.
    stat | once | every shift | qac | qachs | q.a.c. | on mondays | q. hour | qhour | ac and hs | around the clock
    daily as needed | daily prn | b.i.d. p.r.n. | bid prn | t.i.d. p.r.n. | tid prn | at bedtime as needed
  `),
  ...HOURS.flatMap((n) => [`q${n}h`, `q${n}hr`, `q${n}hrs`, `q.${n}h`, `q.${n}h.`, `q ${n}h`, `q ${n} h`, `q. ${n}h`]),
  ...HOURS.flatMap((n) => [
    `q ${n} hours`,
    `q. ${n} hours`,
    `q.${n} hours`,
    `q${n} hours`,
    `q${n}h prn`,
    `q.${n}h. p.r.n.`,
  ]),
  ...['1-2', '2-3', '2-4', '3-4', '4-6', '6-8', '8-12'].flatMap((n) => [`q${n}h`, `q ${n} hours`, `every ${n} hours`]),
  ...['four to six', 'six to eight', 'three to four', '4 to 6', '6 to 8', '3 to 4'].map((n) => `every ${n} hours`),
  ...NUMBERS.flatMap((n) => ['hours', 'days', 'weeks', 'months', 'minutes'].map((unit) => `every ${n} ${unit}`)),
  ...NUMBERS.slice(0, 24).flatMap((n) => [
    `${n} times a day`,
    `${n} times daily`,
    `${n} times per day`,
    `${n} times a week`,
  ]),
];

/** Units in which a single dose is given, longest first where one begins another. */
export const DOSE_UNITS: readonly string[] = phrases(`
  milligrams per kilogram | milligrams | milligram | micrograms | microgram | milliliters | millilitres | milliliter
  milliequivalents | grams | gram | international units | units | unit | million units | tablets | tablet | tabs | tab
  capsules | capsule | caps | cap | puffs | puff | sprays | spray | drops | drop | gtts | gtt | patches | patch
  ampules | ampule | amps | amp | vials | vial | inhalations | inhalation | suppositories | suppository | teaspoons
  teaspoon | tablespoons | tablespoon | tsp | tbsp | lozenges | lozenge | packets | packet | pills | pill
  mg/kg/dose | mg/kg/day | mg/kg/hr | mg/kg/h | mg/kg/min | mcg/kg/min | mcg/kg/hr | mcg/kg | mg/kg | mg/m2 | mg/day | mg/hr | mg/h
  mg/min | mg/ml | mg/dose | mcg/hr | mcg/h | mcg/min | mcg/day | units/kg/hr | units/kg | units/hr | units/h | units/day
  ml/hr | ml/h | cc/hr | g/day | gm/kg | g/kg | meq/l | meq/hr | iu/kg | mg | mcg | µg | μg | ug | gm | gms | g | kg | ml
  cc | meq | mmol | iu | liters | liter | litres | litre | l/min | lpm | liters per minute | percent | %
`);

/** Names of vital signs; the value follows. */
export const VITALS: readonly string[] = phrases(`
  blood pressure | bp | b.p. | pulse | pulse rate | heart rate | hr | respiratory rate | respirations | respiration | rr
  resp | temperature | temp | t max | tmax | oxygen saturation | o2 saturation | o2 sat | o2 sats | sao2 | spo2 | pulse ox
  pulse oximetry | pulse oximeter | saturation | sats | sat | weight | wt | height | ht | bmi | body mass index
  head circumference | pain score
`);
