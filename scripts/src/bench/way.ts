import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Line, timed } from './measure.ts';
import { incoming, notesOf, openBench } from './service.ts';

const NOTES = 1000;
const CHARACTERS = 3000;

/** Notes a second through receive, de-identify and pre-annotate into the store, on one worker. */
export async function benchWay(): Promise<Line[]> {
  const bench = await openBench();
  const texts = await notesOf(NOTES, CHARACTERS);
  const warm = texts.slice(0, 50).map((text) => `${text} warm`);
  await bench.services.receive.receive(incoming(warm), { project: bench.project.id, attestation: null });
  const ms = await timed(() =>
    bench.services.receive.receive(incoming(texts), { project: bench.project.id, attestation: null }),
  );
  await bench.close();
  const bare = await timed(() => storeOnly(texts));
  const [rate, baseline] = [(NOTES * 1000) / ms, (NOTES * 1000) / bare];
  return [
    {
      what: 'receive, de-identify, pre-annotate, store',
      size: `${NOTES} notes of ${CHARACTERS} characters`,
      figure: `${rate.toFixed(0)} notes/s`,
      baseline: `${baseline.toFixed(0)} notes/s only stored, node:sqlite`,
      ratio: rate / baseline,
      goal: '≥ 200 notes/s',
    },
  ];
}

/** The same texts into a bare file, one durable commit each as our own store makes. */
function storeOnly(texts: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'chartmark-bare-'));
  const db = new DatabaseSync(join(folder, 'bare.db'));
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE notes (text TEXT)');
  const insert = db.prepare('INSERT INTO notes VALUES (?)');
  for (const text of texts) insert.run(text);
  db.close();
  rmSync(folder, { recursive: true });
}
