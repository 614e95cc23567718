import { type ReceiveReport, ReceiveReport as Report, refusal } from '@chartmark/schemas';
import { HEADERS, query, refusalOf } from '../api/client.ts';

export const FORMATS = ['text', 'csv', 'jsonl', 'prodigy'] as const;
export type Format = (typeof FORMATS)[number];

/** The words of one who answers for notes having been de-identified elsewhere, by the names the service has for them. */
export interface Attestation {
  readonly attestedBy: string;
  readonly attestedMethod: string;
  /** ISO 8601, the day. */
  readonly attestedDate: string;
  readonly attestedDocument: string;
}

export const NO_ATTESTATION: Attestation = {
  attestedBy: '',
  attestedMethod: '',
  attestedDate: '',
  attestedDocument: '',
};

/** Whether every part of it is given. */
export const isComplete = (attestation: Attestation): boolean =>
  Object.values(attestation).every((part) => part.trim() !== '');

export interface Upload {
  readonly project: string;
  readonly file: File;
  readonly format: Format;
  readonly column: string;
  readonly partial: boolean;
  readonly attestation: Attestation | null;
  readonly signal: AbortSignal;
  /** The share sent, from 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** What a file is by its name; plain text if that does not say. */
export function formatOf(name: string): Format {
  if (/\.csv$/i.test(name)) return 'csv';
  if (/\.(jsonl|ndjson)$/i.test(name)) return 'jsonl';
  return 'text';
}

/**
 * Sends one file as it is and tells how far it is.
 *
 * @throws {Refusal} as the service refused it; `gone` when it was called off
 */
export function upload(wanted: Upload): Promise<ReceiveReport> {
  const { project, file, format, column, partial, attestation, signal, onProgress } = wanted;
  const byRow = format === 'csv' || format === 'jsonl';
  const address = `/api/projects/${project}/notes${query({ format, partial, text: byRow ? column : null, ...attestation })}`;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    for (const [name, value] of Object.entries(HEADERS)) request.setRequestHeader(name, value);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = (event) => onProgress(event.total > 0 ? event.loaded / event.total : 0);
    request.onerror = () => reject(refusal('service.unreachable', {}));
    request.onabort = () => reject(refusal('upload.cancelled', {}));
    request.onload = () => {
      try {
        const body: unknown = JSON.parse(request.responseText);
        if (request.status >= 400) reject(refusalOf(request.status, body));
        else resolve(Report.parse(body));
      } catch {
        reject(refusalOf(request.status, null));
      }
    };
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}
