import type { ActionDone, LayerEvent, Put } from '@chartmark/schemas';

interface Thing {
  readonly of: string;
  readonly id: string;
  readonly value: unknown;
}

/**
 * What stands on a layer after its events, worked out as plainly as can be: a list of things, gone through from the start
 * for each change. It shares no code with the fold.
 */
export function naiveLayer(events: readonly LayerEvent[]): readonly string[] {
  let things: Thing[] = [];
  let submitted = false;
  const without = (of: string, id: string): Thing[] => things.filter((thing) => thing.of !== of || thing.id !== id);
  const put = (of: string, id: string, value: unknown): void => {
    things = value === null ? without(of, id) : [...without(of, id), { of, id, value }];
  };
  const act = (action: ActionDone): void => {
    if (action.type === 'spanAdded' || action.type === 'spanChanged')
      put('span', action.data.span.id, action.data.span);
    else if (action.type === 'spanRemoved') {
      for (const relation of action.data.relations) put('relation', relation, null);
      put('span', action.data.span, null);
    } else if (action.type === 'relationAdded' || action.type === 'relationChanged') {
      put('relation', action.data.relation.id, action.data.relation);
    } else if (action.type === 'relationRemoved') put('relation', action.data.relation, null);
    else if (action.type === 'noteLabelSet') put('noteLabel', action.data.name, action.data.value);
    else throw new Error(`the naive model does not know ${action.type}`);
  };
  const putBack = ({ of, id, to }: Put): void => put(of, id, to?.value ?? null);
  for (const event of events) {
    if (event.type === 'batchDone') for (const action of event.data.actions) act(action);
    else if (event.type === 'undone' || event.type === 'redone') for (const one of event.data.puts) putBack(one);
    else if (event.type === 'submitted') submitted = true;
    else if (event.type === 'reopened') submitted = false;
    else act(event as ActionDone);
  }
  return [...things.map((thing) => JSON.stringify(sorted(thing))).sort(), `submitted ${submitted}`];
}

/** The same value with its keys in order, so that equal values have equal text. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  );
}

/** What stands on a layer by its snapshot, in the same words. */
export function standing(snapshot: {
  readonly things: readonly Put[];
  readonly submitted: boolean;
}): readonly string[] {
  const things = snapshot.things.flatMap(({ of, id, to }) => (to ? [{ of, id, value: to.value }] : []));
  return [...things.map((thing) => JSON.stringify(sorted(thing))).sort(), `submitted ${snapshot.submitted}`];
}
