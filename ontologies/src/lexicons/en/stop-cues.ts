import { type CueList, phrases } from './cue-list.ts';

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
    ends: ['absent', 'possible', 'historical', 'conditional', 'family'],
    phrases: phrases(`
      which | who | whom | whose | while | since | still | presents | presented | presenting | presents with
      presented with | presenting with | presents for | was admitted | is admitted | now admitted | admitted with
      admitted for | complains of | complained of | complaining of | complains | reports | reported | states | stated
      admits | admits to | admitted to | endorses | endorsed | developed | develops | now with | now has | with a
      found to have | was found | were found | found to be | started on | treated with | was started | was treated
      has been | have been | so | therefore | thus | then | resulting in | resulted in | leading to | is status | here for
      brought in | was brought | is here | was seen | underwent
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
    ends: ['historical'],
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
      not cause | not drain | not extend | not clearly | not as | not quite | not quite as | not much | not significantly changed
      no improvement | without improvement | no relief | no benefit | no doubt | not just | not all | not always
      not to mention | no problem with | no longer taking | not taking | not given | not started | not candidate
      day history of | days history of | week history of | weeks history of | month history of | months history of
      year history of | years history of | hour history of | hours history of | clinical history | clinical history:
      history and physical | history taking | history of present illness | present illness | history and
      history of present | poor history | poor historian | family physician | family practice | family medicine
      family doctor | family meeting | lives with | living with | accompanied by | post operative | postoperative
      post-op | post prandial | post void | post nasal | past week | past few days | past few weeks | past several days
      past day | past days | past month | last week | past two weeks | past 24 hours | over the past | for the past
      during the past | within the past | prior to | previous to | old female | old male | old woman | old man
      old gentleman | old lady | year old | month old | day old | week old | years old | as if | even if | know if
      not if | if any | what if | likely secondary to | negative pressure | rh negative | no matter | non tender | nontender
      sick contacts | compared to previous | compared with previous | compared to prior | compared with prior
      comparison to prior | comparison with prior | since prior | since previous | from prior | from previous
      than prior | than previous | prior study | prior exam | prior examination | previous study | previous exam
      previous examination | prior ct | prior mri | prior films | previous films | negative margins | would like
      would recommend | would be happy | without incident | without complication | history was obtained from
    `),
  },
];
