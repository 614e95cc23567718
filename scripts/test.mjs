import process from 'node:process';
import { install, run } from './setup/bootstrap.mjs';

/** `npm test`: everything a fresh machine needs, then every check there is. */
process.exitCode = (await install()) || (await run('scripts/setup/check.ts', process.argv.slice(2)));
