import type { Misfit, Verified } from '@chartmark/api/archive';

/** What a verification found, for people. */
export function verdictText({ logs, seals, newestSeal, copies, snapshots, words, misfits }: Verified): string {
  const counted = (['events', 'audit'] as const).map(
    (log) => `${log.padEnd(8)} ${logs[log].entries} entries in ${logs[log].streams} streams, ${unsealed(logs[log])}`,
  );
  return [
    ...counted,
    `seals    ${seals}${newestSeal ? `, the newest of ${newestSeal.at} by key ${newestSeal.key}` : ''}`,
    copies === null
      ? 'copy     no copy of the seals was compared'
      : `copy     ${copies} seals compared with their copy`,
    ...(words === null ? [] : [`words    of ${words.count} remarks ${words.read ? 'read and ' : ''}looked up`]),
    ...(snapshots === null ? [] : [`caches   ${snapshots} compared with the log`]),
    ...(misfits.length === 0
      ? [copies === null ? 'Everything fits, but no copy of the seals was compared.' : 'Everything fits.']
      : ['', ...misfits.map(misfitText)]),
  ].join('\n');
}

const unsealed = ({ unsealed: count }: { unsealed: number }): string =>
  count === 0 ? 'all sealed' : `${count} not sealed yet`;

const misfitText = ({ in: where, partition, name, version, upTo, id, what, why }: Misfit): string => {
  const stream = partition === null ? '' : ` ${partition} ${name}`;
  const place = upTo === undefined ? version : `somewhere from version ${version} to ${upTo}`;
  return `${where}${stream} ${place}${id === null ? '' : ` (${id})`}: ${what}: ${why}`;
};
