import { t } from '../i18n/text.ts';

interface ForRecordsProps {
  readonly items: readonly { readonly what: string; readonly fingerprint: string }[];
}

/** What tells one state of a maker of suggestions from another: of use in a report, and in nobody's way otherwise. */
export const ForRecords = ({ items }: ForRecordsProps) => (
  <details>
    <summary>{t('suggestions.forRecords')}</summary>
    <ul className="link-list">
      {items.map(({ what, fingerprint }) => (
        <li key={fingerprint}>
          {t('suggestions.fingerprint', { what })} <code>{fingerprint}</code>
        </li>
      ))}
    </ul>
  </details>
);
