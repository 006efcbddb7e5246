import type { CycleOpened } from '../application/cycle/open-cycle.ts';
import { upperFirst } from '../conversation/ui/words.ts';
import { type Cycle, stages } from '../domain/cycle/cycle.ts';
import { typeOf } from '../domain/cycle/kind.ts';
import { withoutTitles } from '../domain/people/mask-name.ts';
import { sayCycleType } from '../i18n/cycle-type.ts';
import { sayFullDay } from '../i18n/dates.ts';
import type { Translate } from '../i18n/translate.ts';
import { type CycleFileProblem, sayFault } from '../roster/cycle/say-fault.ts';
import { readYaml } from '../roster/cycle/yaml.ts';
import { withoutControls } from '../shared/formula-safe.ts';
import { csvOf, shownMax } from './report-lines.ts';
import type { Said } from './roster-report.ts';

/** The problems of the file of a cycle, each with its line and its field: the first in words, all of them as a file. */
export function sayFileProblems(t: Translate, problems: readonly CycleFileProblem[], text: string): Said {
  const yaml = readYaml(text);
  const said = problems.map((problem) => {
    const field = withoutControls(problem.path);
    const line = yaml.ok && field !== '' ? yaml.value.lineAt(problem.path.split('.')) : problem.line;
    return { field, line, message: sayFault(t, { ...problem, path: '' }) };
  });
  const lines = said.map(({ field, line, message }) => {
    // A problem of the whole file says its line itself.
    if (field === '') return message;
    if (line === undefined) return t('errand.opening.atField', { field, message });
    return t('errand.opening.atLine', { line: String(line), field, message });
  });
  const more = Math.max(0, lines.length - shownMax);
  const titles = [t('errand.csv.line'), t('errand.csv.field'), t('errand.csv.message')];
  const rows = said.map(({ field, line, message }) => [
    line === undefined ? '' : String(line),
    field,
    message,
  ]);
  return {
    report: {
      title: t('errand.opening.problems', { count: problems.length }),
      parts: [{ lines: lines.slice(0, shownMax) }],
      more,
      canBeDone: false,
    },
    ...(more > 0 && { reportFile: csvOf([titles, ...rows]) }),
  };
}

/** What opening a cycle would do, or did: its days in words, and whom it concerns. */
export function sayOpening(t: Translate, opened: CycleOpened, stage: 'trial' | 'moved' | 'done'): Said {
  const { name, cycle, appraisals, units, results, leftOut, warnings } = opened;
  const all = [
    { lines: [...sayKind(t, cycle), ...sayDays(t, cycle), ...saySettings(t, cycle)] },
    {
      lines: [
        t('errand.opening.appraisals', { people: appraisals }),
        ...(results > 0 ? [t('errand.opening.results', { results })] : []),
        ...warnings.map(({ code, window }) =>
          t(`cli.cycle.warning.${code}`, { window: windowName(t, window) }),
        ),
      ],
    },
    {
      title: t('errand.opening.units', { count: units.length }),
      lines: units.map(({ unit, people }) => t('errand.opening.unit', { unit, people })),
    },
    {
      title: t('errand.opening.leftOut', { count: leftOut.length }),
      lines: leftOut.map((one) =>
        t('errand.opening.person', {
          name: withoutTitles(one.name),
          reason: t(`cli.cycle.left-out.${one.reason}`),
        }),
      ),
    },
  ].map(({ title, lines }) => ({ ...(title !== undefined && { title }), lines: lines.map(withoutControls) }));
  const more = all.reduce((sum, { lines }) => sum + Math.max(0, lines.length - shownMax), 0);
  return {
    report: {
      title: withoutControls(t(`errand.opening.${stage}`, { name })),
      parts: all
        .map((part) => ({ ...part, lines: part.lines.slice(0, shownMax) }))
        .filter(({ lines }) => lines.length > 0),
      more,
      canBeDone: stage !== 'done',
    },
    ...(more > 0 && {
      reportFile: csvOf(
        all.flatMap(({ title, lines }) => [
          ...(title === undefined ? [] : [[title]]),
          ...lines.map((line) => ['', line]),
        ]),
      ),
    }),
  };
}

/** Which evaluation it is, where it says so. */
function sayKind(t: Translate, cycle: Cycle): readonly string[] {
  const type = typeOf(cycle);
  return type ? [t('errand.opening.type', { type: sayCycleType(t, type) })] : [];
}

function sayDays(t: Translate, { period, windows }: Cycle): readonly string[] {
  const line = (name: Parameters<typeof windowName>[1], { from, to }: Cycle['period']) =>
    t('errand.opening.days', {
      what: upperFirst(windowName(t, name)),
      days: t('cycle.days', { from: sayFullDay(from, t.locale), to: sayFullDay(to, t.locale) }),
    });
  return [line('period', period), ...stages.map((stage) => line(stage, windows[stage]))];
}

/** Only what is not as usual, and so would surprise somebody. */
const saySettings = (t: Translate, { settings }: Cycle): readonly string[] => [
  ...(settings.isBlind ? [t('errand.opening.settings.blind')] : []),
  ...(settings.asksValues ? [] : [t('errand.opening.settings.values')]),
  ...(settings.release === 'feedback-window' ? [t('errand.opening.settings.later')] : []),
];

const windowName = (t: Translate, window: 'period' | (typeof stages)[number]): string =>
  window === 'period' ? t('errand.cycle.periodLabel') : t(`errand.stage.${window}`);
