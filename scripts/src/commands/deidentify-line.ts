import {
  deidentify,
  type Finding,
  type Known,
  POLICIES,
  type Policy,
  subjectFrom,
  transform,
} from '@chartmark/api/deidentify';
import { patientOf } from '@chartmark/api/receive/subject';
import { z } from 'zod';
import { jsonLine, jsonOrNull, LineError } from '../decoded-lines.ts';
import { Usage } from '../usage.ts';

/** What the chart header says. Further keys are searched for in the note as well; nested values are ignored. */
const Told = z.record(z.string(), z.unknown()).transform(
  (told): Known =>
    Object.fromEntries(
      Object.entries(told).flatMap(([key, value]) => {
        const fit = z.union([z.string(), z.number(), z.array(z.string())]).safeParse(value);
        return fit.success ? [[key, fit.data]] : [];
      }),
    ),
);
const NoteLine = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  known: Told.nullish(),
  subject: z.union([z.string(), z.number()]).nullish(),
});
/** A note as the command reads it, one a line. */
export type NoteLine = z.infer<typeof NoteLine>;

/** How notes are transformed. */
export interface Settings {
  readonly policy: Policy;
  /** Findings less certain than this are left in the text. */
  readonly threshold: number;
  readonly secret: string;
  /** To tell an age from a year of birth. */
  readonly thisYear: number;
}

/** @throws {LineError} for what is not a note; it says where, never what stood there */
export function parseLine(line: string, number: number): NoteLine {
  const parsed = NoteLine.safeParse(jsonLine(line, number));
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') || 'the line';
    throw new LineError(number, `is not a note: ${where} does not fit`);
  }
  return parsed.data;
}

/** The id of a line that is no note; null where it tells none. */
export const idIn = (line: string): NoteLine['id'] | null =>
  NoteLine.pick({ id: true }).safeParse(jsonOrNull(line)).data?.id ?? null;

/** The note transformed, and what was found in it. */
export function transformed(
  { id, text, known, subject }: NoteLine,
  { policy, threshold, secret, thisYear }: Settings,
): { text: string; findings: Finding[] } {
  const findings = deidentify(text, known ?? {}, { threshold, thisYear });
  const whose = subjectFrom(`${secret}\n${subjectOf({ id, known, subject })}`);
  return { text: transform(text, findings, policy, whose, { thisYear }).text, findings };
}

/** The patient of a note, or the note itself where nothing tells whose it is. */
function subjectOf({ id, known, subject }: Omit<NoteLine, 'text'>): string {
  const patient = patientOf(subject?.toString() ?? null, known?.mrn?.toString() ?? null);
  return patient ? `${patient.by} ${patient.key}` : `note ${id}`;
}

/** The line that is written for a transformed note. */
export const lineOf = (note: NoteLine, text: string, { policy }: Settings): string =>
  JSON.stringify({ id: note.id, text, policy: policy.name, policyVersion: policy.version });

/** @throws {Usage} if there is none of this name */
export function policyNamed(name: string): Policy {
  const policy = Object.values(POLICIES).find((one) => one.name === name);
  if (!policy) throw new Usage(`--policy takes one of ${Object.keys(POLICIES).join(', ')}`);
  return policy;
}
