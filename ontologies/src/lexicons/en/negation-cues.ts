import { type CueList, combined, phrases } from './cue-list.ts';
import { NO_FAMILY_HISTORY, NO_HISTORY } from './no-history.ts';

/** What is done with a finding that is there: what is not heard, and could not be elicited, is absent. */
const PERCEIVED =
  'seen|noted|identified|appreciated|detected|demonstrated|visualized|visualised|found|observed|reported|palpated|elicited' +
  '|heard|felt|described|recognized|recognised|encountered|discerned|discovered|documented|mentioned|established|confirmed' +
  '|auscultated|witnessed|shown|revealed|present|evident|apparent|palpable|audible|visible|discernible|detectable';
/** What an examination does when it finds something. */
const SHOW = 'show|reveal|demonstrate|identify|detect|disclose|find|document|confirm|yield|uncover';
/** Words that would end the scope of a `no` or `not` right before them. */
const TOLD_OR_CAME = 'reported|presented|presenting|complained|complaining|stated|admitted|developed|endorsed|present';

/** What is not done with a drug that is not given. */
const TAKEN =
  'take|taken|taking|took|receive|received|receiving|given|started|started on|using|use|used|prescribed|on|placed on|put on';

/** What people say has not changed when they mean that they have no trouble with it. */
const SENSES =
  'vision|hearing|speech|memory|mental status|bowel habits|bladder habits|bowel or bladder habits|weight|appetite|sensation';

