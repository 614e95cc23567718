/** When something happened, by both clocks of this process: one stands still while the machine sleeps, the other may be put back. */
export interface Moment {
  readonly steadyMs: number;
  readonly wallMs: number;
}

export const momentNow = (): Moment => ({ steadyMs: performance.now(), wallMs: Date.now() });

/** How long ago that was, in milliseconds; rather too long than too short. */
export const agoMs = ({ steadyMs, wallMs }: Moment): number =>
  Math.max(performance.now() - steadyMs, Date.now() - wallMs);
