export type { Config } from './config.ts';
export { ConfigError, parseConfig } from './config.ts';
export type { Running, Services } from './main.ts';
export { listen, openServices, routesOf, VERSION } from './main.ts';
