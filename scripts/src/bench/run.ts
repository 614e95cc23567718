import { benchAgreement } from './agreement.ts';
import { benchCommands } from './commands.ts';
import { benchFanOut } from './fan-out.ts';
import { print } from './measure.ts';
import { benchWay } from './way.ts';

/** `npm run bench`: the whole service, beside baselines of the same run. Longer ones: bench:deid, bench:preannotate, bench:agree. */
print('The way of a note', await benchWay());
print('Annotation commands, service and load on the same cores', await benchCommands());
print('Fan-out', await benchFanOut());
print('Agreement', await benchAgreement());
