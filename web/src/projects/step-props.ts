import type { TemplateView } from '@chartmark/schemas';
import type { Fault, ProjectDraft } from './project-draft.ts';

/** What every step of a new project is given. */
export interface StepProps {
  readonly draft: ProjectDraft;
  readonly templates: readonly TemplateView[];
  /** What the step lacks, once one tried to go on. */
  readonly faults: readonly Fault[];
  readonly change: (change: Partial<ProjectDraft>) => void;
}
