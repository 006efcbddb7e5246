import { z } from 'zod';
import type { CycleDraft, CycleRefusal } from '../../application/cycle/open-cycle.ts';
import { isSettingKey } from '../../domain/agency/settings.ts';
import { competencyCodes } from '../../domain/appraisal/items.ts';
import { type Level, type PositionLevel, positionLevels } from '../../domain/competency/catalogue.ts';
import {
  type CycleKind,
  defaultSettings,
  releases,
  stages,
  usualRelease,
  type Window,
} from '../../domain/cycle/cycle.ts';
import type { RequiredLevels } from '../../domain/cycle/required-levels.ts';
import { type StageProblem, stageProblems, type WindowName } from '../../domain/cycle/stages.ts';
import { cleanText } from '../../domain/typed/clean.ts';
import { isoDay, isTimeZone, type Temporal } from '../../shared/time.ts';
import { type CycleFileProblem, type Fault, faults } from './say-fault.ts';
import { readYaml } from './yaml.ts';

/** `draft` is set only when there is no problem; `name` also with problems, so that it can still be checked. */
export type CycleFile = {
  readonly draft?: CycleDraft;
  readonly name?: string;
  readonly problems: readonly CycleFileProblem[];
  /** What stands in its settings that is the agency's, as written, also with problems (ADR 75). */
  readonly agency: Entries;
};
type Entries = readonly (readonly [string, unknown])[];

/** Where the days off stand. They are no setting: each is a row of its own, as at the desk. */
export const daysKey = 'holidays';

/** What a schema says of a wrong value; it is put into words once the language is known. */
const fault = (code: Fault): string => code;

const day = z.string({ error: fault('day') }).transform((text, context): Temporal.PlainDate => {
  const found = isoDay(text);
  if (!found) context.addIssue({ code: 'custom', message: fault('day') });
  return found ?? z.NEVER;
});
const window = z.strictObject({ from: day, to: day }, { error: unknownOr('window') });
const flag = z.boolean({ error: fault('flag') });
const level = z.literal([1, 2, 3, 4, 5]);

const requiredLevels = z
  .record(z.string(), z.unknown(), { error: fault('levels') })
  .transform((given, context): RequiredLevels => {
    const read: Partial<Record<PositionLevel, { all?: Level; each?: Record<string, Level> }>> = {};
    const wrong = (path: string[], code: Fault) =>
      context.addIssue({ code: 'custom', path, message: fault(code) });
    for (const [name, said] of Object.entries(given)) {
      const position = positionLevels.find((one) => one === name);
      const all = level.safeParse(said);
      if (!position) wrong([name], 'position');
      else if (all.success) read[position] = { all: all.data };
      else if (typeof said !== 'object' || said === null || Array.isArray(said))
        wrong([name], 'level-or-each');
      else {
        const each: Record<string, Level> = {};
        for (const [code, value] of Object.entries(said)) {
          const one = level.safeParse(value);
          if (!competencyCodes.includes(code)) wrong([name, code], 'competency');
          else if (one.success) each[code] = one.data;
          else wrong([name, code], 'level');
        }
        read[position] = { each };
      }
    }
    return read;
  });

const name = z
  .string({ error: fault('name') })
  .overwrite(cleanText)
  .min(1, { error: fault('name') })
  .max(100, { error: fault('name-long') });
const timeZone = z.string({ error: fault('zone') }).refine(isTimeZone, { error: fault('zone') });
const settings = z.strictObject(
  {
    'same-as-self': flag.optional(),
    blind: flag.optional(),
    release: z.enum(releases, { error: fault('release') }).optional(),
    'behaviour-values': flag.optional(),
  },
  { error: unknownOr('settings') },
);
/** As the forms call them. */
const kinds: Readonly<Record<string, CycleKind>> = { triwulan: 'quarter', tahunan: 'annual' };
const kind = z.enum(Object.keys(kinds), { error: fault('type') }).transform((said) => kinds[said]);

const file = z.strictObject(
  {
    name,
    type: kind.optional(),
    period: window,
    windows: z.strictObject(
      { 'self-assessment': window, rating: window, feedback: window },
      { error: unknownOr('windows') },
    ),
    timeZone: timeZone.optional(),
    units: z
      .array(z.string().trim().min(1), { error: fault('units') })
      .min(1, { error: fault('units') })
      .optional(),
    settings: settings.optional(),
    'required-levels': requiredLevels.optional(),
  },
  { error: unknownOr('file') },
);

