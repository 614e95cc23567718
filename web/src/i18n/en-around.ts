import { enAdjudicate } from './en-adjudicate.ts';
import { enAgreement } from './en-agreement.ts';
import { enAudit } from './en-audit.ts';
import { enAuditActions } from './en-audit-actions.ts';
import { enCalibrate } from './en-calibrate.ts';
import { enEditor } from './en-editor.ts';
import { enFrame } from './en-frame.ts';
import { enNewProject } from './en-new-project.ts';
import { enNotes } from './en-notes.ts';
import { enOperations } from './en-operations.ts';
import { enPrivacy } from './en-privacy.ts';
import { enProject } from './en-project.ts';
import { enQuality } from './en-quality.ts';
import { enReview } from './en-review.ts';
import { enSuggestions } from './en-suggestions.ts';
import { enWorkflow } from './en-workflow.ts';

/** The words of the screens around labelling, in English. */
export const enAround = {
  ...enAdjudicate,
  ...enAgreement,
  ...enAudit,
  ...enAuditActions,
  ...enCalibrate,
  ...enEditor,
  ...enFrame,
  ...enNewProject,
  ...enNotes,
  ...enOperations,
  ...enPrivacy,
  ...enProject,
  ...enQuality,
  ...enReview,
  ...enSuggestions,
  ...enWorkflow,
} as const;
