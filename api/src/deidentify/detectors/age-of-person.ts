/**
 * Ages over 89 that stand without a unit: a figure said of a person (`Mr. Smith is 95`, `the patient (97)`, `At 91 he
 * fell`), a broken or fractional one (`92-⏎year-old`, `94 1/2 years old`), and a decade of life (`in her 90s`).
 */
export function agesOfPersons(old: string, kin: string): readonly { source: string; confidence: number }[] {
  const person = `(?:patient|pt|resident|lady|gentleman|man|woman|male|female|veteran|client|${kin})`;
  const title = "(?:Mr|Mrs|Ms|Miss|Mx)\\.? [A-Z][\\w'’-]{1,24}(?: [A-Z][\\w'’-]{1,24})?";
  return [
    {
      source: `\\b${title} (?:is|was|turned|turns|turning)(?: now| already| currently| almost| nearly)? (?<id>${old})(?![\\w%/-]|[.,]\\d)`,
      confidence: 0.9,
    },
    { source: `(?<=\\b${person} \\((?:age |aged |now )?)(?<id>${old})(?=\\))`, confidence: 0.92 },
    {
      source: `(?<=\\b[Aa]t (?:age |the age of )?)(?<id>${old})(?=,? (?:he|she|they|the patient|pt|his|her)\\b)`,
      confidence: 0.9,
    },
    { source: `\\bage[d]?[ :=]{1,3}(?<id>${old}\\.\\d{1,2})(?![\\w.])`, confidence: 0.93 },
    {
      source: `(?<![\\w.,/-])(?<id>${old}(?:\\.\\d{1,2}| ?[\\u00bc-\\u00be]| 1\\/2| and a half))(?=[- ]{0,2}(?:years?|yrs?|y\\/?o)\\b)`,
      confidence: 0.96,
    },
    {
      source: `(?<![\\w.,/-])(?<id>${old})(?=[- ]{0,2}(?:\\r?\\n[ \\t]{0,8})?(?:years?|yrs?)[- ]{0,2}(?:\\r?\\n[ \\t]{0,8})?olds?\\b)`,
      confidence: 0.97,
    },
    { source: `\\b(?:his|her|their) (?:early|mid|late)?[- ]?(?<id>90['’]?s)(?!\\w)`, confidence: 0.88 },
    { source: `\\b(?:early|mid|late)[- ](?<id>90['’]?s) at ${old}(?![\\w%/]|[.,]\\d)`, confidence: 0.85 },
    { source: `(?<=\\b(?:early|mid|late)[- ]90['’]?s at )(?<id>${old})(?![\\w%/]|[.,]\\d)`, confidence: 0.85 },
  ];
}

/** What is measured, directly before a figure. */
export const MEASURED_BEFORE =
  /(?:\b(?:sats?|saturations?|spo2|o2|oxygen|temp(?:erature)?|t|tmax|tm|pulse|p|hr|heart rate|rate|rr|resp(?:irations?)?|bp|pressures?|systolics?|diastolics?|sbp|dbp|map|weight|wt|weighs|inr|ptt|glucose|sugars?|fsbg|bg|scores?|level|sodium|chloride|creatinine|gfr|egfr|hct|fever|febrile|height|ldl|hdl|afebrile|dose|iq))(?: (?:is|was|of|at|in|to|up|down|around|about|reading|now|today|her|his|their|the|low|high|stable|running|upper|lower|early|mid|late|pushing|nearing|approaching|past)){0,4}[ :=~-]{1,3}$/i;

/** What makes the figure before it a measure. */
export const MEASURE_AFTER =
  /^ ?(?:%|percent|kgs?\b|lbs?\b|pounds|mm|mg|mcg|ml\b|cm\b|bpm|beats|degrees|°|th percentile|(?:st|nd|rd) percentile|on (?:\d(?!\d? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|room|ra\b|nc\b|bipap|cpap|o2|oxygen|a (?:vent|non))|ra\b|units?\b|liters?\b|\/\d)/i;
