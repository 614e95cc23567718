import { ConceptDetails, type ConceptRef } from '@chartmark/schemas';
import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import { number, t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';

interface ConceptKindsProps {
  readonly project: string;
  readonly concept: ConceptRef;
  /** Absent for who may only look. */
  readonly onChoose: ((concept: ConceptRef) => void) | null;
}

/** What a code means, what it is a kind of and what is a kind of it, to be chosen instead. Nothing where nobody knows. */
export function ConceptKinds({ project, concept: { system, code }, onChoose }: ConceptKindsProps) {
  const { data } = useQuery({
    queryKey: ['concepts', project, 'one', system, code],
    queryFn: ({ signal }) =>
      get(
        `/projects/${project}/concepts/${encodeURIComponent(system)}/${encodeURIComponent(code)}`,
        ConceptDetails,
        signal,
      ),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (!data) return null;
  const { definition, broader, narrower, narrowerInAll } = data;
  return (
    <>
      {definition !== null && <p className="concept-definition">{definition}</p>}
      {broader.length + narrower.length > 0 && (
        <details className="concept-kinds">
          <summary>
            {t('label.conceptKinds', { broader: number(broader.length), narrower: number(narrowerInAll) })}
          </summary>
          <Kinds title={t('label.conceptBroader')} concepts={broader} onChoose={onChoose} />
          <Kinds title={t('label.conceptNarrower')} concepts={narrower} onChoose={onChoose} />
          {narrowerInAll > narrower.length && (
            <p className="muted">{t('label.conceptMore', { n: narrowerInAll - narrower.length })}</p>
          )}
        </details>
      )}
    </>
  );
}

interface KindsProps {
  readonly title: string;
  readonly concepts: readonly ConceptRef[];
  readonly onChoose: ConceptKindsProps['onChoose'];
}

function Kinds({ title, concepts, onChoose }: KindsProps) {
  if (concepts.length === 0) return null;
  return (
    <section aria-label={title}>
      <span className="muted">{title}</span>
      <ul>
        {concepts.map((concept) => (
          <li key={concept.code}>
            {onChoose ? (
              <Button size="small" look="quiet" onClick={() => onChoose(concept)}>
                {concept.name} <span className="concept-code">{concept.code}</span>
              </Button>
            ) : (
              <>
                {concept.name} <span className="concept-code">{concept.code}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
