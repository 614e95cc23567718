import { expect, test } from 'vitest';
import type { Mark } from '../note/mark.ts';
import { recentConcepts, rememberConcept } from './recent-concepts.ts';

const concept = (code: string) => ({ system: 'ICD-10-CM', code, name: code });
const mark = (label: string, code: string, kind: Mark['kind'] = 'span'): Mark => ({
  ...{ id: crypto.randomUUID(), kind, label, fragments: [{ start: 0, end: 1 }], start: 0, end: 1 },
  ...{ attributes: {}, concept: concept(code) },
});
const codes = (...of: Parameters<typeof recentConcepts>) => recentConcepts(...of).map(({ code }) => code);

test('what was chosen last comes first, then what stands in the note, of this label and project alone', () => {
  for (const code of ['A', 'B', 'A']) rememberConcept('p', 'CONDITION', concept(code));
  rememberConcept('p', 'MEDICATION', concept('M'));
  rememberConcept('q', 'CONDITION', concept('Q'));
  const marks = [
    mark('CONDITION', 'C'),
    mark('CONDITION', 'B'),
    mark('CONDITION', 'S', 'suggestion'),
    mark('LAB', 'L'),
  ];
  expect(codes('p', 'CONDITION', marks)).toEqual(['A', 'B', 'C']);
  for (const code of ['D', 'E', 'F', 'G']) rememberConcept('p', 'CONDITION', concept(code));
  expect(codes('p', 'CONDITION', marks)).toEqual(['G', 'F', 'E', 'D', 'A']);
});
