import { type CueList, combined, phrases } from './cue-list.ts';
import { KIN } from './kin.ts';
import { NO_FAMILY_HISTORY, NO_HISTORY } from './no-history.ts';

/** What says that a finding is of the past, or of the family. */
export const HISTORY_CUES: readonly CueList[] = [
  {
    meaning: 'historical',
    scope: 'after',
    phrases: phrases(`
      history of | h/o | hx of | hx | past history of | past history | past medical history | medical history
      past medical history of | past medical history significant for | past medical history is significant for
      past medical history notable for | past medical history remarkable for | past medical history is notable for
      past medical history is remarkable for | past medical history is positive for | past medical history includes
      past medical history positive for | past surgical history | surgical history | significant history of
      prior history of | previous history of | known history of | longstanding history of | long history of
      long standing history of | remote history of | personal history of | history significant for
      history is significant for | history notable for | history is notable for | history remarkable for
      history includes | history positive for | pmh | pmhx | pmh of | psh | previously had | previously diagnosed with
      previous diagnosis of | prior diagnosis of | formerly | former | childhood | in childhood | known to have
      patient history: | social history: | social history | medical history: | past medical history: | pmh:
      past surgical history: | family history: | family history of | history of known | medical history significant for
      medical history is significant for | sequelae of | sequela of | redemonstrated | redemonstration of
      past medical history of known | habits: | allergies: | no known | used to have | used to be
    `),
  },
  { meaning: 'historical', scope: 'after', phrases: [...NO_HISTORY, ...NO_FAMILY_HISTORY] },
  {
    meaning: 'historical',
    scope: 'after',
    reach: 8,
    phrases: [
      ...combined(
        'had been',
        '|previously|once',
        'treated for|hospitalized for|hospitalised for|diagnosed with|told of',
      ),
      ...combined('carries|carried', 'a|the', '|prior|past', 'diagnosis of'),
    ],
  },
  {
    meaning: 'historical',
    scope: 'after',
    reach: 8,
    phrases: phrases(
      `status post | s/p | sp | previous | previously | prior | remote | past | old | had previous | patient's know`,
    ),
  },
  {
    meaning: 'historical',
    scope: 'before',
    reach: 12,
    phrases: phrases(`
      in the past | in past | in the remote past | as a child
      in childhood | in the distant past | by history | per history | in his past | in her past | redemonstrated
      is redemonstrated | are redemonstrated | has not changed | have not changed | last year | since resolved
    `),
  },
  {
    meaning: 'historical',
    scope: 'after',
    opens: true,
    phrases: phrases('in the past | in the remote past | last year | as a child | during childhood'),
  },
  {
    meaning: 'dated',
    scope: 'around',
    reach: 12,
    phrases: [
      ...combined('in', 'his|her|their', 'youth|childhood|teens|twenties|thirties|early twenties|early thirties'),
      ...combined('as', 'a', 'teenager|teen|young adult|young man|young woman|youth|boy|girl|toddler|baby'),
      ...combined('as', 'an', 'infant|adolescent'),
      ...combined('last', 'winter|spring|summer|autumn'),
      ...combined('year|years|yr|yrs|month|months|decade|decades', 'ago|back|earlier|previously|prior'),
      ...phrases('at age | at the age of | in high school | in college | in infancy | in adolescence'),
    ],
  },
  {
    meaning: 'dated',
    scope: 'before',
    reach: 6,
    phrases: combined(
      'in|during|on|with',
      '|a|the|her|his|their',
      'prior|previous|past|earlier|last',
      'pregnancy|pregnancies|admission|admissions|hospitalization|hospitalizations|hospital stay',
    ),
  },
  {
    meaning: 'family',
    scope: 'after',
    phrases: [
      ...phrases(`
        family history | family history of | family hx | family medical history | fhx | fh | fmh
        family history is significant for | family history significant for | maternal | paternal | family members
        family member | runs in the family
        runs in his family | runs in her family | family history: | fh: | fhx: | fmh:
      `),
      ...NO_FAMILY_HISTORY,
      ...KIN,
      ...combined('husband|wife|spouse|roommate|partner', 'has|had|with|died of|died from'),
    ],
  },
  {
    meaning: 'family',
    scope: 'before',
    phrases: [
      ...phrases(
        'runs in the family | runs in his family | runs in her family | in siblings | in relatives | in family',
      ),
      ...combined('in', '|his|her|the|both|a|an|multiple|several|two|one|maternal|paternal', KIN.join('|')),
    ],
  },
];
