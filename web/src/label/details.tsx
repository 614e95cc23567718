import { entityType } from '@chartmark/schemas';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { t } from '../i18n/text.ts';
import { lastSeen } from '../note/last-seen.ts';
import type { Mark } from '../note/mark.ts';
import { wordsOf } from '../note/words-of.ts';
import { Button } from '../ui/button.tsx';
import { KeyHint } from '../ui/states.tsx';
import { AttributeChips } from './attribute-chips.tsx';
import { ConceptPicker } from './concept-picker.tsx';
import { AllOfKind, DecideButtons, Heard, hintOf } from './decide-buttons.tsx';
import { alike, equalUnlabelled } from './deeds.ts';
import { Fragments } from './fragments.tsx';
import { slotsOf } from './frames.ts';
import { type CommandName, keyName, keysOf } from './keymap.ts';
import { OfferedDetails } from './offered-details.tsx';
import { RelationDetails } from './relation-details.tsx';
import { SuggestionFacts } from './suggestion-facts.tsx';
import type { Labelling } from './use-labelling.ts';
import './remarks.css';

interface DetailsProps {
  readonly labelling: Labelling;
  readonly run: (command: CommandName) => void;
}

/** All about the selected span or suggestion, and all that can be done with it. */
export function Details({ labelling, run }: DetailsProps) {
  const { selected, relation, offered, workspace, nameOf } = labelling;
  if (relation) return <RelationDetails labelling={labelling} relation={relation} />;
  if (offered) return <OfferedDetails {...{ labelling, run }} relation={offered} />;
  if (!selected) {
    return (
      <section className="details" aria-label={t('label.details')}>
        <p className="muted">{goneWords(labelling) ?? t('label.noSelection')}</p>
      </section>
    );
  }
  return (
    <section className="details" aria-label={t('label.details')}>
      <div>
        <div className="details-words" dir="auto">
          {wordsOf(workspace.note.text, selected)}
        </div>
        <div className="muted">
          {selected.kind === 'span' ? nameOf(selected.label) : t('label.suggested', { label: nameOf(selected.label) })}
        </div>
        <RemarksOn labelling={labelling} id={selected.id} />
      </div>
      <Fragments {...{ labelling, run }} mark={selected} />
      <Decisions {...{ labelling, run, selected }} />
      <AttributeChips labelling={labelling} mark={selected} />
      <ConceptPicker key={selected.id} labelling={labelling} mark={selected} />
      <Facts labelling={labelling} mark={selected} />
      {labelling.canEdit && <Deeds {...{ labelling, run, selected }} />}
    </section>
  );
}

/** Why what was selected is not there any more, if somebody else took it away. */
function goneWords({ ui, live, me, workspace, nameOf }: Labelling): string | null {
  const seen = ui.current === null ? null : lastSeen(live.view.state, ui.current);
  if (!seen || seen.takenBy === null || seen.takenBy === me) return null;
  const words = wordsOf(workspace.note.text, seen.span);
  return t('others.removed', { name: live.nameOf(seen.takenBy), label: nameOf(seen.span.label), words });
}

/** How many threads there are about the span, and the way to them. */
function RemarksOn({ labelling: { live, set }, id }: { readonly labelling: Labelling; readonly id: string }) {
  const { comments, flags } = live.view.state;
  const n = [...comments.values(), ...flags.values()].filter(({ target }) => target === id).length;
  if (n === 0) return null;
  return (
    <button type="button" className="remark-about" onClick={() => set({ tab: 'remarks' })}>
      {t('label.remarksOn', { n })}
    </button>
  );
}

interface PartProps extends DetailsProps {
  readonly selected: Mark;
}

function Decisions({ labelling, run, selected }: PartProps) {
  const { canEdit, keymap } = labelling;
  if (!canEdit || selected.kind === 'span') return null;
  if (selected.kind === 'rejected') return <Button onClick={() => run('accept')}>{t('label.restore')}</Button>;
  const hint = hintOf(keymap);
  return (
    <>
      <DecideButtons {...{ run, hint }} />
      <Alike {...{ labelling, run, selected, hint }} />
    </>
  );
}

