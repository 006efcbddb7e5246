import { parseArgs } from 'node:util';
import { runCity } from './city/run.ts';

/**
 * `npm run city`: plays the year of a city of 620 people in simulated time and judges it; `-- --people 40 --quarters 1
 * --seed 2` another one for a quarter, and `--write` writes `docs/scale.md`. Ends with 0 when
 * nothing was found, and else with 1 and the command that plays the same again.
 */
const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '620' },
    seed: { type: 'string', default: '1' },
    quarters: { type: 'string', default: '4' },
    write: { type: 'boolean', default: false },
  },
});
const number = (name: string, text: string, most: number): number => {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  process.stderr.write(`--${name} is a whole number from 1 to ${most}\n`);
  process.exit(2);
};
const people = number('people', values.people, 50_000);
if (people < 12) {
  process.stderr.write('A city has 12 people at least.\n');
  process.exit(2);
}
// Whoever breaks a play off has its server and its folders cleared away all the same, which is done at the exit.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
process.exit(
  await runCity({
    people,
    seed: number('seed', values.seed, 2 ** 32 - 1),
    quarters: number('quarters', values.quarters, 4),
    isWritten: values.write,
    say: (line) => process.stdout.write(`${line}\n`),
  }),
);
