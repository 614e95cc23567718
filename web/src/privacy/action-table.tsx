import type { ReactNode } from 'react';
import { t } from '../i18n/text.ts';

interface ActionTableProps {
  /** What the columns before the last hold. */
  readonly heads: readonly string[];
  readonly children: ReactNode;
}

/** A framed table whose last column says what can be done with each row. */
export const ActionTable = ({ heads, children }: ActionTableProps) => (
  <div className="table-frame">
    <table className="table">
      <thead>
        <tr>
          {[...heads, t('accounts.actions')].map((head) => (
            <th key={head}>{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </div>
);
