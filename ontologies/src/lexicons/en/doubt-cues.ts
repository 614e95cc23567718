import { type CueList, phrases } from './cue-list.ts';

/** What says that a finding is only thought of: possible, in some event, or under some condition. */
export const DOUBT_CUES: readonly CueList[] = [
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
];
