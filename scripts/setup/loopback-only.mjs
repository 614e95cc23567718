import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isIP, Socket } from 'node:net';
import process from 'node:process';

/**
 * Preloaded into every process of a test run, with its threads: nothing but this machine can be called, and what was
 * tried is written down, a line each, in the file named by CALLS_OUT, so that a call whose failure is swallowed is told too.
 */
const { connect } = Socket.prototype;
Socket.prototype.connect = function (...args) {
  requireHere(hostOf(args), 'TCP');
  return connect.apply(this, args);
};
const { send } = dgram.Socket.prototype;
dgram.Socket.prototype.send = function (...args) {
  const address = args.findLast((arg) => typeof arg === 'string' && isIP(arg) > 0);
  requireHere(address ?? 'localhost', 'UDP');
  return send.apply(this, args);
};
for (const resolver of [dns, dns.promises]) {
  for (const [name, ask] of Object.entries(resolver)) {
    if (!/^(lookup$|resolve|reverse$)/.test(name)) continue;
    resolver[name] = function (host, ...rest) {
      requireHere(host, 'DNS');
      return ask.call(this, host, ...rest);
    };
  }
}
syncBuiltinESMExports();

/** Of a connect's arguments: options, a port with or without a host, a path, or Node's own list of them. */
function hostOf([first, second]) {
  const target = Array.isArray(first) ? first[0] : first;
  if (typeof target === 'object' && target !== null) return target.path ? 'localhost' : (target.host ?? 'localhost');
  return typeof second === 'string' ? second : 'localhost';
}

function requireHere(host, how) {
  if (/^(localhost|127(\.\d+){3}|::1|::ffff:127(\.\d+){3}|0\.0\.0\.0|::)$/.test(host)) return;
  if (process.env.CALLS_OUT) appendFileSync(process.env.CALLS_OUT, `${how} ${host}\n`);
  throw new Error(`a test calls out: ${how} ${host}`);
}
