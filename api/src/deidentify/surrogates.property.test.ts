import fc from 'fast-check';
import { expect, test } from 'vitest';
import { subjectFrom, subjectWith } from './draws.ts';
import type { Finding, Label } from './finding.ts';
import { EMPTY_LEDGER, type Ledger, merged } from './ledger.ts';
import { familyNames, givenNames } from './lexicon.ts';
import { POLICIES } from './policy.ts';
import { transform } from './replace.ts';

interface Identifier {
  readonly label: Label;
  readonly sub: string;
  readonly words: string;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
// Names that are themselves among the surrogates, so that they meet.
const family = fc.constantFrom(...familyNames().slice(0, 60)).map(capital);
const given = fc.constantFrom(...givenNames('male').slice(0, 40), ...givenNames('female').slice(0, 40)).map(capital);
const identifier: fc.Arbitrary<Identifier> = fc.oneof(
  fc
    .tuple(given, family)
    .map(([first, last]) => ({ label: 'NAME' as const, sub: 'PATIENT', words: `${first} ${last}` })),
  family.map((words) => ({ label: 'NAME' as const, sub: 'STAFF', words })),
  fc
    .tuple(fc.constantFrom('Alder Bay', 'Willow Creek', 'Mercy General', 'Fernfalls'), fc.constantFrom('', ' Hospital'))
    .map(([name, type]) => ({ label: 'LOCATION' as const, sub: 'HOSPITAL', words: `${name}${type}` })),
  fc.integer({ min: 1, max: 99_999 }).map((n) => ({ label: 'MRN' as const, sub: 'MRN', words: `${n}` })),
  fc.integer({ min: 100, max: 999 }).map((n) => ({ label: 'PHONE' as const, sub: 'PHONE', words: `${n}-555-0100` })),
);
const note = fc.array(identifier, { minLength: 1, maxLength: 12 });
const notes = fc.array(note, { minLength: 1, maxLength: 6 });

function written(identifiers: readonly Identifier[]): { text: string; findings: Finding[] } {
  let text = '';
  const findings = identifiers.map(({ label, sub, words }): Finding => {
    text += ' and ';
    const start = text.length;
    text += words;
    return { start, end: text.length, label, sub, confidence: 1 };
  });
  return { text, findings };
}

const POLICY = POLICIES['safe-harbor-surrogates'];

/** What stands for each identifier of a note, and the ledger after it, read again as a restart does. */
function replaced(identifiers: readonly Identifier[], ledger: Ledger) {
  const { text, findings } = written(identifiers);
  const { text: made, edges, ledger: used } = transform(text, findings, POLICY, subjectWith('secret', ledger));
  const after = merged(ledger, used);
  if (!after) throw new Error('what follows from a ledger fits it');
  const surrogates = edges.map(({ start, end }) => made.slice(start, end));
  return { surrogates, ledger: JSON.parse(JSON.stringify(after)) as Ledger };
}

const wordsIn = (words: string): string[] =>
  words
    .toLowerCase()
    .match(/[\p{L}\p{N}]{3,}/gu)
    ?.filter((word) => word !== 'hospital') ?? [];

test('the same identifier has the same surrogate in all notes of a subject, over restarts, whatever stands beside it', () => {
  fc.assert(
    fc.property(notes, (all) => {
      const known = new Map<string, string>();
      let ledger = EMPTY_LEDGER;
      for (const one of all) {
        const made = replaced(one, ledger);
        ({ ledger } = made);
        for (const [i, { words }] of one.entries()) {
          const surrogate = made.surrogates[i] ?? '';
          expect(known.get(words) ?? surrogate).toBe(surrogate);
          known.set(words, surrogate);
        }
      }
    }),
  );
});

test('once notes have come, in any order they are made the same', () => {
  fc.assert(
    fc.property(notes, fc.infiniteStream(fc.nat()), (all, order) => {
      let ledger = EMPTY_LEDGER;
      for (const one of all) ({ ledger } = replaced(one, ledger));
      const first = all.map((one) => replaced(one, ledger).surrogates);
      const turned = all.map((one, i) => ({ one, i, at: order.next().value ?? 0 })).sort((a, b) => a.at - b.at);
      for (const { one, i } of turned) expect(replaced(one, ledger).surrogates).toEqual(first[i]);
    }),
  );
});

test('corrections in any order change nothing but what they are about', () => {
  fc.assert(
    fc.property(note, fc.array(fc.nat(), { maxLength: 8 }), (identifiers, drops) => {
      const whole = replaced(identifiers, EMPTY_LEDGER);
      let { ledger } = whole;
      let left = identifiers.map((one, i) => ({ one, surrogate: whole.surrogates[i] }));
      for (const drop of drops) {
        left = left.filter((_, i) => i !== drop % left.length);
        if (left.length === 0) return;
        const made = replaced(
          left.map(({ one }) => one),
          ledger,
        );
        expect(made.surrogates).toEqual(left.map(({ surrogate }) => surrogate));
        ({ ledger } = made);
      }
    }),
  );
});

test('no surrogate holds a word or code of an identifier that is known when it is made, nor one that was given out', () => {
  fc.assert(
    fc.property(notes, (all) => {
      const originals = new Set<string>();
      const owner = new Map<string, string>();
      let ledger = EMPTY_LEDGER;
      for (const one of all) {
        for (const { words } of one) for (const word of wordsIn(words.replaceAll('-', ''))) originals.add(word);
        const before = ledger;
        const made = replaced(one, ledger);
        ({ ledger } = made);
        for (const [key, value] of Object.entries(ledger)) {
          if (before[key] === undefined)
            for (const word of wordsIn(value)) expect(originals.has(word), `${key} ${value}`).toBe(false);
          expect(owner.get(value) ?? key).toBe(key);
          owner.set(value, key);
        }
      }
    }),
  );
});

test('a note by itself: independent of the order in it, never an original, one for each', () => {
  fc.assert(
    fc.property(note, fc.string(), (identifiers, secret) => {
      const surrogatesOf = (some: readonly Identifier[]): Map<string, string> => {
        const { text, findings } = written(some);
        const { text: made, edges } = transform(text, findings, POLICY, subjectFrom(secret));
        return new Map(edges.map(({ start, end }, i) => [some[i]?.words ?? '', made.slice(start, end)]));
      };
      const forth = surrogatesOf(identifiers);
      expect(surrogatesOf(identifiers.toReversed())).toEqual(new Map([...forth].toReversed()));
      const originals = new Set(identifiers.flatMap(({ words }) => wordsIn(words.replaceAll('-', ''))));
      for (const surrogate of forth.values())
        for (const word of wordsIn(surrogate.replaceAll('-', ''))) expect(originals.has(word)).toBe(false);
      expect(new Set(forth.values()).size).toBe(forth.size);
    }),
  );
});
