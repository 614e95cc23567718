import { z } from 'zod';

/** What the audit log can say was done or read: what it was done to, then what. Exports have these names as they are. */
export const AuditAction = z.enum([
  ...(['access.end', 'account.change', 'account.create', 'account.list', 'account.names', 'account.password'] as const),
  ...(['adjudication.decide', 'adjudication.export', 'adjudication.list', 'adjudication.open'] as const),
  ...(['adjudication.read', 'adjudication.settings', 'adjudication.statistics', 'adjudication.submit'] as const),
  ...(['agreement.export', 'agreement.read', 'attested.look', 'attested.read', 'audit.read', 'basis.state'] as const),
  ...(['batch.sign', 'calibration.advance', 'calibration.export', 'calibration.guideline'] as const),
  ...(['calibration.list', 'calibration.open', 'calibration.read', 'calibration.say'] as const),
  ...(['determination.upload', 'determination.withdraw', 'drift.acknowledge', 'drift.alerts'] as const),
  ...(['drift.export', 'drift.read', 'drift.rebuild', 'drift.resolve', 'escalation.answer'] as const),
  ...(['escalation.export', 'escalation.give', 'escalation.link', 'escalation.list', 'export.list'] as const),
  ...(['finding.correct', 'guideline.change', 'guideline.read', 'job.again', 'job.cancel', 'job.start'] as const),
  ...(['key.rotate', 'layer.events', 'layer.export', 'layer.join', 'layer.proof', 'layer.remarks'] as const),
  ...(['lexicon.aside', 'lexicon.forget', 'lexicon.read', 'member.change', 'member.list', 'note.flag'] as const),
  ...(['note.list', 'note.open', 'note.receive', 'note.review', 'note.sample', 'pool.fill', 'pool.list'] as const),
  ...(['pool.prioritise', 'probe.list', 'probe.mark', 'project.create', 'project.read', 'recheck.list'] as const),
  ...(['sample.draw', 'sample.look', 'schema.change', 'session.end', 'session.start', 'source.read'] as const),
  ...(['suggester.add', 'suggester.change', 'suggester.remove', 'suggester.run', 'task.create', 'task.list'] as const),
  ...([
    'task.lapse',
    'task.remove',
    'task.return',
    'task.take',
    'term.read',
    'term.remove',
    'time.read',
    'time.tell',
  ] as const),
  'workflow.change',
]);
export type AuditAction = z.infer<typeof AuditAction>;

/** Actions by which somebody came to see words of notes. Disagreements, adjudications and questions quote them. */
export const READING_ACTIONS: ReadonlySet<string> = new Set<AuditAction>([
  ...(['note.open', 'layer.join', 'layer.remarks', 'layer.export', 'note.sample', 'source.read', 'note.flag'] as const),
  ...(['agreement.read', 'adjudication.read', 'adjudication.open', 'calibration.read', 'escalation.list'] as const),
  ...(['term.read', 'lexicon.read', 'finding.correct', 'attested.look', 'calibration.export'] as const),
  'escalation.export',
]);

/** By what an auditor asks for entries. Kinds may share entries. */
export const AuditKind = z.enum(['reads', 'exports', 'people', 'privacy', 'settings', 'refused']);
export type AuditKind = z.infer<typeof AuditKind>;
