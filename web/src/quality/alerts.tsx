import { DriftAlert, type DriftAlerts } from '@chartmark/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { post } from '../api/client.ts';
import { moment, t } from '../i18n/text.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { CheckField, TextArea } from '../ui/field.tsx';
import { Badge, messageOf, Notice } from '../ui/states.tsx';
import { alertTitle, type Words } from './words.ts';

interface AlertsProps {
  readonly project: string;
  readonly alerts: DriftAlerts;
  readonly words: Words;
  readonly isLead: boolean;
  /** Whether resolved ones are shown from the start. */
  readonly all?: boolean;
}

const TONES = { open: 'danger', acknowledged: 'warn', resolved: 'ok' } as const;

/** Crossings of control limits: what waits, and on wish what was resolved. */
export function Alerts({ project, alerts: { rows }, words, isLead, all = false }: AlertsProps) {
  const [resolvedToo, setResolvedToo] = useState(all);
  const shown = rows.filter(({ state }) => resolvedToo || state !== 'resolved');
  return (
    <section className="form" aria-label={t('quality.alerts')}>
      <h2>{t('quality.alerts')}</h2>
      {rows.some(({ state }) => state === 'resolved') && (
        <div className="on-screen">
          <CheckField
            label={t('quality.showResolved')}
            checked={resolvedToo}
            onChange={(event) => setResolvedToo(event.target.checked)}
          />
        </div>
      )}
      {shown.length === 0 && <p className="muted">{t('quality.noAlerts')}</p>}
      {shown.map((alert) => (
        <Alert key={alert.id} {...{ project, alert, words, isLead }} />
      ))}
    </section>
  );
}

interface AlertProps extends Pick<AlertsProps, 'project' | 'words' | 'isLead'> {
  readonly alert: DriftAlert;
}

function Alert({ project, alert, words, isLead }: AlertProps) {
  const { person, state, raisedAt, guideline, acknowledgedBy, acknowledgedAt, resolvedBy, resolvedAt, finding } = alert;
  const title = alertTitle(alert, words);
  return (
    <article className="card" aria-label={title}>
      <div className="chart-head">
        <h3>{title}</h3>
        <Badge tone={TONES[state]}>{t(`quality.alert.state.${state}`)}</Badge>
      </div>
      <p className="muted">
        {t('quality.alert.raised', { at: moment(raisedAt), n: guideline })}
        {acknowledgedBy !== null && acknowledgedAt !== null && (
          <>
            {' · '}
            {t('quality.alert.acknowledgedBy', { name: words.person(acknowledgedBy), at: moment(acknowledgedAt) })}
          </>
        )}
      </p>
      {finding !== null && (
        <p dir="auto" className="alert-finding">
          {finding}
        </p>
      )}
      {resolvedBy !== null && resolvedAt !== null && (
        <p className="muted">
          {t('quality.alert.resolvedBy', { name: words.person(resolvedBy), at: moment(resolvedAt) })}{' '}
          {alert.anew && t('quality.alert.anew')}
        </p>
      )}
      <div className="toolbar on-screen">
        <Link to="/projects/$project/quality/$person" params={{ project, person }}>
          {t('quality.openReport', { name: words.person(person) })}
        </Link>
        {isLead && state !== 'resolved' && <Dealing project={project} alert={alert} />}
      </div>
    </article>
  );
}

/** Looking into an alert, and resolving it with what was found. */
function Dealing({ project, alert: { id, state } }: Pick<AlertProps, 'project' | 'alert'>) {
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const path = `/projects/${project}/drift/alerts/${id}`;
  const doing = async (work: () => Promise<unknown>, said: string): Promise<void> => {
    try {
      await work();
      setFault(null);
      setOpen(false);
      announce(said);
    } catch (error) {
      setFault(messageOf(error));
    }
    await Promise.all([
      client.invalidateQueries({ queryKey: ['project', project, 'alerts'] }),
      client.invalidateQueries({ queryKey: ['project', project, 'drift'] }),
      client.invalidateQueries({ queryKey: ['alerts'] }),
    ]);
  };
  const resolve = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = { finding: String(form.get('finding')), anew: form.get('anew') !== null };
    void doing(() => post(`${path}/resolve`, said, DriftAlert), t('quality.resolved'));
  };
  return (
    <>
      {state === 'open' && (
        <Button
          size="small"
          onClick={() => void doing(() => post(`${path}/acknowledge`, {}, DriftAlert), t('quality.acknowledged'))}
        >
          {t('quality.acknowledge')}
        </Button>
      )}
      <Button size="small" look="primary" onClick={() => setOpen(true)}>
        {t('quality.resolve')}
      </Button>
      {fault !== null && !open && <Notice tone="danger">{fault}</Notice>}
      <Dialog title={t('quality.resolveTitle')} open={open} onClose={() => setOpen(false)}>
        <form className="form" onSubmit={resolve}>
          <TextArea
            label={t('quality.finding')}
            hint={t('quality.findingHint')}
            name="finding"
            maxLength={2000}
            rows={4}
            required
          />
          <CheckField label={t('quality.anew')} name="anew" />
          {fault !== null && <Notice tone="danger">{fault}</Notice>}
          <div className="toolbar">
            <Button type="submit" look="primary">
              {t('quality.resolve')}
            </Button>
            <Button onClick={() => setOpen(false)}>{t('app.cancel')}</Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
