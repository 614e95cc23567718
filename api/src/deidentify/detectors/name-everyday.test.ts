import { expect, test } from 'vitest';
import { found } from '../testing/found.ts';

const names = (text: string) => found(text).filter((one) => one.startsWith('NAME'));

test.each([
  ['a day behind a title', 'Referral: Dr. Monday Adeleke for infusion.', ['NAME Monday Adeleke']],
  ['a day behind a trade', 'Coordinator Friday Okonkwo will call.', ['NAME Friday Okonkwo']],
  ['a virtue', 'Blessing Okafor was seen today.', ['NAME Blessing Okafor']],
  ['a spice before a colon', 'MSW Ginger: met with the family.', ['NAME Ginger']],
])('%s', (_, text, expected) => expect(names(text)).toEqual(expected));

test.each([
  'Seen on Sunday. Will return Monday. RN Assessment: stable. MD Notified: yes.',
  'Success Rate was high. Peace River flooded on Friday.',
])('nobody is named in: %s', (text) => expect(names(text)).toEqual([]));
