import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LabelSchema } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { z } from 'zod';

const FOLDER = join(import.meta.dirname, '../../templates');
const Template = z.object({ entityTypes: LabelSchema.shape.entityTypes });

test.each(readdirSync(FOLDER).filter((file) => file.endsWith('.json')))(
  '%s speaks of labels by the names people see, not by those in data',
  (file) => {
    const { entityTypes } = Template.parse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));
    const names = entityTypes.map(({ name }) => name);
    const told = entityTypes.flatMap(({ definition, counterExamples }) => [definition, ...counterExamples]);
    expect(told.filter((words) => names.some((name) => new RegExp(`\\b${name}\\b`).test(words)))).toEqual([]);
  },
);
