/** A thread for agreement alone: it starts without the language model and the terminologies that notes need. */
export { measure } from './measuring.ts';
