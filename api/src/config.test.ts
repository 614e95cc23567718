import { expect, test } from 'vitest';
import { ConfigError, parseConfig } from './config.ts';

test('an empty environment is a laptop: loopback, embedded store', () => {
  expect(parseConfig({})).toMatchObject({ port: 3000, host: '127.0.0.1', store: 'sqlite', demo: true });
});

test.each([
  [{ PORT: 'eighty' }, /PORT/],
  [{ PORT: '70000' }, /PORT/],
  [{ STORE: 'postgres://x' }, /STORE.*mongodb/],
  [{ DEMO: 'perhaps' }, /DEMO/],
  [{ HOST: '0.0.0.0' }, /TLS/],
])('[C36] %j is refused by name', (environment, message) => {
  expect(() => parseConfig(environment)).toThrow(ConfigError);
  expect(() => parseConfig(environment)).toThrow(message);
});

test('[C36] behind a proxy that ends TLS any host will do', () => {
  expect(parseConfig({ HOST: '0.0.0.0', TRUST_PROXY: 'true' }).host).toBe('0.0.0.0');
});
