import type { Chance } from './chance.ts';
import { codeFor } from './code-surrogate.ts';
import { STATE_CODES } from './lexicon/places.ts';
import { Class, classesOf } from './lexicon.ts';
import { lettersFor, nameWords } from './name-surrogate.ts';
import type { StandIns } from './stand-ins.ts';

const LANDSCAPE =
  'alder birch cypress dogwood elm fern granite heron iron juniper kestrel lark magnolia north orchard pine quarry redbud sycamore thistle umber verdant willow yarrow'.split(
    ' ',
  );
const LANDFORM =
  'bay bluff brook creek dale falls field glen grove harbor hollow junction landing meadow mill point prairie ridge rock spring valley view'.split(
    ' ',
  );
/** Before a name once all names are given out. */
const FURTHER = ['', 'upper ', 'lower ', 'new ', 'old ', 'great ', 'little ', 'east ', 'west '];

/** Words that say what a place is and name none. */
const TOWN = /^(?:county|parish|city|town|township|village|borough|of|the)$/i;
const STREET =
  /^(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|court|ct|boulevard|blvd|place|pl|way|circle|cir|terrace|ter|parkway|pkwy|highway|hwy|route|rte|apartment|apt|unit|suite|ste|room|rm|floor|fl|building|bldg|lot|box|po|[nsew]|ne|nw|se|sw|north|south|east|west)$/i;
const INSTITUTION =
  /^(?:hospitals?|clinics?|medical|cent(?:er|re)s?|ctr|health|healthcare|care|homes?|nursing|rehab|rehabilitation|facility|school|schools|high|university|college|dept|department|company|co|inc|llc|corp|pharmacy|labs?|laboratory|laboratories|dialysis|hospice|assisted|senior|living|urgent|surgery|surgical|institute|group|associates|practice|unit|floor|ward|the|of|on|at|in|near|for)$/i;
const DOOR = /^(?:apartment|apt|unit|suite|ste|room|rm|floor|fl|building|bldg|lot)$/i;
/** Between two words of one name. */
const WITHIN = /^[ .&\n-]{1,3}$/;

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'type' | 'name' | 'code' | 'letter';
}

/** A place of the same form: what it is stays, and its names and numbers become others, the same in any place that has them. */
export function placeFor(standIns: StandIns, original: string, sub: string): string {
  let made = '';
  let at = 0;
  for (const run of runsIn(original, wordsIn(original, sub))) {
    made += original.slice(at, run.start) + standInFor(standIns, run, original.slice(run.start, run.end));
    at = run.end;
  }
  return made + original.slice(at);
}

function standInFor(standIns: StandIns, { kind }: Word, written: string): string {
  if (kind === 'type') return written;
  if (kind === 'letter') return lettersFor(standIns, written);
  // Letters that stand for a longer name become letters.
  if (kind === 'code' || /^[A-Z]{2,3}$/.test(written)) return codeFor(standIns, written, 'LOCATION');
  const words = nameWords(written);
  const become = standIns.of(`place ${words.join(' ')}`, words.length > 1 ? names(' ') : names(''));
  if (/[A-Z]{3}/.test(written) && written === written.toUpperCase()) return become.toUpperCase();
  return written === written.toLowerCase() ? become : become.replace(/(?:^| )./g, (letter) => letter.toUpperCase());
}

/** Names of two words, or of both in one, in an order of chance. */
function names(between: '' | ' '): (chance: Chance) => Iterable<string> {
  return function* (chance) {
    const count = LANDSCAPE.length * LANDFORM.length;
    const start = chance.number(count);
    for (const further of FURTHER)
      for (let step = 0; step < count; step += 1) {
        const at = (start + step) % count;
        const [scape, form] = [LANDSCAPE[Math.floor(at / LANDFORM.length)], LANDFORM[at % LANDFORM.length]];
        yield `${further}${scape}${between}${form}`;
      }
  };
}

function wordsIn(original: string, sub: string): Word[] {
  const isType = sub === 'STREET' ? STREET : sub === 'CITY' || sub === 'COUNTY' ? TOWN : INSTITUTION;
  const words: Word[] = [];
  for (const { 0: text, index: start } of original.matchAll(/[\p{L}\p{M}\p{N}'’]+/gu)) {
    const before = words.at(-1);
    const door = original.charAt(start - 1) === '#' || (before !== undefined && DOOR.test(before.text));
    const kind = /\p{N}/u.test(text)
      ? 'code'
      : (isType.test(text) && !(door && text.length === 1)) || isState(original, start, text)
        ? 'type'
        : text.length === 1
          ? 'letter'
          : 'name';
    words.push({ text, start, end: start + text.length, kind });
  }
  return named(words, sub);
}

/** A state that is named behind a place in it; no other place is as large. */
const isState = (original: string, start: number, text: string): boolean =>
  /,\s*$/.test(original.slice(0, start)) && (STATE.test(text) || (classesOf(text.toLowerCase()) & Class.state) !== 0);
const STATE = new RegExp(`^(?:${STATE_CODES.replaceAll(' ', '|')})$`);

/** In a street's name each word counts that stands before the last one; where none is a name, all that end is not of are. */
function named(words: readonly Word[], sub: string): Word[] {
  const lastName = words.findLastIndex(({ kind }) => kind === 'name');
  const types = words.filter(({ kind }) => kind === 'type');
  if (lastName < 0 && types.length > 0 && (sub !== 'STREET' || types.length > 1)) {
    const kept = types.length > 1 ? types.at(-1) : undefined;
    return words.map((word) => (word.kind === 'type' && word !== kept ? { ...word, kind: 'name' } : word));
  }
  if (sub !== 'STREET') return [...words];
  return words.map((word, at) =>
    word.kind === 'type' && at < lastName && word.text.length > 2 ? { ...word, kind: 'name' } : word,
  );
}

/** Words of one name as one. */
function runsIn(original: string, words: readonly Word[]): Word[] {
  const runs: Word[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    const joins = last?.kind === 'name' && word.kind === 'name' && WITHIN.test(original.slice(last.end, word.start));
    if (last && joins) runs[runs.length - 1] = { ...last, end: word.end };
    else runs.push(word);
  }
  return runs;
}
