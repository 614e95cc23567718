import { isUtf8 } from 'node:buffer';
import { Refusal, type RefusalKind } from '@chartmark/schemas';
import express from 'express';

/** How large a body of JSON may be, unpacked, in bytes. */
const JSON_BYTES = 4 * 2 ** 20;

/**
 * What the request's body says in JSON; undefined if it has none.
 *
 * @throws {Refusal} `unsupported` if it is said to be something else, `oversized`, `invalid` if it is not what it says
 */
export async function jsonBody(request: express.Request, response: express.Response): Promise<unknown> {
  if (request.headers['content-length'] === '0') return undefined;
  if (request.is('application/json') === false) {
    throw wrong('unsupported', 'The body must be JSON', 'content-type application/json', 'another one');
  }
  await new Promise<void>((resolve, reject) => {
    parser(request, response, (error?: unknown) => (error === undefined ? resolve() : reject(refusalOf(error))));
  });
  return request.body;
}

const parser = express.json({
  limit: JSON_BYTES,
  strict: false,
  verify: (_request, _response, bytes, encoding) => {
    if (encoding === 'utf-8' && !isUtf8(bytes)) throw NOT_UTF_8;
  },
});

const NOT_UTF_8 = wrong('invalid', 'The body is not UTF-8', 'JSON in UTF-8', 'other bytes');

/** The parser's errors have a `type`, unpacking's the `code` of zlib; what they say of the body is not repeated. */
function refusalOf(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Refusal) return error;
  switch ('type' in error ? error.type : null) {
    case 'entity.too.large':
      return wrong('oversized', 'The request is larger than this route takes', `at most ${JSON_BYTES} bytes`, 'more');
    case 'entity.parse.failed':
      return wrong('invalid', 'The body is not JSON', 'JSON', 'something else');
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return wrong('unsupported', 'The body is in an encoding this service does not take', 'UTF-8', 'another one');
    case 'request.aborted':
    case 'request.size.invalid':
      return wrong('invalid', 'The request ended before its body did', 'as much as its header says', 'less');
  }
  const unpacking = 'code' in error && /^(Z_|ERR_)/.test(String(error.code));
  return unpacking
    ? wrong('invalid', 'The body is not packed as its header says', 'what content-encoding names', 'other bytes')
    : error;
}

function wrong(kind: RefusalKind, message: string, expected: string, found: string): Refusal {
  return new Refusal(kind, message, [{ pointer: '/body', expected, found }]);
}
