import { type CharacterPool, countingOrder, identity, intColumn, named, pairMap } from './columns.ts';

/** What a terminology says of a concept beside its names. */
export interface Fact {
  readonly system: string;
  readonly code: string;
  readonly definition?: string;
  /** Codes, of the same terminology, of what it is a kind of. */
  readonly broader?: readonly string[];
}

/** What a concept is known by here, whatever its type. */
export const conceptKey = (system: string, code: string): string => `${system}\t${code}`;

const LONGEST_DEFINITION = 4_000;

/**
 * Collects facts as 64-bit hashes of what they are about, so that they may come before, after or without the names, and
 * lays them out by concept in the end. Linear in facts and concepts.
 */
export function factColumns(pool: CharacterPool) {
  const link = { low: intColumn(), high: intColumn(), broaderLow: intColumn(), broaderHigh: intColumn() };
  const told = { low: intColumn(), high: intColumn(), at: intColumn(), bytes: intColumn() };

  return {
    /** All that facts are kept in, by name. */
    columns: { ...named('link', link), ...named('told', told) },

    add({ system, code, definition = '', broader = [] }: Fact): void {
      const [low, high] = identity(conceptKey(system, code));
      for (const other of broader) {
        const [broaderLow, broaderHigh] = identity(conceptKey(system, other));
        link.low.push(low);
        link.high.push(high);
        link.broaderLow.push(broaderLow);
        link.broaderHigh.push(broaderHigh);
      }
      const text = definition.trim().slice(0, LONGEST_DEFINITION).toWellFormed();
      if (text === '') return;
      const at = pool.add(text);
      told.low.push(low);
      told.high.push(high);
      told.at.push(at);
      told.bytes.push(pool.length - at);
    },

    /** The columns of an index. @param keys of all concepts, in their order */
    build(keys: () => Iterable<string>) {
      const none = new Int32Array(0);
      const empty = {
        ...{ firstBroader: none, broader: none, firstNarrower: none, narrower: none },
        ...{ conceptDefinition: none, conceptDefinitionBytes: none },
      };
      if (link.low.length + told.low.length === 0) return empty;
      const numbers = pairMap();
      let count = 0;
      for (const key of keys()) {
        const [low, high] = identity(key);
        count++;
        if (numbers.get(low, high) === 0) numbers.set(low, high, count);
      }
      const numberOf = (low: number, high: number): number => numbers.get(low, high) - 1;
      return { ...links(count, numberOf), ...definitions(count, numberOf) };
    },
  };

  function links(count: number, numberOf: (low: number, high: number) => number) {
    const [children, parents] = [intColumn(), intColumn()];
    const known = new Set<number>();
    for (let row = 0; row < link.low.length; row++) {
      const child = numberOf(link.low.at(row), link.high.at(row));
      const parent = numberOf(link.broaderLow.at(row), link.broaderHigh.at(row));
      if (child < 0 || parent < 0 || child === parent || known.has(child * count + parent)) continue;
      known.add(child * count + parent);
      children.push(child);
      parents.push(parent);
    }
    const [byChild, byParent] = [countingOrder(children.values(), count), countingOrder(parents.values(), count)];
    return {
      firstBroader: byChild.first,
      broader: byChild.rows.map((row) => parents.at(row)),
      firstNarrower: byParent.first,
      narrower: byParent.rows.map((row) => children.at(row)),
    };
  }

  function definitions(count: number, numberOf: (low: number, high: number) => number) {
    const conceptDefinition = new Int32Array(count);
    const conceptDefinitionBytes = new Int32Array(count);
    for (let row = told.low.length - 1; row >= 0; row--) {
      const concept = numberOf(told.low.at(row), told.high.at(row));
      if (concept < 0) continue;
      conceptDefinition[concept] = told.at.at(row);
      conceptDefinitionBytes[concept] = told.bytes.at(row);
    }
    return { conceptDefinition, conceptDefinitionBytes };
  }
}
