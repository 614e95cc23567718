import type { Suggestion } from '@chartmark/schemas';
import { percent, t, told } from '../i18n/text.ts';
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
        <Engine suggestion={suggestion} />
      </dd>
    </>
  );
}

/** Which engine, and which version of it; what tells its builds and terminologies apart is shown on demand. */
function Engine({ suggestion: { engine, version } }: { readonly suggestion: Suggestion }) {
  const [number = version] = version.split('+');
  const words = told(`label.engine.${engine}`, { version: number });
  if (words === null) return `${engine} ${version}`;
  return (
    <details>
      <summary>{words}</summary>
      <span className="code">
        {engine} {version}
      </span>
    </details>
  );
}
