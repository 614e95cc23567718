import { t } from '../i18n/text.ts';
import { wordsOf } from '../note/words-of.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { batches } from './deeds.ts';
import { type Lacking, lacking } from './lacking.ts';
import type { Labelling } from './use-labelling.ts';

/** At most so many problems are listed at once; the next appear as these are solved. */
const LISTED = 50;

/** What stands between the note and being done; each problem leads to its place. */
export function SubmitCheck({ labelling, onDone }: { readonly labelling: Labelling; readonly onDone: () => void }) {
  const { undecided, openRelations, workspace, live, select, set, send, nameOf } = labelling;
  const { spans, relations } = live.view.state;
  const open = [...undecided.map(({ id }) => id), ...openRelations.map(({ id }) => id)];
  const missing = lacking(
    [...spans.values()].map((cell) => cell.value),
    [...relations.values()].map((cell) => cell.value),
    workspace.project.schema,
  );
  const said = (one: Lacking): string => {
    const about = { label: nameOf(one.span.label), words: wordsOf(workspace.note.text, one.span) };
    return one.kind === 'attribute'
      ? t('label.checkMissing', { ...about, attribute: one.attribute })
      : t('label.checkRelation', { ...about, relation: one.relation.display });
  };
  const goTo = (id: string): void => {
    onDone();
    if (openRelations.some((one) => one.id === id)) set({ tab: 'relations', current: id });
    else select(id);
  };
  const submit = (): void => {
    const rest = open.map((suggestion) => ({ type: 'reject' as const, suggestion }));
    if (!send(...batches(rest), { type: 'submit' })) return;
    announce(t('label.submitted'));
    onDone();
  };
  const [first] = open;
  const unfit = labelling.unfitRelations.length;
  return (
    <div className="form">
      {first === undefined && missing.length === 0 && <p>{t('label.submitReady')}</p>}
      {first !== undefined && (
        <div className="submit-problem">
          <span>{t('label.checkUndecided', { n: open.length })}</span>
          <Button size="small" data-first onClick={() => goTo(first)}>
            {t('label.goTo')}
          </Button>
        </div>
      )}
      {unfit > 0 && <p className="muted">{t('unfit.left', { n: unfit })}</p>}
      {missing.slice(0, LISTED).map((one) => (
        <div
          key={`${one.span.id} ${one.kind === 'attribute' ? one.attribute : one.relation.name}`}
          className="submit-problem"
        >
          <span>{said(one)}</span>
          <Button size="small" data-first onClick={() => goTo(one.span.id)}>
            {t('label.goTo')}
          </Button>
        </div>
      ))}
      <div className="dialog-actions">
        <Button onClick={onDone}>{t('app.cancel')}</Button>
        <Button look={first === undefined ? 'primary' : 'danger'} disabled={missing.length > 0} onClick={submit}>
          {first !== undefined ? t('label.rejectRest', { n: open.length }) : t('label.submitNow')}
        </Button>
      </div>
    </div>
  );
}
