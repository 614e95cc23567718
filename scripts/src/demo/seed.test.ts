import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openServices, parseConfig, type Services } from '@chartmark/api';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationLogIns, seedDemonstration } from './seed.ts';

let folder: string;
let services: Services;
let projects: string[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chartmark-demo-'));
  services = await openServices(parseConfig({ DATA: folder, LOG_LEVEL: 'silent' }), pino({ level: 'silent' }));
  await seedDemonstration(services, folder);
  projects = (await services.projects.list(undefined, 10)).rows.map(({ id }) => id);
});
afterAll(async () => {
  await services.close();
  await rm(folder, { recursive: true });
});

describe('the demonstration', () => {
  test('has three projects, at least forty released notes, and log-ins that are printed', async () => {
    const counts = await Promise.all(projects.map((id) => services.deidentify.counts(id)));
    expect(projects).toHaveLength(3);
    expect(counts.reduce((sum, { released }) => sum + released, 0)).toBeGreaterThanOrEqual(40);
    expect(counts.every(({ failed, review }) => failed === 0 && review === 0)).toBe(true);
    expect(await demonstrationLogIns(folder)).toMatch(/password [a-z]+-[a-z]+-[a-z]+-\d{3}/);
  });

  test('its annotators differ, and agree better than chance, on every project', async () => {
    for (const project of projects) {
      const scope = { project, stage: 'annotate' as const, guideline: null };
      const { all, people } = await services.agreement.report(scope, false);
      expect(people).toHaveLength(3);
      expect(all.strictF1.estimate).toMatchObject({ kind: 'value' });
      const f1 = all.strictF1.estimate.kind === 'value' ? all.strictF1.estimate.value : 0;
      expect(f1).toBeGreaterThan(0.4);
      expect(f1).toBeLessThan(1);
      const { rows } = await services.agreement.disagreements('', scope, {
        label: null,
        pair: null,
        called: null,
        after: undefined,
        limit: 20,
      });
      expect(rows.length).toBeGreaterThan(0);
    }
  });

  test('[GATE] no number that a chart header tells of is anywhere in the data folder', async () => {
    const numbers = new Set((await headers()).flatMap(({ known }) => [known['mrn'], known['dob']].filter(isGiven)));
    expect(numbers.size).toBeGreaterThan(50);
    const files = await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file), 'latin1')));
    const held = files.join('\n');
    expect([...numbers].filter((number) => new RegExp(`(?<![\\w/-])${number}(?![\\w/-])`).test(held))).toEqual([]);
  });

  test('[GATE] no note has a name its chart header tells of', async () => {
    const all = await headers();
    let checked = 0;
    for (const project of projects) {
      const { template } = await services.projects.get(project);
      const mine = all.filter((header) => header.project === template);
      const notes = await Array.fromAsync(services.deidentify.releasedNotes(project, 'all'));
      expect(notes).toHaveLength(mine.length);
      // Ids grow in the order in which the notes came: a surrogate may be the name of somebody in another note.
      for (const [i, { text }] of notes.toSorted((a, b) => (a.id < b.id ? -1 : 1)).entries()) {
        for (const name of [mine[i]?.known['first'], mine[i]?.known['last']].filter(isGiven)) {
          expect(text, `a name of ${mine[i]?.file}`).not.toMatch(new RegExp(`\\b${name}\\b`, 'i'));
          checked += 1;
        }
      }
    }
    expect(checked).toBeGreaterThan(60);
  });
});

interface Header {
  readonly file: string;
  readonly project: string;
  readonly known: Readonly<Record<string, string>>;
}

const headers = async (): Promise<Header[]> =>
  JSON.parse(await readFile(new URL('../../demo/notes.json', import.meta.url), 'utf8'));
const isGiven = (value: string | undefined): value is string => value !== undefined;
