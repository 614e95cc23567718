import { Template } from '@chartmark/schemas';
import { type ChangeEvent, useId, useState } from 'react';
import { t } from '../i18n/text.ts';
import { schemaIn } from '../note/schema-file.ts';
import { SchemaPreview } from '../note/schema-preview.tsx';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/field.tsx';
import { Notice } from '../ui/states.tsx';
import { schemaOf } from './project-draft.ts';
import type { StepProps } from './step-props.ts';

/** What will be labelled: as a template has it, or as a file does; either can be changed afterwards. */
export function LabelsStep({ draft, templates, change }: StepProps) {
  const file = useId();
  const [fault, setFault] = useState(false);
  const chosen = templates.find(({ name }) => name === draft.template);
  const schema = schemaOf(draft, templates);
  const read = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [given] = event.target.files ?? [];
    if (!given) return;
    const own = schemaIn(await given.text());
    setFault(own === null);
    if (own) change({ schema: own });
  };
  return (
    <>
      <SelectField
        label={t('projects.template')}
        hint={chosen?.description ?? t('projects.templateLead')}
        value={draft.template}
        choices={templates.map(({ name, title }) => ({ value: name, name: title }))}
        onChoose={(name) => change({ template: Template.options.find((one) => one === name) ?? 'empty' })}
      />
      <div className="field">
        <label className="field-label" htmlFor={file}>
          {t('newProject.ownLabels')}
        </label>
        <input
          id={file}
          type="file"
          accept="application/json,.json"
          aria-describedby={`${file}-hint`}
          onChange={(event) => void read(event)}
        />
        <div className="field-hint" id={`${file}-hint`}>
          {t('newProject.ownLabelsHint')}
        </div>
      </div>
      {fault && <Notice tone="danger">{t('editor.noSchema')}</Notice>}
      {draft.schema && (
        <div className="toolbar">
          <span>{t('newProject.ownLabelsTaken', { n: draft.schema.entityTypes.length })}</span>
          <Button size="small" onClick={() => change({ schema: null })}>
            {t('newProject.templatesLabels')}
          </Button>
        </div>
      )}
      {schema && <SchemaPreview draft={schema} />}
    </>
  );
}
