import { AgreementReport, Stage } from '@chartmark/schemas';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { get, query } from '../api/client.ts';
import { projectQuery } from '../api/queries.ts';
import { t } from '../i18n/text.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { SelectField } from '../ui/field.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import type { AgreementSearch } from './agreement-search.ts';
import { BoundaryTable } from './boundary-table.tsx';
import { Confusion } from './confusion.tsx';
import { Continuum } from './continuum.tsx';
import { Disagreements } from './disagreements.tsx';
import { PairMatrix } from './pair-matrix.tsx';
import { TypeTable } from './type-table.tsx';
import { RelationTable, ValueTable } from './value-table.tsx';
import './agreement.css';

/** How well people agree, per entity type; a measure that has no value says why. */
export function AgreementScreen() {
  const { project } = useParams({ from: '/signed-in/shell/projects/$project/agreement' });
  const search = useSearch({ from: '/signed-in/shell/projects/$project/agreement' });
  const navigate = useNavigate();
  const { stage = 'annotate' } = search;
  const { data, isPending, isError, error, refetch } = useQuery({
    queryKey: ['project', project, 'agreement', stage],
    queryFn: ({ signal }) => get(`/projects/${project}/agreement${query({ stage })}`, AgreementReport, signal),
  });
  const to = (next: AgreementSearch): void =>
    void navigate({ to: '/projects/$project/agreement', params: { project }, search: next });
  return (
    <Page
      title={t('agreement.title')}
      lead={
        data && `${data.people.map(({ name }) => name).join(', ')} · ${t('agreement.notes', { n: data.notes.shared })}`
      }
      actions={
        <>
          <SelectField
            label={t('export.stage')}
            value={stage}
            choices={Stage.options.map((value) => ({ value, name: t(`stage.${value}`) }))}
            onChoose={(value) => to({ stage: value })}
          />
          <Exports project={project} stage={stage} />
        </>
      }
    >
      {isPending && <Loading />}
      {isError && <Failed error={error} onRetry={() => void refetch()} />}
      {data && <Figures project={project} search={search} report={data} onSearch={to} />}
    </Page>
  );
}

/** Taking the report out: as a table, whole, and on paper. */
function Exports({ project, stage }: { readonly project: string; readonly stage: Stage }) {
  const path = `/api/projects/${project}/agreement`;
  const look = buttonClass({ size: 'small' });
  return (
    <div className="toolbar on-screen">
      <Link className={look} to="/projects/$project/quality" params={{ project }}>
        {t('agreement.trend')}
      </Link>
      <a className={look} href={`${path}/table${query({ stage })}`} download>
        {t('agreement.csv')}
      </a>
      <a className={look} href={`${path}${query({ stage })}`} download="agreement.json">
        {t('agreement.json')}
      </a>
      <Button size="small" onClick={() => window.print()}>
        {t('agreement.print')}
      </Button>
    </div>
  );
}

interface FiguresProps {
  readonly project: string;
  readonly search: AgreementSearch;
  readonly report: AgreementReport;
  readonly onSearch: (search: AgreementSearch) => void;
}

function Figures({ project, search, report, onSearch }: FiguresProps) {
  const summary = useQuery(projectQuery(project));
  const schema = summary.data?.project.schema;
  if (report.notes.shared === 0) {
    return (
      <Empty title={t('agreement.none')}>
        <p>{t('agreement.noneHint')}</p>
      </Empty>
    );
  }
  const nameOf = (id: string): string => report.people.find((person) => person.id === id)?.name ?? '…';
  const types = [...(schema?.entityTypes ?? []), ...(schema?.relationTypes ?? [])];
  const display = (label: string): string => types.find((type) => type.name === label)?.display ?? label;
  const { stage = 'annotate' } = search;
  const team = report.people.length > 2;
  return (
    <>
      <TypeTable types={report.types} all={report.all} display={display} />
      <PairMatrix
        {...{ project, stage, nameOf, display }}
        people={report.people}
        types={[...report.types, report.all]}
      />
      <Confusion {...{ project, stage, nameOf, display }} confusion={report.confusion} />
      <BoundaryTable types={[...report.types, report.all]} display={display} />
      <ValueTable title={t('agreement.attributes')} values={report.attributes} {...{ team, display }} />
      <RelationTable relations={report.relations} codes={report.codes} display={display} />
      <ValueTable title={t('label.noteLabels')} values={report.noteLabels} {...{ team, display }} />
      <Continuum continuum={report.continuum} />
      <Disagreements
        {...{ project, stage, search, nameOf, display, onSearch }}
        labels={report.types.flatMap(({ label }) => (label === null ? [] : [label]))}
      />
    </>
  );
}
