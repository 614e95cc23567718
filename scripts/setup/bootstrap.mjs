import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The oldest Node that can install this project, and the one its sources run on. */
const INSTALLS = 20;
const RUNS = 24;

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * Makes the tree ready to run on this machine: installs what package-lock.json names, if that is not what is installed.
 * Plain JavaScript without packages, since it runs before there are any.
 *
 * @returns {Promise<number>} 0, or the exit status to end with
 */
export async function install() {
  if (major() < INSTALLS)
    return refuse(`Chartmark needs Node ${INSTALLS} or newer to install; this is ${process.version}.`);
  if (installed()) return 0;
  console.error('Installing packages (npm ci) …');
  // The npm that runs us, on its own Node: ours may lie in the folder that npm is about to replace.
  const { npm_node_execpath: node, npm_execpath: npm } = process.env;
  const options = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const status = node && npm ? await child(node, [npm, ...options]) : await child('npm', options);
  return status === 0 ? 0 : refuse('The packages could not be installed; npm says why above.');
}

/**
 * Runs one of the project's own scripts on the pinned Node, hands on signals, and waits for its end.
 *
 * @param {string} script path from the top of the project
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit status
 */
export async function run(script, args = []) {
  const node = pinnedNode();
  if (node === undefined) {
    return refuse(
      `Chartmark runs on Node ${RUNS} or newer and this is ${process.version}: install Node ${RUNS} from nodejs.org.`,
    );
  }
  return child(node, [join(root, script), ...args]);
}

/** The platform package's Node where there is one (Linux, Windows), else the running one if it is new enough. */
function pinnedNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const pinned = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', name);
  if (existsSync(pinned)) return pinned;
  return major() >= RUNS ? process.execPath : undefined;
}

/** Whether node_modules holds every package of the lockfile at its version; npm writes its own list there when it is done. */
function installed() {
  try {
    const wanted = packages('package-lock.json');
    const present = packages('node_modules/.package-lock.json');
    return Object.entries(wanted).every(
      ([path, { version, optional }]) => path === '' || (present[path] ? present[path].version === version : optional),
    );
  } catch {
    return false;
  }
}

/** @param {string} path */
function packages(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
}

/** @param {string} command @param {readonly string[]} args @returns {Promise<number>} */
function child(command, args) {
  return new Promise((resolve) => {
    const started = spawn(command, args, { cwd: root, stdio: 'inherit' });
    // Once: npm and a terminal may each tell us of one wish to end, and a terminal tells the program itself.
    let told = false;
    const forward = (/** @type {NodeJS.Signals} */ signal) => {
      if (!told && !(signal === 'SIGINT' && process.stdin.isTTY)) started.kill(signal);
      told = true;
    };
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    for (const signal of signals) process.on(signal, forward);
    const end = (/** @type {number} */ status) => {
      for (const signal of signals) process.off(signal, forward);
      resolve(status);
    };
    started.on('error', (error) => end(refuse(`${command} does not start: ${error.message}`)));
    started.on('exit', (status, signal) => end(status ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}

function major() {
  return Number.parseInt(process.versions.node, 10);
}

/** @param {string} reason */
function refuse(reason) {
  console.error(reason);
  return 1;
}
