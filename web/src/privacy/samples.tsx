import { AccountSummary, LeakEstimate, PrivacySample } from '@chartmark/schemas';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import { call, get, post } from '../api/client.ts';
import { moment, percent, t } from '../i18n/text.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { Badge, Failed, Loading, messageOf, Notice } from '../ui/states.tsx';
import { Lower } from './lower-count.tsx';

const Lowered = z.object({
  ...{
    id: z.string(),
    sample: z.string(),
    note: z.string(),
    by: z.string(),
    at: z.string(),
    from: z.int(),
    to: z.int(),
  },
  reason: z.string().nullable(),
});
const Answer = z.object({
  lowered: z.array(Lowered),
  rows: z.array(z.object({ sample: PrivacySample, estimate: LeakEstimate })),
  pooled: LeakEstimate,
  people: z.array(AccountSummary),
});
type Row = z.infer<typeof Answer>['rows'][number];
const Text = z.object({ text: z.string() });

/** Batches of released notes: a sample of each is looked through, and somebody signs for what was found. */
export function Samples({ project, answers }: { readonly project: string; readonly answers: boolean }) {
  const client = useQueryClient();
  const path = `/projects/${project}/privacy/samples`;
  const key = ['project', project, 'privacy', 'samples'];
  const [fault, setFault] = useState<string | null>(null);
  const { data, isPending, isError, error, refetch } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => get(path, Answer, signal),
  });
  const doing = async (work: () => Promise<unknown>, said: string): Promise<void> => {
    try {
      await work();
      setFault(null);
      announce(said);
    } catch (failure) {
      setFault(messageOf(failure));
    }
    await client.invalidateQueries({ queryKey: key });
  };
  const draw = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const size = Number(new FormData(event.currentTarget).get('size'));
    void doing(() => post(path, { size }, PrivacySample), t('privacy.drawn'));
  };
  const names = new Map(data?.people.map(({ id, name }) => [id, name]));
  return (
    <section className="card" aria-label={t('privacy.samples')}>
      <h2>{t('privacy.samples')}</h2>
      <p className="muted">{t('privacy.samplesLead')}</p>
      {answers && (
        <form className="toolbar" onSubmit={draw}>
          <TextField
            label={t('privacy.size')}
            name="size"
            type="number"
            min={1}
            max={1000}
            defaultValue={60}
            required
          />
          <Button type="submit">{t('privacy.draw')}</Button>
        </form>
      )}
      {fault !== null && <Notice tone="danger">{fault}</Notice>}
      {isPending && <Loading />}
      {isError && <Failed error={error} onRetry={() => void refetch()} />}
      {data?.rows.length === 0 && <p className="muted">{t('privacy.noSamples')}</p>}
      {data && data.rows.length > 1 && (
        <Estimate lead={t('privacy.pooled', { n: data.pooled.looked })} estimate={data.pooled} />
      )}
      {data?.rows.toReversed().map((row) => (
        <Sample
          key={row.sample.id}
          row={row}
          path={`${path}/${row.sample.id}`}
          answers={answers}
          nameOf={(id) => names.get(id) ?? id}
          lowered={data.lowered.filter(({ sample }) => sample === row.sample.id)}
          onLooked={(note, body) =>
            doing(
              () => call('PUT', `${path}/${row.sample.id}/notes/${note}`, { body, answer: PrivacySample }),
              t('privacy.noted'),
            )
          }
          onSign={() =>
            doing(() => post(`${path}/${row.sample.id}/signature`, {}, PrivacySample), t('privacy.signedNow'))
          }
        />
      ))}
    </section>
  );
}

interface SampleProps {
  readonly row: Row;
  readonly path: string;
  readonly answers: boolean;
  readonly nameOf: (id: string) => string;
  /** Counts of the sample that somebody lowered. */
  readonly lowered: readonly z.infer<typeof Lowered>[];
  readonly onLooked: (note: string, said: { missed: number; reason?: string }) => Promise<void>;
  readonly onSign: () => Promise<void>;
}

