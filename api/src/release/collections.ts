import { ExportRecord, Id } from '@chartmark/schemas';
import { z } from 'zod';

/** Some of the notes of an export. */
const ExportedNotes = z.strictObject({ id: Id, export: Id, project: Id, notes: z.array(Id) });

export const exportRecords = {
  name: 'exports',
  schema: ExportRecord,
  indexes: { project: { on: ['project', 'at'] } },
} as const;
export const exportedNotes = {
  name: 'exportedNotes',
  schema: ExportedNotes,
  indexes: { project: { on: ['project'] } },
} as const;
