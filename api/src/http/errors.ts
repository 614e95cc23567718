import type { Problem } from '@chartmark/schemas';
import { problemOf, Refusal } from '@chartmark/schemas';

/**
 * What an error becomes at the edge: a refusal says its reason, anything else only that it happened.
 *
 * @param report told of errors that are ours, without the request's content
 */
export function problemFor(error: unknown, report: (error: Error) => void): Problem {
  if (error instanceof Refusal) return problemOf(error);
  const known = fromParser(error);
  if (known) return problemOf(known);
  report(error instanceof Error ? error : new Error('something was thrown that is no error'));
  return { type: 'about:blank', title: 'The service failed on this request', status: 500 };
}

/** The body parser's errors carry a `type`, those of files a `status`; nothing of the body is repeated. */
function fromParser(error: unknown): Refusal | null {
  if (!(error instanceof Error)) return null;
  if ('status' in error && error.status === 404) return new Refusal('missing', 'There is no such address');
  if (!('type' in error)) return null;
  if (error.type === 'entity.too.large') return new Refusal('oversized', 'The request is larger than this route takes');
  if (error.type === 'entity.parse.failed') return new Refusal('invalid', 'The body is not JSON');
  if (error.type === 'charset.unsupported' || error.type === 'encoding.unsupported') {
    return new Refusal('unsupported', 'The body is in an encoding this service does not take');
  }
  return error.type === 'request.aborted' ? new Refusal('invalid', 'The request ended before its body did') : null;
}
