import { expect, test } from 'vitest';
import { looksOf, paint, tagOf } from './look.ts';
import { type Mark, markOf } from './mark.ts';

const look = { display: 'Problem', short: 'p', colour: '#aa0000' };
const mark = (kind: Mark['kind'], attributes = {}): Mark =>
  markOf({ id: 'm', label: 'PROBLEM', fragments: [{ start: 0, end: 5 }], attributes, concept: null }, kind);

test.each([
  [mark('span'), 20, 'Problem'],
  [mark('suggestion'), 20, 'Problem ?'],
  [mark('rejected'), 20, 'Problem ✕'],
  [mark('span', { assertion: 'absent' }), 20, 'Problem · absent'],
  [mark('span', { assertion: 'absent' }), 8, 'Problem'],
  [mark('span', { assertion: 'present' }), 20, 'Problem'],
  [mark('suggestion'), 2, 'p?'],
])('the name beneath a mark fits its room', (one, room, expected) => {
  expect(tagOf(one, look, room)).toBe(expected);
});

test.each<[string[], string[]]>([
  [
    ['Problem', 'Test'],
    ['Pr', 'Te'],
  ],
  [
    ['Adverse event', 'Adverse outcome', 'Symptom or sign'],
    ['Ae', 'Ao', 'Sy'],
  ],
  [
    ['Severity', 'Service', 'Seizure'],
    ['Sev', 'Ser', 'Sei'],
  ],
  [
    ['Grade 1', 'Grade 2'],
    ['G1', 'G2'],
  ],
])('where there is no room for %j letters stand for them that tell each from the others', (names, shorts) => {
  const type = { definition: '', examples: [], counterExamples: [], terminologies: [], attributes: [] };
  const entityTypes = names.map((display) => ({ ...type, name: display, display, key: null, colour: '#aa0000' }));
  const looks = looksOf({ attributes: [], relationTypes: [], noteLabels: [], entityTypes });
  expect([...looks.values()].map(({ short }) => short)).toEqual(shorts);
});

test('a suggestion is painted unlike an annotation, and both have a line', () => {
  const looks = new Map([['PROBLEM', look]]);
  const span = paint([{ mark: mark('span'), level: 0 }], looks, null);
  const suggestion = paint([{ mark: mark('suggestion'), level: 0 }], looks, null);
  expect(span.backgroundImage).not.toBe(suggestion.backgroundImage);
  expect(suggestion.backgroundImage).toContain('repeating');
  expect(paint([], looks, null)).toEqual({});
});

test('each of two marks over one another has its own row', () => {
  const looks = new Map([['PROBLEM', look]]);
  const both = paint(
    [
      { mark: mark('span'), level: 0 },
      { mark: mark('suggestion'), level: 1 },
    ],
    looks,
    null,
  );
  expect(both.paddingBottom).toBe(26);
});

test('an annotation is tinted over its words alone, a suggestion only when it is selected', () => {
  const looks = new Map([['PROBLEM', look]]);
  const tintOf = (kind: Mark['kind'], selected: string | null) =>
    paint([{ mark: mark(kind), level: 0 }], looks, selected);
  expect(tintOf('suggestion', null).backgroundColor).toBe('transparent');
  expect(tintOf('suggestion', 'm').backgroundColor).toContain('#aa0000');
  expect(tintOf('span', null)).toMatchObject({
    backgroundColor: expect.stringContaining('#aa0000'),
    backgroundClip: 'border-box, content-box',
  });
});
