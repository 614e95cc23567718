import { LOOK_ALIKE } from '@chartmark/ontologies';
import { labValueAfter } from './lab-values.ts';
import type { Choose, Mention } from './mention.ts';
import { labelOf, type Naming } from './naming.ts';
import type { Section } from './sections.ts';

export interface Choosing {
  readonly naming: Naming;
  /** Whether a label takes codes of a terminology; of any, if not given. */
  readonly mayCode?: (label: string, system: string) => boolean;
  /** How often words were right under a label, from 0 to 1, where that is known. */
  readonly prior?: (label: string, words: string) => number | undefined;
}

/** A prior that says nothing. */
const UNKNOWN = 0.5;

/**
 * Ranks meanings: first one whose type the project labels and what stands behind fits (an amount, a value), then one the project has learned, one
 * whose terminology the label is bound to, the likelier by what was accepted before, the likelier in the section, and
 * then the first. Of several concepts under the label so found, one that the label is bound to comes first, a learned one
 * before others, and an imported terminology before what ships, which has no codes people asked for.
 */
export function createChoose({ naming, mayCode = () => true, prior }: Choosing): Choose {
  const takes = (label: string, { concept }: Mention): boolean =>
    concept !== null && concept.code !== '' && mayCode(label, concept.system);

  function rank(meaning: Mention, text: string, part: Section | undefined): readonly number[] {
    const { type, start, end, source } = meaning;
    if (type === LOOK_ALIKE) return [-1];
    const label = labelOf(type, naming);
    if (label === null) return [0];
    return [
      fitOf(label, meaning, text),
      Number(source === 'learned'),
      // What ships as a test is one, though the terminology of tests has longer names for it.
      Number(takes(label, meaning) || (label === naming.lab && !meaning.imported)),
      prior?.(label, text.slice(start, end)) ?? UNKNOWN,
      Number(part !== undefined && belongs(label, part, naming)),
    ];
  }

  /** How well what stands behind the words fits the label: an amount that is given makes a drug, another value a test. */
  function fitOf(label: string, meaning: Mention, text: string): number {
    if (label === naming.drug && amountAfter(text, meaning.end)) return 3;
    return label === naming.lab && labValueAfter(text, meaning) ? 2 : 1;
  }

  return (meanings, text, part) => {
    const likeliest = best(meanings, (meaning) => rank(meaning, text, part));
    const label = labelOf(likeliest.type, naming);
    if (label === null) return likeliest;
    const concepts = meanings.filter(({ type }) => labelOf(type, naming) === label);
    const coded = best(concepts, (meaning) => [
      Number(takes(label, meaning)),
      Number(meaning === likeliest && meaning.source === 'learned'),
      Number(meaning.imported ?? false),
      Number(meaning === likeliest),
    ]);
    // What was learned keeps saying so, with the code another knows for it.
    return likeliest.source === 'learned' ? { ...likeliest, concept: coded.concept } : coded;
  };
}

const AMOUNT =
  /[\s:,]{0,3}\d{1,6}(?:\.\d{1,3})?\s?(?:meq|mmol|mg|gm?|grams?|mcg|µg|ml|units?|tab(?:let)?s?|amps?)\b(?!\s?[/%])/iy;

/** Whether an amount to be given stands right behind a name, such as `20 mEq`, and not a concentration. */
function amountAfter(text: string, end: number): boolean {
  AMOUNT.lastIndex = end;
  return AMOUNT.test(text);
}

/** Whether a section is about things of this label. */
function belongs(label: string, { kind }: Section, { drug, asserted }: Naming): boolean {
  if (kind === 'medications' || kind === 'allergies') return label === drug;
  return (kind === 'history' || kind === 'family') && label !== drug && asserted.includes(label);
}

/** The first of those that no other outranks, comparing number by number. */
function best(meanings: readonly Mention[], rankOf: (meaning: Mention) => readonly number[]): Mention {
  const [first, ...others] = meanings;
  if (!first) throw new RangeError('there is nothing to choose from');
  let [chosen, highest] = [first, rankOf(first)];
  for (const other of others) {
    const rank = rankOf(other);
    const at = rank.findIndex((number, i) => number !== highest[i]);
    if (at >= 0 && (rank[at] ?? 0) > (highest[at] ?? 0)) [chosen, highest] = [other, rank];
  }
  return chosen;
}
