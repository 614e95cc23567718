import type { ReactNode } from 'react';
import { number, t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/states.tsx';
import type { Chosen } from './chosen.ts';
import type { Progress } from './use-bulk.ts';

/** Which notes it is for. */
export const About = ({ chosen }: { readonly chosen: Chosen }) => (
  <p className="muted">{chosen.kind === 'these' ? t('bulk.about', { n: chosen.ids.size }) : t('bulk.aboutMatching')}</p>
);

interface BulkProgressProps<R> {
  readonly progress: Progress<R>;
  readonly onStop: () => void;
  /** What was done, once it is. */
  readonly children: (results: readonly R[], notes: number) => ReactNode;
}

/** How far it is, with a way to stop it; then what was done. */
export function BulkProgress<R>({ progress, onStop, children }: BulkProgressProps<R>) {
  switch (progress.at) {
    case 'idle':
      return null;
    case 'working':
      return (
        <div className="toolbar">
          <progress aria-label={t('bulk.working', { n: progress.notes })} />
          <span>{t('bulk.working', { n: number(progress.notes) })}</span>
          <Button size="small" onClick={onStop}>
            {t('bulk.stop')}
          </Button>
        </div>
      );
    case 'done':
      return (
        <Notice tone="ok">
          {progress.stopped && <p>{t('bulk.stopped')}</p>}
          {children(progress.results, progress.notes)}
        </Notice>
      );
  }
}
