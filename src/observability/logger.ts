import { type DestinationStream, type Logger, pino } from 'pino';
import { createRedactor, describeError } from './redact.ts';

export type { Logger };

/** Fields with people's texts or with credentials. They are removed if they are logged by mistake. */
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
 * The log of this process: one JSON object per line on standard output. Log ids and counts, never texts or answers.
 * Secrets are hidden everywhere: in messages, errors, stacks and causes. `secrets` are values that cannot be recognised
 * by their form, such as the webhook secret.
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
    // The last step before the line is written, so nothing can bypass it.
    hooks: { streamWrite: redact },
  };
  return options.destination ? pino(settings, options.destination) : pino(settings);
}
