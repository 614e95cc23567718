import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openServices } from '@chartmark/api';
import { ReceiveFormat, type ReceiveReport, Refusal } from '@chartmark/schemas';
import type { Command } from '../command.ts';
import { recorded } from '../recorded.ts';
import { configFrom, logger, STORE_HELP, STORE_OPTIONS } from '../settings.ts';
import { argumentsOf, oneOf, Usage } from '../usage.ts';

const help = `chartmark import --project ID --format text|csv|jsonl|prodigy [options] FILE…

Brings notes in: de-identified under the project's policy, pre-annotated, and released or laid before the privacy role.
A folder stands for the files in it; - for standard input. The report is printed as JSON, one line a file.

  --project ID      where to
  --format FORM     how the notes are written
  --text COLUMN     the column or key of the text, if it is not a usual one
  --partial         take what is right although something else is wrong
${STORE_HELP}
`;

const OPTIONS = {
  ...STORE_OPTIONS,
  project: { type: 'string' },
  format: { type: 'string' },
  text: { type: 'string' },
  partial: { type: 'boolean', default: false },
} as const;

export const command: Command = {
  help,
  async run(args) {
    const { values, positionals } = argumentsOf(args, OPTIONS);
    if (values.project === undefined || values.format === undefined)
      throw new Usage('import takes --project and --format');
    if (positionals.length === 0) throw new Usage('import takes at least one file');
    const { project } = values;
    const format = oneOf(ReceiveFormat, '--format', values.format);
    const files = await filesOf(positionals);
    const services = await openServices(configFrom(values), logger('warn'));
    try {
      await services.projects.get(project);
      let refused = 0;
      for (const file of files) {
        const report = await recorded(services.audit, { action: 'note.receive', project }, () =>
          services.receive.receiveFile(
            file === '-' ? process.stdin : createReadStream(file),
            { format, textColumn: values.text ?? null, partial: values.partial },
            { project, attestation: null, progress: (soFar) => tell(file, soFar) },
          ),
        );
        console.error(`${process.stderr.isTTY ? '\r' : ''}${progressOf(file, report)}`);
        console.log(JSON.stringify({ file, ...report }));
        refused += report.refused;
      }
      return refused > 0 ? 1 : 0;
    } finally {
      await services.close();
    }
  },
};

async function filesOf(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const isFolder = path !== '-' && (await statOf(path)).isDirectory();
    if (!isFolder) files.push(path);
    else
      for (const entry of await readdir(path, { withFileTypes: true }))
        if (entry.isFile()) files.push(join(path, entry.name));
  }
  return files.sort();
}

async function statOf(path: string) {
  return stat(path).catch(() => {
    throw new Refusal('missing', `There is no file '${path}'`);
  });
}

/** On a terminal alone, where a line can be written over; a log gets the last of them. */
function tell(file: string, report: ReceiveReport): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${progressOf(file, report)}`);
}

function progressOf(file: string, { received, duplicates, refused }: ReceiveReport): string {
  return `${file}: ${received} received, ${duplicates} known already, ${refused} refused`;
}
