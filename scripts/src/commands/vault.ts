import { openArchive } from '@chartmark/api/archive';
import { createVault, keyFileOf } from '@chartmark/api/vault';
import type { Command } from '../command.ts';
import { configFrom, STORE_HELP, STORE_OPTIONS } from '../settings.ts';
import { argumentsOf, Usage } from '../usage.ts';

const help = `chartmark vault status
chartmark vault add-key
chartmark vault rotate
chartmark vault retire

The master key wraps the data key of each subject and of the seals. rotate makes a new one, wraps every data key under it,
and leaves the old one in the file; broken off at any moment it goes on when called again, and services that have the
file open go on working. retire takes the old key out, once nothing is wrapped under it. status counts, as JSON.

Nodes with a copy of the file: add-key first, copy the file to all of them, rotate, copy again, retire, copy again.

${STORE_HELP}
  The master key file is DIR/master.key, or what MASTER_KEY_FILE names.
`;

export const command: Command = {
  help,
  async run(args) {
    const { values, positionals } = argumentsOf(args, STORE_OPTIONS);
    const [action, ...rest] = positionals;
    if (rest.length > 0) throw new Usage('vault takes one word');
    const config = configFrom(values);
    const store = await openArchive(config);
    const vault = createVault(store.docs, keyFileOf(config));
    try {
      switch (action) {
        case 'status':
          console.log(JSON.stringify(await vault.status()));
          return 0;
        case 'add-key':
          await vault.addKey();
          console.error('A key stands ready in the master key file. Copy the file to every node, then rotate.');
          return 0;
        case 'rotate': {
          const done = await vault.rotate((soFar) => process.stderr.write(`\r${soFar} data keys`));
          console.error(
            `\r${done} data keys wrapped anew. Copy the master key file to where its copies are, then retire.`,
          );
          return 0;
        }
        case 'retire':
          console.error(
            `Taken out: ${(await vault.retire()).join(', ') || 'none'}. Backups made before still need it.`,
          );
          return 0;
        default:
          throw new Usage('vault takes status, add-key, rotate or retire');
      }
    } finally {
      await store.close();
    }
  },
};
