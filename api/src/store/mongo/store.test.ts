import { describe, expect, test } from 'vitest';
import { conformance, things } from '../conformance.ts';
import { openMongoStore } from './store.ts';

const address = process.env['TEST_MONGODB_URI'];
const collections = [things, { ...things, name: 'large', indexes: {} }];

describe.skipIf(address === undefined)('MongoDB (skipped without TEST_MONGODB_URI)', () => {
  const url = new URL(address ?? 'mongodb://localhost');
  url.pathname = `/conformance-${process.pid}-${Math.floor(performance.now())}`;
  const open = () => openMongoStore({ address: url.href, collections, horizonSeconds: 2 });

  conformance(async () => ({ store: await open(), again: open }));

  test.each(['w=1', 'journal=false', 'readPreference=secondary'])(
    '[C8] an address with %s is refused',
    async (weak) => {
      const weakened = new URL(url);
      weakened.search += `${weakened.search === '' ? '?' : '&'}${weak}`;
      await expect(openMongoStore({ address: weakened.href, collections })).rejects.toMatchObject({
        kind: 'senseless',
      });
    },
  );
});
