/** The steps of a new project, in their order; the last only shows what the others hold. */
export const STEPS = ['name', 'labels', 'documents', 'people', 'quality', 'review'] as const;
export type Step = (typeof STEPS)[number];

/** The step before or after one; null at either end. */
export const stepBeside = (step: Step, way: -1 | 1): Step | null => STEPS[STEPS.indexOf(step) + way] ?? null;

export const isStep = (name: unknown): name is Step => STEPS.some((step) => step === name);
