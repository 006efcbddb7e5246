import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Confines } from './confined.ts';
import { chownInside } from './machine.ts';

const serviceShape = z.object({
  command: z.array(z.string()).optional(),
  entrypoint: z.array(z.string()).default([]),
  working_dir: z.string().optional(),
  user: z.string().default('root'),
  read_only: z.boolean().default(false),
  tmpfs: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.string()).default({}),
  env_file: z.array(z.string()).default([]),
  cap_drop: z.array(z.string()).default([]),
  security_opt: z.array(z.string()).default([]),
});

/** Reads a service of compose.yaml, with what the Dockerfile says of the image it runs in. */
export function confinesOfService(
  text: { readonly compose: string; readonly dockerfile: string },
  name: string,
  machine: string,
  given: {
    readonly project: string;
    readonly args?: readonly string[];
    readonly env: Readonly<Record<string, string>>;
  },
): Confines {
  const { services, volumes: named } = z
    .object({ services: z.record(z.string(), z.unknown()), volumes: z.record(z.string(), z.null()) })
    .parse(parse(text.compose, { merge: true }));
  const service = serviceShape.parse(services[name]);
  const image = text.dockerfile.split(/^FROM /m).at(-1) ?? '';
  const start = z.array(z.string()).parse(JSON.parse(/^CMD (\[.*\])$/m.exec(image)?.[1] ?? '[]'));
  const writable = service.volumes.map((volume): [string, string] => {
    const [source = '', at = ''] = volume.split(':');
    mkdirSync(`${machine}${at}`, { recursive: true });
    if (!(source in named)) return [at, join(given.project, source)];
    // A new volume is as the image has its folder; a folder that the image lacks is root's.
    const made = new RegExp(`^RUN install -d -o (\\S+) .*${at}$`, 'm').exec(image);
    chownInside(machine, at, made?.[1] ?? 'root', '750');
    return [at, `${machine}${at}`];
  });
  const files = service.env_file.map((path) => parseEnv(readFileSync(join(given.project, path), 'utf8')));
  return {
    command: [...service.entrypoint, ...(given.args ?? service.command ?? start)],
    cwd: service.working_dir ?? /^WORKDIR (.+)$/m.exec(image)?.[1] ?? '/',
    user: service.user,
    env: Object.assign({}, ...files, service.environment, given.env),
    isReadOnly: service.read_only,
    writable: new Map(writable),
    empty: service.tmpfs,
    // Docker's own: a service has no word for it.
    umask: '0022',
    mayGainPrivileges: !service.security_opt.includes('no-new-privileges:true'),
    keepsCapabilities: !service.cap_drop.includes('ALL'),
  };
}
