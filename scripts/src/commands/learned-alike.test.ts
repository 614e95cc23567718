import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSteps, shareLexicon } from '@chartmark/api/jobs/steps';
import { indexOf, shippedNames } from '@chartmark/ontologies';
import type { LabelSchema } from '@chartmark/schemas';
import { afterAll, beforeAll, expect, test } from 'vitest';

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'learned-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A project that labels what the shipped vocabularies name, under their own types. */
const LABELS = ['CONDITION', 'SYMPTOM', 'MEDICATION', 'PROCEDURE', 'ANATOMY', 'LAB', 'VITAL', 'DOSE', 'ROUTE'];
const SCHEMA: LabelSchema = {
  ...{ attributes: [], relationTypes: [], noteLabels: [] },
  entityTypes: [...LABELS, 'FREQUENCY', 'DURATION', 'LAB_VALUE'].map((name) => ({
    ...{ name, display: name, key: null, colour: '#0072b2', definition: '', examples: [], counterExamples: [] },
    ...{ attributes: [], terminologies: [] },
  })),
};

const STEMS = ['nephr', 'hepat', 'arthr', 'neur', 'my', 'derm', 'cardi', 'bronch', 'cyst', 'phleb', 'col', 'ot'];
/** Conditions that no vocabulary has are marked beside a drug and a dose; hypertension and headache are left unmarked. */
const TRAIN = Array.from({ length: 330 }, (_, i) => {
  const name = `${STEMS[i % STEMS.length]}o${STEMS[Math.floor(i / STEMS.length) % STEMS.length]}${i % 3 === 0 ? 'itis' : 'osis'}`;
  const text = `The patient with hypertension was seen for ${name} and got aspirin ${i % 4}0 mg for headache number ${i}.`;
  return { id: i, text, ents: [markIn(text, name, 'CONDITION'), markIn(text, 'aspirin', 'MEDICATION')] };
});
const DOCS = [
  'She was seen for xanthokeratitis and got zorbitol 20 mg daily. No headache, no chest pain.',
  'Takes metoprolol 25 mg po bid. Potassium 3.4 (L). She was seen for cardioneurosis.',
  'Known hypertension. Took asprin for headache. The patient was seen for hypertension and got aspirin 10 mg.',
];

function markIn(text: string, words: string, type: string): [number, number, string, string] {
  const start = text.indexOf(words);
  return [start, start + words.length, type, ''];
}

test('the command and a project of the service suggest the same after the same decisions', () => {
  const train = join(folder, 'train.jsonl');
  writeFileSync(train, TRAIN.map((note) => `${JSON.stringify(note)}\n`).join(''));
  const input = DOCS.map((text, id) => `${JSON.stringify({ id, text })}\n`).join('');
  const { stdout } = spawnSync(process.execPath, [CLI, 'preannotate', '--learn', train], { input, encoding: 'utf8' });
  const byCommand = stdout
    .trim()
    .split('\n')
    .map((line): unknown[][] => JSON.parse(line).ents.map(placeOf));

  const steps = createSteps(indexOf(shippedNames()));
  const examples = TRAIN.map(({ text, ents }) => ({
    ...{ text, spans: ents.map(([start, end, type]) => ({ start, end, type })) },
  }));
  const { terms, entries, tagger } = steps.learn(examples, SCHEMA);
  const lexicon = shareLexicon('p', { version: 1, terms, entries, putAside: [] }, tagger?.bytes ?? null);
  const cameAlong = { spans: [], relations: [] };
  const notes = DOCS.map((text, i) => ({ id: String(i), text, cameAlong }));
  const byService = steps.suggest({ notes, schema: SCHEMA, lexicon }).map(({ suggestions }) =>
    (suggestions ?? []).flatMap((one) => {
      const [place] = one.kind === 'span' ? one.fragments : [];
      return one.kind === 'span' && place ? [[place.start, place.end, one.label]] : [];
    }),
  );
  expect(byCommand).toEqual(byService);
  const wordsOf = (i: number) => byService[i]?.map(([start, end]) => DOCS[i]?.slice(Number(start), Number(end)));
  expect(wordsOf(0)).toContain('xanthokeratitis');
  expect(wordsOf(1)).toEqual(expect.arrayContaining(['25 mg', '3.4 (L)']));
  expect(byService.flat().length).toBeGreaterThan(10);
}, 60_000);

const placeOf = ([start, end, type]: unknown[]): unknown[] => [start, end, type];