interface AlikeProps extends PartProps {
  readonly hint: (command: CommandName) => ReactNode;
}

/** Deciding many at once: those of its label, of its concept, those the engine was sure of. */
function Alike({ labelling, run, selected, hint }: AlikeProps) {
  const { undecided, nameOf } = labelling;
  const ofLabel = alike(undecided, selected, 'label').length;
  const ofConcept = alike(undecided, selected, 'concept').length;
  const ofSame = t('label.ofConcept', { n: ofConcept });
  return (
    <div className="alike">
      <AllOfKind {...{ run, hint }} n={ofLabel} label={nameOf(selected.label)} />
      {ofConcept > 1 && (
        <div className="alike-row">
          <span>{ofSame}</span>
          <Button size="small" onClick={() => run('acceptConcept')}>
            {t('label.acceptAll')}
            <Heard>{ofSame}</Heard> {hint('acceptConcept')}
          </Button>
        </div>
      )}
      {undecided.length > 1 && (
        <div className="alike-row">
          <span>{t('label.ofAny', { n: undecided.length })}</span>
          <Button size="small" onClick={() => run('acceptSure')}>
            {t('label.acceptSure')} {hint('acceptSure')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Deeds({ labelling, run, selected }: PartProps) {
  const { workspace, marks, keymap } = labelling;
  const equal = useEqualMentions(workspace.note.text, useDeferredValue(marks), useDeferredValue(selected));
  const key = (command: CommandName) => <KeyHint>{keyName(keysOf(keymap, command)[0] ?? '')}</KeyHint>;
  return (
    <div className="toolbar">
      {equal > 0 && !entityType(workspace.project.schema, selected.label)?.retired && (
        <Button size="small" onClick={() => run('equal')}>
          {t('label.equal', { n: equal })} {key('equal')}
        </Button>
      )}
      {workspace.project.schema.relationTypes.length > 0 && (
        <Button size="small" onClick={() => run('relate')}>
          {t('label.relate')} {key('relate')}
        </Button>
      )}
      {selected.kind === 'span' && (
        <>
          {slotsOf(workspace.project.schema, selected).length > 1 && (
            <Button size="small" onClick={() => run('frame')}>
              {t('frame.open')} {key('frame')}
            </Button>
          )}
          <Button size="small" onClick={() => run('comment')}>
            {t('label.comment')} {key('comment')}
          </Button>
          <Button size="small" onClick={() => run('flag')}>
            {t('label.flag')} {key('flag')}
          </Button>
          <Button size="small" look="danger" onClick={() => run('remove')}>
            {t('label.remove')} {key('remove')}
          </Button>
        </>
      )}
    </div>
  );
}

/** How many more could be labelled alike; it is told a moment after the span itself is drawn. */
function useEqualMentions(text: string, marks: readonly Mark[], selected: Mark): number {
  return useMemo(() => equalUnlabelled(text, marks, selected).length, [text, marks, selected]);
}

function Facts({ labelling, mark }: { readonly labelling: Labelling; readonly mark: Mark }) {
  const { workspace, live } = labelling;
  const cell = live.view.state.spans.get(mark.id);
  const suggestion = workspace.suggestions.find(({ id }) => id === mark.id);
  const origin = cell?.value.origin;
  return (
    <dl className="details-facts">
      {origin && (
        <>
          <dt>{t('label.origin')}</dt>
          <dd>
            {t('label.origin.person', { name: cell ? live.nameOf(cell.by) : '…' })}
            {origin.kind === 'import' && ` · ${t('label.origin.import', { source: origin.source })}`}
            {origin.kind === 'suggestion' &&
              ` · ${t(origin.edited ? 'label.origin.corrected' : 'label.origin.asSuggested')}`}
          </dd>
        </>
      )}
      {suggestion && <SuggestionFacts suggestion={suggestion} />}
    </dl>
  );
}
