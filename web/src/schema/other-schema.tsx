import type { LabelSchema } from '@chartmark/schemas';
import { useQuery } from '@tanstack/react-query';
import { type ChangeEvent, useId, useState } from 'react';
import { Templates } from '../api/answers.ts';
import { get } from '../api/client.ts';
import { projectsQuery } from '../api/queries.ts';
import { t } from '../i18n/text.ts';
import { schemaIn } from '../note/schema-file.ts';
import { SelectField } from '../ui/field.tsx';
import { Notice } from '../ui/states.tsx';

interface OtherSchemaProps {
  readonly own: string;
  readonly onSchema: (schema: LabelSchema) => void;
}

const NONE = '';

/** Beginning from what another project, a template or a file has. */
export function OtherSchema({ own, onSchema }: OtherSchemaProps) {
  const file = useId();
  const [fault, setFault] = useState(false);
  const projects = useQuery(projectsQuery).data ?? [];
  const templates =
    useQuery({ queryKey: ['templates'], queryFn: ({ signal }) => get('/templates', Templates, signal) }).data ?? [];
  const others = [
    ...templates.flatMap(({ name, title, schema }) =>
      schema ? [{ value: `template ${name}`, name: title, schema }] : [],
    ),
    ...projects.flatMap(({ project, roles }) =>
      project.id !== own && roles.includes('lead')
        ? [{ value: project.id, name: project.name, schema: project.schema }]
        : [],
    ),
  ];
  const read = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [chosen] = event.target.files ?? [];
    if (!chosen) return;
    const schema = schemaIn(await chosen.text());
    event.target.value = '';
    setFault(schema === null);
    if (schema) onSchema(schema);
  };
  return (
    <details className="card">
      <summary>{t('editor.other')}</summary>
      <p className="muted">{t('editor.otherHint')}</p>
      <SelectField
        label={t('editor.copy')}
        value={NONE}
        choices={[{ value: NONE, name: t('editor.choose') }, ...others]}
        onChoose={(value) => {
          const schema = others.find((other) => other.value === value)?.schema;
          if (schema) onSchema(schema);
        }}
      />
      <div className="field">
        <label className="field-label" htmlFor={file}>
          {t('editor.file')}
        </label>
        <input id={file} type="file" accept="application/json,.json" onChange={(event) => void read(event)} />
      </div>
      {fault && <Notice tone="danger">{t('editor.noSchema')}</Notice>}
    </details>
  );
}
