import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import {
  ArchiveRecord,
  isSigned,
  misfitOfProof,
  openArchive,
  type PlaceOfNote,
  placeOfNote,
  readSealCopy,
  recordsOf,
  type Verified,
  verifyRecords,
  verifyStore,
} from '@chartmark/api/archive';
import { keyFileOf, openSafe } from '@chartmark/api/vault';
import { InclusionProof, parse, READING_ACTIONS, Refusal, type Seal, SealingKey } from '@chartmark/schemas';
import { z } from 'zod';
import type { Command } from '../command.ts';
import { decodedLines, jsonOrNull } from '../decoded-lines.ts';
import { write } from '../output.ts';
import { configFrom, STORE_HELP, STORE_OPTIONS } from '../settings.ts';
import { argumentsOf, Usage } from '../usage.ts';
import { verdictText } from '../verdict-text.ts';

const help = `chartmark audit verify [--file LOG.jsonl] [--seals SEALS.jsonl] [--key FINGERPRINT] [--words] [--json]
chartmark audit export > LOG.jsonl
chartmark audit reads [--note ID] [--actor ID] > READS.jsonl
chartmark audit proof --file PROOF.json --keys KEYS.json

verify   follows every chain of the logs, the seals and their copy, and names the first entry of each stream that was
         altered, removed, inserted or moved. Needs neither the server nor any secret; the server may run meanwhile.
         Ends with status 1 if anything does not fit. Where there is no copy of the seals, and none was named, it says so
         and ends with status 0: then seals made anew by who has the key, or an end cut off, cannot be told.
export   writes keys, seals and all entries, one a line, to be kept or verified elsewhere.
reads    who opened, joined, reviewed or exported what, when and for what task; of a note also what read the whole of its
         project since it was received (scope "project"), such as an export.
proof    checks the answer of GET /api/layers/ID/proof with the answer of GET /api/seals.

  --file FILE       verify: an exported log instead of a store
  --seals FILE      the copy of the seals (environment: SEALS_FILE; default: seals.jsonl in the data folder)
  --key FINGERPRINT of a public key written down before: the newest seal must be of it or of one that it endorsed
  --words           of a store: reads what people wrote as well, with its master key, and names what does not fit its digest
${STORE_HELP}
`;

const Keys = z.object({ keys: z.array(SealingKey) });

export const command: Command = {
  help,
  async run(args) {
    const { values, positionals } = argumentsOf(args, {
      ...STORE_OPTIONS,
      file: { type: 'string' },
      seals: { type: 'string' },
      key: { type: 'string' },
      keys: { type: 'string' },
      note: { type: 'string' },
      actor: { type: 'string' },
      words: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    });
    const [action, ...rest] = positionals;
    if (rest.length > 0) throw new Usage(`audit takes no '${rest[0]}'`);
    switch (action) {
      case 'verify': {
        const verified = await verify(values);
        console.log(values.json ? JSON.stringify(verified, null, 2) : verdictText(verified));
        return verified.misfits.length === 0 ? 0 : 1;
      }
      case 'export':
        await writeRecords(values, async () => (record) => record);
        return 0;
      case 'reads':
        await writeRecords(values, async (store) => {
          const place = values.note === undefined ? null : await placeOfNote(store, values.note);
          return (record) => readingOf(record, values, place);
        });
        return 0;
      case 'proof':
        return checkProof(values.file, values.keys);
      default:
        throw new Usage('audit takes verify, export, reads or proof');
    }
  },
};

interface Options {
  readonly data?: string | undefined;
  readonly store?: string | undefined;
  readonly file?: string | undefined;
  readonly seals?: string | undefined;
  readonly key?: string | undefined;
  readonly words?: boolean;
  readonly note?: string | undefined;
  readonly actor?: string | undefined;
}

