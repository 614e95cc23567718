import { Determination } from '@chartmark/schemas';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import { call, get, nothing, post } from '../api/client.ts';
import { moment, t, told } from '../i18n/text.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Badge, messageOf, Notice } from '../ui/states.tsx';
import { AskedCard } from './asked-card.tsx';

const Answer = z.object({
  determinations: z.array(Determination),
  limitedDataSet: z.object({ by: z.string(), at: z.string(), agreement: z.string() }).nullable(),
  policy: z.object({ name: z.string(), version: z.string() }),
});

/** On what notes with shifted dates are given out: an expert's determination, or a limited data set. */
export function Basis({ project, answers }: { readonly project: string; readonly answers: boolean }) {
  const client = useQueryClient();
  const path = `/projects/${project}/privacy`;
  const key = ['project', project, 'privacy', 'basis'];
  const [fault, setFault] = useState<string | null>(null);
  const asked = useQuery({ queryKey: key, queryFn: ({ signal }) => get(`${path}/basis`, Answer, signal) });
  const doing = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
      setFault(null);
      announce(t('privacy.kept'));
    } catch (failure) {
      setFault(messageOf(failure));
    }
    await client.invalidateQueries({ queryKey: key });
  };
  const upload = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    void doing(async () => {
      await post(`${path}/determinations`, await determinationIn(new FormData(form)), Determination);
      form.reset();
    });
  };
  const state = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const agreement = String(new FormData(event.currentTarget).get('agreement')).trim();
    void doing(() =>
      call('PUT', `${path}/limited-data-set`, { body: { agreement: agreement || null }, answer: nothing }),
    );
  };
  return (
    <AskedCard title={t('privacy.basis')} asked={asked}>
      {(data) => (
        <>
          <p>
            {t('privacy.transformed', {
              policy: told(`policy.${data.policy.name}`, {}) ?? data.policy.name,
              version: data.policy.version,
            })}
          </p>
          <p className="muted">{t('privacy.basisLead')}</p>
          {fault !== null && <Notice tone="danger">{fault}</Notice>}
          {data.determinations.length === 0 ? (
            <p>{t('privacy.noDeterminations')}</p>
          ) : (
            <ul>
              {data.determinations.map((one) => (
                <li key={one.id} className="toolbar">
                  <span>
                    {t('privacy.determination', {
                      expert: one.expert,
                      method: one.method,
                      from: one.date,
                      until: one.validUntil,
                    })}{' '}
                    <span className="muted" title={one.document.sha256}>
                      {one.document.name}
                    </span>
                  </span>
                  <Badge tone={stands(one) ? 'ok' : 'plain'}>
                    {one.withdrawnAt !== null
                      ? t('privacy.withdrawnAt', { at: moment(one.withdrawnAt) })
                      : t(stands(one) ? 'privacy.stands' : 'privacy.ended')}
                  </Badge>
                  {answers && stands(one) && (
                    <Button
                      size="small"
                      onClick={() =>
                        void doing(() => call('DELETE', `${path}/determinations/${one.id}`, { answer: Determination }))
                      }
                    >
                      {t('privacy.withdraw')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )}
          {data.limitedDataSet && <p>{t('privacy.limited', { agreement: data.limitedDataSet.agreement })}</p>}
          {answers && (
            <>
              <details>
                <summary>{t('privacy.upload')}</summary>
                <form className="form" onSubmit={upload}>
                  <TextField label={t('privacy.expert')} name="expert" maxLength={200} required autoComplete="off" />
                  <TextField label={t('privacy.method')} name="method" maxLength={500} required autoComplete="off" />
                  <TextField label={t('privacy.date')} name="date" type="date" required />
                  <TextField label={t('privacy.validUntil')} name="validUntil" type="date" required />
                  <TextField label={t('privacy.document')} name="document" type="file" required />
                  <Button type="submit" look="primary">
                    {t('privacy.uploadIt')}
                  </Button>
                </form>
              </details>
              <details>
                <summary>{t('privacy.stateLimited')}</summary>
                <form className="form" onSubmit={state}>
                  <TextField
                    label={t('privacy.agreement')}
                    hint={t('privacy.agreementHint')}
                    name="agreement"
                    maxLength={500}
                    defaultValue={data.limitedDataSet?.agreement ?? ''}
                    autoComplete="off"
                  />
                  <Button type="submit">{t('app.save')}</Button>
                </form>
              </details>
            </>
          )}
        </>
      )}
    </AskedCard>
  );
}

const stands = ({ validUntil, withdrawnAt }: Determination): boolean =>
  withdrawnAt === null && validUntil >= new Date().toISOString().slice(0, 10);

async function determinationIn(form: FormData) {
  const file = form.get('document');
  if (!(file instanceof File)) throw new TypeError('the form has no document');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  const text = (name: string): string => String(form.get(name)).trim();
  return {
    ...{ expert: text('expert'), method: text('method'), date: text('date'), validUntil: text('validUntil') },
    ...{ permits: ['shifted-dates'], document: { name: file.name, type: file.type, base64 } },
  };
}
