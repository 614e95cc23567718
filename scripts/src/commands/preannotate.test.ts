import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'preannotate-'));
  writeFileSync(join(folder, 'dict.tsv'), 'Disease\tD1\theart failure\nDisease\tD2\tgout\nChemical\tC1\taspirin\n');
  const text = 'frozen shoulder, no gout';
  writeFileSync(
    join(folder, 'train.jsonl'),
    `${JSON.stringify({ id: 't', text, ents: [[0, 15, 'Disease', 'D9']] })}\n`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(input: string, command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, command, ...args], { input, encoding: 'utf8' });
  return { status, stderr, lines: stdout.split('\n').filter((line) => line !== '') };
}
const file = (name: string) => join(folder, name);
const note = (id: string, text: string) => `${JSON.stringify({ id, text })}\n`;

describe('preannotate', () => {
  test('writes one line for each note, in order, with the spans of the dictionary in code points', () => {
    const input = note('b', '😀 Heart failure and aspirin.') + note('a', 'Nothing.');
    const { status, lines } = run(input, 'preannotate', '--terms', file('dict.tsv'));
    expect(status).toBe(0);
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        id: 'b',
        ents: [
          [2, 15, 'Disease', 'D1'],
          [20, 27, 'Chemical', 'C1'],
        ],
      },
      { id: 'a', ents: [] },
    ]);
    const utf16 = run(input, 'preannotate', '--terms', file('dict.tsv'), '--offsets', 'utf16').lines[0] ?? '';
    expect(JSON.parse(utf16).ents[0]).toEqual([3, 16, 'Disease', 'D1']);
  });

  test('learns what was marked, and what was left', () => {
    const args = ['--terms', file('dict.tsv'), '--learn', file('train.jsonl')];
    const { lines } = run(note('a', 'gout and a frozen shoulder'), 'preannotate', ...args);
    expect(JSON.parse(lines[0] ?? '').ents).toEqual([[11, 26, 'Disease', 'D9']]);
  });

  test('a dictionary is taken as it stands, or as an imported one: with variants, and misspelt names', () => {
    writeFileSync(join(folder, 'inverted.tsv'), 'Disease\tD3\tPain, Abdominal\nDisease\tD4\thypertension\n');
    const input = note('a', 'abdominal pain and hypertention');
    const args = ['--terms', file('inverted.tsv')];
    const entsOf = ({ lines }: ReturnType<typeof run>) => JSON.parse(lines[0] ?? '').ents;
    expect(entsOf(run(input, 'preannotate', ...args))).toEqual([]);
    expect(entsOf(run(input, 'preannotate', ...args, '--as-imported'))).toEqual([
      [0, 14, 'Disease', 'D3'],
      [19, 31, 'Disease', 'D4'],
    ]);
    const shipped = entsOf(run(input, 'preannotate'));
    expect(shipped.map(([start, end]: [number, number]) => [start, end])).toEqual([
      [0, 14],
      [19, 31],
    ]);
  });

  test('the learner can be the lexicon that a project learns', () => {
    const args = ['--terms', file('dict.tsv'), '--learn', file('train.jsonl'), '--learner', 'lexicon'];
    const { lines } = run(note('a', 'gout and a frozen shoulder'), 'preannotate', ...args);
    expect(JSON.parse(lines[0] ?? '').ents).toEqual([[11, 26, 'Disease', 'D9']]);
    expect(run('', 'preannotate', '--learner', 'neither').status).not.toBe(0);
  });

  test('says times, speed and memory on standard error if asked', () => {
    const { stderr } = run(note('a', 'gout'), 'preannotate', '--terms', file('dict.tsv'), '--stats');
    const stats = JSON.parse(stderr.trim().split('\n').at(-1) ?? '');
    expect(stats).toMatchObject({ terms: 3, characters: 4 });
    for (const name of ['buildS', 'loadS', 'matchS', 'charactersPerS', 'peakMB'])
      expect(stats[name]).toBeGreaterThanOrEqual(0);
  });

  test('without a dictionary uses the shipped vocabularies, and judges what it finds', () => {
    const { lines } = run(note('a', 'Denies hypertension. Metoprolol 25 mg daily.'), 'preannotate');
    const { ents, assertions } = JSON.parse(lines[0] ?? '');
    expect(ents.map((ent: unknown[]) => ent[2])).toContain('DOSE');
    expect(assertions[0]).toBe('absent');
  });

  test('a note that cannot be read ends the run with status 1 and its line', () => {
    const { status, stderr } = run(`${note('a', 'x')}{"id": "b"}\n`, 'preannotate', '--terms', file('dict.tsv'));
    expect([status, stderr.trim()]).toEqual([1, 'line 2 does not fit at text']);
  });

  test('wrong options are wrong use', () => {
    expect(run('', 'preannotate', '--offsets', 'bytes').status).toBe(2);
    expect(run('', 'preannotate', 'notes.jsonl').status).toBe(2);
  });
});

test('assertion judges the kit’s layout, with or without its header', () => {
  const rows = [
    '1\tfever\tNo FEVER today.',
    '2\tasthma\tHistory of ASTHMA.',
    '3\tpain\tReturn if PAIN recurs.',
    '4\tx\tMother had "X".',
  ];
  const expected = [
    '1\tNegated\tRecent\tPatient',
    '2\tAffirmed\tHistorical\tPatient',
    '3\tAffirmed\tHypothetical\tPatient',
    '4\tAffirmed\tRecent\tOther',
  ];
  expect(run(rows.join('\n'), 'assertion').lines).toEqual(expected);
  expect(run(['line number\tCondition\tsentence', ...rows].join('\r\n'), 'assertion').lines).toEqual(expected);
  const spoilt = run([rows[0], 'no tabs', ...rows.slice(1)].join('\n'), 'assertion');
  expect(spoilt.lines).toEqual(expected);
  expect(spoilt.stderr).toContain('1 lines were left out');
});

test('a terminology is imported, listed, searched and removed', () => {
  const ontology = (...args: string[]) => run('', 'ontology', ...args, '--folder', file('ontologies'));
  writeFileSync(file('own.csv'), 'type,code,name,synonyms\nCONDITION,1,Gout,podagra\n');
  expect(ontology('import', 'table', file('own.csv'), '--name', 'own').status).toBe(0);
  expect(ontology('list').lines[0]?.split('\t').slice(0, 4)).toEqual(['own', 'own', '2', '1']);
  expect(ontology('search', 'podag').lines).toEqual(['own\t1\tCONDITION\tGout\tpodagra']);
  expect(JSON.parse(ontology('stats', 'own').lines[0] ?? '')).toMatchObject({ terms: 2, concepts: 1 });
  expect(ontology('remove', 'own').status).toBe(0);
  expect(ontology('stats', 'own').status).toBe(1);
  expect(ontology('import', 'nothing', '.', '--name', 'x').status).toBe(2);
});
