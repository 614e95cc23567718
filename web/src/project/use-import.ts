import { type ReceiveReport, Refusal } from '@chartmark/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { t } from '../i18n/text.ts';
import { messageOf } from '../ui/states.tsx';
import { columnsOf } from './table-head.ts';
import { type Attestation, type Format, formatOf, upload } from './upload.ts';

export interface ImportFile {
  readonly id: number;
  readonly file: File;
  readonly state:
    | { readonly kind: 'waiting' }
    | { readonly kind: 'sending'; readonly share: number }
    | { readonly kind: 'done'; readonly report: ReceiveReport }
    | { readonly kind: 'cancelled'; readonly partial: boolean }
    | { readonly kind: 'refused'; readonly reason: string };
}

export interface ImportOptions {
  readonly format: Format | 'auto';
  readonly column: string;
  readonly partial: boolean;
  readonly attestation: Attestation | null;
}

/** Files on their way in, one after another, so that what went wrong can be told for each. */
export function useImport(project: string) {
  const [files, setFiles] = useState<readonly ImportFile[]>([]);
  const [busy, setBusy] = useState(false);
  const stop = useRef<AbortController | null>(null);
  const count = useRef(0);
  const client = useQueryClient();

  const add = (added: Iterable<File>): void => {
    const more = [...added].map((file): ImportFile => ({ id: count.current++, file, state: { kind: 'waiting' } }));
    setFiles((before) => [...before, ...more]);
  };
  const put = (id: number, state: ImportFile['state']): void =>
    setFiles((before) => before.map((one) => (one.id === id ? { ...one, state } : one)));

  const start = async ({ format, column, partial, attestation }: ImportOptions): Promise<void> => {
    const controller = new AbortController();
    const { signal } = controller;
    stop.current = controller;
    setBusy(true);
    for (const { id, file, state } of files) {
      if (state.kind !== 'waiting' || signal.aborted) continue;
      try {
        const report = await upload({
          ...{ project, file, column, partial, attestation, signal },
          format: format === 'auto' ? formatOf(file.name) : format,
          onProgress: (share) => put(id, { kind: 'sending', share }),
        });
        put(id, { kind: 'done', report });
      } catch (error) {
        put(
          id,
          signal.aborted ? { kind: 'cancelled', partial } : { kind: 'refused', reason: await whyOf(error, file) },
        );
      }
    }
    setBusy(false);
    await client.invalidateQueries({ queryKey: ['project', project] });
  };

  return {
    files,
    busy,
    add,
    start,
    remove: (id: number) => setFiles((before) => before.filter((one) => one.id !== id)),
    clear: () => setFiles([]),
    cancel: () => stop.current?.abort(),
  };
}

/** Why a file was refused; a table without the column of the text is told with the columns it has. */
async function whyOf(error: unknown, file: File): Promise<string> {
  const why = messageOf(error);
  if (!(error instanceof Refusal) || error.reason?.code !== 'table.column') return why;
  return t('import.columns', { why, columns: (await columnsOf(file)).join(', ') });
}
