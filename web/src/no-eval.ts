/**
 * Told to zod before any schema is used: parsers are not compiled at run time, which our content security policy forbids.
 * @see zod 4, `z.config({ jitless: true })`, which keeps its settings under this name
 */
Reflect.set(globalThis, '__zod_globalConfig', { jitless: true });
