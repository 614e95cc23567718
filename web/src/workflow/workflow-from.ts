import { PoolStage, type Workflow } from '@chartmark/schemas';

/** What the form says, as the service takes it: shares from 0 to 1, times in minutes. */
export function workflowFrom(form: FormData): Workflow {
  const text = (name: string): string => String(form.get(name) ?? '');
  const figure = (name: string): number => Number(text(name));
  const share = (name: string): number => Math.round(figure(name) * 1e4) / 1e6;
  return {
    overlap: figure('overlap'),
    secondReview: share('secondReview'),
    sample: share('sample'),
    repeats: share('repeats'),
    probes: share('probes'),
    seed: figure('seed'),
    leaseMinutes: Math.max(1, Math.round(figure('leaseHours') * 60)),
    atOnce: figure('atOnce'),
    agreement: text('agreement').trim() === '' ? null : figure('agreement'),
    calibration: form.get('calibration') !== null,
    requirements: PoolStage.options.flatMap((stage) => {
      const professions = namesIn(text(`professions ${stage}`));
      const specialties = namesIn(text(`specialties ${stage}`));
      return professions.length + specialties.length === 0 ? [] : [{ stage, professions, specialties }];
    }),
  };
}

const namesIn = (list: string): string[] => [
  ...new Set(
    list
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];
