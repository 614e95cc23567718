import type { DriftSample } from '@chartmark/schemas';
import { number, percent, t } from '../i18n/text.ts';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import type { Words } from './words.ts';

interface SamplesTableProps {
  readonly samples: readonly DriftSample[];
  readonly words: Words;
}

/** How many places of checked work differ, per person and type, with exact intervals. */
export function SamplesTable({ samples, words }: SamplesTableProps) {
  if (samples.length === 0) return null;
  const rows = samples.toSorted((a, b) => orderOf(a, words).localeCompare(orderOf(b, words)));
  return (
    <section className="form" aria-label={t('quality.samples')}>
      <h2>{t('quality.samples')}</h2>
      <p className="page-lead">{t('quality.samplesLead')}</p>
      <ScrollRegion className="table-frame samples" label={t('quality.samplesTable')}>
        <table className="table">
          <thead>
            <tr>
              <th>{t('quality.against')}</th>
              <th>{t('quality.person')}</th>
              <th>{t('agreement.label')}</th>
              <th className="figure">{t('quality.checked')}</th>
              <th className="figure">{t('quality.places')}</th>
              <th className="figure">{t('quality.error')}</th>
              <th className="figure">{t('quality.interval')}</th>
              <th className="figure">{t('quality.f1')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={JSON.stringify([row.person, row.label, row.against])} row={row} words={words} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function Row({ row, words }: { readonly row: DriftSample; readonly words: Words }) {
  const { person, label, against, notes, agreed, total, low, high, f1 } = row;
  return (
    <tr>
      <td>{t(`quality.against.${against}`)}</td>
      <td>{person === null ? t('quality.everybody') : words.person(person)}</td>
      <td>{words.label(label)}</td>
      <td className="figure">{number(notes)}</td>
      <td className="figure">{number(total)}</td>
      <td className="figure">{total === 0 ? '–' : share(1 - agreed / total)}</td>
      <td className="figure">{low === null || high === null ? '–' : `${share(1 - high)} – ${share(1 - low)}`}</td>
      <td className="figure">{f1 === null ? '–' : number(f1, 2)}</td>
    </tr>
  );
}

/** A share to a tenth of a per cent below a tenth, where errors are told apart. */
const share = (value: number): string => percent(value, value < 0.1 ? 1 : 0);

/** By what it is compared with, all people first, then by name and type. */
const orderOf = ({ person, label, against }: DriftSample, words: Words): string =>
  [against, person === null ? '' : words.person(person), label ?? ''].join('\n');
