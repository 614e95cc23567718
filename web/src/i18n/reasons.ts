import { number, t } from './text.ts';

/** Why a figure is undefined or weak, as the service words it, and where the catalogue has it. */
const KNOWN = {
  'no shared notes': 'agreement.reason.noSharedNotes',
  'no instances': 'agreement.reason.noInstances',
  'no variation: only one value was used': 'agreement.reason.noVariation',
  'no item was rated by two annotators': 'agreement.reason.noPairs',
  'fewer than two annotators': 'agreement.reason.fewAnnotators',
  'overlapping spans where a partition is needed': 'agreement.reason.overlapping',
} as const;
const FEW = /^only (?<n>\d+) (?<what>instances|shared notes), fewer than (?<least>\d+)$/;

/** A reason of the service in the language of the interface; one that is not known stays as it is. */
export function reasonIn(reason: string): string {
  const known = Object.entries(KNOWN).find(([words]) => words === reason)?.[1];
  if (known) return t(known);
  const { n, what, least } = FEW.exec(reason)?.groups ?? {};
  if (n === undefined || least === undefined) return reason;
  const key = what === 'instances' ? 'agreement.reason.fewInstances' : 'agreement.reason.fewNotes';
  return t(key, { n: number(Number(n)), least: number(Number(least)) });
}
