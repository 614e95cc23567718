import type { Finding } from '../finding.ts';
import { Class, classesOf, looksClinical, wordsThatAre } from '../lexicon.ts';
import { type Detector, findShapes, textBefore } from '../scan.ts';
import type { Note, Token } from '../tokens.ts';

/**
 * User names made of a person's own name: an initial and a family name (`abrandt`, cut short `sfrostha`), or the beginning of
 * a family name with an initial and figures (`peabow22`), where no dictionary has the word. Names of the note itself count
 * first; a listed family name only behind a word that a user follows.
 */
export const detectUserName: Detector = (note) => [...ofNames(note), ...findShapes(note, POSTED)];

const POSTED = [
  {
    shape: /(?<![\w.@/-])[a-z]{3,8}\d{4}(?![\w@-]|\.\w)/g,
    label: 'OTHER_ID',
    sub: 'HANDLE',
    confidence: 0.8,
    // A season or a month with its year is no user.
    accept: (value: string) => !/(?:19|20)\d\d$/.test(value),
  },
  {
    shape:
      /\b(?:user(?: ?name| ?id)?|login|logged in as|log-?in|account):? (?<id>[a-z]{4,14}\d{0,3})(?=[,.;)]|$| (?:on|at|from|host|@)\b)/gm,
    label: 'OTHER_ID',
    sub: 'HANDLE',
    confidence: 0.8,
    accept: (value: string) => classesOf(value) === 0,
  },
  {
    shape:
      /\b(?:insta|snap|ig|tiktok|twitter|reddit|discord|venmo|telegram|whatsapp|fb|user|login|log-in|healthlink|edi)(?::| ){1,2}(?<id>[A-Za-z][\w.]{2,24}(?<=[\d_.][A-Za-z\d]{1,14}))(?![\w@/])/gi,
    label: 'OTHER_ID',
    sub: 'HANDLE',
    confidence: 0.82,
  },
  {
    shape: /(?<![\w/.])[ur]\/(?<id>[A-Za-z][\w-]{3,24})(?![\w/])/g,
    label: 'OTHER_ID',
    sub: 'HANDLE',
    confidence: 0.8,
    accept: (value: string) => /[\d_]/.test(value),
  },
] as const;

function ofNames(note: Note): Finding[] {
  const names = namesOf(note);
  const found: Finding[] = [];
  for (const token of note.tokens) {
    if (!mayBeUser(token)) continue;
    const confidence = made(token.lower, names) ? 0.85 : standsForUser(note, token) ? 0.8 : 0;
    if (confidence > 0)
      found.push({ start: token.start, end: token.end, label: 'OTHER_ID', sub: 'HANDLE', confidence });
  }
  return found;
}

/** A word in small letters, figures at most behind it, that neither a dictionary nor medicine has. */
function mayBeUser({ shape, lower, text, classes }: Token): boolean {
  if (shape !== 'lower' && shape !== 'code') return false;
  if (lower.length < 5 || lower.length > 14 || !/^[a-z]{4,12}\d{0,3}$/.test(text)) return false;
  return classes === 0 && (shape === 'code' || !looksClinical(lower));
}

/** The words with a capital that are nothing but names, joined over a hyphen, in small plain letters. */
function namesOf(note: Note): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [index, token] of note.tokens.entries()) {
    if (token.shape !== 'capital' || token.lower.length < 2 || (token.classes & (Class.basic | Class.clinical)) !== 0)
      continue;
    names.add(plain(token.lower));
    const next = note.tokens[index + 1];
    if (next?.shape === 'capital' && /^[-' ]$/.test(note.text.slice(token.end, next.start)))
      names.add(plain(token.lower + next.lower));
  }
  return names;
}

function plain(word: string): string {
  return word.normalize('NFD').replaceAll(/[^a-z]/g, '');
}

/** Whether a word is an initial and at least four letters that a name begins with, or such letters with an initial and figures. */
function made(word: string, names: ReadonlySet<string>): boolean {
  const letters = word.replace(/\d+$/, '');
  const behindInitial = letters.slice(1);
  const beforeInitial = letters.slice(0, -1);
  for (const name of names) {
    if (behindInitial.length >= 4 && begins(name, behindInitial)) return true;
    if (letters !== word && beforeInitial.length >= 4 && begins(name, beforeInitial)) return true;
  }
  return false;
}

/** Cut short only from eight letters of a user name on, where systems cut. */
function begins(name: string, part: string): boolean {
  return name === part || (part.length >= 5 && name.startsWith(part));
}

/** `by rontiver`, `scribe abrandt`, `(dvolkov)`: where a user stands, built of an initial and a listed family name. */
function standsForUser(note: Note, { lower, start, end }: Token): boolean {
  const letters = lower.replace(/\d+$/, '');
  const opened = USED_BY.test(textBefore(note, start, 20)) || (note.text[start - 1] === '(' && note.text[end] === ')');
  if (!opened) return false;
  const family = letters.slice(1);
  return (
    (classesOf(family) & Class.surname) !== 0 ||
    (letters.length === 8 && FAMILY_STARTS.has(family)) ||
    /\d$/.test(lower)
  );
}
const USED_BY =
  /(?:\b(?:by|user|username|userid|login|scribe|author|entered|signed|verified|override|overridden|acknowledged|posted|typed|printed|scanned|faxed|via|tech|operator|clerk|dictated|transcribed|per)(?: by)?:? |\/ ?)$/;
/** The first seven letters of long family names. */
const FAMILY_STARTS = new Set(
  wordsThatAre(Class.surname).flatMap((name) => (name.length > 7 ? [plain(name).slice(0, 7)] : [])),
);
