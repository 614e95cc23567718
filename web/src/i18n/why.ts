import { t, told } from './text.ts';

/** Why the service's own engine suggested something, as it words it, and where the catalogue has it. */
const FOUND = {
  'a name': 'why.name',
  'accepted before:': 'why.learned',
  'short here for': 'why.abbreviation',
  perhaps: 'why.misspelling',
} as const;
const PLAIN = {
  'the nearest of its kind in the sentence': 'why.nearest',
  'came along with the note': 'why.import',
} as const;
const NAME =
  /^(?<how>a name|accepted before:|short here for|perhaps) '(?<name>.*)'(?<rest>(?: in [^;']+)?(?:; .*)?)$/su;
const FORM = /^reads like an? (?<form>[a-z_]+)$/;

/** The reason of a suggestion in the language of the interface; one of another engine stays as it is. */
export function whyIn(why: string): string {
  const plain = Object.entries(PLAIN).find(([words]) => words === why)?.[1];
  if (plain) return t(plain);
  const form = FORM.exec(why)?.groups?.['form'];
  if (form !== undefined) return t('why.form', { form: told(`why.form.${form}`, {}) ?? form.replaceAll('_', ' ') });
  const { how, name, rest } = NAME.exec(why)?.groups ?? {};
  const key = Object.entries(FOUND).find(([words]) => words === how)?.[1];
  return key === undefined ? why : t(key, { name: name ?? '' }) + (rest ?? '');
}
