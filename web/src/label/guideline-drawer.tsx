import { entityType, type Guideline } from '@chartmark/schemas';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { guidelineQuery } from '../api/queries.ts';
import { t } from '../i18n/text.ts';
import { ink } from '../note/look.ts';
import { Button } from '../ui/button.tsx';
import { keepHere, keptHere } from '../ui/kept-here.ts';
import { Markdown } from '../ui/markdown-view.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { Failed, Loading, Notice } from '../ui/states.tsx';
import { lineChanges } from './line-changes.ts';
import type { Labelling } from './use-labelling.ts';
import './guideline-drawer.css';

/** The instructions, opened at the label in hand, with what changed since they were last read here. */
export function GuidelineDrawer({ labelling }: { readonly labelling: Labelling }) {
  const { project } = labelling.workspace;
  const { data, isPending, error, refetch } = useQuery(guidelineQuery(project.id));
  return (
    <ScrollRegion className="guideline" label={t('label.guideline')}>
      <div className="guideline-head">
        <h2>{t('label.guideline')}</h2>
        <Button
          size="small"
          look="quiet"
          aria-label={t('app.close')}
          onClick={() => labelling.set({ guideline: false })}
        >
          ✕
        </Button>
      </div>
      <LabelDefinition labelling={labelling} />
      {isPending && <Loading />}
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {data && <Versions project={project.id} versions={data} />}
    </ScrollRegion>
  );
}

function LabelDefinition({ labelling }: { readonly labelling: Labelling }) {
  const { selected, ui, workspace } = labelling;
  const name = selected?.label ?? ui.sticky;
  const type = name && entityType(workspace.project.schema, name);
  if (!type) return null;
  return (
    <section className="guideline-label" style={{ '--label': ink(type.colour) }} aria-label={type.display}>
      <h3>{type.display}</h3>
      {type.definition && <p>{type.definition}</p>}
      <Examples title={t('label.examples')} examples={type.examples} />
      <Examples title={t('label.counterExamples')} examples={type.counterExamples} />
    </section>
  );
}

function Examples({ title, examples }: { readonly title: string; readonly examples: readonly string[] }) {
  if (examples.length === 0) return null;
  return (
    <div>
      <strong>{title}</strong>
      <ul className="guideline-examples">
        {examples.map((example) => (
          <li key={example}>{example}</li>
        ))}
      </ul>
    </div>
  );
}

interface VersionsProps {
  readonly project: string;
  readonly versions: readonly Guideline[];
}

function Versions({ project, versions }: VersionsProps) {
  const [newest] = versions;
  const [seen] = useState(() => Number(keptHere(seenKey(project)) ?? '0'));
  useEffect(() => {
    if (newest) keepHere(seenKey(project), String(newest.version));
  }, [project, newest]);
  if (!newest) return <p className="muted">{t('label.guidelineNone')}</p>;
  const unread = seen === 0 ? [] : versions.filter((version) => version.version > seen);
  return (
    <>
      {unread.length > 0 && (
        <Notice tone="warn">
          <strong>{t('label.changedSince')}</strong>
          <ul className="guideline-examples">
            {unread.map(({ version, summary }) => (
              <li key={version}>{summary}</li>
            ))}
          </ul>
          <Changes versions={versions} seen={seen} newest={newest} />
        </Notice>
      )}
      <p className="muted">{t('label.guidelineVersion', { n: newest.version })}</p>
      <Markdown source={newest.markdown} />
    </>
  );
}

interface ChangesProps extends Pick<VersionsProps, 'versions'> {
  readonly seen: number;
  readonly newest: Guideline;
}

/** Word for word what is new and what is gone since the version that was read last. */
function Changes({ versions, seen, newest }: ChangesProps) {
  const before = versions.find(({ version }) => version === seen);
  if (!before) return null;
  return (
    <details className="guideline-changes">
      <summary>{t('label.changedLines')}</summary>
      {lineChanges(before.markdown, newest.markdown).map(({ kind, line }) =>
        kind === 'added' ? <ins key={`+${line}`}>{line}</ins> : <del key={`-${line}`}>{line}</del>,
      )}
    </details>
  );
}

const seenKey = (project: string): string => `chartmark.guideline.${project}`;
