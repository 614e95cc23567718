import { constants, existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openArchive, readSealCopy, storeFile, verifyStore } from '@chartmark/api/archive';
import { check } from '@chartmark/api/store';
import { Refusal } from '@chartmark/schemas';
import type { Command } from '../command.ts';
import { configFrom, STORE_HELP, STORE_OPTIONS } from '../settings.ts';
import { argumentsOf, Usage } from '../usage.ts';
import { verdictText } from '../verdict-text.ts';

const help = `chartmark restore FILE --data DIR

Makes a data folder of a backup: checks the file, copies it, and follows every chain and seal in the copy. Ends with
status 1, and leaves nothing, if the backup is not whole; a store that is there already is never touched. Put the master
key, which is in no backup, beside it before the service starts.

${STORE_HELP}
`;

export const command: Command = {
  help,
  async run(args) {
    const { values, positionals } = argumentsOf(args, STORE_OPTIONS);
    const [from] = positionals;
    if (from === undefined || positionals.length > 1) throw new Usage('restore takes one file');
    const config = configFrom(values);
    if (config.store !== 'sqlite') throw new Usage('restore is for the embedded store; MongoDB has its own tools');
    const to = storeFile(config.dataFolder);
    if (!existsSync(from)) throw new Refusal('missing', 'There is no such backup');
    if (existsSync(to)) throw new Refusal('conflict', 'The data folder has a store already');
    const seals = `${from}.seals.jsonl`;
    if (existsSync(seals) && existsSync(config.sealsFile)) {
      throw new Refusal('conflict', `${config.sealsFile}: there is a copy of seals already, of another store`);
    }
    check(from);
    await mkdir(config.dataFolder, { recursive: true, mode: 0o700 });
    const copies = await readSealCopy(seals);
    const unfinished = await mkdtemp(join(config.dataFolder, 'restoring-'));
    try {
      await copyFile(from, storeFile(unfinished), constants.COPYFILE_EXCL);
      // Before it is opened, so that what SQLite puts beside it is for its owner alone, too.
      await chmod(storeFile(unfinished), 0o600);
      const store = await openArchive({ store: 'sqlite', dataFolder: unfinished });
      const verified = await verifyStore(store, { copies, key: null }).finally(() => store.close());
      console.log(verdictText(verified));
      if (verified.misfits.length > 0) return 1;
      await rename(storeFile(unfinished), to);
      if (existsSync(seals)) {
        await copyFile(seals, config.sealsFile, constants.COPYFILE_EXCL);
        await chmod(config.sealsFile, 0o600);
      }
      return 0;
    } finally {
      await rm(unfinished, { recursive: true });
    }
  },
};
