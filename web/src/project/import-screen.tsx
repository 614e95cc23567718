import { type DragEvent, useRef, useState } from 'react';
import { percent, t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import { Page } from '../ui/page.tsx';
import { Badge, Meter } from '../ui/states.tsx';
import { AttestationFields } from './attestation-fields.tsx';
import { HowTaken } from './how-taken.tsx';
import { ImportReport } from './import-report.tsx';
import { FORMATS, isComplete } from './upload.ts';
import { type ImportFile, type ImportOptions, useImport } from './use-import.ts';
import { useProjectId } from './use-project-id.ts';
import './import.css';

const formats = () => (['auto', ...FORMATS] as const).map((value) => ({ value, name: t(`import.format.${value}`) }));

/** Bringing notes in: files are dropped, sent one by one, and what became of each is told. */
export function ImportScreen() {
  const { files, busy, add, start, remove, clear, cancel } = useImport(useProjectId());
  const [options, setOptions] = useState<ImportOptions>({
    format: 'auto',
    column: 'text',
    partial: false,
    attestation: null,
  });
  const isReady = options.attestation === null || isComplete(options.attestation);
  const waiting = files.filter(({ state }) => state.kind === 'waiting').length;
  return (
    <Page title={t('import.title')}>
      <Drop onFiles={add} />
      <p className="muted">{t('import.names')}</p>
      <div className="import-options">
        <SelectField
          label={t('import.format')}
          value={options.format}
          choices={formats()}
          onChoose={(format) => setOptions({ ...options, format })}
        />
        <TextField
          label={t('import.column')}
          value={options.column}
          onChange={(event) => setOptions({ ...options, column: event.target.value })}
        />
        <HowTaken partial={options.partial} onChange={(partial) => setOptions({ ...options, partial })} />
      </div>
      <AttestationFields
        attestation={options.attestation}
        onChange={(attestation) => setOptions({ ...options, attestation })}
      />
      {files.length > 0 && <FileTable files={files} busy={busy} onRemove={remove} />}
      <div className="toolbar">
        <Button look="primary" disabled={busy || waiting === 0 || !isReady} onClick={() => void start(options)}>
          {waiting === 0 ? t('import.nothing') : t('import.start', { n: waiting })}
        </Button>
        {busy && <Button onClick={cancel}>{t('import.cancel')}</Button>}
        {!busy && files.length > 0 && waiting === 0 && <Button onClick={clear}>{t('import.clear')}</Button>}
      </div>
      {files.map(({ id, file, state }) =>
        state.kind === 'done' ? (
          <ImportReport key={id} id={reportId(id)} name={file.name} report={state.report} />
        ) : null,
      )}
    </Page>
  );
}

const reportId = (file: number): string => `import-${file}`;

function Drop({ onFiles }: { readonly onFiles: (files: Iterable<File>) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const hold = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    onFiles(event.dataTransfer.files);
  };
  return (
    <section
      className={over ? 'drop drop-over' : 'drop'}
      aria-label={t('import.files')}
      onDragOver={hold}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {t('import.drop')}
      <Button onClick={() => input.current?.click()}>{t('import.choose')}</Button>
      <input
        ref={input}
        className="out-of-sight"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={t('import.choose')}
        accept=".txt,.csv,.jsonl,.ndjson,.json,text/*"
        onChange={(event) => {
          onFiles(event.target.files ?? []);
          event.target.value = '';
        }}
      />
      <p className="muted">{t('import.takes')}</p>
    </section>
  );
}

interface FileTableProps {
  readonly files: readonly ImportFile[];
  readonly busy: boolean;
  readonly onRemove: (id: number) => void;
}

function FileTable({ files, busy, onRemove }: FileTableProps) {
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            <th>{t('import.file')}</th>
            <th>{t('import.result')}</th>
            <th>{t('accounts.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ id, file, state }) => (
            <tr key={id}>
              <td>{file.name}</td>
              <td>
                <FileState name={file.name} state={state} report={reportId(id)} />
              </td>
              <td className="figure">
                {state.kind === 'waiting' && !busy && (
                  <Button
                    size="small"
                    look="quiet"
                    aria-label={t('import.remove', { name: file.name })}
                    onClick={() => onRemove(id)}
                  >
                    ✕
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface FileStateProps {
  readonly name: string;
  readonly state: ImportFile['state'];
  /** Where its report stands in the page. */
  readonly report: string;
}

function FileState({ name, state, report }: FileStateProps) {
  switch (state.kind) {
    case 'waiting':
      return <span className="muted">{t('import.waiting')}</span>;
    case 'sending':
      return (
        <>
          {state.share < 1 ? t('import.sending', { share: percent(state.share) }) : t('import.working')}
          <Meter label={name} done={state.share} of={1} />
        </>
      );
    case 'done':
      if (state.report.refused === 0) {
        const before = state.report.duplicates > 0;
        return (
          <Badge tone={before ? 'warn' : 'ok'}>{t(before ? 'import.doneBefore' : 'import.done', state.report)}</Badge>
        );
      }
      return (
        <>
          <Badge tone={state.report.received > 0 ? 'warn' : 'danger'}>{t('import.partly', state.report)}</Badge>{' '}
          <a href={`#${report}`}>{t('import.reasons')}</a>
        </>
      );
    case 'cancelled':
      return <Badge tone="warn">{t(state.partial ? 'import.cancelledPartly' : 'import.cancelled')}</Badge>;
    case 'refused':
      return <Badge tone="danger">{t('import.refusedFile', { reason: state.reason })}</Badge>;
  }
}
