import { fetchWordsAround } from '../i18n/text.ts';

// A component is tested by itself, without the route that would have waited for its words.
await fetchWordsAround();
