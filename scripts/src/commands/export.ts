import { openServices } from '@chartmark/api';
import { Stage } from '@chartmark/schemas';
import { accountOf } from '../account.ts';
import type { Command } from '../command.ts';
import { write } from '../output.ts';
import { recorded } from '../recorded.ts';
import { configFrom, logger, STORE_HELP, STORE_OPTIONS } from '../settings.ts';
import { argumentsOf, oneOf, Usage } from '../usage.ts';

const help = `chartmark export --project ID [--stage annotate] [--person LOG-IN] [--gold] > layers.jsonl

Writes the layers of a stage as Prodigy JSONL, one line a layer; or what adjudication concluded.

  --project ID      where from
  --stage STAGE     calibrate, annotate, review, adjudicate or sample (default: annotate)
  --person LOG-IN   the layers of one person only
  --gold            the gold instead: the adjudicated notes, with where each thing came from
${STORE_HELP}
`;

export const command: Command = {
  help,
  async run(args) {
    const { values, positionals } = argumentsOf(args, {
      ...STORE_OPTIONS,
      project: { type: 'string' },
      stage: { type: 'string', default: 'annotate' },
      person: { type: 'string' },
      gold: { type: 'boolean', default: false },
    });
    if (values.project === undefined) throw new Usage('export takes --project');
    if (positionals.length > 0) throw new Usage(`export takes no '${positionals[0]}'`);
    const { project } = values;
    const stage = oneOf(Stage, '--stage', values.stage);
    const services = await openServices(configFrom(values), logger('warn'));
    try {
      const person = values.person === undefined ? null : await accountOf(services.people, values.person);
      await services.projects.get(project);
      const of = values.gold ? 'gold' : 'layers';
      const wanted = { project, by: null, of, stage, person: person?.id ?? null } as const;
      // As over HTTP: what is about to be read is an entry before it is.
      await recorded(services.audit, { action: 'layer.export', project }, async () => undefined);
      for await (const line of services.release.prodigy(wanted)) {
        await write(line);
      }
      return 0;
    } finally {
      await services.close();
    }
  },
};
