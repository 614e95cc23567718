/*
 * One spelling for the spellings of a word: number, British and American, Greek letters by name. Both the terms and the
 * texts pass through here, so a rule may make a form no dictionary has as long as it makes the same form of both.
 */

const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ν: 'nu',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  ς: 'sigma',
  τ: 'tau',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
};
const LIGATURES: Readonly<Record<string, string>> = { æ: 'ae', œ: 'oe', ß: 'ss', ﬁ: 'fi', ﬂ: 'fl', ø: 'o', ł: 'l' };

/** Words that end like a plural and are none. */
const SINGULAR = new Set(
  'mus lens pus yes this his was has gas does bias atlas herpes diabetes rabies scabies'.split(' '),
);

/**
 * The canonical form of one word, in small letters: plural endings taken off, British spelling made American, Greek
 * letters spelt out. Idempotence is not promised; equal input gives equal output.
 *
 * @param word one token as it stands in the text, without a possessive ending
 */
export function canonicalWord(word: string): string {
  const small = word.toLowerCase();
  const form = /[^a-z0-9]/.test(small) ? inAscii(small) : small;
  if (form.length < 3 || /\d/.test(form)) return form;
  return american(singular(form));
}

const inAscii = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[^a-z0-9]/g, (c) => GREEK[c] ?? LIGATURES[c] ?? c);

function singular(word: string): string {
  if (!word.endsWith('s')) return latinSingular(word);
  if (word.length < 4 || SINGULAR.has(word) || /(ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  for (const [ending, cut, replacement] of SIBILANT_PLURALS) {
    if (ending.test(word)) return word.slice(0, word.length - cut) + replacement;
  }
  return word.slice(0, -1);
}

/** The first that fits: what a word ends in, how many letters go, what comes instead. */
const SIBILANT_PLURALS: readonly [ending: RegExp, cut: number, replacement: string][] = [
  [/sses$|xes$|(?<!a)ches$|shes$/, 2, ''],
  [/(stases|[yeh]ses|rises)$/, 2, 'is'],
  [/(?<!^d|^n|^h|c|t|lu|verd)oses$/, 2, 'is'],
  [/(?<!a|o|^|ab|f)uses$/, 2, ''],
];

/** vertebrae → vertebra, stigmata → stigma, bronchi → bronchus */
function latinSingular(word: string): string {
  if (word.length > 5 && word.endsWith('ae')) return word.slice(0, -1);
  if (word.length > 6 && word.endsWith('omata')) return word.slice(0, -2);
  if (word === 'stigmata') return 'stigma';
  if (/^(bronchi|emboli|thrombi|fungi|bacilli|calculi|nuclei|uteri|stimuli|foci|nevi|naevi|rami)$/.test(word)) {
    return `${word.slice(0, -1)}us`;
  }
  return word;
}

function american(word: string): string {
  if (word.length < 5) return word;
  let form = word;
  if (form.includes('ae') || form.includes('oe')) form = form.replace(/(?<!^)ae|^ae(?!r)|oe/g, 'e');
  if (form.includes('our')) form = form.replace(/(um|ol|vi|ab|av|od)our/g, '$1or');
  if (form.includes('sulph')) form = form.replace('sulph', 'sulf');
  if (form.includes('is')) form = form.replace(/is(e|ed|ing|ation|er)$/, 'iz$1');
  if (form.endsWith('tre')) form = `${form.slice(0, -3)}ter`;
  if (form.endsWith('ibre')) form = `${form.slice(0, -2)}er`;
  return form;
}
