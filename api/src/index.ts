export type { Config } from './config.ts';
export { ConfigError, parseConfig } from './config.ts';
export type { Running } from './listen.ts';
export { listen, routesOf } from './listen.ts';
export type { Services } from './main.ts';
export { openServices, VERSION } from './main.ts';
export { notes } from './receive/collections.ts';
export { pagesOf } from './store/pages.ts';
