import { Id, ReceiveFormat, ReceiveReport } from '@chartmark/schemas';
import { z } from 'zod';
import { route } from '../http/route.ts';
import type { Receive } from './service.ts';

const Flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const Words = z.string().min(1).max(200);

export const receiveRoutes = (receive: Receive) => [
  route({
    method: 'post',
    path: '/projects/:project/notes',
    summary: 'Bring notes in: the body is one file',
    allow: ['lead'],
    audit: 'note.receive',
    takes: {
      params: z.strictObject({ project: Id }),
      query: z
        .strictObject({
          format: ReceiveFormat,
          text: Words.optional().meta({ description: 'the column or key of the text' }),
          partial: Flag.default(false).meta({ description: 'take what is right although something else is wrong' }),
          attestedBy: Words.optional().meta({ description: 'who says that the notes were de-identified elsewhere' }),
          attestedMethod: Words.optional(),
          attestedDate: z.iso.date().optional(),
          attestedDocument: Words.optional(),
        })
        .refine(
          (q) =>
            [q.attestedBy, q.attestedMethod, q.attestedDate, q.attestedDocument].every(
              (x) => (x === undefined) === (q.attestedBy === undefined),
            ),
          'an attestation names who, method, date and document',
        ),
      body: 'stream',
    },
    returns: ReceiveReport,
    handle: ({ params, query }, call) =>
      receive.receiveFile(
        call.stream,
        { format: query.format, textColumn: query.text ?? null, partial: query.partial },
        { project: params.project, attestation: attestationOf(query), signal: call.signal },
      ),
  }),
];

interface Attested {
  readonly attestedBy?: string | undefined;
  readonly attestedMethod?: string | undefined;
  readonly attestedDate?: string | undefined;
  readonly attestedDocument?: string | undefined;
}

function attestationOf({ attestedBy, attestedMethod, attestedDate, attestedDocument }: Attested) {
  if (!attestedBy || !attestedMethod || !attestedDate || !attestedDocument) return null;
  return { by: attestedBy, method: attestedMethod, date: attestedDate, document: attestedDocument };
}
