/** What publishers put behind a comma to say nothing more is known. */
const NOTHING_MORE = /^(?:unspecified|nos|nec|not otherwise specified|not elsewhere classified)$/i;
/** A part that can go before the noun it stands behind: a few plain words, none of which begins or ends a new phrase. */
const MODIFIER = /^\p{L}[\p{L}'-]*(?: \p{L}[\p{L}'-]*){0,2}$/u;
const NO_MODIFIER =
  /\b(?:and|or|of|in|on|at|to|with|without|due|by|for|from|type|group|form|included|including|initial|subsequent|sequela|encounter|other|unspecified)\b/i;
/** What is set in brackets behind a name to say of what kind it is: `Asthma (disorder)`. */
const KIND =
  / \((?:disorder|finding|procedure|substance|product|body structure|morphologic abnormality|observable entity|situation|medicinal product|clinical drug)\)$/i;

/**
 * Other ways in which a name of a terminology is written in a note, where they are safe: `Pain, Abdominal` as `Abdominal
 * Pain`, `Asthma, unspecified` and `Asthma (disorder)` as `Asthma`.
 */
export function nameVariants(name: string): readonly string[] {
  const plain = name.replace(KIND, '');
  const [noun = '', ...behind] = plain.split(', ');
  const known = behind.filter((part) => !NOTHING_MORE.test(part));
  const turned = behind.length <= 3 && known.every((part) => MODIFIER.test(part) && !NO_MODIFIER.test(part));
  const variant = turned ? [...known.toReversed(), noun].join(' ') : plain;
  return variant === name || noun.trim() === '' ? [] : [variant];
}
