import { isLocale } from '../../i18n/locale.ts';
import { longId, shortId } from '../../shared/ids.ts';
import type { Action } from '../contract/action.ts';
import type { ArgumentKind, Verb } from '../contract/verbs.ts';
import { verbOf, verbs } from './registry.ts';

/**
 * Action <-> at most 64 bytes: `1.verb.argument.argument`. Ids are 22 characters, numbers base 36.
 * Codes are not secret: a modified client can forge them, so every action is authorised.
 * Compatibility: a released verb keeps its meaning. An unknown or malformed code decodes to undefined, and the engine
 * treats it as a stale button.
 */
const version = '1';

const byCode: ReadonlyMap<string, readonly [string, Verb]> = new Map(
  [...verbs].map(([type, verb]) => [verb.code, [type, verb]]),
);
/** The arguments of a verb in their order: a screen has a code for each of its buttons. */
const argumentsOf: ReadonlyMap<string, readonly (readonly [string, ArgumentKind])[]> = new Map(
  [...verbs].map(([type, { args }]) => [type, Object.entries(args)]),
);

/** The dot of an item code (`M.01`) is left out (`M01`), because dots separate arguments here. */
const writeItem = (code: string): string => code.replace('.', '');
const readItem = (written: string): string | undefined => {
  const match = /^(M|SK|B|R|H|P|F)(\d{0,2})$/.exec(written);
  if (!match) return undefined;
  return match[2] === '' ? match[1] : `${match[1]}.${match[2]}`;
};

function write(kind: ArgumentKind, value: unknown): string {
  if (kind === 'id') return shortId(String(value));
  if (kind === 'number') return Number(value).toString(36);
  if (kind === 'item') return writeItem(String(value));
  return String(value);
}

function read(kind: ArgumentKind, written: string): string | number | undefined {
  if (kind === 'id') return longId(written);
  if (kind === 'item') return readItem(written);
  if (kind === 'locale') return isLocale(written) ? written : undefined;
  if (!/^(0|[1-9a-z][0-9a-z]{0,6})$/.test(written)) return undefined;
  return Number.parseInt(written, 36);
}

/** The code of a button: at most 64 bytes for every action (proved by a property test). */
export function encodeAction(action: Action): string {
  const values: Readonly<Record<string, unknown>> = action;
  let code = `${version}.${verbOf(action).code}`;
  for (const [name, kind] of argumentsOf.get(action.type) ?? []) code += `.${write(kind, values[name])}`;
  return code;
}

/** The action of a code; undefined when it is not a valid code of ours. */
export function decodeAction(code: string): Action | undefined {
  const [codeVersion, verbCode, ...written] = code.split('.');
  const found = codeVersion === version && byCode.get(verbCode ?? '');
  if (!found) return undefined;
  const [type] = found;
  const kinds = argumentsOf.get(type) ?? [];
  if (kinds.length !== written.length) return undefined;
  const action: Record<string, unknown> = { type };
  for (const [index, [name, kind]] of kinds.entries()) {
    const value = read(kind, written[index] ?? '');
    if (value === undefined) return undefined;
    action[name] = value;
  }
  return action as Action;
}