/** Reads the description of a cycle and returns all problems at once. `zone` is used when the file names none. */
export function readCycleFile(text: string, zone: string): CycleFile {
  const yaml = readYaml(text);
  if (!yaml.ok) return { problems: [{ path: '', ...yaml.error }], agency: [] };
  const { raw, agency } = apart(yaml.value.content);
  const parsed = file.safeParse(raw);
  if (!parsed.success) {
    const named = z.object({ name }).safeParse(raw);
    const found = parsed.error.issues.flatMap((issue): CycleFileProblem[] => {
      const path = issue.path.map(String);
      const code = faults.find((one) => one === issue.message) ?? 'file';
      if (issue.code !== 'unrecognized_keys') return [{ path: path.join('.'), code }];
      return issue.keys.map((key) => ({ path: [...path, key].join('.'), code }));
    });
    return {
      ...(named.success && { name: named.data.name }),
      problems: [...found, ...stageProblems(windowsOf(raw)).map(stageFault)],
      agency,
    };
  }
  const { period, windows, settings: own, 'required-levels': required, ...rest } = parsed.data;
  const draft: CycleDraft = {
    name: rest.name,
    period,
    windows,
    timeZone: rest.timeZone ?? zone,
    settings: {
      allowSameAsSelf: own?.['same-as-self'] ?? defaultSettings.allowSameAsSelf,
      isBlind: own?.blind ?? defaultSettings.isBlind,
      release: own?.release ?? usualRelease,
      asksValues: own?.['behaviour-values'] ?? true,
    },
    required: required ?? {},
    ...(rest.type && { kind: rest.type }),
    ...(rest.units && { units: rest.units }),
  };
  return { draft, name: draft.name, problems: [], agency };
}

/** The description of the cycle, and beside it what its settings say of the agency. */
function apart(content: unknown): { readonly raw: unknown; readonly agency: Entries } {
  const outer = z.looseObject({ settings: z.looseObject({}) }).safeParse(content);
  if (!outer.success) return { raw: content, agency: [] };
  const all = Object.entries(outer.data.settings);
  const isAgencys = ([key]: readonly [string, unknown]) => isSettingKey(key) || key === daysKey;
  const settings = Object.fromEntries(all.filter((one) => !isAgencys(one)));
  return { raw: { ...outer.data, settings }, agency: all.filter(isAgencys) };
}

/** A refusal of opening the cycle, in the names that the file uses; another cycle of the same people in words. */
export function openingFault(refusal: CycleRefusal, sayOverlap: SayOverlap): CycleFileProblem {
  switch (refusal.code) {
    case 'name-taken':
      return { path: 'name', ...refusal };
    case 'nobody':
      return { path: '', ...refusal };
    case 'unknown-unit':
      return { path: 'units', ...refusal };
    case 'no-quarter':
    case 'no-year':
      return { path: 'period', ...refusal };
    case 'not-within':
      return { path: 'period', code: 'not-within', cycle: refusal.name };
    case 'people-overlap':
      return { path: 'period', code: 'people-overlap', words: sayOverlap(refusal) };
    default:
      return stageFault(refusal);
  }
}
type SayOverlap = (refusal: Extract<CycleRefusal, { code: 'people-overlap' }>) => string;

/** A problem of the stages, in the names that the file uses. */
const stageFault = ({ window: name, ...problem }: StageProblem): CycleFileProblem => ({
  path: name === 'period' ? name : `windows.${name}`,
  ...problem,
});

/** The windows that can be read in a file with other problems. */
function windowsOf(raw: unknown): Partial<Record<WindowName, Window>> {
  const found: Partial<Record<WindowName, Window>> = {};
  const outer = z.looseObject({}).safeParse(raw);
  const inner = z.looseObject({}).safeParse(outer.data?.windows);
  for (const name of ['period', ...stages] as const) {
    const read = window.safeParse(name === 'period' ? outer.data?.[name] : inner.data?.[name]);
    if (read.success) found[name] = read.data;
  }
  return found;
}

function unknownOr(otherwise: Fault) {
  return ({ code }: { readonly code: string }): string =>
    fault(code === 'unrecognized_keys' ? 'unknown' : otherwise);
}
