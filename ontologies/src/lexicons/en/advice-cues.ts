import { type CueList, combined, phrases } from './cue-list.ts';

const CLINICIANS =
  'doctor|physician|provider|nurse|office|clinic|surgeon|pcp|pediatrician|primary care physician|primary care provider';
const PLACES =
  'er|ed|emergency room|emergency department|hospital|clinic|office|nearest emergency room|nearest er|urgent care';
const LOOK_OUT =
  'return|call|report|seek|watch|monitor|look|notify|contact|come|go|present|be alert|be aware|be seen|follow up';

/** What says that a finding is only spoken of for the case that it comes: advice, conditions, prevention, risks. */
export const ADVICE_CUES: readonly CueList[] = [
  {
    meaning: 'hypothetical',
    scope: 'after',
    phrases: [
      ...phrases(`
        if | if there is | if there are | if there was | if there is any | if there are any | if he has | if she has
        if you have | if he | if she | if you | if the patient | if patient | if he develops | if she develops
        if she becomes | if he becomes | in case of | in case | in the event of | in the event that | return for
        returns for | returning for | return precautions | return with | return immediately for | return sooner for
        return precautions for | return precautions including | call for | call if | call also for | call with
        call immediately for | call immediately with | call 911 | come back for | come back if | come back with | come in for
        come in if | come in with | back if | back immediately | seek medical attention for | seek medical attention if
        seek care for | seek immediate care | seek attention for | watch for | monitor for | monitored for
        monitoring for | observe for | observed for | be alert for | be aware of | look for | look out for | signs of which
        report any | watching for | instructed to return | told to return | advised to return | as needed for | if needed for
        as necessary for | prn for | p.r.n. for | any of the following | any of the following occur
        any of the following are noted | will alert the physician | at risk for | at risk of | at high risk for
        at high risk of | at increased risk for | at increased risk of | risk for | risk of | risks for
        prophylaxis for | prophylaxis against | prophylactic | prevention of | to prevent | prevent | preventing
        precautions for | precautions against | ways of | educated about | educated on | education about
        education on | counseled about | counselled about | counseled on | counseled regarding | discussed the risks of
        unless | whether | would be at risk | may cause | might cause | could cause | can cause | may lead to | might lead to
        could lead to | can lead to | may result in | could result in | can result in | may develop | might develop
        could develop | risk factors for | risk factors of | risk factor for | multiple risk factors for | risks | risk including
        not limited to | but not limited to | but are not limited to | include but are not limited to | if any | risks include | risks including | risks, including | risks such as | risks of
        risks and benefits including | risks to include | risks are | complications include | complications including
        complications such as | complications of surgery including | complications to include | side effects include
        side effects including | side effects such as | side effects of | adverse effects include
        adverse effects including | potential complications | possible complications | potential side effects
        possible side effects | screening for | screen for | screened for | to avoid | avoidance of
        vaccinated against | immunized against | immunised against | vaccine against | vaccination against | immunization against
        protect against | protects against | protection against | to protect from | to minimize | at the first sign of
        at first sign of | at the first signs of | first sign of | susceptible to | predisposed to | predispose to
        predisposes to | prone to | warned about | warned of | cautioned about | cautioned regarding | informed of the risk of
        hold for | use for | take for | should any | should the | should there be | should you | should he | should she
        should the patient | should your | should these | should this | should symptoms | should further | should new
        should it | should they | should patient | should her | should his | when you have | when you feel | when you notice
        whenever | in order to prevent | with instructions to return for | for the development of | to look for
        for treatment of any | for signs of | for signs and symptoms of | for any signs of | for symptoms of
        for any symptoms of | for any sign of | for development of | hypothetically
        so as to avoid | to decrease the risk of | to reduce the risk of | to lower the risk of
      `),
      ...combined('call|contact|notify|see|tell|page', 'your|the|my|our|his|her', CLINICIANS),
      ...combined(
        'notify|call|contact|alert|inform|page',
        'md|physician|provider|us|me|house officer|ho|rn',
        '|for|if|with',
      ),
      ...combined('return|come back|come|go|back', 'to', '|the', PLACES, 'for|if|with|should'),
      ...combined(
        'instructed|told|advised|asked|encouraged|warned|counseled|cautioned|reminded|educated|directed|knows',
        'to',
        LOOK_OUT,
      ),
      ...combined('patient|pt|she|he|mother|parents|family', 'to', 'return|call'),
      ...combined('precautions', '|were|was', '|given|reviewed|discussed|provided', 'regarding|about|for|against'),
      ...combined(
        'advised|informed|warned|counseled|counselled|cautioned|educated|told|reminded',
        'of|about|regarding|on',
        'the|possible|potential',
        'risk of|risks of|possibility of|potential for|signs of|symptoms of|signs and symptoms of|complications of',
      ),
    ],
  },
  { meaning: 'hypothetical', scope: 'after', reach: 5, phrases: phrases('prn | p.r.n. | prophylaxis | screening') },
  { meaning: 'hypothetical', scope: 'after', opens: true, phrases: phrases('should | report') },
  {
    meaning: 'hypothetical',
    scope: 'before',
    reach: 3,
    phrases: phrases(
      'prophylaxis | precautions | prevention | screening | screen | vaccination | vaccine | immunization | ppx',
    ),
  },
  {
    meaning: 'hypothetical',
    scope: 'before',
    phrases: [
      ...phrases('if present | should it occur | if it occurs'),
      ...combined(
        'if|should|when',
        'it|they|this|these|symptoms',
        'develop|develops|recur|recurs|occur|occurs|persist|persists|worsen|worsens|return|returns|arise|arises',
      ),
    ],
  },
];
