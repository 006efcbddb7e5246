import { isLocale } from '../../i18n/locale.ts';
import { longId, shortId } from '../../shared/ids.ts';
import type { Action, ActionType } from './action.ts';

/**
 * Action <-> at most 64 bytes: `1.verb.argument.argument`. Ids are 22 characters, numbers base 36.
 * Codes are not secrets: a modified client can forge them, so they are authorised like any other claim.
 * Compatibility law: a verb, once shipped, keeps its meaning; an unknown or malformed code decodes to undefined,
 * which the engine treats as a stale button.
 */
const version = '1';

type ArgumentKind = 'id' | 'number' | 'item' | 'locale';
type Fields<T extends ActionType> = readonly (readonly [
  Exclude<keyof Extract<Action, { type: T }>, 'type'>,
  ArgumentKind,
])[];

const appraisal = [['appraisalId', 'id']] as const;
const revised = [
  ['appraisalId', 'id'],
  ['revision', 'number'],
] as const;
const item = [
  ['appraisalId', 'id'],
  ['item', 'item'],
] as const;
const valued = [...item, ['value', 'number']] as const;
const reasoned = [...item, ['reason', 'number']] as const;
const part = [
  ['appraisalId', 'id'],
  ['part', 'number'],
] as const;

const paged = [
  ['appraisalId', 'id'],
  ['page', 'number'],
] as const;

const verbs: { readonly [T in ActionType]: { readonly verb: string; readonly fields: Fields<T> } } = {
  'nav.home': { verb: 'h', fields: [] },
  'nav.help': { verb: 'nh', fields: [] },
  'nav.language': { verb: 'nl', fields: [] },
  'nav.privacy': { verb: 'np', fields: [] },
  'nav.team': { verb: 'nt', fields: [['page', 'number']] },
  'nav.results': { verb: 'nr', fields: [] },
  'language.set': { verb: 'l', fields: [['locale', 'locale']] },
  'privacy.accept': { verb: 'pa', fields: [] },
  'link.enter': { verb: 'le', fields: [] },
  'link.confirm': { verb: 'lc', fields: [['codeId', 'id']] },
  'link.decline': { verb: 'ld', fields: [] },
  'self.open': { verb: 'so', fields: appraisal },
  'self.card': { verb: 'sc', fields: item },
  'self.rate': { verb: 'sr', fields: valued },
  'self.rateCompact': { verb: 'sk', fields: valued },
  'self.askUnobservable': { verb: 'sa', fields: item },
  'self.unobservable': { verb: 'su', fields: reasoned },
  'self.details': { verb: 'sd', fields: item },
  'self.note': { verb: 'sn', fields: item },
  'self.clearNote': { verb: 'sx', fields: item },
  'self.compact': { verb: 'sv', fields: appraisal },
  'self.summary': { verb: 'ss', fields: appraisal },
  'self.pause': { verb: 'sp', fields: appraisal },
  'self.submit': { verb: 'sz', fields: revised },
  'self.withdraw': { verb: 'sw', fields: revised },
  'self.wrongAppraiser': { verb: 'sq', fields: appraisal },
  'self.results': { verb: 'sl', fields: appraisal },
  'self.addResult': { verb: 's1', fields: appraisal },
  'self.editResult': { verb: 's2', fields: item },
  'self.removeResult': { verb: 's3', fields: item },
  'self.askRemove': { verb: 's4', fields: item },
  'rate.open': { verb: 'ro', fields: appraisal },
  'rate.card': { verb: 'rc', fields: item },
  'rate.set': { verb: 'rr', fields: valued },
  'rate.askUnobservable': { verb: 'ra', fields: item },
  'rate.unobservable': { verb: 'ru', fields: reasoned },
  'rate.details': { verb: 'rd', fields: item },
  'rate.note': { verb: 'rn', fields: item },
  'rate.pickNote': { verb: 'rk', fields: [...item, ['author', 'number'], ['from', 'item']] },
  'rate.askSame': { verb: 'rq', fields: appraisal },
  'rate.same': { verb: 'rm', fields: revised },
  'rate.feedback': { verb: 'rf', fields: appraisal },
  'rate.editFeedback': { verb: 're', fields: part },
  'rate.draftFeedback': { verb: 'rg', fields: part },
  'rate.summary': { verb: 'rs', fields: appraisal },
  'rate.pause': { verb: 'rp', fields: appraisal },
  'rate.submit': { verb: 'rz', fields: revised },
  'result.open': { verb: 'eo', fields: appraisal },
  'result.acknowledge': { verb: 'ea', fields: appraisal },
  'result.talk': { verb: 'et', fields: appraisal },
  'result.askObject': { verb: 'ek', fields: appraisal },
  'result.object': { verb: 'ej', fields: appraisal },
  'history.open': { verb: 'io', fields: paged },
  'reminder.snooze': { verb: 'ms', fields: [['choice', 'number']] },
  'form.back': { verb: 'fb', fields: [] },
  'form.skip': { verb: 'fs', fields: [] },
  'form.cancel': { verb: 'fc', fields: [] },
};

const typeOfVerb = new Map<string, ActionType>(
  (Object.keys(verbs) as ActionType[]).map((type) => [verbs[type].verb, type]),
);

/** Item codes hold a dot (`M.01`), which separates arguments here: written without it, `M01`. */
const writeItem = (code: string): string => code.replace('.', '');
const readItem = (written: string): string | undefined => {
  const match = /^(M|SK|B|R|H|P)(\d{0,2})$/.exec(written);
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
  const { verb, fields } = verbs[action.type];
  const values = action as unknown as Readonly<Record<string, unknown>>;
  const parts = (fields as readonly (readonly [string, ArgumentKind])[]).map(([name, kind]) =>
    write(kind, values[name]),
  );
  return [version, verb, ...parts].join('.');
}

/** The action of a code, or undefined when it is none of ours: treat as a stale button. */
export function decodeAction(code: string): Action | undefined {
  const [codeVersion, verb, ...args] = code.split('.');
  if (codeVersion !== version || verb === undefined) return undefined;
  const type = typeOfVerb.get(verb);
  if (type === undefined) return undefined;
  const fields = verbs[type].fields as readonly (readonly [string, ArgumentKind])[];
  if (fields.length !== args.length) return undefined;
  const action: Record<string, unknown> = { type };
  for (const [index, [name, kind]] of fields.entries()) {
    const value = read(kind, args[index] ?? '');
    if (value === undefined) return undefined;
    action[name] = value;
  }
  return action as Action;
}
