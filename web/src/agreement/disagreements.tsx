import { Disagreement, pageOf, type Stage } from '@chartmark/schemas';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { get, query } from '../api/client.ts';
import { t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/field.tsx';
import { Badge, Empty, Failed, Loading } from '../ui/states.tsx';

interface DisagreementsProps {
  readonly project: string;
  readonly stage: Stage;
  readonly labels: readonly string[];
  readonly nameOf: (person: string) => string;
  readonly display: (label: string) => string;
}

const EVERY = '';
const Page = pageOf(Disagreement);

/** The places where people differ, side by side, each leading to their layers. */
export function Disagreements({ project, stage, labels, nameOf, display }: DisagreementsProps) {
  const [label, setLabel] = useState(EVERY);
  const pages = useInfiniteQuery({
    queryKey: ['project', project, 'disagreements', stage, label],
    queryFn: ({ pageParam, signal }) =>
      get(`/projects/${project}/agreement/disagreements${query({ stage, label, after: pageParam })}`, Page, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <section className="form" aria-label={t('agreement.disagreements')}>
      <h2>{t('agreement.disagreements')}</h2>
      <SelectField
        label={t('agreement.label')}
        value={label}
        choices={[
          { value: EVERY, name: t('agreement.allTypes') },
          ...labels.map((value) => ({ value, name: display(value) })),
        ]}
        onChoose={setLabel}
      />
      {pages.isPending && <Loading />}
      {pages.isError && <Failed error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.data && rows.length === 0 && <Empty title={t('agreement.noDisagreements')} />}
      {rows.map((row) => (
        <Place key={`${row.note} ${row.start} ${row.end}`} {...{ row, nameOf, display }} />
      ))}
      {pages.hasNextPage && (
        <div>
          <Button disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('app.more')}
          </Button>
        </div>
      )}
    </section>
  );
}

interface PlaceProps extends Pick<DisagreementsProps, 'nameOf' | 'display'> {
  readonly row: Disagreement;
}

function Place({ row, nameOf, display }: PlaceProps) {
  return (
    <article className="card">
      <div className="muted">
        {row.title} · {t(`agreement.kind.${row.kind}`)}
      </div>
      <p className="place" dir="auto">
        …{row.before}
        <mark className="place-words">{row.words}</mark>
        {row.after}…
      </p>
      <div className="place-people">
        {row.marked.map(({ person, layer, spans }) => (
          <div key={person} className="place-person">
            <Link
              to="/layers/$layer"
              params={{ layer }}
              aria-label={t('agreement.openLayer', { name: nameOf(person) })}
            >
              {nameOf(person)}
            </Link>
            {spans.length === 0 && <span className="muted">{t('agreement.nothing')}</span>}
            {spans.map((span) => (
              <span key={`${span.start} ${span.end} ${span.label}`} dir="auto">
                <Badge>{display(span.label)}</Badge> {span.words}
              </span>
            ))}
          </div>
        ))}
      </div>
    </article>
  );
}
