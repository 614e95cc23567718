import { openServices } from '@chartmark/api';
import { parse, Stage } from '@chartmark/schemas';
import type { Command } from '../command.ts';
import { configFrom, logger, STORE_HELP, STORE_OPTIONS } from '../settings.ts';
import { argumentsOf, Usage } from '../usage.ts';

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
    const { values } = argumentsOf(args, {
      ...STORE_OPTIONS,
      project: { type: 'string' },
      stage: { type: 'string', default: 'annotate' },
      person: { type: 'string' },
      gold: { type: 'boolean', default: false },
    });
    if (values.project === undefined) throw new Usage('export takes --project');
    const stage = parse(Stage, values.stage, '/stage');
    const services = await openServices(configFrom(values), logger('warn'));
    try {
      const person = values.person === undefined ? null : await services.people.byLogIn(values.person);
      if (values.person !== undefined && !person) throw new Usage(`There is no account '${values.person}'`);
      await services.projects.get(values.project);
      const of = values.gold ? 'gold' : 'layers';
      const wanted = { project: values.project, by: null, of, stage, person: person?.id ?? null } as const;
      for await (const line of services.release.prodigy(wanted)) {
        if (!process.stdout.write(line)) await new Promise((resolve) => process.stdout.once('drain', resolve));
      }
      return 0;
    } finally {
      await services.close();
    }
  },
};