/** What says that a finding is not there. */
export const NEGATION_CUES: readonly CueList[] = [
  {
    meaning: 'absent',
    scope: 'after',
    phrases: phrases(`
      no | not | without | w/o | denies | denied | denying | deny | negative for | negative as far as | negative with respect to | negative with regard to
      negative in regards to | negative regarding | neg for | -ve for | ve for
      no evidence of | no evidence to suggest | no evidence for | without evidence of | without any evidence of
      no sign of | no signs of | no signs or symptoms of | no symptoms of | no findings of | no finding of
      no findings to suggest | no findings to indicate | no findings suggesting | no suggestion of | no indication of
      no complaints of | no complaint of | without complaint of | no new | no other | no further | no definite | no known
      no significant | no acute | no obvious | no apparent | no current | no recent | no active | no clear | no frank
      not have | does not have | do not have | did not have | doesn't have | don't have | didn't have | has not had
      not demonstrate | not reveal | not show | not appear to have | not appear | not appreciate | not associated with
      not complain of | not know of | not exhibit | not experience | not experiencing | not notice | not suggest
      did not exhibit | does not exhibit | not feel | not see | not seen | not consistent with | inconsistent with
      not compatible with | not suggestive of | not indicative of | not had | not having | not present with
      never | never had | never developed | never experienced | nor | neither | nor was she | nor was he | nor is she | nor is he | nor does she | nor does he | nor did she | nor did he
      nor has she | nor has he | nor is there | nor was there | nor are there | nor were there | none of | absence of | absent | lack of
      lacks | lacked | lacking | free of | free from | clear of | devoid of | fails to reveal | failed to reveal
      fails to show | failed to show | unremarkable for | rules out | ruled out | ruled her out | ruled him out
      ruled patient out | ruled out for | rule her out | rule him out | resolution of | resolved | declines | declined
      cannot see | could not see | couldn't see | unable to see | unable to appreciate | negative test for
      negative screen for | tested negative for | doesn't | don't | didn't | isn't | wasn't | weren't | aren't | hasn't
      haven't | hadn't | can't | cannot | rather than | instead of | no longer | no longer has | no longer have | nil
      free from any | unlikely to have | no mention of | no complaints | afebrile with no | nothing to suggest
      nothing to indicate | nothing suggestive of | nothing concerning for | no c/o | without c/o | denies c/o | stopped: | discontinued: | stop taking | do not take | not aware of any | unaware of any | nothing that suggests | unrevealing for
      non-revealing for | doubt | doubts | doubtful for | excludes | excluded | excluding | at no time | not rule in for
      did not rule in for | has not ruled in for | void of | none had | no interval development of | not complicated by
      no mammographic evidence of | no ct evidence of
      no clinical evidence of | no echocardiographic evidence of | no electrocardiographic evidence of
      no radiologic evidence of | no cytologic evidence of | no histologic evidence of | no abnormal
      low suspicion for | low probability for | low probability of | low likelihood of | argues against | against
      not felt to be | not felt to have | not thought to be | not thought to have | not to be | not to have | not a | not an
      not any | not in | not on | not with | not currently | not been | not be
    `),
  },
  {
    meaning: 'absent',
    scope: 'after',
    phrases: [
      ...NO_HISTORY,
      ...NO_FAMILY_HISTORY,
      ...combined('fails|failed|fail|failing|unable|failure', 'to', SHOW),
      ...combined('not', TOLD_OR_CAME, '|any|with|with any|to have'),
      ...combined('not', PERCEIVED, 'to have|to be|to exhibit|any|having'),
      ...combined('no', TOLD_OR_CAME),
      ...combined(
        'no|without',
        '|any|definite|convincing|clear',
        'radiographic|clinical|objective',
        'evidence of|evidence for',
      ),
      ...combined('no|not a', 'change in|changes in', SENSES),
    ],
  },
  {
    meaning: 'absent',
    scope: 'before',
    phrases: [
      ...combined('not|never', PERCEIVED),
      ...combined('could not be|cannot be|can not be|unable to be', PERCEIVED),
      ...combined('no longer', PERCEIVED),
      ...combined(
        'not',
        '|been|yet|currently',
        'performed|done|obtained|required|needed|necessary|indicated|recommended|given|administered|started|used|tested|attempted',
      ),
      ...combined('is|are|was|were', 'lacking|doubtful|doubted|excluded'),
      ...combined('negative', 'x|to date|so far|thus far|by|on|at|and|but|in|since|except|again|as well'),
      ...phrases('is gone | are gone'),
      ...combined(
        'has|have|had',
        '|now|all',
        '|completely|entirely|fully|totally|largely',
        'resolved|disappeared|cleared|subsided|abated|ceased|gone away',
      ),
    ],
  },
  {
    meaning: 'absent',
    scope: 'before',
    closes: true,
    phrases: [
      ...combined('|was|were', 'stopped|discontinued'),
      ...combined('|:|-', 'negative|neg|denied'),
      ...combined(':|-', 'no|none|denies|n|absent|nil|not present'),
    ],
  },
  { meaning: 'absent', scope: 'before', reach: 1, phrases: phrases('free') },
  { meaning: 'absent', scope: 'after', reach: 1, phrases: phrases('non') },
  {
    meaning: 'absent',
    scope: 'after',
    phrases: combined(
      "not|doesn't|don't|didn't",
      'look like|appear that|think|believe|feel|suspect',
      '|he has|she has|this is|it is|there is|that this is|that there is|that she has|that he has|the patient has',
    ),
  },
  { meaning: 'absent', scope: 'after', opens: true, reach: 3, phrases: phrases('negative | neg | -ve') },
  { meaning: 'absent', scope: 'after', reach: 2, phrases: combined('not|never|no longer', '|been', TAKEN) },
  {
    meaning: 'absent',
    scope: 'before',
    phrases: phrases(`
      is negative | are negative | was negative | were negative | is absent | are absent | was absent
      were absent | absent | is ruled out | are ruled out | was ruled out | were ruled out | have been ruled out
      has been ruled out | ruled out | is excluded | are excluded | was excluded | were excluded | has been excluded
      have been excluded | being ruled out | is denied | are denied
      was denied | were denied | denied | unlikely | is unlikely | are unlikely | was unlikely | were unlikely
      is felt unlikely | highly unlikely | very unlikely | resolved | has resolved | have resolved | had resolved
      was resolved | completely resolved | now resolved | has now resolved | is resolved | are resolved | subsided
      has subsided | went into remission | is none | was none | none | nil | did not occur | has not occurred
      is not likely | are not likely | not likely | has disappeared | have disappeared | went away | has gone away
      is not suspected | not suspected | were nonreactive | nonreactive | non reactive | not isolated
    `),
  },
];
