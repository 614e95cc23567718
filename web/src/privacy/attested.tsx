import { segments } from '@chartmark/schemas';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { get } from '../api/client.ts';
import { identifierKindIn, identifiersCounted } from '../i18n/identifier-kinds.ts';
import { day, number, percent, t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { Failed, Loading } from '../ui/states.tsx';
import { ActionTable } from './action-table.tsx';
import { AskedCard } from './asked-card.tsx';

const Counts = z.record(z.string(), z.int());
const Answer = z.object({
  batches: z.array(
    z.object({
      ...{ by: z.string(), method: z.string(), date: z.string(), document: z.string() },
      ...{ notes: z.int(), withFindings: z.int(), found: Counts },
    }),
  ),
  notes: z.array(z.object({ id: z.string(), title: z.string(), found: Counts })),
  left: z.int(),
});
type Note = z.infer<typeof Answer>['notes'][number];
const Looked = z.object({
  text: z.string(),
  findings: z.array(z.object({ start: z.int(), end: z.int(), label: z.string(), confidence: z.number() })),
});

/** Notes that arrived de-identified: on whose word, and what the engine would have found in them. Nothing without any. */
export function Attested({ project }: { readonly project: string }) {
  const path = `/projects/${project}/privacy/attested`;
  const asked = useQuery({
    queryKey: ['project', project, 'privacy', 'attested'],
    queryFn: ({ signal }) => get(path, Answer, signal),
  });
  // Most projects have none, so nothing is said before it is known.
  if (asked.isPending || asked.data?.batches.length === 0) return null;
  return (
    <AskedCard title={t('privacy.attested')} asked={asked}>
      {(data) => <Batches data={data} path={path} />}
    </AskedCard>
  );
}

function Batches({ data, path }: { readonly data: z.infer<typeof Answer>; readonly path: string }) {
  const [open, setOpen] = useState<string | null>(null);
  const opened = data.notes.find(({ id }) => id === open);
  return (
    <>
      <p className="muted">{t('privacy.attestedLead')}</p>
      {data.batches.map(({ by, method, date, document, notes, withFindings, found }) => (
        <article key={[by, method, date, document].join('\n')} className="privacy-sample">
          <h3>{t('privacy.attestedBy', { by, method, date: day(date), document })}</h3>
          <p>
            {t('privacy.attestedNotes', { n: notes })}.{' '}
            {withFindings === 0
              ? t('privacy.attestedNone')
              : t('privacy.attestedSome', {
                  with: number(withFindings),
                  notes: number(notes),
                  kinds: identifiersCounted(found),
                })}
          </p>
        </article>
      ))}
      {data.notes.length > 0 && (
        <ActionTable heads={[t('privacy.attestedNote'), t('privacy.attestedFound')]}>
          {data.notes.map(({ id, title, found }) => (
            <tr key={id}>
              <td dir="auto">{title}</td>
              <td>{identifiersCounted(found)}</td>
              <td>
                <Button
                  size="small"
                  aria-expanded={id === open}
                  aria-label={t(id === open ? 'privacy.attestedCloseAt' : 'privacy.attestedLookAt', { title })}
                  onClick={() => setOpen(id === open ? null : id)}
                >
                  {id === open ? t('privacy.attestedClose') : t('privacy.attestedLook')}
                </Button>
              </td>
            </tr>
          ))}
        </ActionTable>
      )}
      {data.left > 0 && <p className="muted">{t('privacy.attestedLeft', { n: data.left })}</p>}
      {opened && <Look key={opened.id} path={path} note={opened} />}
    </>
  );
}

/** One note as it was given out, with the places the engine would have taken out. */
function Look({ path, note: { id, title } }: { readonly path: string; readonly note: Note }) {
  const { data, isPending, isError, error, refetch } = useQuery({
    queryKey: ['privacy', path, id],
    queryFn: ({ signal }) => get(`${path}/${id}`, Looked, signal),
    gcTime: 0,
  });
  if (isPending) return <Loading />;
  if (isError) return <Failed error={error} onRetry={() => void refetch()} />;
  const spans = data.findings.map((finding) => ({ ...finding, fragments: [finding] }));
  return (
    <ScrollRegion className="privacy-text" label={t('privacy.attestedText', { title })}>
      {segments(data.text, spans).map((piece) => {
        const [found] = piece.spans;
        if (!found) return <span key={piece.start}>{piece.text}</span>;
        const { confidence } = found;
        const label = identifierKindIn(found.label);
        return (
          <mark
            key={piece.start}
            className="privacy-found"
            title={t('privacy.attestedKind', { label, share: percent(confidence) })}
          >
            {piece.text}
            {piece.end === found.end && <span className="privacy-kind">{label}</span>}
          </mark>
        );
      })}
    </ScrollRegion>
  );
}
