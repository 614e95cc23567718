import type express from 'express';
import type { Logger } from 'pino';
import { problemFor } from './errors.ts';
import { FILES, type Route, type Streamed } from './route.ts';
import { Throttled } from './throttle.ts';

/** Answers as the route declares: nothing, a file, or an answer that fits its schema. @throws {ZodError} if it does not fit */
export async function reply(route: Route, answer: unknown, response: express.Response): Promise<void> {
  if (route.returns === null) {
    response.status(204).end();
  } else if (typeof route.returns === 'string') {
    // The type of `route` pairs the form of a file with a `Streamed` answer.
    await writeFile(FILES[route.returns], answer as Streamed, response);
  } else {
    response.json(route.returns.parse(answer));
  }
}

/** Answers what went wrong: a refusal says its reason. Whatever has begun already is cut off, so that nobody takes it for whole. */
export function replyProblem(error: unknown, response: express.Response, log: Logger): void {
  const problem = problemFor(error, (failure) =>
    log.error({ kind: failure.name, stack: failure.stack?.split('\n').slice(1, 6) }, 'request failed'),
  );
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (error instanceof Throttled) response.setHeader('retry-after', error.seconds);
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

async function writeFile(type: string, { fileName, chunks }: Streamed, response: express.Response): Promise<void> {
  response.setHeader('content-type', type);
  response.setHeader('content-disposition', `attachment; filename="${fileName}"`);
  for await (const chunk of chunks) {
    if (response.destroyed) return;
    if (!response.write(chunk)) await drained(response);
  }
  response.end();
}

/** Settles when more can be written, or the reader has gone. */
function drained(response: express.Response): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      response.off('drain', settle).off('close', settle);
      resolve();
    };
    response.on('drain', settle).on('close', settle);
  });
}
