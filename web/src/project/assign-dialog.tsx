import { type Mode, Mode as ModeSchema } from '@chartmark/schemas';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { post } from '../api/client.ts';
import { membersQuery } from '../api/queries.ts';
import { t } from '../i18n/text.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { CheckField, SelectField } from '../ui/field.tsx';
import { Loading, messageOf, Notice } from '../ui/states.tsx';

interface AssignDialogProps {
  readonly project: string;
  /** The chosen notes; none means that all can be given. */
  readonly chosen: readonly string[];
  readonly onClose: () => void;
}

/** Giving notes to people: which, to whom, and whether they work alone or together. */
export function AssignDialog({ project, chosen, onClose }: AssignDialogProps) {
  const members = useQuery(membersQuery(project));
  const client = useQueryClient();
  const [people, setPeople] = useState<ReadonlySet<string>>(new Set());
  const [which, setWhich] = useState<'all' | 'chosen'>(chosen.length > 0 ? 'chosen' : 'all');
  const [mode, setMode] = useState<Mode>('independent');
  const [fault, setFault] = useState<string | null>(null);
  const [made, setMade] = useState<number | null>(null);

  const toggle = (id: string): void => {
    const next = new Set(people);
    if (!next.delete(id)) next.add(id);
    setPeople(next);
  };
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (people.size === 0) {
      setFault(t('assign.none'));
      return;
    }
    const body = { notes: which === 'all' ? which : chosen, people: [...people], mode, stage: 'annotate' };
    try {
      const answer = await post(`/projects/${project}/tasks`, body, Made);
      setFault(null);
      setMade(answer.made);
      announce(t('assign.made', { n: answer.made }));
      await client.invalidateQueries();
    } catch (error) {
      setFault(messageOf(error));
    }
  };
  const labelling = members.data?.filter(({ roles }) => roles.includes('annotator')) ?? [];
  return (
    <Dialog title={t('assign.title')} open onClose={onClose}>
      <form className="form" onSubmit={(event) => void make(event)}>
        <SelectField
          label={t('assign.which')}
          value={which}
          choices={[
            { value: 'all', name: t('assign.all') },
            ...(chosen.length > 0
              ? [{ value: 'chosen' as const, name: t('assign.chosen', { n: chosen.length }) }]
              : []),
          ]}
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
        {made !== null && <Notice tone="ok">{t('assign.made', { n: made })}</Notice>}
        <div className="dialog-actions">
          <Button onClick={onClose}>{t(made === null ? 'app.cancel' : 'app.close')}</Button>
          <Button type="submit" look="primary" disabled={made !== null}>
            {t('assign.make')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const Made = {
  parse: (input: unknown): { made: number } => ({
    made: Number(typeof input === 'object' && input !== null ? Reflect.get(input, 'made') : Number.NaN),
  }),
};
