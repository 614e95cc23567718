import type { AccountSummary, DriftAlert, DriftChart, LabelSchema } from '@chartmark/schemas';
import { number, percent, t } from '../i18n/text.ts';

/** How the ids and names of a report are written for people. */
export interface Words {
  readonly person: (id: string) => string;
  readonly label: (name: string | null) => string;
}

export const wordsFor = (people: readonly AccountSummary[], schema: LabelSchema | undefined): Words => ({
  person: (id) => people.find((person) => person.id === id)?.name ?? '…',
  label: (name) =>
    name === null ? t('quality.allTypes') : (schema?.entityTypes.find((type) => type.name === name)?.display ?? name),
});

/** The same for a chart and the alerts that were raised of it. */
export const chartId = ({ person, measure, label, against, guideline }: ChartOf): string =>
  JSON.stringify([person, measure, label, against, guideline]);

type ChartOf = Pick<DriftChart, 'person' | 'measure' | 'label' | 'against' | 'guideline'>;

/** What a chart is of, without whose it is. */
export function subjectOf({ measure, label }: Pick<DriftChart, 'measure' | 'label'>, words: Words): string {
  if (measure === 'speed') return t('quality.of.speed');
  return t(`quality.of.${measure}`, { label: words.label(label) });
}

/** What a chart is of, for its heading. */
export function titleOf(chart: Pick<DriftChart, 'measure' | 'label' | 'against' | 'guideline'>, words: Words): string {
  const [what, n] = [subjectOf(chart, words), chart.guideline];
  if (chart.against === null) return t('quality.chart.own', { what, n });
  return t('quality.chart.title', { what, against: t(`quality.against.${chart.against}`), n });
}

/** What happened, in one sentence. */
export function alertTitle({ person, measure, label: of, against, side }: DriftAlert, words: Words): string {
  const [name, label] = [words.person(person), words.label(of)];
  switch (measure) {
    case 'agreement':
      return t('quality.alert.agreement', { name, label, against: t(`quality.against.${against ?? 'others'}`) });
    case 'rate':
      return t(`quality.alert.rate.${side}`, { name, label });
    case 'speed':
      return t(`quality.alert.speed.${side}`, { name });
  }
}

/** So many of so many, as the measure is read. */
export function figureOf(measure: DriftChart['measure'], { count, size }: Pick<DriftChart, 'count' | 'size'>): string {
  if (size === 0) return '–';
  switch (measure) {
    case 'agreement':
      return percent(count / size);
    case 'rate':
      return number((1000 * count) / size, 1);
    case 'speed':
      return number(count / size, 0);
  }
}
