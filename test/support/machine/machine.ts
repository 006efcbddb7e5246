import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const project = join(import.meta.dirname, '..', '..', '..');
const run = promisify(execFile);

/** A folder in which the commands of the runbook do what they do on a machine. */
export type Machine = {
  readonly folder: string;
  /** Runs commands line by line; the first that fails ends it, and is named in the error. */
  readonly sh: (commands: string) => Promise<string>;
  readonly remove: () => Promise<void>;
};

/**
 * @param options.ports ports as they are written in documents and units -> free ones of this machine
 * @param options.edits what the operator writes to the end of a file that `editor` opens
 */
export async function newMachine(options: {
  readonly ports: Readonly<Record<string, string>>;
  readonly edits: string;
}): Promise<Machine> {
  const folder = await mkdtemp(join(tmpdir(), 'upgrade-'));
  for (const at of ['bin', 'run', 'etc/kinerja', 'etc/systemd/system', 'opt/kinerja', 'var/backups/kinerja'])
    await mkdir(join(folder, at), { recursive: true });
  await writeFile(join(folder, 'edits'), options.edits);
  const systemd = `exec ${process.execPath} ${join(import.meta.dirname, 'tools.mjs')} $(basename "$0") "$@"`;
  const built = ['package.json', 'tsconfig.json', 'bin', 'src', 'drizzle', 'templates', 'deploy', 'examples'];
  const tools = {
    sudo: 'exec "$@"',
    systemctl: systemd,
    'systemd-run': systemd,
    editor: `cat ${join(folder, 'edits')} >>"$1"`,
    // The release at hand is what every repository and every tag holds.
    git: `[ "$1 $2" = "clone --branch" ] && mkdir -p "$5" && cd ${project} && cp -r ${built.join(' ')} "$5"`,
    npm: [
      'case "$*" in',
      `ci) ln -s ${join(project, 'node_modules')} node_modules ;;`,
      `'run build') ${process.execPath} bin/build.mjs ;;`,
      "'prune --omit=dev') ;;",
      '*) exit 1 ;;',
      'esac',
    ].join('\n'),
  };
  for (const [name, script] of Object.entries(tools)) {
    await writeFile(join(folder, 'bin', name), `#!/bin/sh\n${script}\n`);
    await chmod(join(folder, 'bin', name), 0o755);
  }
  return {
    folder,
    sh: async (commands) => {
      const lines = here(commands, folder, options.ports)
        .replaceAll('\\\n', ' ')
        .split('\n')
        .map((line) => line.replace(/\s+#.*$/, '').trim())
        .filter(Boolean);
      const script = inOrder(lines);
      const env = {
        PATH: `${join(folder, 'bin')}:/usr/local/bin:/usr/bin:/bin`,
        MACHINE: folder,
        PORTS: JSON.stringify(options.ports),
      };
      const { stdout, stderr } = await run('sh', ['-c', script], { cwd: folder, env });
      return stdout + stderr;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function here(text: string, folder: string, ports: Readonly<Record<string, string>>): string {
  const placed = text.replace(
    /\/(opt|etc|var\/lib|var\/backups)\/kinerja\b|\/etc\/systemd\/system\b/g,
    `${folder}$&`,
  );
  return Object.entries(ports).reduce(
    (said, [port, free]) => said.replaceAll(new RegExp(`\\b${port}\\b`, 'g'), free),
    placed,
  );
}

/** Every line must succeed: a shell alone would overlook the first half of `one && other`. A function is left whole. */
function inOrder(lines: readonly string[]): string {
  let isInFunction = false;
  return lines
    .map((line) => {
      isInFunction = /\(\) \{$/.test(line) || (isInFunction && line !== '}');
      return isInFunction || line === '}'
        ? line
        : `{ ${line}\n} || { echo 'This failed: ${line.replaceAll("'", '"')}' >&2; exit 1; }`;
    })
    .join('\n');
}

/** The release before stands there, as far as the steps of an upgrade touch it. */
export async function installBefore(machine: Machine): Promise<void> {
  const release = join(machine.folder, 'opt/kinerja/releases/1');
  await mkdir(release, { recursive: true });
  await cp(join(project, 'deploy'), join(release, 'deploy'), { recursive: true });
  await symlink(release, join(machine.folder, 'opt/kinerja/current'));
  const units = 'cp /opt/kinerja/current/deploy/systemd/kinerja-* /etc/systemd/system/';
  await machine.sh(`${units} && systemctl daemon-reload`);
}
