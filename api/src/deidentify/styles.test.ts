import { expect, test } from 'vitest';
import { deidentify } from './engine.ts';
import { scoreFindings } from './score.ts';
import { readGold } from './testing/marked.ts';
import { STYLE_NOTES } from './testing/style-notes.ts';
import { MORE_STYLE_NOTES } from './testing/style-notes-2.ts';
import { SERVICE_NOTES } from './testing/style-notes-3.ts';

const NOTES = Object.entries({ ...STYLE_NOTES, ...MORE_STYLE_NOTES, ...SERVICE_NOTES }).map(([style, source]) => ({
  style,
  ...readGold(source),
}));

test('over all styles nearly everything goes and nearly nothing else', () => {
  const score = scoreFindings(
    NOTES,
    NOTES.map(({ text }) => deidentify(text)),
  );
  expect(score.tokenRecall).toBeGreaterThanOrEqual(0.985);
  expect(score.tokenPrecision).toBeGreaterThanOrEqual(0.98);
});

test.each(NOTES.filter(({ style }) => style !== 'brown_stool'))(
  '$style: nine in ten identifiers go',
  ({ text, spans }) => {
    const score = scoreFindings([{ text, spans }], [deidentify(text)]);
    expect(score.tokenRecall).toBeGreaterThanOrEqual(0.9);
  },
);
