import { readFile } from 'node:fs/promises';
import { LabelSchema, type TemplateView } from '@chartmark/schemas';
import { z } from 'zod';

const TEMPLATES = ['coding', 'pharmacovigilance', 'trials'] as const;
const Stored = z.strictObject({ name: z.string(), title: z.string(), description: z.string(), ...LabelSchema.shape });

/** The projects one can start from; they ship with the service, so one that does not parse is our fault. */
export function loadTemplates(): Promise<TemplateView[]> {
  return Promise.all(
    TEMPLATES.map(async (template) => {
      const folder = new URL('../templates/', import.meta.url);
      const stored = JSON.parse(await readFile(new URL(`${template}.json`, folder), 'utf8'));
      const { name, title, description, ...schema } = Stored.parse(stored);
      const guideline = await readFile(new URL(`${template}.md`, folder), 'utf8');
      return { name, title, description, schema: LabelSchema.parse(schema), guideline };
    }),
  );
}
