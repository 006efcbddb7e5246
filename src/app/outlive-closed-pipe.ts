import type { Writable } from 'node:stream';

/**
 * Whoever reads the output may stop: `kinerja people unreachable | head -1`. The command then finishes what it does,
 * says the rest to nobody, and ends with its own code. Other errors of the output stay errors.
 */
export function outliveClosedPipe(...streams: readonly Writable[]): void {
  for (const stream of streams)
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
    });
}
