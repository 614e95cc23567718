import { type AgreementReport, NO_SPAN, type Stage } from '@chartmark/schemas';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { number, t } from '../i18n/text.ts';
import { SelectField } from '../ui/field.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';

interface ConfusionProps {
  readonly project: string;
  readonly stage: Stage;
  readonly guideline: number | undefined;
  readonly confusion: AgreementReport['confusion'];
  readonly nameOf: (person: string) => string;
  readonly display: (label: string) => string;
}

/** What two people called spans of the same extent; rows the first's words, columns the second's. */
export function Confusion({ project, stage, guideline, confusion, nameOf, display }: ConfusionProps) {
  const [chosen, setChosen] = useState('0');
  const pair = confusion[Number(chosen)];
  if (!pair) return null;
  const most = Math.max(1, ...pair.matrix.flatMap((row, i) => row.filter((_, j) => i !== j)));
  const title = (label: string): string => (label === NO_SPAN ? t('agreement.nothing') : display(label));
  return (
    <section className="form" aria-label={t('agreement.confusion')}>
      <h2>{t('agreement.confusion')}</h2>
      <p className="page-lead">{t('agreement.confusionLead')}</p>
      <SelectField
        label={t('agreement.pair')}
        value={chosen}
        choices={confusion.map(({ first, second }, i) => ({
          value: String(i),
          name: `${nameOf(first)} · ${nameOf(second)}`,
        }))}
        onChoose={setChosen}
      />
      <ScrollRegion className="table-frame" label={t('agreement.confusionTable')}>
        <table className="table matrix">
          <thead>
            <tr>
              <td className="matrix-corner">
                {t('agreement.corner', { first: nameOf(pair.first), second: nameOf(pair.second) })}
              </td>
              {pair.labels.map((label) => (
                <th key={label} scope="col">
                  {title(label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pair.matrix.map((row, i) => {
              const label = pair.labels[i] ?? '';
              return (
                <tr key={label}>
                  <th scope="row">{title(label)}</th>
                  {row.map((count, j) => (
                    <td
                      key={pair.labels[j]}
                      style={{
                        '--share': i === j ? Number(count > 0) * 0.4 : count / most,
                        '--shade': i === j ? 'var(--ok)' : 'var(--danger)',
                      }}
                    >
                      {count > 0 && (
                        <Link
                          to="/projects/$project/agreement"
                          params={{ project }}
                          search={{
                            ...{ stage, first: pair.first, second: pair.second },
                            ...(guideline !== undefined && { guideline }),
                            ...{ from: label, to: pair.labels[j] ?? NO_SPAN },
                          }}
                          hash="disagreements"
                          aria-label={
                            i === j
                              ? t('agreement.alike', { n: number(count), label: title(label) })
                              : t('agreement.cell', {
                                  n: number(count),
                                  first: title(label),
                                  second: title(pair.labels[j] ?? NO_SPAN),
                                })
                          }
                        >
                          {number(count)}
                        </Link>
                      )}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
