import { AccountSummary, Determination, Id, LeakEstimate, PrivacySample, PrivacyTerm } from '@chartmark/schemas';
import { z } from 'zod';
import { route, signedIn } from '../http/route.ts';
import type { Privacy } from './service.ts';

export interface PrivacyRoutesDeps {
  readonly privacy: Privacy;
  readonly names: (ids: readonly string[]) => Promise<AccountSummary[]>;
}

const ROLES = ['privacy'] as const;
const LOOKERS = ['privacy', 'lead', 'auditor'] as const;
const params = z.strictObject({ project: Id });
const ofTerm = z.strictObject({ project: Id, term: Id });
const ofSample = z.strictObject({ project: Id, sample: Id });
const ofNote = z.strictObject({ project: Id, sample: Id, note: Id });
const ofAttested = z.strictObject({ project: Id, note: Id });
const ofDetermination = z.strictObject({ project: Id, determination: Id });
const SampleView = z.strictObject({ sample: PrivacySample, estimate: LeakEstimate });
const Lowered = z.strictObject({
  ...{ id: Id, sample: Id, note: Id, by: Id, at: z.string(), from: z.int(), to: z.int() },
  reason: z.string().nullable(),
});
const NewDetermination = Determination.pick({
  ...{ expert: true, method: true, date: true, validUntil: true, permits: true },
}).extend({
  document: z.strictObject({
    name: z.string().trim().min(1).max(200),
    type: z.string().max(100),
    base64: z.base64().min(4).max(3_500_000),
  }),
});

const Counts = z.record(z.string(), z.int());
const Attested = z.strictObject({
  batches: z.array(
    z.strictObject({
      ...{ by: z.string(), method: z.string(), date: z.iso.date(), document: z.string() },
      ...{ notes: z.int(), withFindings: z.int(), found: Counts },
    }),
  ),
  notes: z.array(z.strictObject({ id: Id, title: z.string(), found: Counts })),
  left: z.int(),
});
const Found = z.strictObject({
  start: z.int(),
  end: z.int(),
  label: z.string(),
  sub: z.string().optional(),
  confidence: z.number(),
});

