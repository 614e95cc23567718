/** A real part that tests run against: where it is, or why it cannot be had on this machine. */
export type Real = { readonly have: string } | { readonly reason: string };
