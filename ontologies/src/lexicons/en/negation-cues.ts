import { type CueList, phrases } from './cue-list.ts';

/** What says that a finding is not there. */
export const NEGATION_CUES: readonly CueList[] = [
  {
    meaning: 'absent',
    scope: 'after',
    phrases: phrases(`
      no | not | non | without | w/o | denies | denied | denying | deny | negative for | neg for | -ve for | ve for
      no evidence of | no evidence to suggest | no evidence for | without evidence of | without any evidence of
      no sign of | no signs of | no signs or symptoms of | no symptoms of | no findings of | no finding of
      no findings to suggest | no findings to indicate | no findings suggesting | no suggestion of | no indication of
      no history of | no known history of | no past history of | no prior history of | no family history of
      no complaints of | no complaint of | without complaint of | no new | no other | no further | no definite | no known
      no significant | no acute | no obvious | no apparent | no current | no recent | no active | no clear | no frank
      not have | does not have | do not have | did not have | doesn't have | don't have | didn't have | has not had
      not demonstrate | not reveal | not show | not appear to have | not appear | not appreciate | not associated with
      not complain of | not know of | not exhibit | not experience | not experiencing | not notice | not suggest
      did not exhibit | does not exhibit | not feel | not see | not seen | not consistent with | inconsistent with
      not compatible with | not suggestive of | not indicative of | not had | not having | not present with
      never | never had | never developed | never experienced | nor | neither | none of | absence of | absent | lack of
      lacks | lacked | lacking | free of | free from | clear of | devoid of | fails to reveal | failed to reveal
      fails to show | failed to show | unremarkable for | rules out | ruled out | ruled her out | ruled him out
      ruled patient out | ruled out for | rule her out | rule him out | resolution of | resolved | declines | declined
      cannot see | could not see | couldn't see | unable to see | unable to appreciate | negative test for
      negative screen for | tested negative for | doesn't | don't | didn't | isn't | wasn't | weren't | aren't | hasn't
      haven't | hadn't | can't | cannot | rather than | instead of | no longer | no longer has | no longer have | nil
      free from any | unlikely to have | no mention of | no complaints | afebrile with no | no change in | no changes in
      no radiographic evidence of | no mammographic evidence of | no ct evidence of
      no clinical evidence of | no echocardiographic evidence of | no electrocardiographic evidence of
      no radiologic evidence of | no cytologic evidence of | no histologic evidence of | no abnormal
      low suspicion for | low probability for | low probability of | low likelihood of | argues against | against
      not felt to be | not felt to have | not thought to be | not thought to have | not to be | not to have | not a | not an
      not any | not in | not on | not with | not currently | not been | not be
    `),
  },
  {
    meaning: 'absent',
    scope: 'before',
    phrases: phrases(`
      is negative | are negative | was negative | were negative | negative | is absent | are absent | was absent
      were absent | absent | is ruled out | are ruled out | was ruled out | were ruled out | have been ruled out
      has been ruled out | ruled out | is excluded | are excluded | was excluded | were excluded | has been excluded
      have been excluded | being ruled out | not seen | is not seen | are not seen | was not seen | were not seen
      not present | is not present | are not present | was not present | were not present | not identified
      is not identified | are not identified | was not identified | were not identified | not noted | not appreciated
      is not appreciated | not detected | is not detected | not demonstrated | not visualized | not visualised | not found
      not evident | not observed | not reported | not palpated | not palpable | not elicited | is denied | are denied
      was denied | were denied | denied | unlikely | is unlikely | are unlikely | was unlikely | were unlikely
      is felt unlikely | highly unlikely | very unlikely | resolved | has resolved | have resolved | had resolved
      was resolved | completely resolved | now resolved | has now resolved | is resolved | are resolved | subsided
      has subsided | free | is no longer present | are no longer present | no longer present | no longer seen
      no longer evident | no longer identified | is none | was none | none | nil | did not occur | has not occurred
      is not likely | are not likely | not likely | has disappeared | have disappeared | went away | has gone away
      is not suspected | not suspected | were nonreactive | nonreactive | non reactive | not isolated
    `),
  },
];
