import { vi } from 'vitest';

/** Waits until nothing is thrown any more. A slow machine is waited for; only what would hang for ever ends. */
export async function comesTrue(check: () => unknown): Promise<void> {
  await vi.waitFor(check, { timeout: 120_000, interval: 50 });
}
