import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { describeMachine } from './lib/machine.ts';
import { benchPress } from './press/index.ts';

/**
 * `npm run bench [-- NAME]`: measures, both sides in one run and by turns, and writes the figures into
 * `docs/benchmarks.md`. `--quick` measures shortly (`--seconds 10` a round, `--rate 50`
 * presses a second instead of half of what we can do) and writes nothing, `--only telegram`
 * measures one platform, `--profile FOLDER` writes where our process spends its time. Build first: what is measured is what is shipped.
 */
const { values, positionals } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    seconds: { type: 'string' },
    rate: { type: 'string' },
    only: { type: 'string' },
    profile: { type: 'string' },
  },
  allowPositionals: true,
});
const database = 'PostgreSQL 18 with its default settings';

const benches: Readonly<Record<string, () => Promise<string>>> = {
  press: () =>
    benchPress({
      rounds: values.quick ? 3 : 5,
      roundMs: 1000 * Number(values.seconds ?? (values.quick ? 3 : 6)),
      eveningMs: values.quick ? 0 : 120_000,
      ...(values.only && { only: values.only }),
      ...(values.rate && { rate: Number(values.rate) }),
      ...(values.profile && { profileDir: values.profile }),
    }),
};
const unknown = positionals.filter((name) => !(name in benches));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no bench ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.\n`,
  );
  process.exit(2);
}
const file = new URL('../docs/benchmarks.md', import.meta.url);
for (const [name, bench] of Object.entries(benches)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const figures = `${describeMachine(database)}.\n\n${await bench()}`;
  process.stdout.write(`${figures}\n`);
  if (!values.quick) put(name, figures);
}
process.exit(0);

/** Replaces what stands between the marks of a bench. */
function put(name: string, figures: string): void {
  const text = readFileSync(file, 'utf8');
  const [from, to] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before, after] = [text.indexOf(from), text.indexOf(to)];
  if (before < 0 || after < before) throw new Error(`docs/benchmarks.md has no place for ${name}`);
  writeFileSync(file, `${text.slice(0, before + from.length)}\n${figures}\n${text.slice(after)}`);
}
