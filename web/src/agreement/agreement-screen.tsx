import { AgreementReport, Stage } from '@chartmark/schemas';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { get, query } from '../api/client.ts';
import { projectQuery } from '../api/queries.ts';
import { t } from '../i18n/text.ts';
import { SelectField } from '../ui/field.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import { Confusion } from './confusion.tsx';
import { Disagreements } from './disagreements.tsx';
import { TypeTable } from './type-table.tsx';
import { RelationTable, ValueTable } from './value-table.tsx';
import './agreement.css';

/** How well people agree, per entity type; a measure that has no value says why. */
export function AgreementScreen() {
  const { project } = useParams({ from: '/signed-in/shell/projects/$project/agreement' });
  const [stage, setStage] = useState<Stage>('annotate');
  const { data, isPending, isError, error, refetch } = useQuery({
    queryKey: ['project', project, 'agreement', stage],
    queryFn: ({ signal }) => get(`/projects/${project}/agreement${query({ stage })}`, AgreementReport, signal),
  });
  return (
    <Page
      title={t('agreement.title')}
      lead={
        data && `${data.people.map(({ name }) => name).join(', ')} · ${t('agreement.notes', { n: data.notes.shared })}`
      }
      actions={
        <SelectField
          label={t('export.stage')}
          value={stage}
          choices={Stage.options.map((value) => ({ value, name: t(`stage.${value}`) }))}
          onChoose={setStage}
        />
      }
    >
      {isPending && <Loading />}
      {isError && <Failed error={error} onRetry={() => void refetch()} />}
      {data && <Figures project={project} stage={stage} report={data} />}
    </Page>
  );
}

interface FiguresProps {
  readonly project: string;
  readonly stage: Stage;
  readonly report: AgreementReport;
}

function Figures({ project, stage, report }: FiguresProps) {
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
  return (
    <>
      <TypeTable types={report.types} all={report.all} nameOf={nameOf} display={display} />
      <Confusion confusion={report.confusion} nameOf={nameOf} display={display} />
      <ValueTable title={t('agreement.attributes')} values={report.attributes} />
      <RelationTable relations={report.relations} display={display} />
      <ValueTable title={t('label.noteLabels')} values={report.noteLabels} />
      <Disagreements
        {...{ project, stage, nameOf, display }}
        labels={report.types.flatMap(({ label }) => (label === null ? [] : [label]))}
      />
    </>
  );
}
