import { type CharacterPool, identity, intColumn, named, pairMap, release } from './columns.ts';
import { conceptKey } from './facts.ts';
import type { Term } from './term.ts';

/** Numbers concepts from 0 on, with their types, systems and codes, each with the first name it was given. */
export function conceptColumns(pool: CharacterPool) {
  const numbers = pairMap();
  const types = labels();
  const systems = labels();
  const rows = { type: intColumn(), system: intColumn(), code: intColumn(), codeBytes: intColumn() };
  const preferred = { name: intColumn(), bytes: intColumn() };
  let last = { type: '', system: '', code: '', concept: -1 };

  const codeOf = (concept: number): string => pool.text(rows.code.at(concept), rows.codeBytes.at(concept));
  const keyOf = (code: string, type: number, system: number) => identity(code, (type << 16) | system);

  function numberOf(type: string, system: string, code: string, nameAt: number, nameBytes: number): number {
    const typeNumber = types.number(type);
    const systemNumber = systems.number(system);
    const [low, high] = keyOf(code, typeNumber, systemNumber);
    const known = numbers.get(low, high);
    if (known !== 0) return known - 1;
    const concept = rows.type.length;
    numbers.set(low, high, concept + 1);
    rows.type.push(typeNumber);
    rows.system.push(systemNumber);
    const codeAt = pool.add(code);
    rows.code.push(codeAt);
    rows.codeBytes.push(pool.length - codeAt);
    preferred.name.push(nameAt);
    preferred.bytes.push(nameBytes);
    return concept;
  }

  return {
    columns: { ...named('concept', rows), ...named('preferred', preferred) },
    labels: { types: types.all, systems: systems.all },

    /** The number of a name's concept, a new one as needed. @param nameAt where the name lies in the pool */
    of({ type, system, code }: Term, nameAt: number, nameBytes: number): number {
      // Most terminologies give the names of a concept one after the other.
      if (code !== last.code || type !== last.type || system !== last.system) {
        last = { type, system, code, concept: numberOf(type, system, code, nameAt, nameBytes) };
      }
      return last.concept;
    },

    /** Takes up what the columns hold, after they were restored, and the labels that went with them. */
    restored(known: { readonly types: readonly string[]; readonly systems: readonly string[] }): void {
      for (const type of known.types) types.number(type);
      for (const system of known.systems) systems.number(system);
      for (let concept = 0; concept < rows.type.length; concept++) {
        numbers.set(...keyOf(codeOf(concept), rows.type.at(concept), rows.system.at(concept)), concept + 1);
      }
    },

    /** Gives back what is of no use once all names are there. */
    close(): void {
      release(numbers.table());
    },

    /** What facts know each concept by, in the order of the concepts. */
    *keys(): Generator<string> {
      for (let concept = 0; concept < rows.system.length; concept++) {
        yield conceptKey(systems.all[rows.system.at(concept)] ?? '', codeOf(concept));
      }
    },

    /** The columns of an index. */
    build: () => ({
      conceptType: Uint16Array.from(rows.type.values()),
      conceptSystem: Uint16Array.from(rows.system.values()),
      conceptCode: rows.code.values(),
      conceptCodeBytes: Uint16Array.from(rows.codeBytes.values()),
      conceptName: preferred.name.values(),
      conceptNameBytes: Uint16Array.from(preferred.bytes.values()),
    }),
  };
}

/** Numbers labels, of which there are few, in the order they come up. */
function labels() {
  const numbers = new Map<string, number>();
  const all: string[] = [];
  return {
    all,
    number(label: string): number {
      const known = numbers.get(label);
      if (known !== undefined) return known;
      numbers.set(label, all.length);
      all.push(label);
      return all.length - 1;
    },
  };
}
