import { Problem } from '@chartmark/schemas';
import { z } from 'zod';
import { createDocument } from 'zod-openapi';
import { FILES, type Route } from './route.ts';

/** The OpenAPI 3.1 document of the routes, from the very schemas that parse their input. */
export function openApi(routes: readonly Route[], version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = `/api${route.path.replaceAll(/:([a-z]+)/gi, '{$1}')}`;
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'Chartmark', version, description: 'Annotation of de-identified clinical notes.' },
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'chartmark' } } },
    paths,
  });
}

function operation(route: Route): object {
  const { params, query, body } = route.takes;
  return {
    summary: route.summary,
    operationId: `${route.method}${route.path.replaceAll(/[/:]+(\w)/g, (_, c: string) => c.toUpperCase())}`,
    security: route.allow === 'anyone' ? [] : [{ session: [] }],
    'x-allow': route.allow,
    'x-audit': route.audit,
    requestParams: {
      ...(params && { path: params }),
      ...(query && { query }),
      ...(route.method !== 'get' && { header: ChangeHeader }),
    },
    ...(body !== undefined && { requestBody: { content: requestContent(body) } }),
    responses: {
      ...answer(route),
      default: { description: 'A refusal', content: { 'application/problem+json': { schema: Problem } } },
    },
  };
}

/** Another site's page cannot send it: a change without it is refused. */
const ChangeHeader = z.strictObject({
  'x-chartmark': z.string().meta({ description: 'any value', example: '1' }),
  'x-chartmark-account': z.uuid().optional().meta({ description: 'refused if another account is signed in' }),
});

const requestContent = (body: z.ZodType | 'stream'): object =>
  body === 'stream'
    ? { '*/*': { schema: { type: 'string', format: 'binary' } } }
    : { 'application/json': { schema: body } };

function answer({ returns }: Route): object {
  if (returns === null) return { '204': { description: 'Done' } };
  const content =
    typeof returns === 'string'
      ? { [FILES[returns]]: { schema: { type: 'string' } } }
      : { 'application/json': { schema: returns } };
  return { '200': { description: 'Done', content } };
}
