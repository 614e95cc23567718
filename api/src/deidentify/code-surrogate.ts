import type { Chance } from './chance.ts';
import type { StandIns } from './stand-ins.ts';

const SIGN = /[\p{L}\p{N}]/u;
const TRIES = 64;

/**
 * A code of the same form: letters for letters and figures for figures, in ranges set aside for examples where there are any.
 * The same code with other separators, or a telephone number with its country's `1`, is the same code.
 */
export function codeFor(standIns: StandIns, original: string, kind: string): string {
  switch (kind) {
    case 'EMAIL':
      return standIns.of(
        key('email', original),
        numbered((number) => `user${number}@example.org`),
      );
    case 'URL':
      return standIns.of(
        key('url', original),
        numbered((number) => `https://example.org/${number}`),
      );
    case 'IP':
      return standIns.of(key('ip', original), original.includes(':') ? addresses6 : addresses4);
    case 'PHOTO':
      return standIns.of(
        key('photo', original),
        numbered((number) => `image-${number}${/\.\w+$/.exec(original)?.[0] ?? ''}`),
      );
    case 'PHONE':
    case 'FAX':
      // An extension is a number of its own, and says by words that it is one.
      return original
        .split(/((?<=\d)[ ,;]*(?:x|ext(?:ension|\.)?)[ .:]*(?=\d))/i)
        .map((part, i) => (i % 2 === 1 ? part : likeCode(standIns, part)))
        .join('');
    default:
      return likeCode(standIns, original);
  }
}

/** A code as it is known: its letters and figures alone, without the `1` that a telephone number may begin with. */
export function normalCode(original: string): string {
  const signs = original.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return /^1\d{10}$/.test(signs) ? signs.slice(1) : signs;
}

const key = (kind: string, original: string): string => `${kind} ${original.toLowerCase().replace(/\s+/g, '')}`;

function numbered(write: (number: number) => string): (chance: Chance) => Iterable<string> {
  return function* (chance) {
    for (let most = 9_000; ; most *= 2) yield write(1_000 + chance.number(most));
  };
}

/** 192.0.2.0/24, 198.51.100.0/24 and 203.0.113.0/24 are for documentation. @see RFC 5737 */
function* addresses4(chance: Chance): Iterable<string> {
  const start = chance.number(NETS.length * 254);
  for (let step = 0; step < NETS.length * 254; step += 1) {
    const at = (start + step) % (NETS.length * 254);
    yield `${NETS[Math.floor(at / 254)]}.${1 + (at % 254)}`;
  }
  yield* addresses6(chance);
}
const NETS = ['192.0.2', '198.51.100', '203.0.113'];

/** 2001:db8::/32 is for documentation. @see RFC 3849 */
function* addresses6(chance: Chance): Iterable<string> {
  for (;;) yield `2001:db8::${chance.number(65_536).toString(16)}:${(1 + chance.number(65_535)).toString(16)}`;
}

function likeCode(standIns: StandIns, original: string): string {
  const code = normalCode(original);
  if (code === '') return original.replace(/\S/gu, 'X');
  const made = standIns.of(`code ${code}`, (chance) => alike(code, chance));
  return poured(made, original, code.length);
}

/** Codes of the same form; longer ones once there may be none left. */
function* alike(code: string, chance: Chance): Iterable<string> {
  for (let form = code; ; form += '0')
    for (let attempt = 0; attempt < TRIES; attempt += 1)
      yield [...form].map((sign, i) => (/\p{N}/u.test(sign) ? figure(chance, sign, i) : letter(chance))).join('');
}

const letter = (chance: Chance): string => String.fromCharCode(97 + chance.number(26));
/** A number does not begin to have a zero before it. */
const figure = (chance: Chance, sign: string, place: number): string =>
  String(place === 0 && sign !== '0' ? 1 + chance.number(9) : chance.number(10));

/** A code in the form of another: with its separators and capitals, and with the `1` before the last signs. */
function poured(code: string, form: string, last: number): string {
  const signs = [...code];
  let before = [...form].filter((one) => SIGN.test(one)).length - last;
  const made = [...form].map((sign) => {
    if (!SIGN.test(sign)) return sign;
    if (before > 0) {
      before -= 1;
      return sign;
    }
    const next = signs.shift() ?? '';
    return sign === sign.toLowerCase() ? next : next.toUpperCase();
  });
  return [...made, ...signs].join('');
}
