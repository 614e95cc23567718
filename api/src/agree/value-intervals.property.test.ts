import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberOf } from './estimate.ts';
import { report } from './report.ts';
import type { StudyNote } from './study.ts';

const BOOTSTRAP = { resamples: 20, level: 0.95, seed: 3 };
const answer = fc.constantFrom('present', 'absent', 'possible', null);

/** A note in which each of a team gave the same spans some answers, and drew some relations. */
const aNote = (team: readonly string[]) =>
  fc.array(fc.tuple(answer, answer, answer, fc.nat(7)), { minLength: 1, maxLength: 12 }).map(
    (rows): StudyNote => ({
      id: '',
      length: rows.length * 10,
      annotations: Object.fromEntries(
        team.map((annotator, i) => [
          annotator,
          rows.map((row, place) => {
            const given = row[i] as string | null;
            const label = place % 2 === 0 ? 'X' : 'Y';
            return { start: place * 10, end: place * 10 + 5, label, attributes: { assertion: given, code: given } };
          }),
        ]),
      ),
      relations: Object.fromEntries(
        team.map((annotator, i) => [
          annotator,
          rows.flatMap(([, , , drawn], place) =>
            place > 0 && (drawn >> i) % 2 === 1 ? [{ type: 'R', head: place - 1, tail: place }] : [],
          ),
        ]),
      ),
    }),
  );

test.each([[['A', 'B']], [['A', 'B', 'C']]])(
  'where every note is the same, drawing notes anew changes nothing: intervals close on the figures: %s',
  (team) => {
    fc.assert(
      fc.property(aNote(team), (note) => {
        const documents = Array.from({ length: 4 }, (_, i) => ({ ...note, id: String(i) }));
        const { attributes, relations, codeF1, boundaryF1 } = report(
          { annotators: team, documents },
          { bootstrap: BOOTSTRAP },
        );
        const figures = [
          ...attributes.flatMap(({ values, intervals }) =>
            (['observed', 'kappa', 'alpha', 'ac1'] as const).map(
              (name) => [name, values[name], intervals[name]] as const,
            ),
          ),
          ...[codeF1, boundaryF1, ...relations.flatMap(({ strict, givenEntities }) => [strict, givenEntities])].map(
            ({ mean, interval }) => ['f1', mean, interval] as const,
          ),
        ];
        for (const [name, estimate, interval] of figures) {
          const number = numberOf(estimate);
          if (name === 'kappa' && team.length > 2) expect(interval).toBeUndefined();
          else if (number === undefined) expect(interval).toBeUndefined();
          else {
            expect(interval?.low).toBeCloseTo(number, 9);
            expect(interval?.high).toBeCloseTo(number, 9);
          }
        }
      }),
    );
  },
);

test('a note that one person alone annotated changes no interval', () => {
  const team = ['A', 'B'];
  fc.assert(
    fc.property(fc.array(aNote(team), { minLength: 2, maxLength: 5 }), (notes) => {
      const documents = notes.map((note, i) => ({ ...note, id: String(i) }));
      const alone = { id: 'alone', length: 10, annotations: { A: [{ start: 0, end: 5, label: 'X' }] } };
      const without = report({ annotators: team, documents }, { bootstrap: BOOTSTRAP });
      const withIt = report({ annotators: team, documents: [...documents, alone] }, { bootstrap: BOOTSTRAP });
      expect(withIt.attributes).toEqual(without.attributes);
      expect(withIt.relations).toEqual(without.relations);
      expect(withIt.boundaryF1).toEqual(without.boundaryF1);
    }),
  );
});
