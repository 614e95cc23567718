import { existsSync } from 'node:fs';
import { copyFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { noteBackup, storeFile } from '@chartmark/api/archive';
import { backUp } from '@chartmark/api/store';
import { Refusal } from '@chartmark/schemas';
import type { Command } from '../command.ts';
import { configFrom, STORE_HELP, STORE_OPTIONS } from '../settings.ts';
import { argumentsOf, Usage } from '../usage.ts';

const help = `chartmark backup FILE

Copies the embedded store into FILE while it is in use: one moment of it, whole and checked. The copy of the seals goes
beside it, as FILE.seals.jsonl. The master key is never part of a backup: keep it elsewhere, or whoever finds the backup
can read the originals of notes.

A MongoDB is backed up with its own tools: see docs/operating.md.

${STORE_HELP}
`;

export const command: Command = {
  help,
  async run(args) {
    const { values, positionals } = argumentsOf(args, STORE_OPTIONS);
    const [to] = positionals;
    if (to === undefined || positionals.length > 1) throw new Usage('backup takes one file');
    const { store, dataFolder, sealsFile } = configFrom(values);
    if (store !== 'sqlite') throw new Usage('backup is for the embedded store; MongoDB has its own tools');
    const folder = dirname(to);
    if (!existsSync(folder)) throw new Refusal('missing', `${folder}: there is no such folder`);
    if (existsSync(to)) throw new Refusal('conflict', `${to}: there is a file already`);
    // Before the store, so that it holds no seal that the store does not.
    if (existsSync(sealsFile)) await copyFile(sealsFile, `${to}.seals.jsonl`);
    const { logs, documents } = await backUp(storeFile(dataFolder), to);
    const { size } = await stat(to);
    await noteBackup(dataFolder, { at: new Date().toISOString(), sizeBytes: size });
    console.error(`${logs.events.entries} events, ${logs.audit.entries} audit entries, ${documents} documents`);
    return 0;
  },
};
