import { type CalibrationReport, CalibrationRound, Guideline } from '@chartmark/schemas';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call, post } from '../api/client.ts';
import { guidelineQuery } from '../api/queries.ts';
import { t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { CheckField, TextArea, TextField } from '../ui/field.tsx';
import { messageOf, Notice } from '../ui/states.tsx';
import { withDecisions } from './decisions.ts';

/** The guideline version that a round's decisions lead to. */
export function NextGuideline({ report }: { readonly report: CalibrationReport }) {
  const { round } = report;
  const guideline = useQuery(guidelineQuery(round.project));
  const [writing, setWriting] = useState(false);
  if (round.nextGuideline !== null) {
    return <Notice tone="ok">{t('calibration.linked', { n: round.nextGuideline })}</Notice>;
  }
  if (!writing || !guideline.data) {
    return (
      <div className="on-screen">
        <Button disabled={guideline.isPending} onClick={() => setWriting(true)}>
          {t('calibration.write')}
        </Button>
      </div>
    );
  }
  return <Writing report={report} from={withDecisions(guideline.data[0]?.markdown ?? '', report)} />;
}

function Writing({ report: { round }, from }: { readonly report: CalibrationReport; readonly from: string }) {
  const client = useQueryClient();
  const [markdown, setMarkdown] = useState(from);
  const [fault, setFault] = useState<string | null>(null);
  const publish = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const next = { markdown, summary: String(form.get('summary')).trim(), recheck: form.get('recheck') !== null };
    try {
      const { version } = await post(`/projects/${round.project}/guideline`, next, Guideline);
      const path = `/projects/${round.project}/calibration/${round.id}/guideline`;
      await call('PUT', path, { body: { version }, answer: CalibrationRound });
      await client.invalidateQueries({ queryKey: ['project', round.project] });
    } catch (error) {
      setFault(messageOf(error));
    }
  };
  return (
    <section className="card" aria-label={t('calibration.next')}>
      <h2>{t('calibration.next')}</h2>
      <p className="muted">{t('calibration.nextLead')}</p>
      <form className="form" onSubmit={(event) => void publish(event)}>
        <TextArea
          label={t('guideline.markdown')}
          rows={18}
          maxLength={200_000}
          required
          value={markdown}
          onChange={(event) => setMarkdown(event.target.value)}
        />
        <TextField
          label={t('guideline.summary')}
          name="summary"
          maxLength={500}
          required
          defaultValue={t('calibration.nextSummary', { n: round.number })}
        />
        <CheckField label={t('guideline.recheck')} name="recheck" />
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
        <div className="dialog-actions">
          <Button type="submit" look="primary">
            {t('guideline.publish')}
          </Button>
        </div>
      </form>
    </section>
  );
}
