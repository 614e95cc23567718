import { describe, expect, test } from 'vitest';
import { found } from './testing/found.ts';

describe('where nothing but a name can stand, an everyday word is one', () => {
  test.each([
    ['behind a title', 'Seen by Dr. Frost Glorious today.', ['NAME Frost Glorious']],
    ['behind a title in capitals', 'SPOKE TO MISS ORACLE BY PHONE TODAY.', ['NAME ORACLE']],
    ['behind a title in lower case', 'co-signed by dr quill after rounds', ['NAME quill']],
    ['before letters of a trade', 'Slides read. Flax Sailing, M.D.', ['NAME Flax Sailing']],
    ['in a field', 'Decedent: Holster Sumo. Age 40.', ['NAME Holster Sumo']],
    ['behind what was done', 'The film was interpreted by Harvest Penny, MD.', ['NAME Harvest Penny']],
    ['behind kin', 'He came with his daughter Plum, who drives.', ['NAME Plum']],
    ['before a mail address', 'From: Lemons Cranny <l.c@example.org>', ['NAME Lemons Cranny', 'EMAIL l.c@example.org']],
    ['with an age in brackets', 'Older kids Finn (5) and Saoirse (3) are well.', ['NAME Finn', 'NAME Saoirse']],
    ['among siblings with their ages', 'mother of two (Savage, 7 and Kay, 4)', ['NAME Savage', 'NAME Kay']],
    ['among those present', 'Present: Ozzie, Harriet, chaplain.', ['NAME Ozzie', 'NAME Harriet']],
    ['as a nickname between two names', 'Mr. Duc "Duke" Tran is well.', ['NAME Duc "Duke" Tran']],
    ['as a nickname that someone uses', 'His wife calls him "Buddy".', ['NAME Buddy']],
    ['as the other half of a double name', 'Att: Stone-Ramirez.', ['NAME Stone-Ramirez']],
    ['as initials of two of a group', 'T.W., M.O., and Jasper attended.', ['NAME T.W.', 'NAME M.O.', 'NAME Jasper']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    'Kellgren-Lawrence grade 4, Harris-Benedict 1510 kcal.',
    'Discussed with NSGY, told to hold aspirin.',
    'Dressing: Kerlix. Brace: Breg.',
    'Pain is worse. Patient denies fever. Mother reports cough.',
    'A Cohen cannula was placed.',
    'His dog Faith died.',
  ])('nobody is named in: %s', (text) => {
    expect(found(text).filter((one) => one.startsWith('NAME'))).toEqual([]);
  });
});
