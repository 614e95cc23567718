import { text } from 'node:stream/consumers';
import { openServices, pagesOf } from '@chartmark/api';
import { LogIn, Name, Password, parse } from '@chartmark/schemas';
import { z } from 'zod';
import { accountOf } from '../account.ts';
import type { Command } from '../command.ts';
import { recorded } from '../recorded.ts';
import { configFrom, logger, STORE_HELP, STORE_OPTIONS } from '../settings.ts';
import { argumentsOf, Usage } from '../usage.ts';

const help = `chartmark users list
chartmark users add LOG-IN NAME [--admin] < password
chartmark users deactivate LOG-IN
chartmark users password LOG-IN < password

Passwords are read from standard input, so that they stand in no history.

${STORE_HELP}
`;

const NewUser = z.strictObject({ logIn: LogIn, name: Name, password: Password, admin: z.boolean() });
/** How many words each of its actions takes, its own among them. */
const WORDS: Readonly<Record<string, number>> = { list: 1, add: 3, deactivate: 2, password: 2 };
const PAGE = 200;

export const command: Command = {
  help,
  async run(args) {
    const { values, positionals } = argumentsOf(args, { ...STORE_OPTIONS, admin: { type: 'boolean', default: false } });
    const [action = '', logIn = '', name = ''] = positionals;
    const words = Object.hasOwn(WORDS, action) ? WORDS[action] : undefined;
    if (words === undefined) throw new Usage('users takes list, add, deactivate or password');
    if (positionals.length !== words) throw new Usage(`users ${action} takes ${words - 1} words`);
    const services = await openServices(configFrom(values), logger('warn'));
    const { people, audit } = services;
    const change = async (to: Parameters<typeof people.change>[1]): Promise<void> => {
      const { id } = await accountOf(people, logIn);
      const target = { account: id, changed: Object.keys(to).join(' ') };
      await recorded(audit, { action: 'account.change', project: null, target }, () => people.change(id, to));
    };
    try {
      switch (action) {
        case 'list':
          for await (const line of lines(people)) console.log(line);
          return 0;
        case 'add': {
          const user = parse(NewUser, { logIn, name, password: await passwordGiven(), admin: values.admin });
          const target = { admin: String(values.admin) };
          const create = () => people.create(user);
          const made = await recorded(audit, { action: 'account.create', project: null, target }, create);
          console.log(made.id);
          return 0;
        }
        case 'deactivate':
          await change({ active: false });
          return 0;
        default:
          await change({ password: parse(Password, await passwordGiven(), '/password') });
          return 0;
      }
    } finally {
      await services.close();
    }
  },
};

const passwordGiven = async (): Promise<string> => (await text(process.stdin)).replace(/\r?\n$/, '');

async function* lines(people: Awaited<ReturnType<typeof openServices>>['people']): AsyncIterable<string> {
  for await (const rows of pagesOf((after) => people.list(after, PAGE))) {
    for (const { logIn, name, admin, active } of rows)
      yield [logIn, name, admin ? 'admin' : '', active ? '' : 'deactivated'].join('\t');
  }
}
