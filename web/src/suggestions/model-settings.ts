import { Refusal, SuggesterSettings } from '@chartmark/schemas';

export type Field = keyof SuggesterSettings;

/** Settings as somebody typed them, or the fields that do not fit. */
export type Typed =
  | { readonly kind: 'fits'; readonly settings: SuggesterSettings }
  | { readonly kind: 'faults'; readonly fields: ReadonlySet<Field> };

/** Reads what was typed into the form of a model. */
export function settingsIn(form: FormData): Typed {
  const read = SuggesterSettings.safeParse({
    name: String(form.get('name')).trim(),
    url: String(form.get('url')).trim(),
    labels: form.getAll('labels'),
    batch: wholeNumber(form.get('batch')),
    timeoutSeconds: wholeNumber(form.get('timeoutSeconds')),
  });
  if (read.success) return { kind: 'fits', settings: read.data };
  return { kind: 'faults', fields: new Set(read.error.issues.map(({ path }) => path[0]).filter(isField)) };
}

/** The fields that a refusal of the service names. */
export function fieldsOf(error: unknown): ReadonlySet<Field> {
  if (!(error instanceof Refusal)) return new Set();
  const names = error.faults.flatMap(({ pointer }) => pointer.split('/'));
  return new Set(names.filter(isField));
}

const isField = (name: unknown): name is Field => typeof name === 'string' && name in SuggesterSettings.shape;

/** What is no number is none, rather than zero as an empty field would be. */
const wholeNumber = (typed: FormDataEntryValue | null): number =>
  typeof typed === 'string' && typed.trim() !== '' ? Number(typed) : Number.NaN;
