import { type LabelSchema, Template } from '@chartmark/schemas';
import { type ChangeEvent, type KeyboardEvent, useId, useState } from 'react';
import { t } from '../i18n/text.ts';
import { faultsOf } from '../note/schema-editor/draft.ts';
import { SchemaEditor } from '../note/schema-editor/schema-editor.tsx';
import { schemaIn } from '../note/schema-file.ts';
import { SchemaPreview } from '../note/schema-preview.tsx';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/field.tsx';
import { Notice } from '../ui/states.tsx';
import { OwnLabels } from './own-labels.tsx';
import { schemaOf } from './project-draft.ts';
import type { StepProps } from './step-props.ts';

/** What will be labelled: as a template has it, or as a file does; either can be changed here, or afterwards. */
export function LabelsStep({ draft, templates, faults, change }: StepProps) {
  const file = useId();
  const [fault, setFault] = useState(false);
  const [editing, setEditing] = useState(false);
  // Fields of other labels than before begin anew.
  const [others, setOthers] = useState(0);
  const take = (own: LabelSchema | null): void => {
    change({ schema: own });
    setOthers(others + 1);
  };
  const chosen = templates.find(({ name }) => name === draft.template);
  const schema = schemaOf(draft, templates);
  const wrong = schema ? faultsOf(schema) : new Map<string, string>();
  const isOpen = editing || wrong.size > 0;
  const read = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [given] = event.target.files ?? [];
    if (!given) return;
    const own = schemaIn(await given.text());
    setFault(own === null);
    if (own) take(own);
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
      {draft.schema && <OwnLabels schema={draft.schema} onDrop={() => take(null)} />}
      {schema && (
        <>
          <div className="toolbar">
            <Button aria-expanded={isOpen} disabled={wrong.size > 0} onClick={() => setEditing(!isOpen)}>
              {t(isOpen ? 'newProject.onlyLook' : 'newProject.changeLabels')}
            </Button>
            <span className="muted">{t('newProject.changeLabelsHint')}</span>
          </div>
          {faults.includes('labelsFaulty') && (
            <p className="field-fault" role="alert">
              {t('newProject.labelsFaulty')}
            </p>
          )}
          {isOpen ? (
            // biome-ignore lint/a11y/noStaticElementInteractions: only keeps what is typed in the fields from leaving the step
            <div onKeyDown={keptFromSubmitting}>
              <SchemaEditor
                key={`${draft.template} ${others}`}
                {...{ draft: schema, faults: wrong }}
                before={chosen?.schema ?? schema}
                inUse={false}
                onDraft={(next) => change({ schema: next })}
              />
            </div>
          ) : (
            <SchemaPreview draft={schema} />
          )}
        </>
      )}
    </>
  );
}

/** Enter in a field of a label is the end of that field and not of the step. */
function keptFromSubmitting(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}
