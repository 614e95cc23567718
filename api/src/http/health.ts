import { Operations, StoreKind } from '@chartmark/schemas';
import { z } from 'zod';
import type { Route } from './route.ts';
import { route } from './route.ts';

const Health = z.strictObject({ version: z.string(), store: StoreKind, ready: z.boolean() });

export interface HealthDeps {
  readonly version: string;
  readonly store: StoreKind;
  readonly ready: () => Promise<boolean>;
  readonly document: () => object;
  readonly operations: () => Promise<Operations>;
}

/** What a proxy and a program need to know of the service, without signing in; and what its administrator does. */
export const healthRoutes = ({ version, store, ready, document, operations }: HealthDeps): Route[] => [
  route({
    method: 'get',
    path: '/health',
    summary: 'Version, store and readiness',
    allow: 'anyone',
    audit: null,
    returns: Health,
    handle: async () => ({ version, store, ready: await ready() }),
  }),
  route({
    method: 'get',
    path: '/operations',
    summary: 'How the node that answers is doing: store, disk, bulk work, the last seal and the last backup',
    allow: 'admin',
    audit: null,
    returns: Operations,
    handle: () => operations(),
  }),
  route({
    method: 'get',
    path: '/openapi.json',
    summary: 'This document',
    allow: 'anyone',
    audit: null,
    returns: z.looseObject({ openapi: z.string() }),
    handle: async () => ({ openapi: '3.1.0', ...document() }),
  }),
];
