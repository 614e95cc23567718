import { AgreementReport, type LabelSchema, Stage } from '@chartmark/schemas';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { get, query } from '../api/client.ts';
import { projectQuery } from '../api/queries.ts';
import { number, t } from '../i18n/text.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { SelectField } from '../ui/field.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, Failed, Notice } from '../ui/states.tsx';
import type { AgreementSearch } from './agreement-search.ts';
import { BoundaryTable } from './boundary-table.tsx';
import { Confusion } from './confusion.tsx';
import { Continuum } from './continuum.tsx';
import { Disagreements } from './disagreements.tsx';
import { PairMatrix } from './pair-matrix.tsx';
import { RelationTable } from './relation-table.tsx';
import { TypeSkeleton, TypeTable } from './type-table.tsx';
import { ValueTable } from './value-table.tsx';
import './agreement.css';

/** How well people agree, per entity type; a measure that has no value says why. */
export function AgreementScreen() {
  const { project } = useParams({ from: '/signed-in/shell/projects/$project/agreement' });
  const search = useSearch({ from: '/signed-in/shell/projects/$project/agreement' });
  const navigate = useNavigate();
  const { stage = 'annotate', guideline } = search;
  const { data, isPending, isError, error, refetch } = useQuery({
    queryKey: ['project', project, 'agreement', stage, guideline ?? null],
    queryFn: ({ signal }) =>
      get(`/projects/${project}/agreement${query({ stage, guideline })}`, AgreementReport, signal),
  });
  const schema = useQuery(projectQuery(project)).data?.project.schema;
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
          {data && <Guidelines {...{ data, search }} onSearch={to} />}
          <Exports {...{ project, stage, guideline }} />
        </>
      }
    >
      {isPending && <TypeSkeleton types={schema?.entityTypes.length} />}
      {isError && <Failed error={error} onRetry={() => void refetch()} />}
      {data && <Figures {...{ project, search, schema }} report={data} onSearch={to} />}
    </Page>
  );
}

const ANY = '';

interface GuidelinesProps {
  readonly data: AgreementReport;
  readonly search: AgreementSearch;
  readonly onSearch: (search: AgreementSearch) => void;
}

/** Which guideline version is looked at, where work of several is there. */
function Guidelines({ data: { guidelines }, search: { stage = 'annotate', guideline }, onSearch }: GuidelinesProps) {
  if (guidelines.length < 2 && guideline === undefined) return null;
  return (
    <SelectField
      label={t('agreement.guideline')}
      value={guideline === undefined ? ANY : String(guideline)}
      choices={[
        { value: ANY, name: t('agreement.anyGuideline') },
        ...guidelines.map(({ version, layers }) => ({
          value: String(version),
          name: t('agreement.oneGuideline', { version: number(version), n: layers }),
        })),
      ]}
      onChoose={(value) => onSearch({ stage, ...(value !== ANY && { guideline: Number(value) }) })}
    />
  );
}

interface ExportsProps {
  readonly project: string;
  readonly stage: Stage;
  readonly guideline: number | undefined;
}

/** Taking the report out: as a table, whole, and on paper. */
function Exports({ project, stage, guideline }: ExportsProps) {
  const path = `/api/projects/${project}/agreement`;
  const look = buttonClass({ size: 'small' });
  return (
    <div className="toolbar on-screen">
      <Link className={look} to="/projects/$project/quality" params={{ project }}>
        {t('agreement.trend')}
      </Link>
      <a className={look} href={`${path}/table${query({ stage, guideline })}`} download>
        {t('agreement.csv')}
      </a>
      <a className={look} href={`${path}${query({ stage, guideline })}`} download="agreement.json">
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
  readonly schema: LabelSchema | undefined;
  readonly report: AgreementReport;
  readonly onSearch: (search: AgreementSearch) => void;
}

function Figures({ project, search, schema, report, onSearch }: FiguresProps) {
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
  const { stage = 'annotate', guideline } = search;
  const team = report.people.length > 2;
  return (
    <>
      {guideline === undefined && report.guidelines.length > 1 && (
        <Notice tone="warn">
          {t('agreement.mixed', { versions: report.guidelines.map(({ version }) => number(version)).join(', ') })}
        </Notice>
      )}
      <a className="on-screen" href="#disagreements">
        {t('agreement.toDisagreements')}
      </a>
      <TypeTable types={report.types} all={report.all} display={display} />
      <PairMatrix
        {...{ project, stage, guideline, nameOf, display }}
        people={report.people}
        types={[...report.types, report.all]}
      />
      <Confusion {...{ project, stage, guideline, nameOf, display }} confusion={report.confusion} />
      <BoundaryTable types={report.types} all={report.all} display={display} />
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
