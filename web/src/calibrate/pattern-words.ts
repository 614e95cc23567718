import type { DivergencePattern, PatternParts } from '@chartmark/schemas';
import { t } from '../i18n/text.ts';

/**
 * What a divergence pattern says, in the reader's language.
 *
 * @param display a label as people know it
 */
export function patternWords(
  { kind, labels, parts }: Pick<DivergencePattern, 'kind' | 'labels' | 'parts'>,
  display: (label: string) => string,
): string {
  const of = labels.map(display).join(t('pattern.or'));
  return t('pattern.of', { kind: t(`kind.${kind}`), of, what: said(parts, display, kind === 'type') });
}

function said(parts: PatternParts, display: (label: string) => string, areLabels: boolean): string {
  switch (parts.told) {
    case 'marked':
      return t('pattern.marked', { by: parts.by.join(', '), notBy: parts.notBy.join(', ') });
    case 'given':
      return parts.values
        .map(({ value, by }) => t('pattern.given', { value: valueWords(value, display, areLabels), by: by.join(', ') }))
        .join('; ');
    case 'split':
      return t('pattern.split', { by: parts.by.join(', ') });
    case 'pieces':
      return t('pattern.pieces');
    case 'beyond':
      return parts.stretches
        .map(({ words, side, by }) => t(`pattern.${side}`, { words: t(`pattern.words.${words}`), by: by.join(', ') }))
        .join('; ');
  }
}

/** Several labels of one person come joined by a plus. */
function valueWords(value: string | null, display: (label: string) => string, areLabels: boolean): string {
  if (value === null) return t('pattern.noValue');
  return areLabels ? value.split(' + ').map(display).join(' + ') : value;
}
