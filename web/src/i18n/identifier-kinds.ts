import { IdentifierKind } from '@chartmark/schemas';
import { number, told } from './text.ts';

/** A kind of identifier in people's words; one that is not known stays as the service writes it. */
export const identifierKindIn = (label: string): string => told(`identifierKind.${label}`, {}) ?? label;

/** All kinds to choose from, in the order of the rule they come from. */
export const identifierKinds = () => IdentifierKind.options.map((value) => ({ value, name: identifierKindIn(value) }));

/** How often kinds were found, the most frequent first, as in `Name 3, Date 1`. */
export const identifiersCounted = (found: Readonly<Record<string, number>>): string =>
  Object.entries(found)
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${identifierKindIn(kind)} ${number(count)}`)
    .join(', ');
