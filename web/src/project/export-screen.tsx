import { Stage } from '@chartmark/schemas';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { query } from '../api/client.ts';
import { membersQuery } from '../api/queries.ts';
import { t } from '../i18n/text.ts';
import { buttonClass } from '../ui/button.tsx';
import { SelectField } from '../ui/field.tsx';
import { Page } from '../ui/page.tsx';
import { Failed } from '../ui/states.tsx';
import { useProjectId } from './use-project-id.ts';

const EVERYONE = '';
const KINDS = ['layers', 'gold'] as const;

/** Taking the layers out; the file is streamed by the service, not built here. */
export function ExportScreen() {
  const project = useProjectId();
  const members = useQuery(membersQuery(project));
  const [person, setPerson] = useState(EVERYONE);
  const [of, setOf] = useState<(typeof KINDS)[number]>('layers');
  const [stage, setStage] = useState<Stage>('annotate');
  const people = (members.data ?? []).map(({ account }) => ({ value: account.id, name: account.name }));
  return (
    <Page title={t('export.title')} lead={t('export.lead')}>
      {members.isError && <Failed error={members.error} onRetry={() => void members.refetch()} />}
      <div className="card form">
        <SelectField
          label={t('export.of')}
          {...(of === 'gold' && { hint: t('export.goldHint') })}
          value={of}
          choices={KINDS.map((value) => ({ value, name: t(`export.of.${value}`) }))}
          onChoose={setOf}
        />
        {of === 'layers' && (
          <>
            <SelectField
              label={t('export.person')}
              value={person}
              choices={[{ value: EVERYONE, name: t('export.everyone') }, ...people]}
              onChoose={setPerson}
            />
            <SelectField
              label={t('export.stage')}
              value={stage}
              choices={Stage.options.map((value) => ({ value, name: t(`stage.${value}`) }))}
              onChoose={setStage}
            />
          </>
        )}
        <div>
          <a
            className={buttonClass({ look: 'primary' })}
            href={`/api/projects/${project}/export${query({ format: 'prodigy', of, ...(of === 'layers' && { stage, person }) })}`}
            download
          >
            {t('export.download')}
          </a>
        </div>
      </div>
    </Page>
  );
}
