import type { Temporal } from '../../shared/time.ts';
import { outboxWrite } from '../outcome/decided.ts';
import type { Write } from '../outcome/writes.ts';

/** Everything is read for it, so that one is made in so many minutes. */
const minutes = 10;

/**
 * Somebody wants everything that is held about them (UU 27/2022 Pasal 32: within 3x24 hours; here at once). The file is
 * made when it is sent, and kept nowhere. Pressed again within ten minutes, the same file is meant.
 */
export function askForCopy(personId: string, now: Temporal.Instant): readonly Write[] {
  const part = Math.floor(now.epochMilliseconds / (minutes * 60_000));
  return [
    outboxWrite({ kind: 'data-wanted', personId }, `data:${personId}:${part}`),
    { kind: 'audit', act: 'rights.copy' },
  ];
}
