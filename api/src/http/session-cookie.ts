import { parseCookie, stringifySetCookie } from 'cookie';

/** With TLS the cookie bears the `__Host-` prefix: no other host of the domain can set it. */
const nameFor = (secure: boolean): string => (secure ? '__Host-chartmark' : 'chartmark');

/** The token from the cookie of exactly this name: the other name could come from another host, or another service here. */
export function tokenOf(header: string | undefined, secure: boolean): string | null {
  return header === undefined ? null : (parseCookie(header)[nameFor(secure)] ?? null);
}

export const sessionCookie = (token: string, secure: boolean): string => cookie(token, secure, {});
export const clearCookie = (secure: boolean): string => cookie('', secure, { maxAge: 0 });

const cookie = (value: string, secure: boolean, more: { maxAge?: number }): string =>
  stringifySetCookie({ name: nameFor(secure), value, httpOnly: true, sameSite: 'strict', path: '/', secure, ...more });
