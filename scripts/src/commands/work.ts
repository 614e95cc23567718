import { openServices } from '@chartmark/api';
import type { Command } from '../command.ts';
import { configFrom, logger, STORE_HELP, STORE_OPTIONS } from '../settings.ts';
import { signalled } from '../signalled.ts';
import { argumentsOf, Usage } from '../usage.ts';

const help = `chartmark work --store mongodb://…

Works on bulk jobs beside the servers, which do so themselves as well: any number of these processes, on any machine that
has the master key. One that ends, however it ends, is replaced by the others. Ends on SIGINT or SIGTERM, when the pieces it
has in hand are done.

${STORE_HELP}

Environment as well: MASTER_KEY_FILE, WORKERS, JOB_LEASE_SECONDS.
`;

export const command: Command = {
  help,
  async run(args) {
    const { values, positionals } = argumentsOf(args, STORE_OPTIONS);
    if (positionals.length > 0) throw new Usage(`work takes no '${positionals[0]}'`);
    const config = configFrom(values);
    if (config.store === 'sqlite') throw new Usage('an embedded store is worked on by its one server');
    const services = await openServices(config, logger(config.logLevel));
    await services.jobs.work();
    console.log('Working');
    await signalled();
    await services.close();
    return 0;
  },
};
