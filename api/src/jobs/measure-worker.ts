/** A thread for figures alone: it begins without the language model and the terminologies that notes need. */
export { measure } from './measuring.ts';
