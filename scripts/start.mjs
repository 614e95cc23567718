import process from 'node:process';
import { install, run } from './setup/bootstrap.mjs';

/** `npm start`: everything a fresh machine needs, then the service. A second start finds it all done. */
process.exitCode =
  (await install()) ||
  (await run('scripts/setup/build-web.ts')) ||
  (await run('scripts/src/cli.ts', ['serve', ...process.argv.slice(2)]));
