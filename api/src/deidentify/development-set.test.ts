import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { deidentify, type Known } from './engine.ts';
import { scoreFindings } from './score.ts';

const SHARED = new URL('../../../../shared/', import.meta.url);
const SYNTHETIC = new URL('deid/synth-dev.jsonl', SHARED);
const QUERIES = new URL('deid/clinical-queries-a.jsonl', SHARED);
const TRANSCRIPTIONS = new URL('cnlp/corpora/mtsamples-500.jsonl', SHARED);

const Place = z.object({ start: z.int(), end: z.int(), label: z.string().optional(), sub: z.string().optional() });
const Line = z.object({
  text: z.string(),
  spans: z.array(Place.extend({ year: z.tuple([z.int(), z.int()]).nullish() })).default([]),
  optional: z.array(Place).default([]),
  keep: z.array(Place).default([]),
  known: z.record(z.string(), z.string().nullable()).optional(),
});
const read = (file: URL) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { spans, optional, keep, ...rest } = Line.parse(JSON.parse(line));
      const plain = ({ start, end, label, sub }: z.infer<typeof Place>) => ({
        start,
        end,
        label: label ?? '',
        sub: sub ?? '',
      });
      return {
        ...rest,
        optional: optional.map(plain),
        keep: keep.map(plain),
        spans: spans.map((span) => ({ ...plain(span), year: span.year ?? null })),
      };
    });

describe.skipIf(!existsSync(SYNTHETIC))('the development notes', () => {
  const notes = existsSync(SYNTHETIC) ? read(SYNTHETIC) : [];
  const findings = notes.map(({ text, known }) => deidentify(text, known ?? {}));
  const score = scoreFindings(notes, findings);

  test('recall, precision, look-alikes and clean notes hold their floors', () => {
    expect(score.tokenRecall).toBeGreaterThanOrEqual(0.99);
    expect(score.tokenPrecision).toBeGreaterThanOrEqual(0.97);
    expect(score.keepRate).toBeGreaterThanOrEqual(0.98);
    expect(score.cleanNotes).toBeGreaterThanOrEqual(0.9);
  });

  test.each(['EMAIL', 'URL', 'IP', 'SSN', 'PHONE', 'FAX', 'VEHICLE', 'DEVICE', 'LICENSE', 'AGE', 'MRN', 'HEALTH_PLAN'])(
    'every %s goes',
    (kind) => expect(score.kinds[kind]?.entityRecall).toBeGreaterThanOrEqual(0.99),
  );

  test('the subject’s own names and number, when the chart tells them, all go', () => {
    const left = notes.flatMap(({ text, spans, known }, index) => {
      const told: Known = known ?? {};
      const words = [told.first, told.last, told.nick, told.mrn].filter((word) => typeof word === 'string');
      const covered = (at: number) => (findings[index] ?? []).some(({ start, end }) => start <= at && at < end);
      return spans.filter(
        ({ start, end, sub }) =>
          (sub === 'PATIENT' || sub === 'MRN') && words.includes(text.slice(start, end)) && !covered(start),
      );
    });
    expect(left).toEqual([]);
  });
});

test.skipIf(!existsSync(QUERIES))('short clinical queries hold their floors', () => {
  const notes = read(QUERIES);
  const score = scoreFindings(
    notes,
    notes.map(({ text }) => deidentify(text)),
  );
  expect(score.tokenF1).toBeGreaterThanOrEqual(0.96);
  expect(score.entityRecall).toBeGreaterThanOrEqual(0.9);
});

test.skipIf(!existsSync(TRANSCRIPTIONS))(
  'ordinary transcriptions lose few words that are neither dates nor names',
  () => {
    const notes = read(TRANSCRIPTIONS);
    let words = 0;
    let removed = 0;
    for (const { text } of notes) {
      words += text.match(/[^\W_]+/g)?.length ?? 0;
      for (const { start, end } of deidentify(text)) removed += text.slice(start, end).match(/[^\W_]+/g)?.length ?? 0;
    }
    expect(removed / words).toBeLessThanOrEqual(0.015);
  },
);
