/** The languages of the interface, each by its own name. */
const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof LANGUAGES;

export const LANGUAGE_CHOICES = (Object.keys(LANGUAGES) as Language[]).map((value) => ({
  value,
  name: LANGUAGES[value],
}));

const STORED = 'chartmark.language';
const isLanguage = (code: string | null | undefined): code is Language => code != null && code in LANGUAGES;

/** The language chosen in this browser, else the first the browser asks for that there is, else English. */
export function chosenLanguage(): Language {
  const stored = localStorage.getItem(STORED);
  if (isLanguage(stored)) return stored;
  return navigator.languages.map((tag) => tag.split('-')[0]).find(isLanguage) ?? 'en';
}

/** Keeps the choice in this browser and loads the page anew in it; unsent work is kept and goes on. */
export function chooseLanguage(language: Language): void {
  localStorage.setItem(STORED, language);
  location.reload();
}
