// Told to zod before its schemas are made: no parser is compiled at run time, which the content security policy forbids.
globalThis.__zod_globalConfig = { jitless: true };
