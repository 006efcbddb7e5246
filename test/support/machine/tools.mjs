import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseEnv } from 'node:util';

/**
 * Stands in for `systemctl` and `systemd-run` in a folder that is a machine: runs what the units there say, as whoever
 * runs the test. Their restrictions are the business of test/shipped.
 */
const [tool, ...args] = process.argv.slice(2);
const { MACHINE: machine = '', PORTS: ports = '{}', PATH = '' } = process.env;

/** Places of the machine, and its ports, as they are written in documents and units. @param {string} text */
const here = (text) =>
  Object.entries(JSON.parse(ports)).reduce(
    (said, [port, free]) => said.replaceAll(new RegExp(`\\b${port}\\b`, 'g'), free),
    text.replace(/\/(opt|etc|var\/lib|var\/backups)\/kinerja\b/g, `${machine}$&`),
  );

/** @param {readonly string[]} files */
const envOf = (files) =>
  Object.assign({ PATH }, ...files.map((file) => parseEnv(readFileSync(file, 'utf8'))));

/** @param {readonly string[]} command */
const program = ([first = '', ...rest]) => ({
  file: first === '/usr/bin/node' ? process.execPath : first,
  rest,
});

/** Units as systemd knows them: those of its last `daemon-reload`. */
const loaded = join(machine, 'run/systemd');

/** @param {string} name */
function readUnit(name) {
  const lines = here(readFileSync(join(loaded, `${name}.service`), 'utf8')).split('\n');
  const all = (/** @type {string} */ key) =>
    lines.flatMap((line) => (line.startsWith(`${key}=`) ? [line.slice(key.length + 1)] : []));
  const words = (/** @type {string} */ key) => all(key).flatMap((line) => line.split(/\s+/).filter(Boolean));
  for (const folder of words('StateDirectory'))
    mkdirSync(join(machine, 'var/lib', folder), { recursive: true });
  return {
    isOneshot: all('Type').includes('oneshot'),
    ...program(words('ExecStart')),
    cwd: all('WorkingDirectory').at(-1) ?? machine,
    env: { ...parseEnv(words('Environment').join('\n')), ...envOf(all('EnvironmentFile')) },
  };
}

/** @param {string} name */
function start(name) {
  const { isOneshot, file, rest, cwd, env } = readUnit(name);
  if (isOneshot) {
    const { status } = spawnSync(file, rest, { cwd, env, stdio: 'inherit' });
    if (status !== 0) process.exit(1);
    return;
  }
  const log = openSync(join(machine, `${name}.log`), 'a');
  const child = spawn(file, rest, { cwd, env, detached: true, stdio: ['ignore', log, log] });
  writeFileSync(join(machine, 'run', name), String(child.pid));
  child.unref();
}

/** Nobody may collect what a process leaves, so one that has ended may still have a number. @param {string} pid */
const runs = (pid) => existsSync(`/proc/${pid}`) && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));

/** @param {string} name */
async function stop(name) {
  const file = join(machine, 'run', name);
  if (!existsSync(file)) return;
  const pid = readFileSync(file, 'utf8');
  if (runs(pid)) process.kill(Number(pid), 'SIGTERM');
  while (runs(pid)) await sleep(50);
  rmSync(file);
}

if (tool === 'systemd-run') {
  const at = args.findIndex((arg) => !arg.startsWith('--'));
  const flags = args.slice(0, at);
  const value = (/** @type {string} */ name) =>
    flags.flatMap((flag) => (flag.startsWith(name) ? [flag.slice(name.length)] : []));
  const { file, rest } = program(args.slice(at));
  const set = parseEnv(value('--property=Environment=').join('\n'));
  const env = { ...set, ...envOf(value('--property=EnvironmentFile=')) };
  const done = spawnSync(file, rest, { cwd: value('--working-directory=')[0], env, stdio: 'inherit' });
  process.exit(done.status ?? 1);
}
const [verb, ...units] = args;
if (verb === 'daemon-reload') {
  rmSync(loaded, { recursive: true, force: true });
  cpSync(join(machine, 'etc/systemd/system'), loaded, { recursive: true });
} else if (verb === 'start' || verb === 'stop')
  for (const unit of units) await (verb === 'start' ? start : stop)(unit);
else throw new Error(`systemctl ${verb} is not known here`);
