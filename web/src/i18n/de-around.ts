import { deAdjudicate } from './de-adjudicate.ts';
import { deAgreement } from './de-agreement.ts';
import { deAudit } from './de-audit.ts';
import { deAuditActions } from './de-audit-actions.ts';
import { deCalibrate } from './de-calibrate.ts';
import { deEditor } from './de-editor.ts';
import { deFrame } from './de-frame.ts';
import { deNewProject } from './de-new-project.ts';
import { deNotes } from './de-notes.ts';
import { deOperations } from './de-operations.ts';
import { dePrivacy } from './de-privacy.ts';
import { deProject } from './de-project.ts';
import { deQuality } from './de-quality.ts';
import { deReview } from './de-review.ts';
import { deSuggestions } from './de-suggestions.ts';
import { deWorkflow } from './de-workflow.ts';
import type { Translation, WordsAround } from './translation.ts';

/** The words of the screens around labelling, in German. */
export const deAround: Translation<WordsAround> = {
  ...deAdjudicate,
  ...deAgreement,
  ...deAudit,
  ...deAuditActions,
  ...deCalibrate,
  ...deEditor,
  ...deFrame,
  ...deNewProject,
  ...deNotes,
  ...deOperations,
  ...dePrivacy,
  ...deProject,
  ...deQuality,
  ...deReview,
  ...deSuggestions,
  ...deWorkflow,
};
