import { type CueList, combined, phrases } from './cue-list.ts';

/** What a patient does while something comes or cannot be done. */
export const ACTIVITIES =
  'activity|exercise|walking|climbing|climbing stairs|stairs|standing|sitting|lying flat|movement|motion|ambulation|bending' +
  '|lifting|coughing|swallowing|eating|weight bearing|intercourse';

/** What says that a finding is only thought of: possible, or under some condition. */
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
      ddx | cannot rule out | can't rule out | could not rule out | cannot exclude | can't exclude
      could not exclude | cannot be ruled out | not ruled out | not excluded | unable to rule out | unable to exclude
      not rule out | not exclude | did not rule out | does not rule out | does not exclude | not been ruled out
      not been excluded | differential is | raises the possibility of | raised the possibility of
      raise the possibility of | possibility of | risk of possible | query | what must be ruled out is | if not
      impression of | unclear if | unclear whether | uncertain if | uncertain whether | cannot be excluded
      it is possible that | is possible that | favor | favors | favored | favoring | favour | favours | raises concern for | raised concern for | raising concern for
      raises concern of | raises suspicion for | raises the question of | component of possible | if this is | if this represents
      compatible with possible | should be ruled out for | be ruled out for | must be ruled out for | to rule out
    `),
  },
  {
    meaning: 'possible',
    scope: 'before',
    phrases: phrases(`
      is possible | are possible | is suspected | was suspected | are suspected | were suspected
      is likely | is probable | is questionable | is a consideration | is considered | is a concern
      is of concern | remains a concern | cannot be ruled out | can not be ruled out | could not be ruled out
      cannot be excluded | can not be excluded | could not be excluded | can't be ruled out | can't be excluded
      not ruled out | not been ruled out | did not rule out | is not excluded | not excluded | not been excluded
      is to be ruled out | to be ruled out | should be ruled out | must be ruled out | ought to be ruled out
      may be ruled out | might be ruled out | could be ruled out | will be ruled out | is in the differential
      in the differential | on the differential | remains in the differential | is uncertain | is unclear
      is equivocal | a possibility | is a possibility | remains a possibility | is being considered
      are considered | was considered | were considered | is favored | are favored | is favoured | is not certain | should be considered | is thought likely
      can't be entirely excluded | is worrisome | is concerning | remains possible | remain possible | is queried
    `),
  },
  {
    meaning: 'possible',
    scope: 'before',
    closes: true,
    phrases: phrases('possible | suspected | likely | questionable | unclear | equivocal | not certain | probable'),
  },
  {
    meaning: 'possible',
    scope: 'before',
    phrases: combined(
      'cannot be|can not be|could not be|not',
      '|entirely|completely|definitively|definitely|reliably|fully|confidently|absolutely',
      'excluded|ruled out',
    ),
  },
  {
    meaning: 'possible',
    scope: 'after',
    phrases: [
      ...combined(
        'likely|most likely|very likely|possibly|probably|perhaps|presumably|may be|might be|could be|presumed|suspected|suspect' +
          '|thought to be|felt to be|believed to be|thought',
        'due to|secondary to|related to|caused by|from|attributable to|a result of|the result of',
      ),
      ...combined(
        'tentative|working|provisional|presumptive|presumed|probable|suspected|possible|differential',
        'diagnosis|diagnoses',
        '|is|of|:',
      ),
      ...combined(
        'unclear if|unclear whether|uncertain if|uncertain whether|unsure if|unknown if|unknown whether|possible that' +
          '|question whether|not sure if|not clear if',
        'he|she|patient|the patient|this|there',
        'has|had|is|was',
      ),
    ],
  },
  { meaning: 'possible', scope: 'around', phrases: phrases('vs | vs. | versus | as opposed to') },
  {
    meaning: 'conditional',
    scope: 'after',
    phrases: phrases(`
      allergic to | allergy to | allergies to | reaction to | reacts to | intolerant to | intolerance to | intolerant of
      intolerance of | gets with | occurs with | sensitive to | sensitivity to | hypersensitivity to
    `),
  },
  {
    meaning: 'conditional',
    scope: 'around',
    phrases: [
      ...combined('when|if|after|on|upon|with', 'exposed to|exposure to'),
      ...combined('triggered|precipitated|provoked|brought on|induced', 'by'),
    ],
  },
  {
    meaning: 'conditional',
    scope: 'before',
    reach: 6,
    phrases: [
      ...combined(
        'on|with|upon|during|after|following',
        '|any',
        `effort|meals|alcohol|stress|deep breathing|inspiration|urination|defecation|${ACTIVITIES}`,
      ),
      ...combined(
        'when|whenever|while',
        '|he|she',
        'walking|walks|climbing|climbs|lying|lies|standing|stands|sitting|exposed|taking|takes|eating|eats|running|runs|exercising' +
          '|exercises|bending|lifting|working|coughing|swallowing|exerting|urinating|stressed|supine',
      ),
      ...phrases(
        'when walking | on walking | after taking | after taking any | after one block | after two blocks | exertional | exertion | strenuous activity',
      ),
      ...combined('after|at', '|about|less than', 'one|two|three|a few|1|2|3', 'block|blocks|flight|flights'),
    ],
  },
];
