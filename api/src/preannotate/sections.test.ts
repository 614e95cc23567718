import { expect, test } from 'vitest';
import { sections } from './sections.ts';

const kinds = (text: string) => sections(text).map(({ start, kind }) => [kind, text.slice(start, start + 12)]);

test('headings open sections: with a colon, alone on a line, and after a stop', () => {
  const text = 'HPI: cough. PAST MEDICAL HISTORY: asthma.\nFamily History\nnone\nPLAN: rest';
  expect(kinds(text)).toEqual([
    ['other', 'HPI: cough. '],
    ['present', 'HPI: cough. '],
    ['history', ' PAST MEDIC'.padEnd(12, 'A')],
    ['family', 'Family Histo'],
    ['other', 'PLAN: rest'],
  ]);
});

test('a heading nobody listed goes by its words, and one in capitals ends what stood before', () => {
  const text = 'FAMILY HISTORY: asthma\nMEDICATIONS ON TRANSFER: aspirin\nALLERGIES: none\nWOUND CARE: dry dressing';
  expect(kinds(text).map(([kind]) => kind)).toEqual(['other', 'family', 'medications', 'allergies', 'other']);
});

test('a colon after other words opens none', () => {
  expect(kinds('the following: cough')).toHaveLength(1);
  expect(kinds('her family history: none')).toHaveLength(1);
});

test('sections cover the note without gaps', () => {
  const text = 'a\nMEDICATIONS:\nLasix\nALLERGIES: none\n';
  const all = sections(text);
  expect(all.map(({ start }) => start)).toEqual([0, ...all.slice(0, -1).map(({ end }) => end)]);
  expect(all.at(-1)?.end).toBe(text.length);
});