function Sample({ row: { sample, estimate }, path, answers, nameOf, lowered, onLooked, onSign }: SampleProps) {
  const next = sample.notes.find(({ missed }) => missed === null);
  const counted = sample.notes.flatMap(({ note, missed }, i) => (missed ? [{ note, missed, number: i + 1 }] : []));
  const numberOf = (note: string): number => sample.notes.findIndex((one) => one.note === note) + 1;
  return (
    <article className="privacy-sample">
      <div className="toolbar">
        <h3>{moment(sample.at)}</h3>
        <Badge tone={sample.signed ? 'ok' : 'warn'}>
          {sample.signed
            ? t('privacy.signed', { name: nameOf(sample.signed.by), at: moment(sample.signed.at) })
            : t('privacy.unsigned')}
        </Badge>
      </div>
      <p>
        {t('privacy.looked', {
          n: estimate.looked,
          of: sample.notes.length,
          from: sample.population,
          // To be typed again as it is, so without separators.
          seed: String(sample.seed),
        })}
      </p>
      <Estimate estimate={estimate} />
      {lowered.length > 0 && (
        <ul className="privacy-lowered">
          {lowered.map(({ id, note, by, at, from, to, reason }) => (
            <li key={id}>
              {t('privacy.loweredBy', { n: numberOf(note), from, to, name: nameOf(by), at: moment(at) })}{' '}
              <span dir="auto">{reason ?? t('privacy.reasonGone')}</span>
            </li>
          ))}
        </ul>
      )}
      {answers && !sample.signed && counted.length > 0 && <Lower counted={counted} onLooked={onLooked} />}
      {answers && next && (
        <Look
          key={next.note}
          {...{ path, onLooked }}
          note={next.note}
          number={numberOf(next.note)}
          of={sample.notes.length}
          isLast={sample.notes.filter(({ missed }) => missed === null).length === 1}
        />
      )}
      {answers && !next && !sample.signed && (
        <>
          <p className="muted">{t('privacy.signHint')}</p>
          <Button look="primary" onClick={() => void onSign()}>
            {t('privacy.sign')}
          </Button>
        </>
      )}
    </article>
  );
}

/** How many notes had a miss, and at most how many may. */
function Estimate({ lead, estimate }: Pick<Row, 'estimate'> & { readonly lead?: string }) {
  const { missed, withMisses, share, upper } = estimate;
  if (share === null || upper === null) return null;
  const said = t('privacy.estimate', {
    ...{ missed, notes: withMisses },
    share: percent(share, 1),
    upper: percent(upper, 1),
  });
  return <p>{lead === undefined ? said : `${lead} ${said}`}</p>;
}

interface LookProps extends Pick<SampleProps, 'path' | 'onLooked'> {
  readonly note: string;
  /** Which one of the sample it is, from 1. */
  readonly number: number;
  readonly of: number;
  /** Whether the others were looked at. */
  readonly isLast: boolean;
}

/** One note of a sample, as it was given out. */
function Look({ path, note, number, of, isLast, onLooked }: LookProps) {
  const { data, isPending, isError, error, refetch } = useQuery({
    queryKey: ['privacy', path, note],
    queryFn: ({ signal }) => get(`${path}/notes/${note}`, Text, signal),
    gcTime: 0,
  });
  if (isPending) return <Loading />;
  if (isError) return <Failed error={error} onRetry={() => void refetch()} />;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void onLooked(note, { missed: Number(new FormData(event.currentTarget).get('missed')) });
      }}
    >
      <h4>{t('privacy.noteOf', { n: number, of })}</h4>
      <ScrollRegion className="privacy-text" label={t('privacy.text')}>
        {data.text}
      </ScrollRegion>
      <div className="toolbar">
        <TextField
          label={t('privacy.missed')}
          hint={t('privacy.missedHint')}
          name="missed"
          type="number"
          min={0}
          defaultValue={0}
          required
        />
        <Button type="submit" look="primary">
          {t(isLast ? 'privacy.lastOne' : 'privacy.next')}
        </Button>
      </div>
    </form>
  );
}
