import { type Mode, Mode as ModeSchema, TasksMade, TasksTaken } from '@chartmark/schemas';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { post } from '../api/client.ts';
import { membersQuery } from '../api/queries.ts';
import { t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { CheckField, SelectField } from '../ui/field.tsx';
import { Loading, Notice } from '../ui/states.tsx';
import { BulkProgress } from './bulk-progress.tsx';
import { type Chosen, isNone } from './chosen.ts';
import { UndoBulk } from './undo-bulk.tsx';
import { useBulk } from './use-bulk.ts';

interface AssignDialogProps {
  readonly project: string;
  /** The chosen notes; none means that all can be given. */
  readonly chosen: Chosen;
  readonly onClose: () => void;
}

const ALL: Chosen = { kind: 'matching', filter: { state: 'released' } };

/** What one batch made: undone by saying which notes, and when. */
interface Given extends TasksMade {
  readonly notes: readonly string[];
}

/** Giving notes to people: which, to whom, and whether they work alone or together. */
export function AssignDialog({ project, chosen, onClose }: AssignDialogProps) {
  const members = useQuery(membersQuery(project));
  const [people, setPeople] = useState<ReadonlySet<string>>(new Set());
  const [which, setWhich] = useState<'all' | 'chosen'>(isNone(chosen) ? 'all' : 'chosen');
  const [mode, setMode] = useState<Mode>('independent');
  const { progress, fault, setFault, run, stop } = useBulk<Given>(project);

  const toggle = (id: string): void => {
    const next = new Set(people);
    if (!next.delete(id)) next.add(id);
    setPeople(next);
  };
  const give = (event: FormEvent): void => {
    event.preventDefault();
    if (people.size === 0) {
      setFault(t('assign.none'));
      return;
    }
    const to = { people: [...people], mode, stage: 'annotate' };
    run(
      which === 'all' ? ALL : chosen,
      async (notes) => ({ notes, ...(await post(`/projects/${project}/tasks`, { notes, ...to }, TasksMade)) }),
      (results) => t('assign.made', { n: madeIn(results) }),
    );
  };
  const takeBack = async ({ notes, at }: Given): Promise<number> =>
    (await post(`/projects/${project}/tasks/take-back`, { notes, at }, TasksTaken)).taken;
  const labelling = members.data?.filter(({ roles }) => roles.includes('annotator')) ?? [];
  return (
    <Dialog title={t('assign.title')} open onClose={onClose}>
      <form className="form" onSubmit={give}>
        <SelectField
          label={t('assign.which')}
          value={which}
          choices={[{ value: 'all', name: t('assign.all') }, ...(isNone(chosen) ? [] : [choiceOf(chosen)])]}
          onChoose={setWhich}
        />
        <fieldset className="choices">
          <legend>{t('assign.people')}</legend>
          {members.isPending && <Loading />}
          {labelling.map(({ account }) => (
            <CheckField
              key={account.id}
              label={account.name}
              checked={people.has(account.id)}
              onChange={() => toggle(account.id)}
            />
          ))}
        </fieldset>
        <SelectField
          label={t('assign.mode')}
          hint={t(`mode.${mode}Hint`)}
          value={mode}
          choices={ModeSchema.options.map((value) => ({ value, name: t(`mode.${value}`) }))}
          onChoose={setMode}
        />
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
        <BulkProgress progress={progress} onStop={stop}>
          {(results) => (
            <UndoBulk
              done={t('assign.made', { n: madeIn(results) })}
              hint={t('bulk.begun')}
              results={results}
              undo={takeBack}
              undone={(n) => t('bulk.taken', { n })}
            />
          )}
        </BulkProgress>
        <div className="dialog-actions">
          <Button onClick={onClose}>{t(progress.at === 'done' ? 'app.close' : 'app.cancel')}</Button>
          <Button type="submit" look="primary" disabled={progress.at !== 'idle'}>
            {t('assign.make')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const choiceOf = (chosen: Chosen) => ({
  value: 'chosen' as const,
  name: chosen.kind === 'these' ? t('assign.chosen', { n: chosen.ids.size }) : t('notes.matching'),
});

const madeIn = (results: readonly Given[]): number => results.reduce((total, { made }) => total + made, 0);
