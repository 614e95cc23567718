import { expect, test } from 'vitest';
import { found } from '../testing/found.ts';

const names = (text: string) => found(text).filter((one) => one.startsWith('NAME'));

test.each([
  ['behind an office', 'pcp rangaswamy, refer to cards', ['NAME rangaswamy']],
  ['behind kin, with a letter of another alphabet', 'mom bożydara (773)555-0199 called', ['NAME bożydara']],
  ['behind whom one lives with', 'lives with renata, cell 773-555-0100', ['NAME renata']],
  ['before a date of birth', 'wound clinic\nradoslav burns 3-4-51 mr 7712083', ['NAME radoslav burns']],
  ['with an article within', 'nabila el-masri 12-18-1947 here for dressing', ['NAME nabila el-masri']],
  ['behind how a dictation begins', 'this is tariq el-masri a 61 year old male', ['NAME tariq el-masri']],
  ['before the letters of a trade, alone on a line', 'vitals stable\nhuynh rn', ['NAME huynh']],
  ['behind the dash that closes a note', 'refills sent to pharmacy -- summer', ['NAME summer']],
  ['before the letters of a trade, behind who wrote it', 'written by sade adeyinka rn', ['NAME sade adeyinka']],
  ['behind kin, in brackets', 'dad (kwabena) here', ['NAME kwabena']],
  ['before an age that a sentence tells', 'zainab is a 34 yo f with cough', ['NAME zainab']],
  ['with an initial for the given name', 'pt kowalska j w/ esrd on hd', ['NAME kowalska j']],
])('a name in small letters %s', (_, text, expected) => expect(names(text)).toEqual(expected));

test.each([
  'at the moment the etiology is unclear; a sonogram was obtained for her grandparents',
  'pcp aware. pcp followup in 2 wks. attending notified. nurse called, mom states fever',
  'wound check 3-4-24\nstress test 1/2/2024\nblood pressure log 2-3-24',
  'this is a 61 year old male\nthis is stable\nwill follow -- stable',
])('nobody is named in: %s', (text) => expect(names(text)).toEqual([]));
