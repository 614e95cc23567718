import { z } from 'zod';

/*
 * Prodigy's task, one JSON object a line. Its offsets count code points. Keys we do not know are kept.
 * `_input_hash` and `_task_hash` are made when a task is created and never again, so imported ones stay as they are.
 */

export const ProdigyToken = z.looseObject({
  text: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  id: z.int().nonnegative(),
  ws: z.boolean().optional(),
  disabled: z.boolean().optional(),
});
export type ProdigyToken = z.infer<typeof ProdigyToken>;

const Offsets = {
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  token_start: z.int().nonnegative().nullable().optional(),
  token_end: z.int().nonnegative().nullable().optional().meta({ description: 'inclusive' }),
};

export const ProdigySpan = z.looseObject({ ...Offsets, label: z.string().optional() });
export type ProdigySpan = z.infer<typeof ProdigySpan>;

/** `head` and `child` are token ids: the last token of each end. */
export const ProdigyRelation = z.looseObject({
  head: z.int().nonnegative(),
  child: z.int().nonnegative(),
  head_span: z.looseObject({ ...Offsets, label: z.string().nullable().optional() }).optional(),
  child_span: z.looseObject({ ...Offsets, label: z.string().nullable().optional() }).optional(),
  label: z.string(),
  color: z.string().optional(),
});
export type ProdigyRelation = z.infer<typeof ProdigyRelation>;

const Hash = z
  .int()
  .min(-(2 ** 31))
  .max(2 ** 31 - 1);

export const ProdigyTask = z
  .looseObject({
    text: z.string().optional(),
    meta: z.record(z.string(), z.unknown()).optional(),
    tokens: z.array(ProdigyToken).optional(),
    spans: z.array(ProdigySpan).optional(),
    relations: z.array(ProdigyRelation).optional(),
    label: z.string().optional(),
    options: z.array(z.looseObject({ id: z.union([z.string(), z.number()]) })).optional(),
    accept: z.array(z.union([z.string(), z.number()])).optional(),
    answer: z.enum(['accept', 'reject', 'ignore']).optional(),
    _input_hash: Hash.optional(),
    _task_hash: Hash.optional(),
    _view_id: z.string().optional(),
    _session_id: z.string().nullable().optional(),
    _annotator_id: z.string().nullable().optional(),
    _timestamp: z.number().optional().meta({ description: 'seconds since 1970' }),
  })
  .meta({ id: 'ProdigyTask' });
export type ProdigyTask = z.infer<typeof ProdigyTask>;
