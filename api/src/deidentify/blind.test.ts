import { expect, test } from 'vitest';
import { deidentify } from './engine.ts';
import { scoreFindings } from './score.ts';
import { BLIND_NOTES_B } from './testing/blind-notes-b.ts';
import { BLIND_NOTES_C } from './testing/blind-notes-c.ts';
import { BLIND_NOTES_D } from './testing/blind-notes-d.ts';
import { BLIND_NOTES_E } from './testing/blind-notes-e.ts';
import { BLIND_NOTES_F } from './testing/blind-notes-f.ts';
import { BLIND_NOTES_G } from './testing/blind-notes-g.ts';
import { BLIND_NOTES_H } from './testing/blind-notes-h.ts';
import { BLIND_NOTES_I } from './testing/blind-notes-i.ts';
import { readGold } from './testing/marked.ts';

test.each([
  { set: 'B', notes: BLIND_NOTES_B, recall: 0.965, precision: 0.985, keep: 0.98 },
  { set: 'C', notes: BLIND_NOTES_C, recall: 0.95, precision: 0.965, keep: 0.955 },
  { set: 'D', notes: BLIND_NOTES_D, recall: 0.985, precision: 0.975, keep: 0.98 },
  { set: 'E', notes: BLIND_NOTES_E, recall: 0.985, precision: 0.965, keep: 0.98 },
  { set: 'F', notes: BLIND_NOTES_F, recall: 0.97, precision: 0.985, keep: 0.975 },
  { set: 'G', notes: BLIND_NOTES_G, recall: 0.965, precision: 0.985, keep: 0.975 },
  { set: 'H', notes: BLIND_NOTES_H, recall: 0.98, precision: 0.975, keep: 0.97 },
  { set: 'I', notes: BLIND_NOTES_I, recall: 0.94, precision: 0.98, keep: 0.98 },
])('set $set stays as well found as it is, and its look-alikes as untouched', ({ notes, recall, precision, keep }) => {
  const gold = Object.values(notes).map(readGold);
  const score = scoreFindings(
    gold,
    gold.map(({ text }) => deidentify(text)),
  );
  expect(score.tokenRecall).toBeGreaterThanOrEqual(recall);
  expect(score.tokenPrecision).toBeGreaterThanOrEqual(precision);
  expect(score.keepRate).toBeGreaterThanOrEqual(keep);
});
