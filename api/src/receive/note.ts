import type { Attestation, Note, NoteState, Project, Transformation } from '@chartmark/schemas';
import type { Received } from './incoming.ts';
import type { Processed } from './processing.ts';

export interface NoteParts {
  readonly id: string;
  readonly digest: string;
  readonly subject: string;
  readonly received: Received;
  readonly result: Processed;
  readonly attestation: Attestation | null;
  readonly at: string;
}

/** The note as it is stored: with its text only if it is released at once. */
export function noteOf(project: Pick<Project, 'id' | 'policy' | 'privacyReview'>, parts: NoteParts): Note {
  const { id, digest, subject, received, result, attestation, at } = parts;
  const state: NoteState = !result.ok
    ? 'failed'
    : project.privacyReview || result.done.holdsTerms
      ? 'review'
      : 'released';
  const text = result.ok && state === 'released' ? result.done.text : null;
  return {
    id,
    project: project.id,
    subject,
    title: `${received.meta.type ?? 'Note'} ${id.slice(-6)}`,
    state,
    text,
    length: result.ok ? result.done.text.length : 0,
    meta: received.meta,
    transformation: transformationOf(project, result, attestation),
    sourceDigest: digest,
    findings: result.ok ? countByLabel(result.done.findings) : {},
    failure: result.ok ? null : result.failure,
    receivedAt: at,
    releasedAt: state === 'released' ? at : null,
  };
}

function transformationOf(
  project: Pick<Project, 'policy'>,
  result: Processed,
  attestation: Attestation | null,
): Transformation | null {
  if (attestation) return { kind: 'attested', ...attestation };
  if (!result.ok) return null;
  return {
    kind: 'policy',
    policy: project.policy,
    policyVersion: result.done.policyVersion,
    engine: result.done.engine,
  };
}

function countByLabel(findings: readonly { readonly label: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { label } of findings) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}
