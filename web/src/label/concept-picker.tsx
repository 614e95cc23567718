import { t } from '../i18n/text.ts';
import type { Mark } from '../note/mark.ts';
import { Button } from '../ui/button.tsx';
import { Later } from '../ui/later.tsx';
import { laterPart } from '../ui/later-part.tsx';
import { ConceptKinds } from './concept-kinds.tsx';
import { hintOf } from './decide-buttons.tsx';
import { takesConcept } from './takes-concept.ts';
import type { Labelling } from './use-labelling.ts';
import './concept-picker.css';

/** The code of a span in a terminology, found by name, synonym or code. It begins with what the span's own words find. */
export function ConceptPicker({ labelling, mark }: { readonly labelling: Labelling; readonly mark: Mark }) {
  const { canEdit, edit, workspace } = labelling;
  if (!takesConcept(workspace.project.schema, mark)) return null;
  const mayEdit = canEdit && mark.kind !== 'rejected';
  return (
    <div className="concept">
      <div className="concept-now">
        <span className="muted">
          {t('label.concept')} {mayEdit && hintOf(labelling.keymap)('concept')}
        </span>
        {mark.concept && mayEdit && (
          <Button size="small" look="quiet" onClick={() => edit(mark, { concept: null })}>
            {t('label.conceptClear')}
          </Button>
        )}
      </div>
      {mark.concept && (
        <div>
          {mark.concept.name}{' '}
          <span className="concept-code">
            {mark.concept.system} {mark.concept.code}
          </span>
          <ConceptKinds
            project={workspace.project.id}
            concept={mark.concept}
            onChoose={mayEdit ? (concept) => edit(mark, { concept }) : null}
          />
        </div>
      )}
      {mayEdit && (
        <Later waiting={<div className="input" />}>
          <Concepts.Part labelling={labelling} mark={mark} />
        </Later>
      )}
    </div>
  );
}

/** The search box weighs as much as the rest of the screen, so it comes after it. */
export const Concepts = laterPart(async () => (await import('./concept-field.tsx')).ConceptField);
