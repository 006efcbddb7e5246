/**
 * Collects the garbage of the process that makes the load, before it measures: it would otherwise be collected in the
 * middle, every ten seconds at some hundred presses a second, and keep both cores for as long as a stall of the bot.
 */
export function collectGarbage(): void {
  if (!globalThis.gc) throw new Error('a bench is run with --expose-gc, as `npm run bench` does');
  globalThis.gc();
}
