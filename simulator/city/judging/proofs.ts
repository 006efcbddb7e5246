import { Temporal } from '../../../src/shared/time.ts';
import type { Ledger } from '../ledger.ts';
import { when } from './unasked.ts';

/** Within so many minutes whoever asked to see a file has it, also after an outage. */
const fileMinutes = 120;

const sendsFiles: ReadonlySet<string> = new Set([
  ...['senddocument', 'sendphoto', 'files.completeuploadexternal'],
]);

/** A file that was sent is on its card when its owner comes back, and comes to whoever asks to see it. */
export function proofFaults({ deeds, calls }: Ledger): readonly string[] {
  return deeds.flatMap(({ kind, who, at }) => {
    if (kind === 'missed') return [`${when(at)} ${who.name} sent a file, and their card shows none`];
    if (kind !== 'looked') return [];
    const until = at.add({ minutes: fileMinutes });
    const hasCome = calls.some(
      (call) =>
        call.to === who &&
        sendsFiles.has(call.method) &&
        call.status === 200 &&
        call.error === '' &&
        Temporal.Instant.compare(call.at, at) >= 0 &&
        Temporal.Instant.compare(call.at, until) <= 0,
    );
    return hasCome ? [] : [`${when(at)} ${who.name} asked to see a file, and none came`];
  });
}
