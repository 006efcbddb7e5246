import { type DestinationStream, type Logger, pino } from 'pino';
import { createRedactor, describeError } from './redact.ts';

export type { Logger };

/** Fields that hold what people wrote or what lets one in. They are dropped, should anyone log them by mistake. */
const privateFields = [
  'text',
  'body',
  'answer',
  'answers',
  'payload',
  'token',
  'secret',
  'password',
  'authorization',
];

/**
 * The log of this process: one JSON object a line on standard output. Log ids and counts, never bodies or answers.
 * Secrets are hidden in whatever is written: messages, errors, their stacks and causes. `secrets` are values without a
 * shape of their own, such as the webhook secret.
 */
export function createLogger(options: {
  readonly level: string;
  readonly secrets?: readonly string[];
  readonly destination?: DestinationStream;
}): Logger {
  const redact = createRedactor(options.secrets ?? []);
  const settings = {
    level: options.level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError, error: describeError },
    redact: { paths: privateFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), remove: true },
    // The last step before the line leaves, so that nothing gets past it.
    hooks: { streamWrite: redact },
  };
  return options.destination ? pino(settings, options.destination) : pino(settings);
}
