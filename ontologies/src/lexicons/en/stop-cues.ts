import { type CueList, combined, phrases } from './cue-list.ts';
import { ACTIVITIES } from './doubt-cues.ts';
import { INFORMANTS, SPEAKS } from './kin.ts';

/** What a `not` before these denies is care, or its success: the finding behind is there all the same. */
const CARE =
  'tolerate|tolerated|tolerating|treat|treated|need|needed|require|required|respond|responded|responding|seek|sought|seen a|seen by|aware of|comply|compliant|improve' +
  '|improved|improving|controlled|well controlled|able|candidate|a candidate|been able|be able|recall|remember|afford' +
  '|relieved by|relieved with|helped by|on any medication|on medication|on medications';

/** What ends the scope of a cue, and phrases that look like cues and are none. */
export const STOP_CUES: readonly CueList[] = [
  {
    meaning: 'stop',
    scope: 'around',
    phrases: phrases(`
      but | however | although | though | except | except for | aside from | apart from | other than | yet | nevertheless
      otherwise | secondary to | due to | because | because of | as a cause of | as a cause for | as the cause of
      as an etiology for | as the etiology for | as the source of | as a source of | as the reason for
      as an etiology of | as the etiology of | cause of | causes of | reason for | reasons for | source of | origin of
      origin for | source for | etiology of | etiology for | whereas | trigger event for
    `),
  },
  {
    meaning: 'stop',
    scope: 'around',
    ends: ['absent', 'possible', 'historical', 'dated', 'conditional', 'family'],
    phrases: phrases(`
      which | who | whom | whose | while | since | still | presents | presenting | presents with | presenting with
      presents for | is admitted | now admitted | complains of | complaining of | complains | reports | states | with a
      admits | admits to | endorses | develops | now with | now has | has been | have been | so | therefore | ; has | ; had
      ; is | ; was | ; the | ; she | ; he | ; patient | ; pt | thus | then | is status | p/w | c/o | a/w | presents w
      here for | here with | comes in with | seen today for | in for | is here
    `),
  },
  {
    meaning: 'stop',
    scope: 'around',
    ends: ['absent', 'possible', 'historical', 'conditional', 'family'],
    phrases: phrases(`
      presented | presented with | was admitted | admitted with | admitted for | complained of | reported | stated
      admitted to | endorsed | developed | found to have | was found | were found | found to be | started on
      treated with | was started | was treated | resulting in | resulted in | leading to | found by | found with
      found down | woke up with | woke with | awoke with | came in with | referred for | brought in | brought in by
      was brought | was seen | underwent
    `),
  },
  {
    meaning: 'stop',
    scope: 'around',
    ends: ['absent', 'possible', 'family'],
    phrases: phrases(`
      positive for | is positive for | was positive for | positive | significant for | remarkable for | notable for
      there is | there are | there was | there were | has had | he has | she has | he had | she had | patient has
      patient had | he is | she is | he was | she was | patient is | patient was | he does | she does | showed | shows
      revealed | reveals | demonstrates | demonstrated | did have | does have | do have | and has | and had | and is
      and was | and will | consistent with
    `),
  },
  {
    meaning: 'stop',
    scope: 'around',
    ends: ['hypothetical'],
    phrases: phrases(`
      revealed | reveals | showed | shows | demonstrated | was diagnosed | were diagnosed | was found | were found
      found to have | complained of | presented with | presents with | presenting with | admitted with | admitted for
      was noted | were noted
    `),
  },
  { meaning: 'stop', scope: 'around', ends: ['family'], phrases: SPEAKS },
  {
    meaning: 'stop',
    scope: 'around',
    ends: ['absent'],
    phrases: phrases('prior to | previous to | until | before the'),
  },
  {
    meaning: 'stop',
    scope: 'around',
    ends: ['historical', 'dated'],
    phrases: phrases(`
      denies | denied | denying | pre-op diagnosis | pre op diagnosis | preoperative diagnosis | postoperative diagnosis
      post-op diagnosis | indication | , with | recent | recently | currently | today | current | new | acute
      exacerbation of | exacerbation | worsening | ongoing | will be | is being
    `),
  },
  {
    meaning: 'none',
    scope: 'around',
    phrases: phrases(`
      no increase | no change | no significant change | no interval change | no significant interval change
      no definite change | no suspicious change | without change | unchanged | without difficulty | not only | not only in
      not necessarily | not certain if | not certain whether | no further | gram negative | gram-negative
      not drain | not extend | not clearly | not as | not quite | not quite as | not much | not significantly changed
      no improvement | without improvement | no relief | no benefit | no doubt | not just | not all | not always
      not to mention | no problem with | not candidate
      day history of | days history of | week history of | weeks history of | month history of | months history of
      year history of | years history of | hour history of | hours history of | clinical history | clinical history:
      history and physical | history taking | history of present illness | present illness | history and
      history of present | poor history | poor historian | family physician | family practice | family medicine
      family doctor | family meeting | lives with | living with | accompanied by | post operative | postoperative
      post-op | post prandial | post void | post nasal | past week | past few days | past few weeks | past several days
      past day | past days | past month | last week | past two weeks | past 24 hours | over the past | for the past
      during the past | within the past | prior to | previous to | old female | old male | old woman | old man
      old gentleman | old lady | year old | month old | day old | week old | years old | as if | even if | know if
      not if | few if any | little if any | if any, | if anything | report of | what if | negative pressure | risk factors | risk stratification | risk assessment | rh negative | no matter | not without | no respite from
      sick contacts | compared to previous | compared with previous | compared to prior | compared with prior
      comparison to prior | comparison with prior | since prior | since previous | from prior | from previous
      than prior | than previous | prior study | prior exam | prior examination | previous study | previous exam
      previous examination | prior ct | prior mri | prior films | previous films | negative margins | would like
      would recommend | would be happy | without incident | without complication | history was obtained from
      without treatment | without therapy | without oxygen | without medication | without insulin | no treatment for
      no medication for | no medications for | no therapy for | no antibiotics | no surgery | without a clear source | without a source | without clear source | without clear cause | without a clear cause
      without exacerbating | without worsening | without increasing | without aggravating | without causing
      can't recall | cannot recall | cannot remember | no longer on | no longer able | triple negative | receptor negative
      not clear | unclear why
    `),
  },
  {
    meaning: 'none',
    scope: 'around',
    phrases: [
      ...combined(
        'not',
        '|yet|completely|fully|entirely|really|adequately',
        'resolved|subsided|cleared|abated|stopped|gone away',
      ),
      ...combined('never', '|completely|fully', 'resolved|subsided|cleared|went away'),
      ...combined('not', 'deny|denied|denying'),
      ...combined('not|never|no longer', CARE),
      ...combined(
        'no',
        '|clear|specific|definite|known|obvious|identifiable|other|single',
        'cause|source|etiology|aetiology|explanation|reason|diagnosis|trigger|precipitant',
      ),
      ...combined(
        'worse|worsens|better|improves|improved|increases|increased',
        'with|on|when|by|after',
        `exertion|meals|stress|lying|lying down|cough|${ACTIVITIES}`,
      ),
      ...combined('difficulty|trouble|problem|problems|assistance|assist|help', '|with|on|in', ACTIVITIES),
      ...combined(
        'past|last',
        '|few|several|couple of|two|three|four|five|six|2|3|4|5|6|7|10|12|24|48|72',
        'hours|days|weeks|months|day|week|month',
      ),
      ...INFORMANTS,
    ],
  },
];
