import type { TemplateView } from '@chartmark/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { meQuery } from '../api/queries.ts';
import { newId } from '../api/use-layer-session.ts';
import { messageOf } from '../ui/states.tsx';
import { dropDraft, keepDraft, keptDraft } from './kept-draft.ts';
import { makeProject } from './make-project.ts';
import { emptyDraft, type ProjectDraft } from './project-draft.ts';

export interface NewProject {
  readonly draft: ProjectDraft;
  readonly change: (change: Partial<ProjectDraft>) => void;
  readonly discard: () => void;
  /** Makes it and goes to it; `fault` tells what went wrong. */
  readonly make: () => Promise<void>;
  readonly busy: boolean;
  readonly fault: string | null;
}

/** The draft of a new project, kept at each change until the project is made or given up. */
export function useNewProject(me: string, templates: readonly TemplateView[]): NewProject {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(() => keptDraft(me) ?? emptyDraft(newId()));
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const keep = (next: ProjectDraft): void => {
    keepDraft(me, next);
    setDraft(next);
  };
  const make = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFault(null);
    try {
      const project = await makeProject(draft, templates, (made) => keep({ ...draft, made }));
      dropDraft(me);
      await client.invalidateQueries({ queryKey: meQuery.queryKey });
      await client.invalidateQueries({ queryKey: ['projects'] });
      await navigate({ to: '/projects/$project', params: { project } });
    } catch (error) {
      setFault(messageOf(error));
      setBusy(false);
    }
  };
  return {
    ...{ draft, make, busy, fault },
    change: (change) => keep({ ...draft, ...change }),
    discard: () => dropDraft(me),
  };
}
