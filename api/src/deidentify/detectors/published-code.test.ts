import { expect, test } from 'vitest';
import { found } from '../testing/found.ts';

test.each([
  'Right hip arthroplasty (27130). Skin biopsy x 2 (11102); sutures out in 2 wks.',
  'P: 2x/wk x 4 wks; 97110, 97140.',
  'Caries, nonrestorable. CDT D7210.',
  'Potassium (2823-3)   4.1   3.5-5.1',
  'Vitals at shift change 98.4-76-16-132/78, 97% on room air.',
])('nobody is known by what is published or measured: %s', (text) => expect(found(text)).toEqual([]));

test('a number of somebody’s own that passes the same check goes', () => {
  expect(found('Chart no. 2823-3 pulled.')).toEqual([expect.stringContaining('2823-3')]);
});
