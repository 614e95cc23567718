import type { AgreementReport, Stage, TypeAgreement } from '@chartmark/schemas';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { number, t } from '../i18n/text.ts';
import { SelectField } from '../ui/field.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { Plain } from './measure.tsx';

interface PairMatrixProps {
  readonly project: string;
  readonly stage: Stage;
  readonly guideline: number | undefined;
  readonly people: AgreementReport['people'];
  readonly types: readonly TypeAgreement[];
  readonly nameOf: (person: string) => string;
  readonly display: (label: string) => string;
}

const ALL = '';

/** Strict F1 of every two people, darker where they agree less; a cell leads to the places where the two differ. */
export function PairMatrix({ project, stage, guideline, people, types, nameOf, display }: PairMatrixProps) {
  const [chosen, setChosen] = useState(ALL);
  const type = types.find(({ label }) => (label ?? ALL) === chosen);
  if (!type || people.length < 2) return null;
  const pairOf = (a: string, b: string) =>
    type.pairs.find(({ first, second }) => (first === a && second === b) || (first === b && second === a));
  return (
    <section className="form" aria-label={t('agreement.pairs')}>
      <h2>{t('agreement.pairs')}</h2>
      <p className="page-lead">{t('agreement.pairsLead')}</p>
      <SelectField
        label={t('agreement.label')}
        value={chosen}
        choices={types.map(({ label }) => ({
          value: label ?? ALL,
          name: label === null ? t('agreement.allTypes') : display(label),
        }))}
        onChoose={setChosen}
      />
      <ScrollRegion className="table-frame" label={t('agreement.pairsTable')}>
        <table className="table matrix">
          <thead>
            <tr>
              <td />
              {people.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.name}</th>
                {people.map((column) => {
                  const pair = row.id === column.id ? undefined : pairOf(row.id, column.id);
                  if (!pair) return <td key={column.id} />;
                  const { strictF1, matched, ofFirst, ofSecond } = pair;
                  const apart = strictF1.kind === 'value' ? 1 - strictF1.value : 0;
                  return (
                    <td key={column.id} style={{ '--share': apart, '--shade': 'var(--danger)' }}>
                      {strictF1.kind === 'value' ? (
                        <Link
                          to="/projects/$project/agreement"
                          params={{ project }}
                          search={{
                            ...{ stage, first: pair.first, second: pair.second },
                            ...(guideline !== undefined && { guideline }),
                            ...(type.label !== null && { label: type.label }),
                          }}
                          hash="disagreements"
                          title={t('agreement.pairCounts', {
                            both: number(matched),
                            ofFirst: number(ofFirst - matched),
                            ofSecond: number(ofSecond - matched),
                            first: nameOf(pair.first),
                            second: nameOf(pair.second),
                          })}
                        >
                          {number(strictF1.value, 2)}
                        </Link>
                      ) : (
                        <Plain estimate={strictF1} />
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
