import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

type Manifest = Readonly<Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>>;
type Locked = {
  readonly name?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
};

const manifest = JSON.parse(read('package.json')) as Manifest;
const lock = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, Locked>> };
const direct = { ...manifest.dependencies, ...manifest.devDependencies };
const installed = Object.entries(lock.packages).filter(([path]) => path !== '');

/** The rows of the table under a heading: package, reason, replacement. */
function listed(heading: string): readonly (readonly string[])[] {
  const section =
    read('docs/dependencies.md')
      .split(/^## /m)
      .find((part) => part.startsWith(heading)) ?? '';
  return section.split('\n').flatMap((line) => {
    const found = /^\| `([^`]+)` \| (.+) \| (.+) \|$/.exec(line);
    return found ? [found.slice(1)] : [];
  });
}

describe('the dependencies', () => {
  test.each([
    ['At run time', 'dependencies'],
    ['For development', 'devDependencies'],
  ] as const)('listed with a reason under "%s" are those of package.json, each once', (heading, kind) => {
    const rows = listed(heading);
    expect(rows.map(([name]) => name).toSorted()).toEqual(Object.keys(manifest[kind]).toSorted());
    for (const [name, reason, instead] of rows) {
      expect(`${name}: ${reason}`.length).toBeGreaterThan((name?.length ?? 0) + 10);
      expect(instead).toMatch(/\S{4}/);
    }
  });

  test.each(Object.entries(direct))('%s is pinned to one version, the one that is locked', (name, said) => {
    // `npm:package@1.2.3`: a package under another name, beside an older one of it.
    const [, other, version = said] = /^npm:([a-z-]+)@(.+)$/.exec(said) ?? [];
    expect(version).toMatch(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/);
    const locked = lock.packages[`node_modules/${name}`];
    expect(locked).toMatchObject({ version });
    expect(locked?.name).toBe(other);
  });

  test('are locked with a checksum, all of them, and come from the npm registry alone', () => {
    expect(installed.length).toBeGreaterThan(Object.keys(direct).length);
    for (const [path, { resolved, integrity, link }] of installed) {
      expect(link, path).toBeUndefined();
      expect(integrity, path).toMatch(/^sha512-/);
      if (resolved !== undefined) expect(new URL(resolved).origin, path).toBe('https://registry.npmjs.org');
    }
  });
});
