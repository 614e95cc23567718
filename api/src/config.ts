import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const Port = z.coerce.number().int().min(0).max(65_535);
const Flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** The environment, parsed once. */
const Environment = z.object({
  PORT: Port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA: z.string().min(1).default('data'),
  STORE: z
    .string()
    .regex(/^(sqlite$|mongodb(\+srv)?:\/\/)/, '`sqlite` or a mongodb:// address')
    .default('sqlite'),
  MASTER_KEY_FILE: z.string().min(1).optional(),
  SEALS_FILE: z.string().min(1).optional(),
  SUGGESTERS_FILE: z.string().min(1).optional(),
  SEAL_SECONDS: z.coerce.number().min(1).max(86_400).default(60),
  TRUST_PROXY: Flag.default(false),
  SESSION_IDLE_MINUTES: z.coerce.number().min(1).max(1440).default(15),
  SESSION_HOURS: z.coerce.number().min(0.1).max(72).default(12),
  REQUESTS_A_MINUTE: z.coerce.number().int().min(60).max(1_000_000).default(6_000),
  // One core is left to the thread that answers.
  WORKERS: z.coerce
    .number()
    .int()
    .min(1)
    .max(64)
    .default(Math.max(1, availableParallelism() - 1)),
  JOB_LEASE_SECONDS: z.coerce.number().min(1).max(3_600).default(60),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  DEMO: Flag.default(true),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  /** `sqlite` for the embedded store, else the address of MongoDB. */
  readonly store: string;
  readonly masterKeyFile: string | null;
  /** The copy of the seals outside the store. */
  readonly sealsFile: string;
  /** Which models outside may be asked; null for none. */
  readonly suggestersFile: string | null;
  /** How often what was done is sealed. */
  readonly sealEveryMs: number;
  readonly trustProxy: boolean;
  readonly sessionIdleMs: number;
  readonly sessionMs: number;
  /** How many requests of one account are answered in a minute, by each node. */
  readonly requestsPerMinute: number;
  /** Threads for de-identification and pre-annotation. */
  readonly workers: number;
  /** How long a piece of bulk work is held without a sign of life from its worker. */
  readonly jobLeaseMs: number;
  readonly logLevel: string;
  /** Whether an empty store is filled with the demonstration. */
  readonly demo: boolean;
}

const MINUTE_MS = 60_000;
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** What was wrong with the environment, one sentence a variable. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** @throws {ConfigError} naming each variable that does not fit; also if notes would travel unencrypted */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = Environment.safeParse(given);
  if (!result.success) {
    throw new ConfigError(result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  }
  const parsed = result.data;
  if (!LOOPBACK.has(parsed.HOST) && !parsed.TRUST_PROXY) {
    throw new ConfigError(
      'HOST: outside this machine only behind a proxy that ends TLS; set TRUST_PROXY=true if there is one',
    );
  }
  return {
    port: parsed.PORT,
    host: parsed.HOST,
    dataFolder: parsed.DATA,
    store: parsed.STORE,
    masterKeyFile: parsed.MASTER_KEY_FILE ?? null,
    sealsFile: parsed.SEALS_FILE ?? join(parsed.DATA, 'seals.jsonl'),
    suggestersFile: parsed.SUGGESTERS_FILE ?? null,
    sealEveryMs: parsed.SEAL_SECONDS * 1000,
    trustProxy: parsed.TRUST_PROXY,
    sessionIdleMs: parsed.SESSION_IDLE_MINUTES * MINUTE_MS,
    sessionMs: parsed.SESSION_HOURS * 60 * MINUTE_MS,
    requestsPerMinute: parsed.REQUESTS_A_MINUTE,
    workers: parsed.WORKERS,
    jobLeaseMs: parsed.JOB_LEASE_SECONDS * 1000,
    logLevel: parsed.LOG_LEVEL,
    demo: parsed.DEMO,
  };
}
