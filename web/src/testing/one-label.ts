import type { LabelSchema } from '@chartmark/schemas';

/** The least a layer can be labelled by: one label, `PROBLEM`. */
export const ONE_LABEL: LabelSchema = {
  ...{ attributes: [], relationTypes: [], noteLabels: [] },
  entityTypes: [
    {
      ...{ name: 'PROBLEM', display: 'Problem', key: null, colour: '#112233', definition: '', examples: [] },
      ...{ counterExamples: [], terminologies: [], attributes: [] },
    },
  ],
};
