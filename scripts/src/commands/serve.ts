import { existsSync } from 'node:fs';
import { listen, openServices } from '@chartmark/api';
import type { Command } from '../command.ts';
import { demonstrationLogIns, seedDemonstration } from '../demo/seed.ts';
import { configFrom, logger, STORE_HELP, STORE_OPTIONS, webFolder } from '../settings.ts';
import { signalled } from '../signalled.ts';
import { argumentsOf, Usage } from '../usage.ts';

const help = `chartmark serve [--port N] [--data DIR] [--store URL]

Starts the service and prints its address. An empty data folder is filled with demonstration projects first.

  --port N        where to listen (environment: PORT; default: 3000)
${STORE_HELP}

Environment as well: HOST, TRUST_PROXY, MASTER_KEY_FILE, SESSION_IDLE_MINUTES, SESSION_HOURS, REQUESTS_A_MINUTE, WORKERS,
LOG_LEVEL, DEMO=false for no demonstration.
`;

export const command: Command = {
  help,
  async run(args) {
    const { values, positionals } = argumentsOf(args, { ...STORE_OPTIONS, port: { type: 'string' } });
    if (positionals.length > 0) throw new Usage(`serve takes no '${positionals[0]}'`);
    const config = configFrom(values);
    const log = logger(config.logLevel);
    const services = await openServices(config, log, { alone: true });
    if (config.demo && (await services.people.isEmpty())) {
      console.error('Making the demonstration projects …');
      await seedDemonstration(services, config.dataFolder);
    }
    const web = existsSync(webFolder()) ? webFolder() : null;
    const running = await listen(services, config, log, web);
    console.log(`Chartmark is at ${running.address}`);
    console.log(await demonstrationLogIns(config.dataFolder));
    await signalled();
    await running.close();
    await services.close();
    return 0;
  },
};
