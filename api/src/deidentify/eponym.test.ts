import { expect, test } from 'vitest';
import { found } from './testing/found.ts';

test.each([
  ['persons of two words', 'Dx: Lou Gehrig disease. Considered Charles Bonnet; Marcus Gunn neg. Grey Turner neg.'],
  ['three words without hyphens', 'Wolff Parkinson White ruled out on telemetry.'],
  ['two names joined by a sign', 'Impacted #17, Pell & Gregory IIA. Bard-Parker 11 blade.'],
  ['a town with a stage behind', 'Hodgkin lymphoma, Ann Arbor IIIB, bulky.'],
  ['a saint whose valve it is', 'History of a St. Jude valve, INR at goal.'],
  ['tests and what they showed', 'Hautant neg, Durkan pos, Craig neg, Ober tight. Sharp-Purser neg.'],
  ['operations that were done', 'Now s/p Bentall, s/p Ross, s/p Norwood.'],
  ['how it was measured', 'IOP 14/16 (Perkins), later IOP 15 (Tonopen).'],
  ['grades with a capital letter', 'Klatskin tumor, Bismuth IIIa. Todani IVA. Nyhus III.'],
  ['stains and instruments', 'Verhoeff stain. Ankeney retractor. Maloney bougie, Kristeller maneuver.'],
  ['what a scan and a colour are of', 'Iris scan done. Rose colored urine after the dose.'],
])('nobody is named by %s', (_, text) => expect(found(text)).toEqual([]));

test.each([
  ['a person of such a name', 'Seen by Dr. Marcus Gunn today.', ['NAME Marcus Gunn']],
  ['a town without a stage', 'She lives in Ann Arbor with her son.', ['LOCATION Ann Arbor']],
  ['two people joined by a word', 'Called Dr. Allen and Dr. Brown.', ['NAME Allen', 'NAME Brown']],
])('%s is found as ever', (_, text, expected) => expect(found(text)).toEqual(expected));
