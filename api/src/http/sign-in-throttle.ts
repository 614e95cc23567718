import { createThrottle } from './throttle.ts';

/** Keeps passwords from being guessed: many for one name, or one for many names. */
export interface SignInThrottle {
  /** @throws {Throttled} */
  take(ip: string, logIn: string): Promise<void>;
  /** The password was right, so the try no longer counts. */
  wasRight(ip: string, logIn: string): Promise<void>;
}

const DURATION_SECONDS = 900;
/** Wrong passwords for one name from one address. */
const EACH = 10;
/** Wrong passwords for one name from anywhere; or for all names from one address, which a whole institution may share. */
const IN_ALL = 100;

/** Limits within 15 minutes. @see NIST SP 800-63B, section 5.2.2 */
export function createSignInThrottle(): SignInThrottle {
  const ofBoth = createThrottle({ points: EACH, durationSeconds: DURATION_SECONDS });
  const ofName = createThrottle({ points: IN_ALL, durationSeconds: DURATION_SECONDS });
  const ofAddress = createThrottle({ points: IN_ALL, durationSeconds: DURATION_SECONDS });
  const both = (ip: string, logIn: string): string => `${ip} ${logIn}`;
  return {
    async take(ip, logIn) {
      await ofBoth.take(both(ip, logIn));
      await ofName.take(logIn);
      await ofAddress.take(ip);
    },
    async wasRight(ip, logIn) {
      await ofBoth.forget(both(ip, logIn));
      await ofName.giveBack(logIn);
      await ofAddress.giveBack(ip);
    },
  };
}
