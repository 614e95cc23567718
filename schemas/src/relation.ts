import { z } from 'zod';
import { Id, Label } from './identity.ts';
import { Attributes, Origin } from './span.ts';

/** A directed link between two spans of one layer, from head to child. */
export const Relation = z
  .strictObject({ id: Id, label: Label, head: Id, child: Id, attributes: Attributes, origin: Origin })
  .refine((r) => r.head !== r.child, 'a relation joins two different spans')
  .meta({ id: 'Relation' });
export type Relation = z.infer<typeof Relation>;
