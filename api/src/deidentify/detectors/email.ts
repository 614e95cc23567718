import { type Detector, findShapes } from '../scan.ts';

/** Electronic mail addresses (F), also spelled `name at host dot org`. */
export const detectEmail: Detector = (note) => (SIGN.test(note.text) ? findShapes(note, RULES) : []);

const SIGN = /@|[([]at[)\]]| dot /i;

const RULES = [
  {
    shape: /(?<![\w.+-])[\w.+%'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}/g,
    label: 'EMAIL',
    sub: 'EMAIL',
    confidence: 0.99,
  },
  {
    shape: /(?<![\w.+-])[\w.+-]{2,64} ?[([]at[)\]] ?[A-Za-z0-9-]{2,63}(?: ?[([]dot[)\]] ?|\.)[A-Za-z]{2,10}/gi,
    label: 'EMAIL',
    sub: 'EMAIL',
    confidence: 0.95,
  },
  {
    shape: /(?<![\w.+-])[\w.+-]{2,64} at [A-Za-z0-9-]{2,63} dot (?:com|net|org|edu|gov)\b/gi,
    label: 'EMAIL',
    sub: 'EMAIL',
    confidence: 0.95,
  },
] as const;
