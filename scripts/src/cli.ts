#!/usr/bin/env node
import { Refusal } from '@chartmark/schemas';
import type { Command } from './command.ts';
import { LineError } from './decoded-lines.ts';
import { Usage } from './usage.ts';

const COMMANDS: Readonly<Record<string, { summary: string; load: () => Promise<{ command: Command }> }>> = {
  assertion: { summary: 'judge findings in sentences', load: () => import('./commands/assertion.ts') },
  agreement: { summary: 'how far annotators agree, type by type', load: () => import('./commands/agreement.ts') },
  audit: { summary: 'verify and export what was done and read', load: () => import('./commands/audit.ts') },
  backup: { summary: 'copy an embedded store while it is in use', load: () => import('./commands/backup.ts') },
  restore: { summary: 'make a data folder of a backup', load: () => import('./commands/restore.ts') },
  deidentify: { summary: 'find or replace identifiers in notes', load: () => import('./commands/deidentify.ts') },
  ontology: { summary: 'import, search and remove terminologies', load: () => import('./commands/ontology.ts') },
  preannotate: { summary: 'suggest spans for notes', load: () => import('./commands/preannotate.ts') },
  serve: { summary: 'start the service', load: () => import('./commands/serve.ts') },
  work: { summary: 'work on bulk jobs beside the servers', load: () => import('./commands/work.ts') },
  import: { summary: 'bring notes into a project', load: () => import('./commands/import.ts') },
  export: { summary: 'write layers as Prodigy JSONL', load: () => import('./commands/export.ts') },
  vault: { summary: 'rotate the master key', load: () => import('./commands/vault.ts') },
  users: { summary: 'make, list and deactivate accounts', load: () => import('./commands/users.ts') },
};

const HELP = `chartmark COMMAND [options]

${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(14)} ${summary}`)
  .join('\n')}

chartmark COMMAND --help says what a command takes.
`;

/** What the system says of a file that was named. */
const FILE_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'that is not permitted',
  EPERM: 'that is not permitted',
  EISDIR: 'that is a folder',
  ENOTDIR: 'that is no folder',
  ENOSPC: 'the disk is full',
};

// Whoever reads may have read enough, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h') {
    console.error(HELP);
    return name === undefined ? 2 : 0;
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!entry) {
    console.error(`There is no command '${name}'.\n\n${HELP}`);
    return 2;
  }
  const { command } = await entry.load();
  if (args.includes('--help') || args.includes('-h')) {
    console.error(command.help);
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    if (error instanceof Usage) return say(`${error.message}\n\n${command.help}`, 2);
    if (error instanceof Error && error.name === 'ConfigError') return say(error.message, 2);
    if (error instanceof Refusal) return say([error.message, ...error.faults.map(describe)].join('\n'), 1);
    if (error instanceof LineError) return say(`The input is no text: ${error.message}`, 1);
    if (isOfFile(error)) return say(`${error.path}: ${FILE_ERRORS[error.code] ?? error.code}`, 1);
    throw error;
  }
}

/** Whether the error is one of a file that was named, and no fault of ours. */
function isOfFile(error: unknown): error is NodeJS.ErrnoException & { path: string; code: string } {
  return error instanceof Error && 'path' in error && 'code' in error && 'syscall' in error;
}

function say(words: string, status: number): number {
  console.error(words);
  return status;
}

function describe({ pointer, expected, found }: Refusal['faults'][number]): string {
  return `  ${pointer}: expected ${expected}, found ${found}`;
}
