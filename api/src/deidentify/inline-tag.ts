const SMALL = 'b|i|u|s|em|strong|span|font|small|big|sub|sup|mark|ins|del|tt|code|wbr';
const NAMES = `${SMALL}|${SMALL.toUpperCase()}`;
const SIGN = '[A-Za-z\\d\\u00c0-\\u024f\\u1e00-\\u1eff-]';
/** Attributes that say how something looks; one that could say more is no part of what is skipped. */
const LOOK = '(?: (?:class|style|color|size|face)="[a-z\\d#:;%., -]{0,60}"){1,3}';

/**
 * Tags of HTML that say how letters look and part no word, and those that end a line. One with attributes counts only within a
 * word: what else stands in it is read.
 */
export const INLINE_TAG = new RegExp(
  `<\\/?(?:${NAMES})(?: ?\\/)?>|<(?:br|BR) ?\\/?>|(?<=${SIGN})<(?:${NAMES})${LOOK}>(?=${SIGN})`,
);

/** What such a tag stands for in the text. */
export const readTag = (tag: string): string => (/^<br/i.test(tag) ? '\n' : '');
