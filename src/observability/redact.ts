const hidden = '[hidden]';

/** Patterns of secrets. None of their characters is escaped in JSON. */
const shapes: readonly (readonly [RegExp, string])[] = [
  // Telegram's token is part of every URL, so it gets into the messages of network errors.
  [/\d{5,}:[A-Za-z0-9_-]{10,}/g, hidden],
  // The same token in an encoded URL.
  [/\d{5,}%3A[A-Za-z0-9_-]{10,}/gi, hidden],
  [/x(?:ox[a-z]|app)-[A-Za-z0-9-]+/g, hidden],
  [/(:\/\/[^\s:/@"\\]*):[^\s/@"\\]+@/g, `$1:${hidden}@`],
];

/** Drizzle appends the parameters of a failed statement to its message: they are people's answers. */
const statementParameters = /(\\n|\n)params: (?:[^"\\]|\\.)*/g;

/**
 * Returns a function that hides secrets in a line of JSON or in plain text: everything that looks like a token or like
 * a password in a URL, and the given values.
 */
export function createRedactor(secrets: readonly string[]): (text: string) => string {
  const exact = secrets
    .filter((secret) => secret.length >= 8)
    .map((secret) => JSON.stringify(secret).slice(1, -1));
  return (text) => {
    let result = text;
    for (const secret of exact) result = result.replaceAll(secret, hidden);
    for (const [shape, instead] of shapes) result = result.replace(shape, instead);
    return result.replace(statementParameters, '');
  };
}

const maxCauses = 5;

/**
 * The parts of an error that may be logged: name, message, stack frames, code and causes. Not the other properties, in
 * which libraries keep the request and thus what people wrote.
 */
export function describeError(thrown: unknown, depth = 0): unknown {
  if (!(thrown instanceof Error)) return typeof thrown === 'object' ? 'a thrown object' : String(thrown);
  const { code, errors } = thrown as Error & { code?: unknown; errors?: unknown };
  const nested = depth < maxCauses;
  return {
    type: thrown.name,
    message: withoutValues(thrown.message, code),
    stack: framesOf(thrown),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(nested && thrown.cause !== undefined ? { cause: describeError(thrown.cause, depth + 1) } : {}),
    ...(nested && Array.isArray(errors)
      ? { errors: errors.slice(0, maxCauses).map((each) => describeError(each, depth + 1)) }
      : {}),
  };
}

/** Drizzle appends parameters; PostgreSQL itself quotes a value that it cannot read (codes of class 22). */
function withoutValues(message: string, code: unknown): string {
  const statement = message.split('\nparams: ')[0] ?? '';
  const isAboutValue = typeof code === 'string' && /^22\w{3}$/.test(code);
  return isAboutValue ? statement.replace(/".*"/s, hidden) : statement;
}

/** Only the frames of the stack: it begins with the message, which may contain parameters over many lines. */
function framesOf(error: Error): string[] {
  const stack = error.stack ?? '';
  const start = stack.indexOf(error.message);
  const frames = start < 0 ? stack : stack.slice(start + error.message.length);
  return frames
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '));
}
