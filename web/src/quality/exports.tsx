import { DriftTable } from '@chartmark/schemas';
import { query } from '../api/client.ts';
import { t } from '../i18n/text.ts';
import { Button, buttonClass } from '../ui/button.tsx';

interface ExportsProps {
  readonly project: string;
  readonly person: string | null;
}

/** Taking the report out: each table as CSV, all of it as JSON, and on paper. */
export function Exports({ project, person }: ExportsProps) {
  const path = `/api/projects/${project}/drift`;
  const look = buttonClass({ size: 'small' });
  return (
    <div className="toolbar on-screen">
      {DriftTable.options.map((of) => (
        <a key={of} className={look} href={`${path}/table${query({ of, person })}`} download>
          {t('quality.csv')}: {t(`quality.table.${of}`)}
        </a>
      ))}
      <a className={look} href={`${path}${query({ person })}`} download="drift.json">
        {t('quality.json')}
      </a>
      <Button size="small" onClick={() => window.print()}>
        {t('quality.print')}
      </Button>
    </div>
  );
}
