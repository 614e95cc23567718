import { type LabelSchema, offeredAnswers } from '@chartmark/schemas';
import { t } from '../../i18n/text.ts';
import { Badge, Kbd } from '../../ui/states.tsx';
import { AttributeForm, NoteLabelForm } from './attribute-form.tsx';
import { type ListName, nameFor, newEntityType, newRelationType, replaced } from './draft.ts';
import { EntityForm } from './entity-form.tsx';
import { ListEditor } from './list-editor.tsx';
import { NameField } from './name-field.tsx';
import { RelationForm } from './relation-form.tsx';

interface PartsProps {
  readonly before: LabelSchema;
  readonly draft: LabelSchema;
  readonly faults: ReadonlyMap<string, string>;
  /** Whether notes are there, so that names that were saved stay. */
  readonly inUse: boolean;
  readonly onDraft: (draft: LabelSchema) => void;
}

/** The four lists of a schema. */
export function Parts({ before, draft, faults, inUse, onDraft }: PartsProps) {
  const faultIn = (list: ListName, at: number) => (field: string) =>
    faults.get([list, at, ...(field === '' ? [] : [field])].join('.')) ?? null;
  const isFaulty = (list: ListName) => (at: number) =>
    [...faults.keys()].some((path) => path === `${list}.${at}` || path.startsWith(`${list}.${at}.`));
  const wasSaved = (list: ListName) => (item: { readonly name: string }) =>
    inUse && before[list].some(({ name }) => name === item.name);
  const { entityTypes, relationTypes, attributes, noteLabels } = draft;
  return (
    <>
      <ListEditor
        title={t('schema.entities')}
        add={t('editor.addEntity')}
        items={entityTypes}
        titleOf={({ display, colour, key, retired }) => (
          <>
            <span className="swatch" style={{ '--label': colour }} />
            {display || t('editor.unnamed')} {key !== null && <Kbd>{key}</Kbd>}{' '}
            {retired && <Badge tone="warn">{t('editor.isRetired')}</Badge>}
          </>
        )}
        wordsOf={({ display }) => display}
        isFaulty={isFaulty('entityTypes')}
        onItems={(items) => onDraft({ ...draft, entityTypes: items })}
        onAdd={() => onDraft({ ...draft, entityTypes: [...entityTypes, newEntityType(draft, t('editor.newEntity'))] })}
        mayRemove={(type) => !wasSaved('entityTypes')(type) && entityTypes.length > 1}
        form={(type, at) => (
          <EntityForm
            {...{ draft, type }}
            inUse={wasSaved('entityTypes')(type)}
            faultAt={faultIn('entityTypes', at)}
            onChange={(next) => onDraft({ ...draft, entityTypes: replaced(entityTypes, at, next) })}
          />
        )}
      />
      <ListEditor
        title={t('schema.relations')}
        add={t('editor.addRelation')}
        items={relationTypes}
        titleOf={({ display, key, retired }) => (
          <>
            {display || t('editor.unnamed')} {key !== null && <Kbd>{key}</Kbd>}{' '}
            {retired && <Badge tone="warn">{t('editor.isRetired')}</Badge>}
          </>
        )}
        wordsOf={({ display }) => display}
        isFaulty={isFaulty('relationTypes')}
        onItems={(items) => onDraft({ ...draft, relationTypes: items })}
        onAdd={() =>
          onDraft({ ...draft, relationTypes: [...relationTypes, newRelationType(draft, t('editor.newRelation'))] })
        }
        mayRemove={(type) => !wasSaved('relationTypes')(type)}
        form={(type, at) => (
          <RelationForm
            {...{ draft, type }}
            inUse={wasSaved('relationTypes')(type)}
            faultAt={faultIn('relationTypes', at)}
            onChange={(next) => onDraft({ ...draft, relationTypes: replaced(relationTypes, at, next) })}
          />
        )}
      />
      <ListEditor
        title={t('schema.attributes')}
        hint={t('editor.attributesHint')}
        add={t('editor.addAttribute')}
        items={attributes}
        titleOf={({ name, values }) =>
          `${name}: ${values.flatMap((value) => (value.retired ? [] : [value.name])).join(', ')}`
        }
        wordsOf={({ name }) => name}
        isFaulty={isFaulty('attributes')}
        onItems={(items) => onDraft({ ...draft, attributes: items })}
        onAdd={() => {
          const name = nameFor(t('editor.newAttribute'), taken(attributes)).toLowerCase();
          const values = [{ name: 'yes', key: null }];
          onDraft({ ...draft, attributes: [...attributes, { name, values, default: null, required: false }] });
        }}
        mayRemove={(attribute) => !wasSaved('attributes')(attribute)}
        form={(attribute, at) => (
          <>
            {!wasSaved('attributes')(attribute) && (
              <NameField
                name={attribute.name}
                onRename={(name) =>
                  onDraft({
                    ...draft,
                    attributes: replaced(attributes, at, { ...attribute, name }),
                    entityTypes: entityTypes.map((type) => ({
                      ...type,
                      attributes: type.attributes.map((one) => (one === attribute.name ? name : one)),
                    })),
                  })
                }
              />
            )}
            <AttributeForm
              attribute={attribute}
              kept={
                wasSaved('attributes')(attribute)
                  ? (before.attributes.find(({ name }) => name === attribute.name)?.values ?? []).map(
                      ({ name }) => name,
                    )
                  : []
              }
              faultAt={faultIn('attributes', at)}
              onChange={(next) => onDraft({ ...draft, attributes: replaced(attributes, at, next) })}
            />
          </>
        )}
      />
      <ListEditor
        title={t('schema.noteLabels')}
        add={t('editor.addNoteLabel')}
        items={noteLabels}
        titleOf={({ retired, ...type }) => (
          <>
            {`${type.name}: ${offeredAnswers(type, null).join(', ')}`}{' '}
            {retired && <Badge tone="warn">{t('editor.isRetired')}</Badge>}
          </>
        )}
        wordsOf={({ name }) => name}
        isFaulty={isFaulty('noteLabels')}
        onItems={(items) => onDraft({ ...draft, noteLabels: items })}
        onAdd={() => {
          const name = nameFor(t('editor.newNoteLabel'), taken(noteLabels)).toLowerCase();
          onDraft({ ...draft, noteLabels: [...noteLabels, { name, values: ['yes', 'no'] }] });
        }}
        mayRemove={(type) => !wasSaved('noteLabels')(type)}
        form={(type, at) => (
          <>
            {!wasSaved('noteLabels')(type) && (
              <NameField
                name={type.name}
                onRename={(name) => onDraft({ ...draft, noteLabels: replaced(noteLabels, at, { ...type, name }) })}
              />
            )}
            <NoteLabelForm
              type={type}
              kept={
                wasSaved('noteLabels')(type)
                  ? (before.noteLabels.find(({ name }) => name === type.name)?.values ?? [])
                  : []
              }
              onChange={(next) => onDraft({ ...draft, noteLabels: replaced(noteLabels, at, next) })}
            />
          </>
        )}
      />
    </>
  );
}

const taken = (items: readonly { readonly name: string }[]): string[] => items.map(({ name }) => name.toUpperCase());
