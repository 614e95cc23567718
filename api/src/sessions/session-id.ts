import { createHash } from 'node:crypto';

/** The id of the session a token opens: its SHA-256, so that who reads ids signs nobody in. */
export const sessionId = (token: string): string => createHash('sha256').update(token).digest('hex');