async function verify({ file, seals, key, words = false, ...place }: Options): Promise<Verified> {
  const config = configFrom(place);
  const copies = await copyIn(
    seals ?? config.sealsFile,
    seals ?? (file === undefined ? process.env['SEALS_FILE'] : undefined),
  );
  const witness = { copies, key: key ?? null };
  const progress = (entries: number): void => {
    if (process.stderr.isTTY) process.stderr.write(`\r${entries.toLocaleString('en')} entries`);
  };
  if (file !== undefined) {
    // Seals that lie in some data folder are no witness of a log from elsewhere, unless said so.
    return verifyRecords(recordsIn(file), seals === undefined ? { ...witness, copies: null } : witness, progress);
  }
  const store = await openArchive(config);
  try {
    const safe = words ? await openSafe({ docs: store.docs, close: async () => undefined }, keyFileOf(config)) : null;
    return await verifyStore(store, witness, progress, safe);
  } finally {
    await store.close();
  }
}

/** The copy of the seals, or null if there is none where it would be; one that was named must be there. */
async function copyIn(path: string, named: string | undefined): Promise<Map<number, Seal> | null> {
  const copy = await readSealCopy(path);
  if (copy === null && named !== undefined) throw new Refusal('missing', `${path}: there is no such copy of the seals`);
  return copy;
}

async function* recordsIn(file: string): AsyncIterable<ArchiveRecord> {
  let number = 0;
  for await (const line of decodedLines(createReadStream(file))) {
    number += 1;
    if (line !== '') yield parse(ArchiveRecord, jsonOrNull(line), `/lines/${number}`);
  }
}

/** What is written for a record; null to leave it out. */
type LineFor = (record: ArchiveRecord) => unknown;

/** Writes a line of JSON for each record of the store. */
async function writeRecords(options: Options, lineForIn: (store: Archive) => Promise<LineFor>): Promise<void> {
  const store = await openArchive(configFrom(options));
  try {
    const lineFor = await lineForIn(store);
    for await (const record of recordsOf(store)) {
      const line = lineFor(record);
      if (line !== null) await write(`${JSON.stringify(line)}\n`);
    }
  } finally {
    await store.close();
  }
}

type Archive = Awaited<ReturnType<typeof openArchive>>;

/**
 * The reading that an entry of the audit log records, if it is wanted; else null. Whoever reads a whole project, as with an
 * export, may have seen any note that was in it by then.
 */
function readingOf(record: ArchiveRecord, { note, actor }: Options, place: PlaceOfNote | null): unknown {
  if (record.kind !== 'entry' || record.log !== 'audit') return null;
  const { entry, partition: project } = record;
  const target = z.record(z.string(), z.string()).safeParse(entry['target']).data ?? {};
  const { at, action, outcome, ip, version, hash } = entry;
  const scope = target['note'] === undefined ? 'project' : 'note';
  const ofProject = scope === 'project' && place?.project === project && String(at) >= place.receivedAt;
  const wanted =
    READING_ACTIONS.has(String(action)) &&
    (note === undefined || target['note'] === note || ofProject) &&
    (actor === undefined || entry['actor'] === actor);
  return wanted ? { at, actor: entry['actor'], action, scope, project, ...target, outcome, ip, version, hash } : null;
}

async function checkProof(file: string | undefined, keys: string | undefined): Promise<number> {
  if (file === undefined || keys === undefined) throw new Usage('audit proof takes --file and --keys');
  const proof = parse(InclusionProof, jsonOrNull(await readFile(file, 'utf8')), '/proof');
  const known = parse(Keys, jsonOrNull(await readFile(keys, 'utf8')), '/keys').keys;
  const key = known.find(({ id }) => id === proof.seal.key);
  const misfit = key ? misfitOfProof(proof, key, isSigned) : 'it is sealed by a key that is not among the keys';
  const [event] = proof.events;
  if (misfit !== null) console.error(`The proof does not hold: ${misfit}`);
  else console.log(`Event ${event?.id} stood in the log when seal ${proof.seal.number} was made, ${proof.seal.at}`);
  return misfit === null ? 0 : 1;
}
