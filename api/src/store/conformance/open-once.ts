import { openStore } from '../open.ts';

/* Opens a store and closes it again; prints why not, if not. */

const [address = ''] = process.argv.slice(2);
const refused = await openStore(address, []).then(
  (store) => store.close(),
  (error: unknown) => error,
);
console.log(
  JSON.stringify(refused instanceof Error ? { ...refused, name: refused.name, message: refused.message } : {}),
);
