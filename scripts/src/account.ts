import type { Services } from '@chartmark/api';
import { type Account, LogIn, parse, Refusal } from '@chartmark/schemas';

/** The account with this log-in name. @throws {Refusal} `missing`, `invalid` if it cannot be such a name */
export async function accountOf(people: Services['people'], logIn: string): Promise<Account> {
  const account = await people.byLogIn(parse(LogIn, logIn, '/logIn'));
  if (!account) throw new Refusal('missing', `There is no account '${logIn}'`);
  return account;
}
