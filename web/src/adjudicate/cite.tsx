import { useQuery } from '@tanstack/react-query';
import { guidelineQuery } from '../api/queries.ts';
import { t } from '../i18n/text.ts';
import { SelectField } from '../ui/field.tsx';
import { markdownOf } from '../ui/markdown.ts';
import type { Deciding } from './use-adjudication.ts';

const NONE = '';

/** Which section of the newest guideline says so; nothing where the project has none. */
export function Cite({ deciding }: { readonly deciding: Deciding }) {
  const { adjudication, citation, cite } = deciding;
  const [newest] = useQuery(guidelineQuery(adjudication.project.id)).data ?? [];
  if (!newest) return null;
  const headings = markdownOf(newest.markdown).flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  if (headings.length === 0) return null;
  return (
    <SelectField
      label={t('adjudicate.citation')}
      value={citation ? String(citation.heading) : NONE}
      choices={[
        { value: NONE, name: t('adjudicate.noCitation') },
        ...headings.map((heading, i) => ({
          value: String(i + 1),
          name: `${i + 1}. ${heading.map(({ text }) => text).join('')}`,
        })),
      ]}
      onChoose={(value) => cite(value === NONE ? null : { version: newest.version, heading: Number(value) })}
    />
  );
}
