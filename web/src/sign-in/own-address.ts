/** Where to go after signing in: an address of ours, or nothing. */
export const ownAddress = (wanted: unknown): string | undefined =>
  typeof wanted === 'string' && /^\/(?![/\\])/.test(wanted) ? wanted : undefined;
