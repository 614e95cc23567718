import { isUtf8 } from 'node:buffer';
import { type ReasonCode, Refusal, refusal } from '@chartmark/schemas';
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
    throw wrong('body.kind', 'content-type application/json', 'another one');
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

type BodyReason = ReasonCode & `body.${string}`;

const NOT_UTF_8 = wrong('body.utf8', 'JSON in UTF-8', 'other bytes');

/** Errors of the parser have a `type`, those of decompression a `code` of zlib. Their messages may quote the body, so are dropped. */
function refusalOf(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Refusal) return error;
  switch ('type' in error ? error.type : null) {
    case 'entity.too.large':
      return wrong('body.large', `at most ${JSON_BYTES} bytes`, 'more');
    case 'entity.parse.failed':
      return wrong('body.json', 'JSON', 'something else');
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return wrong('body.encoding', 'UTF-8', 'another one');
    case 'request.aborted':
    case 'request.size.invalid':
      return wrong('body.short', 'as much as its header says', 'less');
  }
  const unpacking = 'code' in error && /^(Z_|ERR_)/.test(String(error.code));
  return unpacking ? wrong('body.packing', 'what content-encoding names', 'other bytes') : error;
}

function wrong(code: BodyReason, expected: string, found: string): Refusal {
  return refusal(code, {}, undefined, [{ pointer: '/body', expected, found }]);
}
