import type { Suggestion } from '@chartmark/schemas';
import { percent, t } from '../i18n/text.ts';
import { whyIn } from '../i18n/why.ts';

/** Why something was suggested, how sure its engine was, and which that was; parts of a list of facts. */
export function SuggestionFacts({ suggestion }: { readonly suggestion: Suggestion }) {
  return (
    <>
      <dt>{t('label.why')}</dt>
      <dd>{whyIn(suggestion.why)}</dd>
      <dt>{t('label.confidence')}</dt>
      <dd>{percent(suggestion.confidence)}</dd>
      <dt>{t('label.engine')}</dt>
      <dd>
        {suggestion.engine} {suggestion.version}
      </dd>
    </>
  );
}
