import { afterEach, expect, test } from 'vitest';
import { speak } from './text.ts';
import { whyIn } from './why.ts';

afterEach(() => speak('en'));

const WHYS = [
  "a name 'simvastatin' in DrugBank",
  "a name 'Crohn's disease' in MeSH; no evidence of",
  "accepted before: 'AKI'",
  "short here for 'acute kidney injury' in DOID",
  "perhaps 'metoprolol' in DrugBank",
  'reads like a dose',
  'reads like a lab_value',
  'the nearest of its kind in the sentence',
  'came along with the note',
];

test('in English it is as the engine words it, and what another engine says stays as it is', () => {
  for (const why of [...WHYS, 'a hunch', '']) expect(whyIn(why)).toBe(why.replace('_', ' '));
});

test('why something was suggested is told in the language of the interface, what was found as it stands there', async () => {
  await speak('de');
  expect(WHYS.map(whyIn)).toEqual([
    'ein Name: „simvastatin“ in DrugBank',
    "ein Name: „Crohn's disease“ in MeSH; no evidence of",
    'schon angenommen: „AKI“',
    'hier kurz für „acute kidney injury“ in DOID',
    'vielleicht „metoprolol“ in DrugBank',
    'liest sich wie: Dosis',
    'liest sich wie: Laborwert',
    'das Nächste seiner Art im Satz',
    'kam mit der Notiz',
  ]);
});
