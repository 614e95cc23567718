import type { AuditAction } from '@chartmark/schemas';
import type { z } from 'zod';
import type { Actor, Allowed } from '../people/policy.ts';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Shape = z.ZodType | undefined;
type Out<S extends Shape> = S extends z.ZodType ? z.output<S> : undefined;

/** What a handler gets besides its input. */
export interface Call {
  /** Who calls; null only on routes that anyone may call. */
  readonly actor: Actor | null;
  readonly ip: string;
  readonly token: string | null;
  /** Ends when the caller goes away. */
  readonly signal: AbortSignal;
  /** The raw body, on routes that take a stream. */
  readonly stream: AsyncIterable<Uint8Array>;
  setSession(token: string | null): void;
  /** Adds what the call turned out to be about to its audit entry: ids, kinds and names of roles, never words of people. */
  about(target: Readonly<Record<string, string>>): void;
}

/** The forms of streamed files, with their media types. */
export const FILES = { csv: 'text/csv; charset=utf-8', jsonl: 'application/x-ndjson' } as const;
export type FileForm = keyof typeof FILES;

/** A file that is sent while it is being made. */
export interface Streamed {
  /** In ASCII, without quotation marks. */
  readonly fileName: string;
  readonly chunks: AsyncIterable<string>;
}

/** One route, declared once: the handler, the OpenAPI document, the audit entry and the role matrix are all made of it. */
export interface Route {
  readonly method: Method;
  /** Below `/api`, with `:name` parameters; `:project` or `:layer` says which project's roles count. */
  readonly path: string;
  readonly summary: string;
  readonly allow: Allowed;
  /** What the audit log calls it; null only where nothing about anyone is read or changed. */
  readonly audit: AuditAction | null;
  readonly takes: { readonly params: Shape; readonly query: Shape; readonly body: Shape | 'stream' };
  /** The answer's schema, null for an empty answer, or the form of a file. */
  readonly returns: z.ZodType | null | FileForm;
  handle(input: unknown, call: Call): Promise<unknown>;
}

interface Declared<
  P extends Shape,
  Q extends Shape,
  B extends Shape | 'stream',
  R extends z.ZodType | null | FileForm,
> {
  readonly method: Method;
  readonly path: string;
  readonly summary: string;
  readonly allow: Allowed;
  readonly audit: AuditAction | null;
  readonly takes?: { readonly params?: P; readonly query?: Q; readonly body?: B };
  readonly returns: R;
  readonly handle: (
    input: { params: Out<P>; query: Out<Q>; body: B extends z.ZodType ? z.output<B> : undefined },
    call: Call,
  ) => Promise<R extends z.ZodType ? z.input<R> : R extends FileForm ? Streamed : void>;
}

/** Declares a route; the input is parsed by `takes` before `handle` sees it, and the answer by `returns` before it leaves. */
export function route<
  P extends Shape = undefined,
  Q extends Shape = undefined,
  B extends Shape | 'stream' = undefined,
  R extends z.ZodType | null | FileForm = null,
>({ takes = {}, handle, ...rest }: Declared<P, Q, B, R>): Route {
  const { params, query, body } = takes;
  return {
    ...rest,
    takes: { params, query, body },
    // The application parses the input by `takes` before it calls, which is what makes this cast true.
    handle: (input, call) => handle(input as Parameters<typeof handle>[0], call),
  };
}

/** The actor of a route that only signed-in people reach. */
export function signedIn(call: Call): Actor {
  if (!call.actor) throw new Error('a route that anyone may call asked for its actor');
  return call.actor;
}
