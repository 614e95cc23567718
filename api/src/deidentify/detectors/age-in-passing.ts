/**
 * Ages over 89 spoken of in passing: by the birthday that comes or was (`ninety-four next birthday`, `turned 101 on 2 May`),
 * as a stage of life (`well into her nineties`, `pushing 95`, `a century old`), behind a name (`Alma is 93 and frail`).
 *
 * @param old an age in figures, as a pattern
 * @param word an age in words, the same
 * @param proper a word with a capital, the same
 * @param kin a word for one of the family, the same
 */
export function agesInPassing(
  old: string,
  word: string,
  proper: string,
  kin: string,
): readonly { source: string; confidence: number }[] {
  const age = `(?<id>${old}|${word})`;
  const noMeasure = '(?![\\w%/-]|[.,]\\d| (?:degrees|percent|times|mg|ml|pounds|left|right))';
  return [
    { source: `(?<![\\w.,/-])${age}(?= (?:next|on (?:his|her|their) (?:next|last)|last) birthday)`, confidence: 0.95 },
    {
      source: `\\bbirthday (?:was|is|will be|makes (?:him|her|them)) (?:the |her |his )?${age}${noMeasure}`,
      confidence: 0.9,
    },
    {
      source: `\\b(?:turns|turned|turning|will turn|just turned) ${age}(?= (?:on|in|this|last|next|today|yesterday)\\b)`,
      confidence: 0.9,
    },
    {
      source: `\\b(?:pushing|nearing|approaching|rising|knocking on|going on|all of|a spry|a sprightly|a youthful|past) ${age}(?=[ .,;)]|$)${noMeasure}`,
      confidence: 0.8,
    },
    {
      source:
        "\\b(?:into|past|reached|of|entered) (?:his|her|their) (?:early |mid[- ]?|late )?(?<id>nineties|90['’]?s|eleventh decade|tenth decade)(?!\\w)",
      confidence: 0.9,
    },
    { source: '\\b(?:early|mid|late)[- ](?<id>nineties)\\b', confidence: 0.85 },
    { source: '\\b(?<id>a century)(?= old\\b)', confidence: 0.9 },
    {
      source: `\\b(?:aet(?:at(?:is)?)?\\.?|aged?:?|age at (?:death|last birthday):?) ${age}${noMeasure}`,
      confidence: 0.9,
    },
    {
      source: `\\b(?:living|lived to|alive at|was fine at|same (?:thing|problem) at) ${age}(?=[,.;)\\n]|$)${noMeasure}`,
      confidence: 0.88,
    },
    { source: `\\b(?:${kin})\\b[^.;\\n]{0,40} at ${age}(?=[.,;)\\n]|$)${noMeasure}`, confidence: 0.85 },
    { source: `, ${proper} is ${age}(?=[.;)\\n]|$)${noMeasure}`, confidence: 0.85 },
    {
      source: `\\b${proper} (?:is|was) ${age}(?=,? (?:and|but) (?:a|an|has|had|lives|still|was|is|very|frail|fit|retired)\\b|,? retired\\b)`,
      confidence: 0.85,
    },
  ];
}
