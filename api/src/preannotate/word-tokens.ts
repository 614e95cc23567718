import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';

/** A token as Prodigy wants it, in UTF-16 offsets; `ws` says whether white space follows. */
export interface WordToken {
  readonly start: number;
  readonly end: number;
  readonly ws: boolean;
}

/** wink-nlp keeps every word it has met; after this many characters a fresh instance takes over (60 ms). */
const CHARACTERS_PER_INSTANCE = 2_000_000;
/** How far ahead a token that wink-nlp has normalised is looked for. */
const LOOK_AHEAD = 64;

/**
 * A tokeniser for exports and for snapping spans to words. The tokens of a text are in order, do not overlap, slice back
 * to it exactly, and hold every character but white space.
 */
export function createWordTokens(): (text: string) => WordToken[] {
  let nlp = winkNlp(model, []);
  let left = CHARACTERS_PER_INSTANCE;
  return (text) => {
    left -= text.length;
    if (left < 0) {
      nlp = winkNlp(model, []);
      left = CHARACTERS_PER_INSTANCE - text.length;
    }
    return aligned(text, nlp.readDoc(text).tokens().out());
  };
}

/** Places tokens in the text they were made of, although some may have been normalised. Linear in the text. */
function aligned(text: string, words: readonly string[]): WordToken[] {
  const tokens: WordToken[] = [];
  let at = afterSpace(text, 0);
  for (const word of words) {
    if (at >= text.length) break;
    const ahead = text.startsWith(word, at) ? 0 : text.slice(at, at + word.length + LOOK_AHEAD).indexOf(word);
    if (ahead < 0 || word === '') continue;
    if (ahead > 0) pushPieces(tokens, text, at, at + ahead);
    push(tokens, text, at + ahead, at + ahead + word.length);
    at = afterSpace(text, at + ahead + word.length);
  }
  pushPieces(tokens, text, at, text.length);
  return tokens;
}

/** What no token was found for, cut at white space. */
function pushPieces(tokens: WordToken[], text: string, start: number, end: number): void {
  let from = afterSpace(text, start);
  while (from < end) {
    let to = from;
    while (to < end && !isSpace(text, to)) to++;
    push(tokens, text, from, to);
    from = afterSpace(text, to);
  }
}

function push(tokens: WordToken[], text: string, start: number, end: number): void {
  tokens.push({ start, end, ws: end < text.length && isSpace(text, end) });
}

function afterSpace(text: string, at: number): number {
  let next = at;
  while (next < text.length && isSpace(text, next)) next++;
  return next;
}

const isSpace = (text: string, at: number): boolean => /\s/.test(text[at] ?? '');
