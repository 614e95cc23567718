import { Disagreement, NO_SPAN, pageOf, type Stage } from '@chartmark/schemas';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { get, query } from '../api/client.ts';
import { t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/field.tsx';
import { Badge, Empty, Failed, Loading } from '../ui/states.tsx';
import type { AgreementSearch } from './agreement-search.ts';

interface DisagreementsProps {
  readonly project: string;
  readonly stage: Stage;
  readonly search: AgreementSearch;
  readonly labels: readonly string[];
  readonly nameOf: (person: string) => string;
  readonly display: (label: string) => string;
  readonly onSearch: (search: AgreementSearch) => void;
}

const EVERY = '';
const Page = pageOf(Disagreement);

/** The places where people differ, side by side, each leading to their layers. A cell of a matrix opens its own. */
export function Disagreements({ project, stage, search, labels, nameOf, display, onSearch }: DisagreementsProps) {
  const { guideline, label, first, second, from, to } = search;
  const within = { stage, ...(guideline !== undefined && { guideline }) };
  const wanted = { ...within, label, first, second, from, to };
  const pages = useInfiniteQuery({
    queryKey: ['project', project, 'disagreements', wanted],
    queryFn: ({ pageParam, signal }) =>
      get(`/projects/${project}/agreement/disagreements${query({ ...wanted, after: pageParam })}`, Page, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  const called = (name: string): string => (name === NO_SPAN ? t('agreement.nothing') : display(name));
  return (
    <section id="disagreements" className="form" aria-label={t('agreement.disagreements')}>
      <h2>{t('agreement.disagreements')}</h2>
      <div className="toolbar">
        <SelectField
          label={t('agreement.label')}
          value={label ?? EVERY}
          choices={[
            { value: EVERY, name: t('agreement.allTypes') },
            ...labels.map((value) => ({ value, name: display(value) })),
          ]}
          onChoose={(value) => onSearch({ ...within, ...(value !== EVERY && { label: value }) })}
        />
        {first !== undefined && second !== undefined && (
          <>
            <span role="status">
              {from !== undefined && from === to
                ? t('agreement.onlyAlike', { first: nameOf(first), second: nameOf(second), label: called(from) })
                : from !== undefined && to !== undefined
                  ? t('agreement.onlyCalled', {
                      ...{ first: nameOf(first), second: nameOf(second), from: called(from), to: called(to) },
                    })
                  : t('agreement.onlyPair', { first: nameOf(first), second: nameOf(second) })}
            </span>
            <Button size="small" onClick={() => onSearch({ ...within, ...(label !== undefined && { label }) })}>
              {t('agreement.everybody')}
            </Button>
          </>
        )}
      </div>
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
