import { CalibrationPost, CalibrationReport, CalibrationRound, Id, RoundState, WantedRound } from '@chartmark/schemas';
import { z } from 'zod';
import { csvFile } from '../http/csv-file.ts';
import { route, signedIn } from '../http/route.ts';
import type { Calibrate } from './service.ts';

const params = z.strictObject({ project: Id });
const ofRound = params.extend({ round: Id });
const MEMBERS = ['annotator', 'reviewer', 'adjudicator', 'lead', 'auditor'] as const;

export const calibrateRoutes = (calibrate: Calibrate) => [
  route({
    method: 'get',
    path: '/projects/:project/calibration',
    summary: 'The calibration rounds, newest first',
    allow: MEMBERS,
    audit: 'calibration.list',
    takes: { params },
    returns: z.strictObject({ rows: z.array(CalibrationRound) }),
    handle: async (input) => ({ rows: await calibrate.rounds(input.params.project) }),
  }),
  route({
    method: 'post',
    path: '/projects/:project/calibration',
    summary: 'Open a round: notes that these people label blind, under the guideline as it is',
    allow: ['lead'],
    audit: 'calibration.open',
    takes: { params, body: WantedRound },
    returns: CalibrationRound,
    handle: (input) => calibrate.open(input.params.project, input.body),
  }),
  route({
    method: 'get',
    path: '/projects/:project/calibration/:round',
    summary: 'What a round showed: verdicts, patterns, divergences side by side and their threads',
    allow: MEMBERS,
    audit: 'calibration.read',
    takes: { params: ofRound },
    returns: CalibrationReport,
    handle: ({ params: { project, round } }, call) => calibrate.look(signedIn(call), project, round),
  }),
  route({
    method: 'get',
    path: '/projects/:project/calibration/:round/table',
    summary: 'What a round showed as CSV: verdicts, then divergences with what was decided',
    allow: MEMBERS,
    audit: 'calibration.export',
    takes: { params: ofRound },
    returns: 'csv',
    async handle({ params: { project, round } }, call) {
      const table = await calibrate.table(signedIn(call), project, round);
      return csvFile('calibration.csv', table);
    },
  }),
  route({
    method: 'post',
    path: '/projects/:project/calibration/:round/advance',
    summary: 'Go on from collecting to discussing, and from there to the verdict',
    allow: ['lead'],
    audit: 'calibration.advance',
    takes: { params: ofRound, body: z.strictObject({ from: RoundState }) },
    returns: CalibrationRound,
    handle: ({ params: { project, round }, body }) => calibrate.advance(project, round, body.from),
  }),
  route({
    method: 'put',
    path: '/projects/:project/calibration/:round/guideline',
    summary: 'Say which guideline version the decisions of the round led to',
    allow: ['lead'],
    audit: 'calibration.guideline',
    takes: { params: ofRound, body: z.strictObject({ version: z.int().positive() }) },
    returns: CalibrationRound,
    handle: ({ params: { project, round }, body }) => calibrate.linkGuideline(project, round, body.version),
  }),
  route({
    method: 'post',
    path: '/projects/:project/calibration/:round/divergences/:divergence',
    summary: 'Write into the thread of a divergence, or decide it',
    allow: MEMBERS,
    audit: 'calibration.say',
    takes: {
      params: ofRound.extend({ divergence: Id }),
      body: CalibrationPost.pick({ id: true, kind: true }).extend({ text: z.string().trim().min(1).max(4000) }),
    },
    returns: null,
    handle: ({ params: { project, round, divergence }, body }, call) =>
      calibrate.say(signedIn(call), project, round, divergence, body),
  }),
];
