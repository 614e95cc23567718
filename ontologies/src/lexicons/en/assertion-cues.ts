/** What a cue says of the findings in its scope; `stop` ends the scope of cues before and after it. */
export type CueMeaning =
  | 'absent'
  | 'possible'
  | 'historical'
  | 'hypothetical'
  | 'conditional'
  | 'family'
  | 'stop'
  | 'none';

/**
 * Cues of one meaning and direction. `after`: the scope is what follows, up to a stop or the end of the sentence;
 * `before`: what precedes; `around`: both. `reach` bounds a scope in tokens.
 */
export interface CueList {
  readonly meaning: CueMeaning;
  readonly scope: 'after' | 'before' | 'around';
  readonly reach?: number;
  /** What a stop puts an end to; everything, if not said. */
  readonly ends?: readonly CueMeaning[];
  readonly phrases: readonly string[];
}

const phrases = (text: string): readonly string[] =>
  text
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

/**
 * English cues for assertion, of our own making after the categories of NegEx and ConText: a phrase is matched in any
 * case, with any hyphens or line breaks between its words, and the longest wins.
 *
 * @see Chapman et al. 2001 (NegEx); Harkema et al. 2009 (ConText)
 */
export const ASSERTION_CUES: readonly CueList[] = [
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
  {
    meaning: 'possible',
    scope: 'after',
    phrases: phrases(`
      possible | possibly | probable | probably | likely | most likely | presumed | presumably | presumptive | suspected
      suspect | suspects | suspicion for | suspicion of | suspicious for | suspicious of | suspicion | suspicious
      high suspicion for | concern for | concern of | concerning for | concerned for | concerned about | concerns for
      worrisome for | worry for | worried about | questionable | question of | questioning | may represent
      might represent | could represent | can represent | may reflect | may be | may have | might be | might have
      could be | could have | would be | may indicate | may suggest | suggestive of | suggesting | suggests | suggest
      suggested | suggestion of | indicative of | consistent with possible | apparent | apparently | appears to be
      appears to have | appeared to be | seems to be | seems to have | thought to be | thought to have | felt to be
      believed to be | potential | potentially | perhaps | maybe | equivocal for | rule out | r/o | ro | rule out for
      evaluate for | evaluation for | to evaluate for | evaluated for | assess for | assessment for | investigate for
      work up for | workup for | work-up for | differential diagnosis includes | differential includes | differential diagnosis
      ddx | versus | vs | vs. | cannot rule out | can't rule out | could not rule out | cannot exclude | can't exclude
      could not exclude | cannot be ruled out | not ruled out | not excluded | unable to rule out | unable to exclude
      not rule out | not exclude | did not rule out | does not rule out | does not exclude | not been ruled out
      not been excluded | differential is | raises the possibility of | raised the possibility of
      raise the possibility of | possibility of | risk of possible | query | what must be ruled out is | if not
      impression of | unclear if | unclear whether | uncertain if | uncertain whether | cannot be excluded
      compatible with possible | should be ruled out for | be ruled out for | must be ruled out for | to rule out
    `),
  },
  {
    meaning: 'possible',
    scope: 'before',
    phrases: phrases(`
      is possible | are possible | possible | is suspected | was suspected | are suspected | were suspected | suspected
      is likely | likely | is probable | is questionable | questionable | is a consideration | is considered | is a concern
      is of concern | remains a concern | cannot be ruled out | can not be ruled out | could not be ruled out
      cannot be excluded | can not be excluded | could not be excluded | can't be ruled out | can't be excluded
      not ruled out | not been ruled out | did not rule out | is not excluded | not excluded | not been excluded
      is to be ruled out | to be ruled out | should be ruled out | must be ruled out | ought to be ruled out
      may be ruled out | might be ruled out | could be ruled out | will be ruled out | is in the differential
      in the differential | on the differential | remains in the differential | is uncertain | is unclear | unclear
      is equivocal | equivocal | vs | versus | is not certain | not certain | should be considered | is thought likely
      cannot be entirely excluded | cannot be completely excluded
    `),
  },
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
    meaning: 'hypothetical',
    scope: 'after',
    phrases: phrases(`
      if | if there is | if there are | if there was | if there is any | if there are any | if he has | if she has | if you have
      if he | if she | if you | if the patient | if patient | if he develops | if she develops | in case of | in case | in the event of | in the event that | should he | should she | should you
      should the patient | should there be | return for | returns for | return to the emergency department for
      return to er for | return to ed for | return precautions | return with | call for | call if | call also for
      call with | come back for | come back if | seek medical attention for | seek care for | watch for | monitor for
      be alert for | be aware of | look for | look out for | signs of which | report any | notify if | notify for
      instructed to return | told to return | advised to return | as needed for | prn for | prn | p.r.n. for | p.r.n.
      any of the following | any of the following occur | any of the following are noted | will alert the physician
      call the physician | call the doctor | contact the physician | at risk for | at risk of | risk for | risk of
      prophylaxis for | prophylaxis against | prevention of | to prevent | prevent | prophylaxis | precautions for
      ways of | educated about | counseled about | counselled about | counseled on | discussed the risks of | unless
      whether | would | risks include | risks including | risks of | complications include | side effects include
      potential complications | screening for | screen for
    `),
  },
  {
    meaning: 'hypothetical',
    scope: 'before',
    phrases: phrases(
      `prophylaxis | precautions | prevention | screening | if present | should it occur | if it occurs`,
    ),
  },
  {
    meaning: 'conditional',
    scope: 'after',
    phrases: phrases(`
      when exposed to | on exposure to | upon exposure to | with exposure to | allergic to | allergy to | allergies to
      reaction to | intolerant to | intolerance to | intolerant of | develops with | gets with | occurs with
      exacerbated by | triggered by | precipitated by | provoked by | brought on by
    `),
  },
  {
    meaning: 'conditional',
    scope: 'before',
    phrases: phrases(`
      on exertion | with exertion | upon exertion | with activity | when walking | on walking | with walking
      when climbing | when lying | when exposed | with exercise | on exercise | during exercise | with movement
      on movement | when taking | after taking | when standing | upon standing | on standing | with stress
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
