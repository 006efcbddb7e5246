import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { CycleDraft } from '../application/cycle/open-cycle.ts';
import { competencyCodes } from '../domain/appraisal/items.ts';
import { type Level, type PositionLevel, positionLevels } from '../domain/competency/catalogue.ts';
import { defaultSettings, releases, stages, type Window } from '../domain/cycle/cycle.ts';
import type { RequiredLevels } from '../domain/cycle/required-levels.ts';
import { type StageProblem, stageProblems, type WindowName } from '../domain/cycle/stages.ts';
import { cleanText } from '../domain/typed/clean.ts';
import { isoDay, isTimeZone, type Temporal } from '../shared/time.ts';

/** The path of a field in the file, and what is wrong with it. */
export type CycleFileProblem = { readonly path: string; readonly message: string };

/** `draft` is set only when there is no problem; `name` also with problems, so that it can still be checked. */
export type CycleFile = {
  readonly draft?: CycleDraft;
  readonly name?: string;
  readonly problems: readonly CycleFileProblem[];
};

const day = z
  .string({ error: 'must be a date such as 2026-12-01' })
  .transform((text, context): Temporal.PlainDate => {
    const found = isoDay(text);
    if (!found)
      context.addIssue({ code: 'custom', message: 'must be a date of the calendar such as 2026-12-01' });
    return found ?? z.NEVER;
  });
const window = z.strictObject({ from: day, to: day }, { error: unknownOr('must have "from" and "to"') });
const flag = z.boolean({ error: 'must be true or false' });
const level = z.literal([1, 2, 3, 4, 5]);

const requiredLevels = z
  .record(z.string(), z.unknown(), { error: 'must list position levels, such as "pelaksana: 1"' })
  .transform((given, context): RequiredLevels => {
    const read: Partial<Record<PositionLevel, { all?: Level; each?: Record<string, Level> }>> = {};
    const wrong = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
    for (const [name, said] of Object.entries(given)) {
      const position = positionLevels.find((one) => one === name);
      const all = level.safeParse(said);
      if (!position) wrong([name], `is no position level; known are ${positionLevels.join(', ')}`);
      else if (all.success) read[position] = { all: all.data };
      else if (typeof said !== 'object' || said === null || Array.isArray(said))
        wrong([name], 'must be a level 1 to 5, or competencies with their levels');
      else {
        const each: Record<string, Level> = {};
        for (const [code, value] of Object.entries(said)) {
          const one = level.safeParse(value);
          if (!competencyCodes.includes(code))
            wrong([name, code], `is no competency; known are ${competencyCodes.join(', ')}`);
          else if (one.success) each[code] = one.data;
          else wrong([name, code], 'must be a level 1 to 5');
        }
        read[position] = { each };
      }
    }
    return read;
  });

const name = z
  .string({ error: 'must be the name of the cycle, such as "Triwulan IV 2026"' })
  .overwrite(cleanText)
  .min(1, { error: 'must not be empty' })
  .max(100, { error: 'must be at most 100 characters long' });
const timeZone = z
  .string({ error: 'must be a time zone such as Asia/Makassar' })
  .refine(isTimeZone, { error: 'must be a time zone such as Asia/Jakarta, Asia/Makassar or Asia/Jayapura' });
const settings = z.strictObject(
  {
    'same-as-self': flag.optional(),
    blind: flag.optional(),
    release: z.enum(releases, { error: `must be ${releases.join(' or ')}` }).optional(),
  },
  { error: unknownOr('must list settings, such as "blind: false"') },
);
const file = z.strictObject(
  {
    name,
    period: window,
    windows: z.strictObject(
      { 'self-assessment': window, rating: window, feedback: window },
      { error: unknownOr('must have self-assessment, rating and feedback') },
    ),
    timeZone: timeZone.optional(),
    settings: settings.optional(),
    'required-levels': requiredLevels.optional(),
  },
  { error: unknownOr('must describe a cycle; see examples/cycle.yaml') },
);

/** Reads the description of a cycle and returns all problems at once. `zone` is used when the file names none. */
export function readCycleFile(text: string, zone: string): CycleFile {
  const document = parseDocument(text);
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => ({
        path: '',
        message: `is no YAML: ${error.message.split('\n')[0]}`,
      })),
    };
  }
  const raw: unknown = document.toJS();
  const parsed = file.safeParse(raw);
  if (!parsed.success) {
    const named = z.object({ name }).safeParse(raw);
    const found = parsed.error.issues.flatMap((issue): CycleFileProblem[] => {
      const path = issue.path.map(String);
      if (issue.code !== 'unrecognized_keys') return [{ path: path.join('.'), message: issue.message }];
      return issue.keys.map((key) => ({ path: [...path, key].join('.'), message: issue.message }));
    });
    return {
      ...(named.success && { name: named.data.name }),
      problems: [...found, ...stageProblems(windowsOf(raw)).map(sayStageProblem)],
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
      release: own?.release ?? defaultSettings.release,
    },
    required: required ?? {},
  };
  return { draft, name: draft.name, problems: [] };
}

/** A problem of the stages, in the names that the file uses. */
export const sayStageProblem = (problem: StageProblem): CycleFileProblem =>
  problem.code === 'backward'
    ? { path: pathOf(problem.window), message: 'ends before it begins' }
    : { path: pathOf(problem.window), message: `must begin after the last day of ${problem.before}` };

const pathOf = (name: WindowName): string => (name === 'period' ? name : `windows.${name}`);

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

function unknownOr(words: string) {
  return ({ code }: { readonly code: string }): string =>
    code === 'unrecognized_keys' ? 'is not known here; check its spelling' : words;
}
