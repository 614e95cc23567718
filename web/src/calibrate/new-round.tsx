import { CalibrationRound, type Project } from '@chartmark/schemas';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { type Member, Notes } from '../api/answers.ts';
import { get, post, query } from '../api/client.ts';
import { membersQuery } from '../api/queries.ts';
import { t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { CheckField, SelectField, TextField } from '../ui/field.tsx';
import { Failed, Loading, messageOf, Notice } from '../ui/states.tsx';

interface NewRoundProps {
  readonly project: Project;
  readonly onClose: () => void;
}

const NOBODY = '';
type How = 'chance' | 'chosen';

/** What a lead says to open a round: which notes, who, against whose key, and how near is near enough. */
export function NewRound({ project, onClose }: NewRoundProps) {
  const members = useQuery(membersQuery(project.id));
  const client = useQueryClient();
  const navigate = useNavigate();
  const [how, setHow] = useState<How>('chance');
  const [notes, setNotes] = useState<ReadonlySet<string>>(new Set());
  const [people, setPeople] = useState<ReadonlySet<string>>(new Set());
  const [key, setKey] = useState(NOBODY);
  const [fault, setFault] = useState<string | null>(null);
  const ofRole = (...roles: string[]): readonly Member[] =>
    (members.data ?? []).filter((member) => member.roles.some((role) => roles.includes(role)));

  const open = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (people.size === 0) return setFault(t('calibration.nobody'));
    if (how === 'chosen' && notes.size === 0) return setFault(t('calibration.noNote'));
    const byLabel = project.schema.entityTypes.flatMap(({ name }) => {
      const given = form.get(`threshold ${name}`);
      return given === null || given === '' ? [] : [[name, Number(given)]];
    });
    const wanted = {
      notes: how === 'chance' ? { draw: Number(form.get('draw')) } : [...notes],
      people: [...people],
      key: key === NOBODY ? null : key,
      thresholds: { standard: Number(form.get('standard')), byLabel: Object.fromEntries(byLabel) },
    };
    try {
      const round = await post(`/projects/${project.id}/calibration`, wanted, CalibrationRound);
      await client.invalidateQueries({ queryKey: ['project', project.id, 'calibration'] });
      await navigate({
        to: '/projects/$project/calibration/$round',
        params: { project: project.id, round: round.id },
      });
    } catch (error) {
      setFault(messageOf(error));
    }
  };

  return (
    <Dialog title={t('calibration.open')} open onClose={onClose} width="wide">
      {members.isPending && <Loading />}
      {members.isError && <Failed error={members.error} onRetry={() => void members.refetch()} />}
      {members.data && (
        <form className="form" onSubmit={(event) => void open(event)}>
          <SelectField
            label={t('calibration.which')}
            value={how}
            choices={[
              { value: 'chance', name: t('calibration.byChance') },
              { value: 'chosen', name: t('calibration.chosen') },
            ]}
            onChoose={setHow}
          />
          {how === 'chance' ? (
            <TextField
              label={t('calibration.howMany')}
              name="draw"
              type="number"
              min={1}
              max={200}
              defaultValue={10}
              required
            />
          ) : (
            <NoteChoice project={project.id} chosen={notes} onChange={setNotes} />
          )}
          <fieldset className="form">
            <legend>{t('calibration.people')}</legend>
            {ofRole('annotator', 'reviewer').map(({ account }) => (
              <CheckField
                key={account.id}
                label={account.name}
                checked={people.has(account.id)}
                onChange={() => setPeople(toggled(people, account.id))}
              />
            ))}
          </fieldset>
          <SelectField
            label={t('calibration.key')}
            value={key}
            choices={[
              { value: NOBODY, name: t('calibration.noKey') },
              ...ofRole('adjudicator', 'lead').map(({ account }) => ({ value: account.id, name: account.name })),
            ]}
            onChoose={setKey}
          />
          <TextField
            label={t('calibration.threshold')}
            hint={t('calibration.thresholdHint')}
            {...{ name: 'standard', type: 'number', min: 0, max: 1, step: 0.01, defaultValue: 0.8, required: true }}
          />
          <div className="calibrate-thresholds">
            {project.schema.entityTypes.map(({ name, display }) => (
              <TextField
                key={name}
                label={t('calibration.thresholdOf', { label: display })}
                {...{ name: `threshold ${name}`, type: 'number', min: 0, max: 1, step: 0.01 }}
              />
            ))}
          </div>
          {fault !== null && <Notice tone="danger">{fault}</Notice>}
          <div className="dialog-actions">
            <Button onClick={onClose}>{t('app.cancel')}</Button>
            <Button type="submit" look="primary">
              {t('calibration.begin')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

interface NoteChoiceProps {
  readonly project: string;
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (notes: ReadonlySet<string>) => void;
}

/** The first notes of the project, to be ticked. */
function NoteChoice({ project, chosen, onChange }: NoteChoiceProps) {
  const { data, isPending, isError, error } = useQuery({
    queryKey: ['project', project, 'calibration', 'notes'],
    queryFn: ({ signal }) =>
      get(`/projects/${project}/notes${query({ state: 'released', limit: 500 })}`, Notes, signal),
  });
  if (isPending) return <Loading />;
  if (isError) return <Failed error={error} />;
  return (
    <fieldset className="form calibrate-notes">
      <legend>{t('calibration.chosen')}</legend>
      {data.rows.map(({ id, title }) => (
        <CheckField key={id} label={title} checked={chosen.has(id)} onChange={() => onChange(toggled(chosen, id))} />
      ))}
    </fieldset>
  );
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}
