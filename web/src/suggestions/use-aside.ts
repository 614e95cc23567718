import { type LexiconWords, LexiconSummary as Summary } from '@chartmark/schemas';
import { useCallback } from 'react';
import { post } from '../api/client.ts';
import { t } from '../i18n/text.ts';
import { lexiconKey } from './lexicon.ts';
import { useDoing } from './use-doing.ts';

/** Putting words aside, and taking them back. */
export function useAside(project: string) {
  const { fault, busy, doing } = useDoing([lexiconKey(project)]);
  const aside = useCallback(
    ({ label, words }: LexiconWords, away: boolean) =>
      doing(
        () => post(`/projects/${project}/lexicon/aside`, { label, words, aside: away }, Summary),
        t(away ? 'suggestions.wasAside' : 'suggestions.wasBack', { words }),
      ),
    [doing, project],
  );
  return { fault, busy, aside };
}
