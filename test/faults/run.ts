import type { Figure } from './check.ts';
import { startInfrastructure } from './infrastructure.ts';
import { sameness } from './sameness.ts';
import { storm } from './storm.ts';

/** `npm run test:faults`: real processes with a real PostgreSQL and Redis, which are killed, frozen and stopped. */

const beganMs = performance.now();
const say = (line: string) =>
  process.stdout.write(`${((performance.now() - beganMs) / 1000).toFixed(0).padStart(4)} s  ${line}\n`);

/** Prints the table. True when every figure is as it must be. */
function verdict(figures: readonly Figure[]): boolean {
  const width = Math.max(...figures.map(({ name }) => name.length));
  process.stdout.write('\n');
  for (const { name, value, isBroken } of figures)
    process.stdout.write(
      `${isBroken ? '✗' : isBroken === false ? '✓' : ' '} ${name.padEnd(width)}  ${value}\n`,
    );
  return !figures.some(({ isBroken }) => isBroken);
}

const infra = await startInfrastructure();
let isGood = false;
try {
  isGood = verdict([...(await sameness(infra, say)), ...(await storm(infra, say))]);
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.stack : String(error)}\n`);
}
if (!isGood) process.stdout.write(`\nWhat the processes said is in ${infra.logFile}\n`);
await infra.close(isGood);
process.exit(isGood ? 0 : 1);
