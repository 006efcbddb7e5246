import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benches } from './benches.ts';
import { sayAgain } from './lib/again.ts';
import { type Line, linesTable, type Measured } from './lib/line.ts';
import { describeMachine } from './lib/machine.ts';
import { exitCode, sayMisses } from './lib/misses.ts';
import { type Last, record } from './lib/record.ts';

/**
 * `npm run bench [-- NAME …]`: measures, both sides in one run and by turns, and writes the figures into
 * `docs/benchmarks.md`: the part of each bench, and the table, in which the others keep what they last found.
 * `--quick` measures shortly and writes nothing. For a press also `--seconds 10` a round, `--rate 50` presses a second
 * instead of half of what we can do, `--only telegram`, and `--profile FOLDER` for where our process spends its time.
 * Build first: what is measured is what is shipped.
 *
 * Ends with 0 when every must is reached, 3 when each miss is documented with its floor (`bench/misses.json`), 1 when
 * one is not.
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
const all = benches(values);
const unknown = positionals.filter((name) => !(name in all));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no bench ${unknown.join(', ')}. There are: ${Object.keys(all).join(', ')}.\n`,
  );
  process.exit(2);
}
// Whoever interrupts a bench still has its servers, processes and folders cleared away, which is done at the exit.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
const file = new URL('../docs/benchmarks.md', import.meta.url);
const isWhole = positionals.length === 0;
const lines: Line[] = [];
for (const [name, bench] of Object.entries(all)) {
  if (!isWhole && !positionals.includes(name)) continue;
  const beganMs = performance.now();
  const measured = await bench().catch((error: unknown) => failure(name, error));
  lines.push(...measured.lines);
  const figures = `${describeMachine(database)}.\n\n${linesTable(measured.lines)}\n\n${measured.text}`;
  process.stdout.write(`${figures}\n\n`);
  process.stderr.write(`${name}: ${((performance.now() - beganMs) / 1000).toFixed(0)} s\n`);
  if (values.quick) continue;
  put(name, figures);
  const last = record(name, { where: describeMachine(database), lines: measured.lines });
  put('table', sayAll(last));
  put('again', sayAgain(inOrder(last)));
}
const found = `${linesTable(lines)}\n\n${sayMisses(lines)}`.trim();
process.stdout.write(`${found}\n`);
process.exit(exitCode(lines));

/** The table of all benches in their order, the misses, and on which machine and commit each was measured. */
function sayAll(last: Readonly<Record<string, Last>>): string {
  const measured = inOrder(last);
  const lines = measured.flatMap((found) => found.lines);
  const where = measured.map(({ name, where }) => `- ${name}: ${where}`).join('\n');
  return `${linesTable(lines)}\n\n${sayMisses(lines)}\n\nMeasured on:\n\n${where}`;
}

function inOrder(last: Readonly<Record<string, Last>>): readonly (Last & { readonly name: string })[] {
  return Object.keys(all).flatMap((name) => {
    const found = last[name];
    return found ? [{ name, ...found }] : [];
  });
}

/** A bench that cannot do its work is a miss that nothing can document away. */
function failure(name: string, error: unknown): Measured {
  const [reason = ''] = String(error).split('\n');
  process.stderr.write(`${name}: ${String(error)}\n`);
  const line = { id: `${name}.run`, work: `the bench ${name}`, must: 'runs', goal: '', figure: reason };
  return { text: `It failed: ${reason}`, lines: [{ ...line, isReached: false }] };
}

/** Replaces what stands between the marks of a bench. */
function put(name: string, figures: string): void {
  const text = readFileSync(file, 'utf8');
  const [from, to] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before, after] = [text.indexOf(from), text.indexOf(to)];
  if (before < 0 || after < before) throw new Error(`docs/benchmarks.md has no place for ${name}`);
  writeFileSync(file, `${text.slice(0, before + from.length)}\n${figures}\n${text.slice(after)}`);
}
