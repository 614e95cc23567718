import { describe, expect, test } from 'vitest';
import { found } from '../testing/found.ts';

describe('dates with a time, of the day first, of part of a month', () => {
  test.each([
    ['E-signed 06/23/2019 09:31 by the reader.', 'DATE 06/23/2019 09:31'],
    ['Arr 26.4.19 22.14hrs by ambulance.', 'DATE 26.4.19 22.14hrs'],
    ['Seen 14/03/2021. Dressing changed 27/3, swab 18/3 sent.', 'DATE 27/3'],
    ['Seen 14/03/2021. CT 28/9 and TOC 16/6 as planned.', 'DATE 28/9'],
    ['treated as in-patient from 22.04. to 29.04.2024 for pneumonia', 'DATE 22.04. to 29.04.2024'],
    ['He was away Dec 22–Jan 5 with family.', 'DATE Dec 22–Jan 5'],
    ['Next check in the beginning of November at home.', 'DATE the beginning of November'],
    ['Rash began on Mothering Sunday after lunch.', 'DATE Mothering Sunday'],
    ['Flooded in the winter of 2015-16 and moved out.', 'DATE winter of 2015-16'],
  ])('%s', (text, expected) => expect(found(text)).toContain(expected));

  test.each([
    'Vanc trough 17.8, drawn at 0545. I/O 1200/850. Cr 1.4 on day 3.',
    'Seen in clinic. Targin 20/10 bd, GCS 15/15, amox 500mg tds 5/7.',
    'Power 4/5, Beighton 6/9, MMSE 22/30.',
  ])('no date is in: %s', (text) => expect(found(text)).toEqual([]));
});

describe('ages over 89 in passing', () => {
  test.each([
    ['Mrs Gaines, ninety-seven yo, lives alone.', 'AGE ninety-seven'],
    ['She is "93 next birthday" and proud of it.', 'AGE 93'],
    ['Turned 101 on 29 February.', 'AGE 101'],
    ['He is well into his nineties.', 'AGE nineties'],
    ['Present: Ludmila Jovanović (94), friend.', 'AGE 94'],
    ['A neighbour, pushing 95, found her.', 'AGE 95'],
  ])('%s', (text, expected) => expect(found(text)).toContain(expected));

  test.each(['O2 sat turned 93 on room air.', 'Pulse was 94 and regular.', 'HR pushing 120 at times.'])(
    'no age is in: %s',
    (text) => expect(found(text)).toEqual([]),
  );
});
