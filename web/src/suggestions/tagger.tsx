import type { LexiconTagger, TaggerInsight } from '@chartmark/schemas';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { number, percent, t } from '../i18n/text.ts';
import { Failed, Loading } from '../ui/states.tsx';
import { ForRecords } from './for-records.tsx';
import { insightQuery } from './lexicon.ts';

interface TaggerProps {
  readonly project: string;
  /** Of what was learned. */
  readonly version: number;
  readonly tagger: LexiconTagger;
  readonly display: (label: string) => string;
}

/** The tagger that was trained of decisions: whether it is used, what it learned from, and what it goes by. */
export function Tagger({ project, version, tagger, display }: TaggerProps) {
  const [open, setOpen] = useState(false);
  if (tagger.state === 'none') {
    return (
      <section className="tagger" aria-label={t('suggestions.tagger')}>
        <h3>{t('suggestions.tagger')}</h3>
        <p className="muted">{t(`suggestions.noTagger.${tagger.why}`)}</p>
      </section>
    );
  }
  const figures: readonly (readonly [string, string])[] = [
    [t('suggestions.taggerNotes'), number(tagger.notes)],
    ...tagger.labels.map(({ label, spans }) => [display(label), t('suggestions.taggerSpans', { n: spans })] as const),
  ];
  return (
    <section className="tagger" aria-label={t('suggestions.tagger')}>
      <h3>{t('suggestions.tagger')}</h3>
      <p className="muted">{t(`suggestions.tagger.${tagger.state}`)}</p>
      <dl className="lexicon-figures">
        {figures.map(([name, figure]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('suggestions.goesBy')}</summary>
        {open && <Insight project={project} version={version} display={display} />}
      </details>
      <ForRecords items={[{ what: t('suggestions.tagger'), fingerprint: tagger.version }]} />
    </section>
  );
}

function Insight({ project, version, display }: Omit<TaggerProps, 'tagger'>) {
  const { data, isPending, isError, error, refetch } = useQuery(insightQuery(project, version));
  if (isPending) return <Loading />;
  if (isError) return <Failed error={error} onRetry={() => void refetch()} />;
  return (
    <div className="tagger">
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('suggestions.goesBy')}</th>
              <th scope="col" className="figure">
                {t('suggestions.clues')}
              </th>
              <th scope="col" className="figure">
                {t('suggestions.cluesShare')}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.kinds.map(({ kind, weights, share }) => (
              <tr key={kind}>
                <th scope="row">{t(`suggestions.kind.${kind}`)}</th>
                <td className="figure">{number(weights)}</td>
                <td className="figure">{percent(share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Words words={data.words} display={display} />
    </div>
  );
}

function Words({ words, display }: Pick<TaggerInsight, 'words'> & Pick<TaggerProps, 'display'>) {
  const byLabel = Map.groupBy(words, ({ label }) => label);
  return (
    <dl className="tagger-words">
      {[...byLabel].map(([label, some]) => (
        <div key={label}>
          <dt>{t('suggestions.speaksFor', { label: display(label) })}</dt>
          <dd>
            {some.map(({ word }, i) => (
              <span key={word}>
                {i > 0 && ', '}
                <bdi>{word}</bdi>
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
