import { readFileSync } from 'node:fs';
import process from 'node:process';

/**
 * The most memory this process held, in megabytes. What Linux says of the process counts the one that began it as well,
 * which may be larger; what it says of the process's memory does not.
 */
export function peakMegabytes(): number {
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
  return Math.round(Number(kilobytes) / 1024);
}
