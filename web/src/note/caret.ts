import { characterStep, wordAt, wordStep } from './words.ts';

export type Motion =
  | { readonly by: 'character' | 'word' | 'line'; readonly way: -1 | 1 }
  | { readonly by: 'line-edge' | 'note-edge'; readonly way: -1 | 1 };

/** What a key moves the caret by, or null if it is no key of the caret. */
export function motionOf(key: string, { word }: { readonly word: boolean }): Motion | null {
  switch (key) {
    case 'ArrowLeft':
      return { by: word ? 'word' : 'character', way: -1 };
    case 'ArrowRight':
      return { by: word ? 'word' : 'character', way: 1 };
    case 'ArrowUp':
      return { by: 'line', way: -1 };
    case 'ArrowDown':
      return { by: 'line', way: 1 };
    case 'Home':
      return { by: word ? 'note-edge' : 'line-edge', way: -1 };
    case 'End':
      return { by: word ? 'note-edge' : 'line-edge', way: 1 };
    default:
      return null;
  }
}

/** Where the caret is after a motion. Lines are the note's own; the screen's rows are asked of the screen first. */
export function moved(text: string, offset: number, { by, way }: Motion): number {
  switch (by) {
    case 'character':
      return characterStep(text, offset, way);
    case 'word':
      return wordStep(text, offset, way);
    case 'line-edge':
      return way === -1 ? lineStart(text, offset) : lineEnd(text, offset);
    case 'note-edge':
      return way === -1 ? 0 : text.length;
    case 'line': {
      const column = offset - lineStart(text, offset);
      const end = text.indexOf('\n', offset);
      if (way === 1 && end === -1) return text.length;
      const next = way === -1 ? lineStart(text, offset) - 1 : end + 1;
      if (next < 0) return 0;
      return Math.min(lineStart(text, next) + column, lineEnd(text, next));
    }
  }
}

/** What is heard when the caret has come to an offset: the character, the word or the line it stands at, by how it moved. */
export function heardAt(text: string, offset: number, { by }: Motion): string {
  switch (by) {
    case 'character':
      return text.slice(offset, characterStep(text, offset, 1));
    case 'word': {
      const word = wordAt(text, offset);
      return word ? text.slice(word.start, word.end) : '';
    }
    default:
      return text.slice(lineStart(text, offset), lineEnd(text, offset)).slice(0, LONGEST_HEARD);
  }
}

/** A line longer than this is heard by its beginning. */
const LONGEST_HEARD = 160;

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' && end > offset ? end - 1 : end;
}
