import { readFileSync } from 'node:fs';
import type { SuggestRequest } from '@chartmark/schemas';
import type { Reply } from './suggesters/ask.ts';

/** The most an answer may weigh, so that no model fills the memory. */
const LARGEST_ANSWER_BYTES = 16 * 1024 * 1024;

/** Where notes may go, each with the token it wants to see, if any. */
export type AllowedHosts = ReadonlyMap<string, string | null>;

/**
 * Reads which models outside this installation may be asked: one origin a line, `https://models.example:8443`, and after
 * a space the bearer token it wants, if it wants one. Lines that begin with # are remarks.
 *
 * @throws {Error} naming the line that is no origin
 */
export function allowedHosts(file: string | null): AllowedHosts {
  const hosts = new Map<string, string | null>();
  if (file === null) return hosts;
  for (const [i, line] of readFileSync(file, 'utf8').split(/\r?\n/).entries()) {
    const [origin = '', token] = line.trim().split(/\s+/, 2);
    if (origin === '' || origin.startsWith('#')) continue;
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      throw new Error(`SUGGESTERS_FILE, line ${i + 1}: an origin such as https://models.example:8443 is expected`);
    }
    hosts.set(origin, token ?? null);
  }
  return hosts;
}

/**
 * Calls models by HTTP: only those the operator allowed, never further by a redirect, with an answer of limited size and
 * time. What went wrong is told without a word of what was sent or answered.
 */
export function createModelCall(hosts: AllowedHosts) {
  return {
    permits(url: string): boolean {
      const { origin, username, password } = new URL(url);
      return hosts.has(origin) && username === '' && password === '';
    },

    async call(url: string, request: SuggestRequest, timeoutMs: number): Promise<Reply> {
      const token = hosts.get(new URL(url).origin) ?? null;
      try {
        const response = await fetch(url, {
          method: 'POST',
          redirect: 'manual',
          signal: AbortSignal.timeout(timeoutMs),
          headers: {
            'content-type': 'application/json',
            accept: 'application/json',
            ...(token === null ? {} : { authorization: `Bearer ${token}` }),
          },
          body: JSON.stringify(request),
        });
        if (!response.ok) {
          await response.body?.cancel();
          return refusalOf(response);
        }
        return await bodyOf(response);
      } catch (error) {
        const late = error instanceof Error && error.name === 'TimeoutError';
        return { kind: 'unreachable', reason: late ? 'the suggester took too long' : 'the suggester was not reached' };
      }
    },
  };
}

function refusalOf({ status, headers }: Response): Reply {
  if (status === 429 || status === 503) return { kind: 'busy', waitMs: waitOf(headers.get('retry-after')) };
  if (status === 502 || status === 504) return { kind: 'unreachable', reason: 'the suggester was not reached' };
  if (status >= 300 && status < 400) return { kind: 'refused', reason: 'the suggester sent us elsewhere' };
  return { kind: 'refused', reason: `the suggester answered ${status}` };
}

/** Milliseconds of a Retry-After header, seconds or a date. @see RFC 9110, section 10.2.3 */
function waitOf(header: string | null): number | null {
  if (header === null) return null;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}

async function bodyOf(response: Response): Promise<Reply> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > LARGEST_ANSWER_BYTES) return { kind: 'refused', reason: 'the answer was too large' };
    parts.push(part);
  }
  try {
    return { kind: 'answer', body: JSON.parse(Buffer.concat(parts).toString('utf8')) };
  } catch {
    return { kind: 'refused', reason: 'the answer is not JSON' };
  }
}
