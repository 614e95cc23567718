import type { CalibrationReport, Divergence } from '@chartmark/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { nothing, post } from '../api/client.ts';
import { newId } from '../api/use-layer-session.ts';
import { moment, t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { Badge, messageOf } from '../ui/states.tsx';
import { patternWords } from './pattern-words.ts';

interface DivergenceCardProps {
  readonly divergence: Divergence;
  readonly report: CalibrationReport;
  readonly lead: boolean;
  readonly display: (label: string) => string;
}

/** One place where people differ: its words, what each marked, and what is said about it. */
export function DivergenceCard({ divergence, report, lead, display }: DivergenceCardProps) {
  const { before, words, after, pattern, title, marked, thread, kind } = divergence;
  const { people, writers, round } = report;
  const known = report.patterns.find(({ words: its }) => its === pattern);
  const personOf = (id: string) => people.find((one) => one.id === id);
  return (
    <article className="card calibrate-divergence" aria-label={`${t(`kind.${kind}`)}: ${words}`}>
      <div className="toolbar">
        <Badge tone="warn">{t(`kind.${kind}`)}</Badge>
        <span>{known ? patternWords(known, display) : pattern}</span>
        <span className="muted">{t('calibration.inNote', { title })}</span>
      </div>
      <p className="calibrate-words">
        {before}
        <mark>{words}</mark>
        {after}
      </p>
      <ul className="calibrate-marked">
        {marked.map(({ person, layer, spans }) => (
          <li key={person}>
            <Link
              to="/layers/$layer"
              params={{ layer }}
              title={t('calibration.openLayer', { name: personOf(person)?.name ?? '' })}
            >
              {personOf(person)?.letter} · {personOf(person)?.name}
            </Link>
            : {spans.length === 0 && <span className="muted">{t('calibration.nothingMarked')}</span>}
            {spans.map((span) => `${display(span.label)} “${span.words}”`).join(', ')}
          </li>
        ))}
      </ul>
      <section aria-label={t('calibration.thread')}>
        {thread.map((post_) => (
          <div key={post_.id} className={`calibrate-post calibrate-${post_.kind}`}>
            <span className="muted">
              {t('calibration.said', {
                name: writers.find(({ id }) => id === post_.by)?.name ?? '',
                at: moment(post_.at),
              })}
            </span>
            {post_.kind === 'decision' && <Badge tone="ok">{t('calibration.decision')}</Badge>}
            <p>{post_.text}</p>
          </div>
        ))}
        {round.state !== 'collecting' && <Say {...{ divergence, report, lead }} />}
      </section>
    </article>
  );
}

function Say({ divergence, report: { round }, lead }: Omit<DivergenceCardProps, 'display'>) {
  const client = useQueryClient();
  const [id, setId] = useState(newId);
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const say = async (kind: 'remark' | 'decision'): Promise<void> => {
    if (text.trim() === '') return;
    try {
      const path = `/projects/${round.project}/calibration/${round.id}/divergences/${divergence.id}`;
      await post(path, { id, kind, text: text.trim() }, nothing);
      setFault(null);
      setText('');
      setId(newId());
      await client.invalidateQueries({ queryKey: ['project', round.project, 'calibration', round.id] });
    } catch (error) {
      setFault(messageOf(error));
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void say('remark');
  };
  return (
    <form className="form on-screen" onSubmit={submit}>
      <TextArea
        label={t('calibration.sayText')}
        rows={2}
        maxLength={4000}
        value={text}
        fault={fault}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="toolbar">
        <Button type="submit" size="small">
          {t('calibration.say')}
        </Button>
        {lead && (
          <Button size="small" look="primary" onClick={() => void say('decision')}>
            {t('calibration.decide')}
          </Button>
        )}
      </div>
    </form>
  );
}
