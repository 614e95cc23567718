import { Class } from './lexicon.ts';
import { gapBefore, type Note } from './tokens.ts';

/** `, ma 02116`, `, oh`: a state's code after a town. */
export function isState(note: Note, index: number): boolean {
  const token = note.tokens[index];
  if (token?.lower.length !== 2 || !/^, {1,2}$|^ $/.test(gapBefore(note, index))) return false;
  const zip = note.tokens[index + 1];
  const zipped = zip?.shape === 'number' && zip.text.length === 5;
  const town = ((note.tokens[index - 1]?.classes ?? 0) & Class.city) !== 0;
  return STATES.test(token.lower) && (zipped || (town && gapBefore(note, index).startsWith(',')));
}
const STATES =
  /^(?:a[klrz]|c[aot]|d[ce]|fl|ga|hi|i[adln]|k[sy]|la|m[adeinost]|n[cdehjmvy]|o[hkr]|p[ar]|ri|s[cd]|t[nx]|ut|v[at]|w[aivy])$/;
