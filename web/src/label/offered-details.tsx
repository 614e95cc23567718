import type { SuggestedRelation } from '@chartmark/schemas';
import { t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { AllOfKind, DecideButtons, hintOf } from './decide-buttons.tsx';
import type { CommandName } from './keymap.ts';
import { relationWords } from './open-relations.ts';
import { SuggestionFacts } from './suggestion-facts.tsx';
import type { Labelling } from './use-labelling.ts';

interface OfferedDetailsProps {
  readonly labelling: Labelling;
  readonly run: (command: CommandName) => void;
  readonly relation: SuggestedRelation;
}

/** The selected suggested relation: what it would join, why, and the decision. */
export function OfferedDetails({ labelling, run, relation }: OfferedDetailsProps) {
  const { canEdit, keymap, select, openRelations, workspace, live } = labelling;
  const key = hintOf(keymap);
  const { label, head, child } = relationWords(relation, workspace, live.view.state.spans);
  const alike = openRelations.filter((one) => one.label === relation.label).length;
  return (
    <section className="details" aria-label={t('label.details')}>
      <div className="toolbar">
        <Button size="small" onClick={() => select(relation.head)}>
          {head}
        </Button>
        →
        <Button size="small" onClick={() => select(relation.child)}>
          {child}
        </Button>
      </div>
      <div className="muted">{t('label.suggested', { label })}</div>
      {canEdit && <DecideButtons {...{ run }} hint={key} />}
      {canEdit && <AllOfKind {...{ run, label }} n={alike} hint={key} />}
      <dl className="details-facts">
        <SuggestionFacts suggestion={relation} />
      </dl>
    </section>
  );
}
