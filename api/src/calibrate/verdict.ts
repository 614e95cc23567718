import type { Thresholds } from '@chartmark/schemas';
import type { BootstrapOptions, Interval } from '../agree/bootstrap.ts';
import type { Estimate } from '../agree/estimate.ts';
import { report } from '../agree/report.ts';
import type { Study } from '../agree/study.ts';

export interface TypeVerdict {
  readonly label: string;
  readonly strictF1: { readonly estimate: Estimate; readonly interval: Interval | null };
  readonly threshold: number;
  readonly met: boolean;
}

export interface PersonVerdict {
  readonly person: string;
  readonly passed: boolean;
  readonly types: readonly TypeVerdict[];
}

/**
 * Whether each person may annotate: for every type somebody marked, the lower end of the interval of strict F1 must
 * reach its threshold. With a key everybody is measured against it alone; without one the team passes or fails together.
 *
 * @param done who submitted every note; nobody else passes
 */
export function verdictsOf(
  study: Study,
  { people, key, thresholds }: { people: readonly string[]; key: string | null; thresholds: Thresholds },
  done: ReadonlySet<string>,
  bootstrap: BootstrapOptions,
): PersonVerdict[] {
  const team = key === null ? typesOf(study, thresholds, bootstrap) : [];
  return people.map((person) => {
    const types = key === null ? team : typesOf(between(study, [person, key]), thresholds, bootstrap);
    const finished = done.has(person) && (key === null || done.has(key));
    return { person, passed: finished && types.length > 0 && types.every(({ met }) => met), types };
  });
}

function typesOf(study: Study, { standard, byLabel }: Thresholds, bootstrap: BootstrapOptions): TypeVerdict[] {
  return report(study, { bootstrap }).types.map(({ label, strictF1 }) => {
    const threshold = byLabel[label ?? ''] ?? standard;
    const interval = strictF1.interval ?? null;
    return {
      label: label ?? '',
      strictF1: { estimate: strictF1.estimate, interval },
      threshold,
      met: interval !== null && interval.low >= threshold,
    };
  });
}

function between(study: Study, pair: readonly string[]): Study {
  const only = <T>(all: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter(([annotator]) => pair.includes(annotator)));
  return {
    annotators: study.annotators.filter((annotator) => pair.includes(annotator)),
    documents: study.documents.map(({ annotations, relations = {}, answers = {}, ...note }) => ({
      ...note,
      annotations: only(annotations),
      relations: only(relations),
      answers: only(answers),
    })),
  };
}
