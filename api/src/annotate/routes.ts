import type { AccountSummary, Layer, Note, Project, Suggestion, Task } from '@chartmark/schemas';
import {
  Acknowledgement,
  acknowledge,
  CommandEnvelope,
  Id,
  LayerEvent,
  OlderSteps,
  olderSteps,
  Remark,
  StepsWanted,
  sentSnapshot,
  stepsLeft,
  unmarked,
  Workspace,
} from '@chartmark/schemas';
import { z } from 'zod';
import { route, signedIn } from '../http/route.ts';
import type { Actor } from '../people/policy.ts';
import type { Annotate } from './service.ts';

/** What the labelling screen shows beside the layer itself. */
export interface AnnotateRoutesDeps {
  readonly annotate: Annotate;
  readonly remarks: (layer: Layer, limit: number) => Promise<Remark[]>;
  readonly project: (id: string) => Promise<Project>;
  readonly releasedNote: (id: string) => Promise<Note & { text: string }>;
  readonly suggestions: (note: string) => Promise<readonly Suggestion[]>;
  readonly nextTask: (account: string, project: string, otherThan: string | null) => Promise<Task | null>;
  readonly peopleOn: (layer: string) => Promise<string[]>;
  readonly names: (ids: readonly string[]) => Promise<AccountSummary[]>;
  /** The same as this person may know them. */
  readonly namesBefore: (actor: Actor, project: string, ids: readonly string[]) => Promise<AccountSummary[]>;
}

const params = z.strictObject({ layer: Id });
const EVERYONE = ['annotator', 'reviewer', 'adjudicator', 'lead', 'auditor'] as const;
/** The most events, and the most remarks, that one answer holds. */
const EVENTS = 1000;
const REMARKS = 1000;

export const annotateRoutes = ({
  remarks,
  annotate,
  project,
  releasedNote,
  suggestions,
  nextTask,
  peopleOn,
  names,
  namesBefore,
}: AnnotateRoutesDeps) => [
  route({
    method: 'get',
    path: '/layers/:layer',
    summary: 'All that the labelling screen needs',
    allow: EVERYONE,
    audit: 'note.open',
    takes: { params },
    returns: Workspace,
    async handle(input, call) {
      const actor = signedIn(call);
      const { layer, access, task } = await annotate.open(actor, input.params.layer);
      call.about({ note: layer.note, ...(task && { task: task.id }) });
      const note = await releasedNote(layer.note);
      const { id, name, schema, schemaVersion, guidelineVersion } = await project(layer.project);
      const { state, hash } = await annotate.current(layer);
      const ids = [actor.account.id, ...(await peopleOn(layer.id)), ...state.histories.keys()];
      const next = await nextTask(actor.account.id, layer.project, task?.id ?? null);
      return {
        layer: access === 'write' ? unmarked(layer) : layer,
        task: task && unmarked(task),
        project: { id, name, schema, schemaVersion, guidelineVersion },
        note: { id: note.id, title: note.title, text: note.text, meta: note.meta },
        suggestions: [...(await suggestions(note.id))],
        snapshot: sentSnapshot(state, actor.account.id),
        stepsLeft: stepsLeft(state, actor.account.id),
        hash,
        // Colleagues know each other; whoever only reads may have to judge without names.
        people: await (access === 'write' ? names(ids) : namesBefore(actor, layer.project, ids)),
        canWrite: access === 'write',
        nextTask: next?.layer ?? null,
      };
    },
  }),
  route({
    method: 'post',
    path: '/layers/:layer/commands',
    summary: 'Do something on a layer; the same id twice is done once',
    allow: EVERYONE,
    audit: null,
    takes: { params, body: CommandEnvelope },
    returns: Acknowledgement,
    handle: async (input, call) => acknowledge(await annotate.execute(signedIn(call), input.params.layer, input.body)),
  }),
  route({
    method: 'get',
    path: '/layers/:layer/events',
    summary: 'What was done on a layer, in version order',
    allow: EVERYONE,
    audit: 'layer.events',
    takes: { params, query: z.strictObject({ after: z.coerce.number().int().min(0).default(0) }) },
    returns: z.strictObject({ events: z.array(LayerEvent) }),
    async handle(input, call) {
      const { layer } = await annotate.open(signedIn(call), input.params.layer);
      return { events: await annotate.events(layer, input.query.after, EVENTS) };
    },
  }),
  route({
    method: 'get',
    path: '/layers/:layer/steps',
    summary: 'One’s own steps on a layer that can be undone or done again, older than those one has',
    allow: EVERYONE,
    audit: 'layer.events',
    takes: { params, query: StepsWanted },
    returns: OlderSteps,
    async handle(input, call) {
      const actor = signedIn(call);
      const { layer } = await annotate.open(actor, input.params.layer);
      const { state } = await annotate.current(layer);
      return olderSteps(state, actor.account.id, input.query);
    },
  }),
  route({
    method: 'get',
    path: '/layers/:layer/remarks',
    summary: 'Comments, flags and answers on a layer',
    allow: EVERYONE,
    audit: 'layer.remarks',
    takes: { params },
    returns: z.strictObject({ rows: z.array(Remark) }),
    async handle(input, call) {
      const { layer } = await annotate.open(signedIn(call), input.params.layer);
      return { rows: await remarks(layer, REMARKS) };
    },
  }),
];
