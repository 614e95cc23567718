import { text } from 'node:stream/consumers';
import { openServices } from '@chartmark/api';
import { LogIn, Name, Password, parse } from '@chartmark/schemas';
import { z } from 'zod';
import type { Command } from '../command.ts';
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
const PAGE = 200;

export const command: Command = {
  help,
  async run(args) {
    const { values, positionals } = argumentsOf(args, { ...STORE_OPTIONS, admin: { type: 'boolean', default: false } });
    const [action, logIn, name] = positionals;
    const config = configFrom(values);
    const services = await openServices(config, logger('warn'));
    const { people } = services;
    const idOf = async (): Promise<string> => {
      const account = logIn === undefined ? null : await people.byLogIn(parse(LogIn, logIn));
      if (!account) throw new Usage(`There is no account '${logIn ?? ''}'`);
      return account.id;
    };
    try {
      switch (action) {
        case 'list':
          for await (const line of lines(people)) console.log(line);
          return 0;
        case 'add': {
          const user = parse(NewUser, { logIn, name, password: await passwordGiven(), admin: values.admin });
          console.log((await people.create(user)).id);
          return 0;
        }
        case 'deactivate':
          await people.change(await idOf(), { active: false });
          return 0;
        case 'password':
          await people.change(await idOf(), { password: parse(Password, await passwordGiven()) });
          return 0;
        default:
          throw new Usage('users takes list, add, deactivate or password');
      }
    } finally {
      await services.close();
    }
  },
};

const passwordGiven = async (): Promise<string> => (await text(process.stdin)).replace(/\r?\n$/, '');

async function* lines(people: Awaited<ReturnType<typeof openServices>>['people']): AsyncIterable<string> {
  let after: string | undefined;
  do {
    const { rows, next } = await people.list(after, PAGE);
    for (const { logIn, name, admin, active } of rows) {
      yield [logIn, name, admin ? 'admin' : '', active ? '' : 'deactivated'].join('\t');
    }
    after = next ?? undefined;
  } while (after !== undefined);
}
