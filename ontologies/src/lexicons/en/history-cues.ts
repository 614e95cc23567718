import { type CueList, phrases } from './cue-list.ts';

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
      past medical history of known | habits: | allergies: | allergies - | no history of | no known history of
      no past history of | no prior history of | no previous history of | no family history of
      no past medical history of | no significant history of | no personal history of | denies history of
      denies any history of | denied history of | denies prior history of | without history of | without a history of
      no known | not have a history of | negative history of | negative family history of | used to have | used to be
    `),
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
      in the past | in past | years ago | year ago | months ago | month ago | in the remote past | as a child
      in childhood | in the distant past | by history | per history | in his past | in her past | redemonstrated
      is redemonstrated | are redemonstrated | has not changed | have not changed
    `),
  },
  {
    meaning: 'family',
    scope: 'after',
    phrases: phrases(`
      family history | family history of | family hx | family medical history | fhx | fh | family history is significant for
      family history significant for | mother | father | brother | brothers | sister | sisters | sibling | siblings
      grandmother | grandfather | grandparents | grandparent | aunt | aunts | uncle | uncles | cousin | cousins
      niece | nephew | daughter | daughters | son | sons | parents | parent | mom | dad | maternal | paternal
      relative | relatives | family members | family member
      no family history of | no family history | negative family history of
      runs in the family | runs in his family | runs in her family
    `),
  },
  {
    meaning: 'family',
    scope: 'before',
    phrases: phrases(`
      in his family | in her family | in the family | in family | in his mother | in her mother | in his father
      in her father | in his brother | in her brother | in his sister | in her sister | in a brother | in a sister
      in mother | in father | in brother | in sister | runs in the family | runs in his family | runs in her family
      in siblings | in relatives | in family members
    `),
  },
];
