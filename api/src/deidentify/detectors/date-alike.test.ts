import { describe, expect, test } from 'vitest';
import { found } from '../testing/found.ts';

describe('days that nothing announces, in a note with dates', () => {
  test.each([
    ['02-18-26 0729 F/U. Omnipod restarted 02-18, basal 0.85. CDE 02-25.', ['DATE 02-18', 'DATE 02-25']],
    ['Adm 3/15/24 w/ rigors. Cx 3/15 grew MSSA, then 3/16 NGTD.', ['DATE 3/15', 'DATE 3/16']],
    ['Seen 7/2/2023. Plan: echo 7-16 w/ Dr. Tarn.', ['DATE 7-16']],
    ['Admitted 3/2/2024. Clinicals sent 3-5. Denied 3/6; appealed.', ['DATE 3-5', 'DATE 3/6']],
    ['Test      12/30/2023      1-1      1-2', ['DATE 1-1', 'DATE 1-2']],
    ['Seen 8/20/2024. Bcx 8-22 NGTD, 8-19 clear.', ['DATE 8-22']],
    ['Seen 2/20/2024. Restarted 02-30, then well.', ['DATE 02-30']],
    ['Visit 02.01.2024. Interim PET 01.15: Deauville 2.', ['DATE 01.15']],
  ])('%s', (text, days) => expect(found(text)).toEqual(expect.arrayContaining(days)));

  test.each([
    ['far from every date of the note', 'Seen 7/2/2023. Wound packed 12-16 with gauze.'],
    ['what it counts', 'Seen 4/2/2024. Repeated 4-6 times. Strength 4/5, pain 4/10.'],
    ['a range that is wanted', 'Seen 8-20-2024. Tac 12.6 (goal 8-10).'],
    ['a measure', 'Seen 7/28/2022. Noted pH 7.31 and 7.29.'],
    ['a whole among scores', 'Seen 8/2/2024. Allred ER 8/8 and PR 7/8 noted.'],
    ['a note without dates', 'Wound packed 7-16 with gauze.'],
  ])('none by %s', (_, text) => {
    expect(found(text).filter((one) => /DATE \d{1,2}[-/.]\d{1,2}$/.test(one))).toEqual([]);
  });
});
