import { expect, test } from 'vitest';
import { found } from '../testing/found.ts';

const days = (text: string) => found(text).filter((one) => /^DATE \d{1,2}\/\d{1,2}$/.test(one));

test.each([
  ['as much as its month', 'Dressing off 7/7. May shower.', ['DATE 7/7']],
  ['behind what is done', 'Stitches out 4/5.', ['DATE 4/5']],
  ['behind a person', 'F/u w/ Alvarez 2/2', ['DATE 2/2']],
  ['with a leading zero', 'Rounded 04/05 with team.', ['DATE 04/05']],
])('a day: %s', (_, text, expected) => expect(days(text)).toEqual(expected));

test.each([
  ['of at most six', 'Moves all limbs 4/5.'],
  ['of ten', 'Now 7/10, was 10/10.'],
  ['beside another of the same whole', 'Allred ER 8/8 and PR 7/8 noted.'],
  ['what is taken by the day', 'Continue Targin 8/4 bd.'],
])('a part of a whole: %s', (_, text) => expect(days(text)).toEqual([]));
