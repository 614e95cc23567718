import { type Id, Problem, REFUSALS, Refusal, type RefusalKind, refusal } from '@chartmark/schemas';

/** What turns an answer's JSON into a value, and throws where it is not one. */
export interface Parser<T> {
  parse(input: unknown): T;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Request<T> {
  readonly body?: unknown;
  readonly answer: Parser<T>;
  readonly signal?: AbortSignal;
  /** Who it is meant to come from; refused if somebody else is signed in by now. */
  readonly from?: Id;
}

/** For answers without a body. */
export const nothing: Parser<null> = { parse: () => null };

/**
 * Asks the service.
 *
 * @param path below `/api`, beginning with a slash
 * @throws {Refusal} as the service refused it; `unavailable` if it could not be reached
 */
export async function call<T>(method: Method, path: string, { body, answer, signal, from }: Request<T>): Promise<T> {
  const response = await reach(`/api${path}`, {
    method,
    headers: {
      ...HEADERS,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(from !== undefined && { 'x-chartmark-account': from }),
    },
    credentials: 'same-origin',
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  });
  if (!response.ok) throw refusalOf(response.status, await response.json().catch(() => null));
  return answer.parse(response.status === 204 ? null : await response.json());
}

export const get = <T>(path: string, answer: Parser<T>, signal?: AbortSignal): Promise<T> =>
  call('GET', path, { answer, ...(signal && { signal }) });

export const post = <T>(path: string, body: unknown, answer: Parser<T>): Promise<T> =>
  call('POST', path, { body, answer });

/** The header every request that changes something must carry, so that no other site can send it. */
export const HEADERS = { 'x-chartmark': '1', accept: 'application/json' } as const;

/** The query part of an address; absent values are left out. */
export function query(values: Readonly<Record<string, string | number | boolean | null | undefined>>): string {
  const pairs = Object.entries(values).flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}

/** The refusal that an error answer stands for, even if its body is not a problem document. */
export function refusalOf(status: number, body: unknown): Refusal {
  const problem = Problem.safeParse(body);
  if (!problem.success) {
    const { message, reason } = refusal('request.answered', { status });
    return new Refusal(kindOf(status), message, [], undefined, reason);
  }
  const { type, title, detail, errors = [], current, reason } = problem.data;
  return new Refusal(namedKind(type) ?? kindOf(status), detail ?? title, errors, current, reason);
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw refusal('service.unreachable', {});
  }
}

const KINDS = Object.keys(REFUSALS) as RefusalKind[];

const namedKind = (type: string): RefusalKind | undefined => KINDS.find((kind) => type.endsWith(`:${kind}`));

function kindOf(status: number): RefusalKind {
  return KINDS.find((kind) => REFUSALS[kind] === status) ?? (status >= 500 ? 'unavailable' : 'invalid');
}
