import { t } from '../i18n/text.ts';
import type { Mark } from '../note/mark.ts';
import { announce } from '../ui/announce.tsx';
import type { Labelling } from './use-labelling.ts';

/** Does something with the selected mark, or says that one has to be selected first. */
export function withMark({ selected }: Labelling, deed: (mark: Mark) => void): void {
  if (selected) deed(selected);
  else announce(t('say.selectFirst'));
}