export const privacyRoutes = ({ privacy, names }: PrivacyRoutesDeps) => [
  route({
    method: 'get',
    path: '/projects/:project/privacy/attested',
    summary: 'What the engine would have found in notes that were de-identified elsewhere, by who attested it',
    allow: ROLES,
    audit: 'attested.read',
    takes: { params },
    returns: Attested,
    handle: ({ params: { project } }) => privacy.attested(project),
  }),
  route({
    method: 'get',
    path: '/projects/:project/privacy/attested/:note',
    summary: 'A note that was de-identified elsewhere, with the places the engine would have taken out',
    allow: ROLES,
    audit: 'attested.look',
    takes: { params: ofAttested },
    returns: z.strictObject({ text: z.string(), findings: z.array(Found) }),
    handle: ({ params: { project, note } }) => privacy.attestedNote(project, note),
  }),
  route({
    method: 'get',
    path: '/projects/:project/privacy/terms',
    summary: 'Words the project always removes, or never, as corrections taught them',
    allow: ROLES,
    audit: 'term.read',
    takes: { params },
    returns: z.strictObject({ rows: z.array(PrivacyTerm) }),
    handle: async ({ params: { project } }) => ({ rows: await privacy.terms(project) }),
  }),
  route({
    method: 'delete',
    path: '/projects/:project/privacy/terms/:term',
    summary: 'Forget a term',
    allow: ROLES,
    audit: 'term.remove',
    takes: { params: ofTerm },
    returns: null,
    handle: ({ params: { project, term } }) => privacy.removeTerm(project, term),
  }),
  route({
    method: 'post',
    path: '/projects/:project/privacy/samples',
    summary: 'Draw a sample of the notes released since the last batch was signed',
    allow: ROLES,
    audit: 'sample.draw',
    takes: { params, body: z.strictObject({ size: z.int().min(1).max(1_000) }) },
    returns: PrivacySample,
    handle: ({ params: { project }, body: { size } }, call) => privacy.draw(project, signedIn(call).account.id, size),
  }),
  route({
    method: 'get',
    path: '/projects/:project/privacy/samples',
    summary: 'Samples, what was missed in them, and the upper bound of the share of notes with a miss',
    allow: LOOKERS,
    audit: null,
    takes: { params },
    returns: z.strictObject({
      rows: z.array(SampleView),
      pooled: LeakEstimate,
      lowered: z.array(Lowered),
      people: z.array(AccountSummary),
    }),
    async handle({ params: { project } }) {
      const samples = await privacy.samples(project);
      const lowered = await privacy.lowered(project);
      const signers = samples.flatMap(({ by, signed }) => (signed ? [by, signed.by] : [by]));
      const people = await names([...new Set([...signers, ...lowered.map(({ by }) => by)])]);
      const rows = samples.map((sample) => ({ sample, estimate: privacy.estimate(sample) }));
      return { rows, pooled: privacy.pooled(samples), lowered, people };
    },
  }),
  route({
    method: 'get',
    path: '/projects/:project/privacy/samples/:sample/notes/:note',
    summary: 'A note of a sample, as it was given out',
    allow: ROLES,
    audit: 'note.sample',
    takes: { params: ofNote },
    returns: z.strictObject({ text: z.string() }),
    handle: ({ params: { project, sample, note } }) => privacy.sampledNote(project, sample, note),
  }),
  route({
    method: 'put',
    path: '/projects/:project/privacy/samples/:sample/notes/:note',
    summary: 'Say how many identifiers had been missed in a note of a sample; with any, it is taken back',
    allow: ROLES,
    audit: 'sample.look',
    takes: {
      params: ofNote,
      body: z.strictObject({
        missed: z.int().min(0).max(10_000),
        reason: z.string().trim().min(1).max(2000).optional().meta({ description: 'why fewer than were said before' }),
      }),
    },
    returns: PrivacySample,
    handle: ({ params: { project, sample, note }, body: { missed, reason = null } }, call) =>
      privacy.looked(project, sample, note, signedIn(call).account.id, { missed, reason }),
  }),
  route({
    method: 'post',
    path: '/projects/:project/privacy/samples/:sample/signature',
    summary: 'Sign a batch off, once its sample was looked through',
    allow: ROLES,
    audit: 'batch.sign',
    takes: { params: ofSample },
    returns: PrivacySample,
    handle: ({ params: { project, sample } }, call) => privacy.sign(project, sample, signedIn(call).account.id),
  }),
  route({
    method: 'get',
    path: '/projects/:project/privacy/basis',
    summary: 'On what notes are given out: expert determinations, or a limited data set',
    allow: LOOKERS,
    audit: null,
    takes: { params },
    returns: z.strictObject({
      determinations: z.array(Determination),
      limitedDataSet: z.strictObject({ by: Id, at: z.string(), agreement: z.string() }).nullable(),
      policy: z.strictObject({ name: z.string(), version: z.string() }),
    }),
    handle: async ({ params: { project } }) => ({
      determinations: await privacy.determinations(project),
      limitedDataSet: await privacy.limitedDataSet(project),
      policy: await privacy.policy(project),
    }),
  }),
  route({
    method: 'post',
    path: '/projects/:project/privacy/determinations',
    summary: 'Upload an expert determination: who, by what method, from when until when, what it permits, its document',
    allow: ROLES,
    audit: 'determination.upload',
    takes: { params, body: NewDetermination },
    returns: Determination,
    handle: ({ params: { project }, body }, call) => privacy.determine(project, signedIn(call).account.id, body),
  }),
  route({
    method: 'delete',
    path: '/projects/:project/privacy/determinations/:determination',
    summary: 'Withdraw an expert determination; notes that rest on it are closed at once',
    allow: ROLES,
    audit: 'determination.withdraw',
    takes: { params: ofDetermination },
    returns: Determination,
    handle: ({ params: { project, determination } }) => privacy.withdrawDetermination(project, determination),
  }),
  route({
    method: 'put',
    path: '/projects/:project/privacy/limited-data-set',
    summary: 'State that the project is a limited data set under an agreement, or, with null, that it is none',
    allow: ROLES,
    audit: 'basis.state',
    takes: { params, body: z.strictObject({ agreement: z.string().trim().min(1).max(500).nullable() }) },
    returns: null,
    handle: ({ params: { project }, body: { agreement } }, call) =>
      privacy.setLimitedDataSet(project, signedIn(call).account.id, agreement),
  }),
];
