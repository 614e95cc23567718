import type { LexiconSummary } from '@chartmark/schemas';
import { LexiconSummary as Summary } from '@chartmark/schemas';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import { moment, number, t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Empty, Failed, Loading, Notice } from '../ui/states.tsx';
import { AcceptanceCard } from './acceptance-card.tsx';
import { LearnedWords } from './learned-words.tsx';
import { lexiconKey, lexiconQuery } from './lexicon.ts';
import { Tagger } from './tagger.tsx';
import { useDoing } from './use-doing.ts';
import { WordsAside } from './words-aside.tsx';

interface LearnedProps {
  readonly project: string;
  readonly leads: boolean;
  readonly display: (label: string) => string;
}

/** What people's decisions taught: how well suggestions did, and what became of which words. */
export function Learned({ project, leads, display }: LearnedProps) {
  const { data, isPending, isError, error, refetch } = useQuery(lexiconQuery(project));
  if (isPending) return <Loading />;
  if (isError) return <Failed error={error} onRetry={() => void refetch()} />;
  const known = data.layers > 0;
  return (
    <>
      {data.acceptance.length > 0 && <AcceptanceCard acceptance={data.acceptance} display={display} />}
      <section className="card" aria-label={t('suggestions.learned')}>
        <div className="job-head">
          <h2>{t('suggestions.learned')}</h2>
          {leads && known && <Forget project={project} />}
        </div>
        {known && <Figures summary={data} />}
        {known && <Tagger project={project} version={data.version} tagger={data.tagger} display={display} />}
        {known ? (
          <LearnedWords project={project} version={data.version} leads={leads} display={display} />
        ) : (
          <Empty title={t(data.version === 0 ? 'suggestions.nothing' : 'suggestions.forgotten')}>
            <p>{t('suggestions.nothingHint')}</p>
          </Empty>
        )}
        <WordsAside project={project} words={data.putAside} leads={leads} display={display} />
      </section>
    </>
  );
}

function Figures({ summary: { version, at, layers, names, turnedDown } }: { readonly summary: LexiconSummary }) {
  return (
    <dl className="lexicon-figures">
      <div>
        <dt>{t('suggestions.version')}</dt>
        <dd>{number(version)}</dd>
      </div>
      {at !== null && (
        <div>
          <dt>{t('suggestions.learnedAt')}</dt>
          <dd>{moment(at)}</dd>
        </div>
      )}
      <div>
        <dt>{t('suggestions.layers')}</dt>
        <dd>{number(layers)}</dd>
      </div>
      <div>
        <dt>{t('suggestions.names')}</dt>
        <dd>{number(names)}</dd>
      </div>
      <div>
        <dt>{t('suggestions.turnedDown')}</dt>
        <dd>{number(turnedDown)}</dd>
      </div>
    </dl>
  );
}

/** Forgetting all that was learned, once it is confirmed. */
function Forget({ project }: { readonly project: string }) {
  const [asking, setAsking] = useState(false);
  const { fault, busy, doing } = useDoing([lexiconKey(project)]);
  const forget = async (): Promise<void> => {
    const done = await doing(
      () => call('DELETE', `/projects/${project}/lexicon`, { answer: Summary }),
      t('suggestions.wasForgotten'),
    );
    if (done) setAsking(false);
  };
  return (
    <>
      <Button look="danger" size="small" onClick={() => setAsking(true)}>
        {t('suggestions.forget')}
      </Button>
      <Dialog title={t('suggestions.forgetTitle')} open={asking} onClose={() => setAsking(false)}>
        <p>{t('suggestions.forgetHint')}</p>
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
        <div className="dialog-actions">
          <Button onClick={() => setAsking(false)}>{t('app.cancel')}</Button>
          <Button look="danger" disabled={busy} onClick={() => void forget()}>
            {t('suggestions.forgetAll')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
