/**
 * Cuts a text into pieces of at most `most` units: behind a line break where one lies in the last tenth of the piece,
 * else behind a space there, else where the piece is full, but never within a surrogate pair.
 */
export function windows(text: string, most: number): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  for (let start = 0; start < text.length; ) {
    const full = start + most;
    const end = full >= text.length ? text.length : cutBefore(text, full, most);
    pieces.push({ start, end });
    start = end;
  }
  return pieces;
}

function cutBefore(text: string, full: number, most: number): number {
  const least = full - Math.floor(most / 10);
  for (const sign of ['\n', ' ']) {
    const at = text.lastIndexOf(sign, full - 1);
    if (at >= least) return at + 1;
  }
  const last = text.charCodeAt(full - 1);
  return last >= 0xd800 && last <= 0xdbff ? full - 1 : full;
}
