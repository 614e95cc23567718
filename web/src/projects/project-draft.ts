import {
  Account,
  Guideline,
  Id,
  LabelSchema,
  Me,
  Name,
  Project,
  type TemplateView,
  Workflow,
} from '@chartmark/schemas';
import { faultsOf as schemaFaultsOf } from '../note/schema-editor/draft.ts';
import { STEPS, type Step } from './steps.ts';

const Person = Account.pick({ id: true, name: true }).extend({ roles: Me.shape.memberships.element.shape.roles });
export type Person = ReturnType<typeof Person.parse>;

/** What is known of a project that is not made yet; kept by the browser until it is, so it holds no file and no note. */
const Draft = Project.pick({ description: true, template: true, policy: true, privacyReview: true })
  .extend(Workflow.pick({ overlap: true, calibration: true, agreement: true }).shape)
  .extend({
    /** Of the project to be, so that creating it again after a lost answer makes no second one. */
    id: Id,
    name: Project.shape.description,
    /** Labels of one's own; null for the template's. */
    schema: LabelSchema.nullable(),
    /** Rules of one's own; null for the template's. */
    guideline: Guideline.shape.markdown.nullable(),
    people: Person.array(),
    /** The project, once it is made but not all that belongs to it. */
    made: Id.nullable(),
  });
export type ProjectDraft = ReturnType<typeof Draft.parse>;

/** A draft in which nothing is filled in. @param id of the project to be */
export const emptyDraft = (id: string): ProjectDraft => ({
  id,
  ...{ name: '', description: '', template: 'coding', schema: null, policy: 'safe-harbor-tags', privacyReview: false },
  ...{ people: [], guideline: null, overlap: 2, calibration: false, agreement: null, made: null },
});

/** A draft as it was kept; null if it is none, or one of another version of these screens. */
export function draftIn(text: string | null): ProjectDraft | null {
  try {
    return Draft.safeParse(JSON.parse(text ?? '')).data ?? null;
  } catch {
    return null;
  }
}

export type Fault = 'nameMissing' | 'labelsFaulty' | 'roleMissing' | 'guidelineEmpty';

/** What a step still lacks. */
export function faultsOf(draft: ProjectDraft, step: Step): readonly Fault[] {
  switch (step) {
    case 'name':
      return Name.safeParse(draft.name.trim()).success ? [] : ['nameMissing'];
    case 'people':
      return draft.people.every(({ roles }) => roles.length > 0) ? [] : ['roleMissing'];
    case 'quality':
      return draft.guideline === null || draft.guideline.trim() !== '' ? [] : ['guidelineEmpty'];
    case 'labels':
      return draft.schema === null || schemaFaultsOf(draft.schema).size === 0 ? [] : ['labelsFaulty'];
    case 'documents':
      return [];
    case 'review':
      return STEPS.filter((other) => other !== 'review').flatMap((other) => faultsOf(draft, other));
  }
}

/** The labels the project will begin with. */
export const schemaOf = (draft: ProjectDraft, templates: readonly TemplateView[]): LabelSchema | null =>
  draft.schema ?? templates.find(({ name }) => name === draft.template)?.schema ?? null;
