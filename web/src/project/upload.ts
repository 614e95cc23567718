import { type ReceiveReport, Refusal, ReceiveReport as Report } from '@chartmark/schemas';
import { HEADERS, query, refusalOf } from '../api/client.ts';

export const FORMATS = ['text', 'csv', 'jsonl', 'prodigy'] as const;
export type Format = (typeof FORMATS)[number];

export interface Upload {
  readonly project: string;
  readonly file: File;
  readonly format: Format;
  readonly column: string;
  readonly partial: boolean;
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
export function upload({ project, file, format, column, partial, signal, onProgress }: Upload): Promise<ReceiveReport> {
  const byRow = format === 'csv' || format === 'jsonl';
  const address = `/api/projects/${project}/notes${query({ format, partial, text: byRow ? column : null })}`;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    for (const [name, value] of Object.entries(HEADERS)) request.setRequestHeader(name, value);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = (event) => onProgress(event.total > 0 ? event.loaded / event.total : 0);
    request.onerror = () => reject(new Refusal('unavailable', 'The service cannot be reached'));
    request.onabort = () => reject(new Refusal('gone', 'Cancelled'));
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
