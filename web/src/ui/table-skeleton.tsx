import { t } from '../i18n/text.ts';
import './table-skeleton.css';

interface TableSkeletonProps {
  readonly heads: readonly string[];
  /** How many rows are likely. */
  readonly rows: number;
}

/** A table whose figures are being worked out: its head at once, and rows where they will be. */
export function TableSkeleton({ heads, rows }: TableSkeletonProps) {
  return (
    <div className="table-frame" role="status" aria-busy="true">
      <span className="out-of-sight">{t('app.loading')}</span>
      <table className="table" aria-hidden="true">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rows }, (_, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
            <tr key={row}>
              {heads.map((head) => (
                <td key={head}>
                  <span className="skeleton" />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
