import { expect, test } from 'vitest';
import { deidentify } from '../engine.ts';

const ages = (text: string) =>
  deidentify(text)
    .filter(({ label, sub }) => label === 'AGE' || sub === 'YEAR90')
    .map(({ start, end }) => text.slice(start, end));

test.each([
  ['Mr. Smith is 95 and well.', ['95']],
  ['The patient (97) came.', ['97']],
  ['At 91 he fell.', ['91']],
  ['Pt is 96 and frail.', ['96']],
  ['92-\nyear-old man', ['92']],
  ['age: 92.5', ['92.5']],
  ['94 1/2 years old', ['94 1/2']],
  ['She is in her 90s.', ['90s']],
  ['Now mid-90s at 97.', ['90s', '97']],
  ['A 1931-born man.', ['1931']],
  ['96\u00a0years old', ['96']],
  ['fam: mo d. 94 CVA, fa died 91', ['94', '91']],
  ['FH: mother alive 92, father dec. 90; mgm: 97, dm2; sister - 93 - dementia', ['92', '90', '97', '93']],
  ['family: ma 91 copd, pa d 96', ['91', '96']],
  ['Mr. Löwe, now ninety-three, lives alone. Dad still driving at 92.', ['ninety-three', '92']],
  ['with great-aunt (ninety-nine). Thank you for Mrs. Löwe, ninety-two, a baker.', ['ninety-nine', 'ninety-two']],
])('an age over 89, or what tells it: %j', (text, expected) => expect(ages(text)).toEqual(expected));

test.each([
  'Her saturation is 95.',
  'T 104 F, temp of 104 F.',
  'Her weight is 95 kg; she was 95 kg.',
  'She was 92 on 2L, 94 on room air.',
  'INR is 95. BP 104/60.',
  'Systolics in her 90s; sats at 91 she felt well.',
  'He was 95th percentile.',
  'Mr. Okonkwo is 98% on room air.',
  'At 91 mmHg he was stable.',
  'Metformin, ninety tablets. He walked (one hundred steps).',
  'Mode d. 94.',
  'PA 95/40, MA 92. Follow up in 6 mo 95% of the time.',
  'Wife is well, 94/60. Brother: 95 kg. Father healthy 120/80. Friend - 94% on room air.',
  'Mother 120 lb, sister 98.6 F.',
])('what is measured is no age: %s', (text) => expect(ages(text)).toEqual([]));

test('the time of birth of a CDA header is a date of birth', () => {
  expect(deidentify('<birthTime value="19310304"/>').map(({ sub }) => sub)).toEqual(['DOB']);
});
