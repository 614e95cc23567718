import { EscalationRow } from '@chartmark/schemas';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call, nothing, post } from '../api/client.ts';
import { guidelineQuery, membersQuery, projectQuery } from '../api/queries.ts';
import { CLIENT, newId } from '../api/use-layer-session.ts';
import { moment, t } from '../i18n/text.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { SelectField, TextArea } from '../ui/field.tsx';
import { Badge, messageOf, Notice } from '../ui/states.tsx';

interface QuestionProps {
  readonly row: EscalationRow;
  readonly mayAnswer: boolean;
  readonly adjudicates: boolean;
}

const NOBODY = '';

/** One question with what it is about, and its answer or the way to give one. */
export function Question({ row, mayAnswer, adjudicates }: QuestionProps) {
  const { project, note, title, words, question, answer, guideline, state, layer, stage, mine } = row;
  return (
    <article className="card question" aria-label={question}>
      <div className="question-head">
        <span className="muted">
          {title} ·{' '}
          {row.by
            ? t('questions.askedBy', { name: row.by.name, at: moment(row.raisedAt) })
            : t('questions.asked', { at: moment(row.raisedAt) })}
        </span>
        <Badge tone={state === 'open' ? 'warn' : 'ok'}>{t(`questions.${state}`)}</Badge>
      </div>
      {words ? (
        <p className="question-place" dir="auto">
          …{words.before}
          <mark className="question-words">{words.marked}</mark>
          {words.after}… <Label project={project} label={words.label} />
        </p>
      ) : (
        stage !== 'adjudicate' && <p className="muted">{t('questions.about')}</p>
      )}
      <p className="question-text" dir="auto">
        {question}
      </p>
      {answer !== null && (
        <div className="question-answer">
          <p className="question-text" dir="auto">
            {answer}
          </p>
          {row.answeredBy && row.answeredAt !== null && (
            <span className="muted">
              {t('questions.answeredBy', { name: row.answeredBy.name, at: moment(row.answeredAt) })}
            </span>
          )}
          {guideline !== null && (
            <Link to="/projects/$project/guideline" params={{ project }}>
              {t('questions.changed', { n: guideline })}
            </Link>
          )}
        </div>
      )}
      {stage === 'adjudicate' && adjudicates && (
        <Link to="/projects/$project/adjudicate/$note" params={{ project, note }}>
          {t('questions.openAdjudication')}
        </Link>
      )}
      {stage !== 'adjudicate' && mine && (
        <Link to="/layers/$layer" params={{ layer }}>
          {t('questions.openLayer')}
        </Link>
      )}
      {mayAnswer && !mine && <Reply row={row} />}
    </article>
  );
}

function Label({ project, label }: { readonly project: string; readonly label: string }) {
  const types = useQuery(projectQuery(project)).data?.project.schema.entityTypes ?? [];
  return <Badge>{types.find(({ name }) => name === label)?.display ?? label}</Badge>;
}

/** Answering, handing on, and saying which guideline version follows from it. */
function Reply({ row }: { readonly row: EscalationRow }) {
  const client = useQueryClient();
  const [fault, setFault] = useState<string | null>(null);
  const members = useQuery(membersQuery(row.project)).data ?? [];
  const versions = useQuery(guidelineQuery(row.project)).data ?? [];
  const path = `/projects/${row.project}/escalations/${row.id}`;
  const experts = members.filter(({ roles }) => roles.includes('adjudicator') || roles.includes('lead'));
  const doing = async (work: () => Promise<unknown>, said: string | null): Promise<void> => {
    try {
      await work();
      setFault(null);
      if (said !== null) announce(said);
      await client.invalidateQueries({ queryKey: ['project', row.project, 'escalations'] });
    } catch (error) {
      setFault(messageOf(error));
    }
  };
  const put = (what: 'expert' | 'guideline', body: object): Promise<null> =>
    call('PUT', `${path}/${what}`, { body, answer: nothing });
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('text')).trim();
    if (text === '') return;
    const said = { id: newId(), client: CLIENT, text, guideline: null };
    void doing(() => post(`${path}/answer`, said, EscalationRow.nullable()), t('questions.sent'));
  };
  return (
    <div className="form on-screen">
      {row.state === 'open' && (
        <>
          <form className="form" onSubmit={send}>
            <TextArea label={t('questions.answer')} name="text" maxLength={4000} rows={3} required />
            <div>
              <Button type="submit" look="primary">
                {t('questions.send')}
              </Button>
            </div>
          </form>
          <SelectField
            label={t('questions.expert')}
            value={row.expert?.id ?? NOBODY}
            choices={[
              { value: NOBODY, name: t('questions.anyone') },
              ...experts.map(({ account }) => ({ value: account.id, name: account.name })),
            ]}
            onChoose={(id) => void doing(() => put('expert', { expert: id === NOBODY ? null : id }), null)}
          />
        </>
      )}
      {versions.length > 0 && (
        <SelectField
          label={t('questions.guideline')}
          value={row.guideline === null ? NOBODY : String(row.guideline)}
          choices={[
            { value: NOBODY, name: t('questions.noGuideline') },
            ...versions.map(({ version }) => ({
              value: String(version),
              name: t('questions.version', { n: version }),
            })),
          ]}
          onChoose={(n) => void doing(() => put('guideline', { guideline: n === NOBODY ? null : Number(n) }), null)}
        />
      )}
      {fault !== null && <Notice tone="danger">{fault}</Notice>}
    </div>
  );
}
