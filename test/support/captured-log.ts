import { createLogger, type Logger } from '../../src/observability/logger.ts';

export type CapturedLog = {
  readonly log: Logger;
  /** Everything that was written, line by line. */
  readonly lines: () => readonly string[];
  readonly entries: () => readonly Readonly<Record<string, unknown>>[];
};

/** The real logger at its most detailed level, writing into memory. */
export function captureLog(secrets: readonly string[] = []): CapturedLog {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  return {
    log: createLogger({ level: 'trace', secrets, destination }),
    lines: () => lines,
    entries: () => lines.map((line) => JSON.parse(line)),
  };
}
