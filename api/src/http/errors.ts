import { STATUS_CODES } from 'node:http';
import type { Problem } from '@chartmark/schemas';
import { problemOf, Refusal, refusal } from '@chartmark/schemas';

/**
 * What an error becomes at the edge: a refusal says its reason, anything else only that it happened.
 *
 * @param report told of errors that are ours, without the request's content
 */
export function problemFor(error: unknown, report: (error: Error) => void): Problem {
  if (error instanceof Refusal) return problemOf(error);
  const known = fromExpress(error);
  if (known) return known;
  report(error instanceof Error ? error : new Error('something was thrown that is no error'));
  return { ...problemOf(refusal('service.failed', {})), type: 'about:blank', status: 500 };
}

/** What Express says of an address that is wrong: its errors carry a status. Nothing of the request is repeated. */
function fromExpress(error: unknown): Problem | null {
  if (!(error instanceof Error && 'status' in error)) return null;
  if (error instanceof URIError) return problemOf(refusal('address.encoding', {}));
  if (error.status === 404) return problemOf(refusal('address.missing', {}));
  const status = Number(error.status);
  if (!(status >= 400 && status < 500)) return null;
  const { reason } = refusal('request.answered', { status });
  return { type: 'about:blank', title: STATUS_CODES[status] ?? 'Bad Request', status, ...(reason && { reason }) };
}
