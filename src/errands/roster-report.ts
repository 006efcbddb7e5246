import type { RosterImported } from '../application/people/import-roster.ts';
import type { ErrandReport } from '../domain/hr/errand.ts';
import type { RosterProblem } from '../domain/people/roster-problems.ts';
import type { Unread } from '../domain/people/sheets/unread.ts';
import { type Removal, removedThings } from '../domain/roster/removals.ts';
import { sayDate } from '../i18n/dates.ts';
import type { Translate } from '../i18n/translate.ts';
import type { FileProblem } from '../roster/file-problem.ts';
import { importFigures } from '../roster/say-figures.ts';
import type { SaidProblem } from '../roster/say-problems.ts';
import { problemLine, sayFileProblem, sayRosterProblem } from '../roster/say-problems.ts';
import { sayRemoved } from '../roster/say-removed.ts';
import { sayTransfers } from '../roster/say-transfers.ts';
import { sayUnread } from '../roster/say-unread.ts';
import { withoutControls } from '../shared/formula-safe.ts';
import { csvOf, shownMax } from './report-lines.ts';

/** What is said on the screen, and the whole of it as a file where the screen has no room. */
export type Said = { readonly report: ErrandReport; readonly reportFile?: string };

type Part = ErrandReport['parts'][number];

/** A file with problems: nothing of it can be imported until all are mended. */
export function sayProblems(t: Translate, problems: readonly SaidProblem[]): Said {
  const lines = problems.map((problem) => withoutControls(problemLine(t, problem)));
  const more = Math.max(0, lines.length - shownMax);
  const titles = ['sheet', 'row', 'column', 'value', 'message'] as const;
  const rows = problems.map(({ sheet = '', row, column = '', value = '', message }) => [
    sheet,
    row === undefined ? '' : String(row),
    column,
    value,
    message,
  ]);
  return {
    report: {
      title: t('errand.roster.problems', { count: problems.length }),
      parts: [{ lines: lines.slice(0, shownMax) }],
      more,
      canBeDone: false,
    },
    ...(more > 0 && { reportFile: csvOf([titles.map((title) => t(`errand.csv.${title}`)), ...rows]) }),
  };
}

/** Where the words of the command line name an option of it, those of the chat say what to do to the file. */
export const fileProblem = (t: Translate, problem: FileProblem): SaidProblem => ({
  ...sayFileProblem(t, problem),
  ...(problem.code === 'sheet-none' && { message: t('errand.roster.sheets-hidden') }),
});
export const rosterProblem = (t: Translate, problem: RosterProblem): SaidProblem => ({
  ...sayRosterProblem(t, problem),
  ...(problem.code === 'duplicate-column' && {
    message: t('errand.roster.column-twice', { other: problem.other }),
  }),
});

/** What an import would do, or did. */
export function sayImport(
  t: Translate,
  imported: RosterImported,
  unread: readonly Unread[],
  stage: 'trial' | 'moved' | 'done',
): Said {
  const { counts, removals, renumbered, isAsking } = imported;
  const figures = [
    ...figuresOf(t, counts),
    ...(imported.joiners.length > 0 && stage !== 'done'
      ? [t('errand.roster.joiners', { count: imported.joiners.length })]
      : []),
  ];
  const isSame =
    counts.created + counts.changed + counts.superiorChanged + counts.handedOver === 0 &&
    counts.leaving + counts.renumbered + counts.transfers === 0;
  const all: readonly Part[] = [
    ...removalParts(t, removals, stage === 'done'),
    ...some(
      t(isAsking ? 'errand.roster.samePerson' : 'roster.renumbered', { count: renumbered.length }),
      renumbered.map(({ row, name, unit, from, to }) =>
        t('roster.renumbered-of', { row: String(row), name, unit, from, to }),
      ),
    ),
    ...some(
      t('errand.roster.superiors', { count: imported.superiorChanges.length }),
      imported.superiorChanges.map(({ row, name, before, after, from }) => {
        const nobody = t('roster.nobody');
        return t('roster.superior', {
          ...{ row: String(row), name, before: before ?? nobody, after: after ?? nobody },
          from: sayDate(from, t.locale),
        });
      }),
    ),
    ...some(t('roster.transfers', { count: imported.transfers.length }), sayTransfers(t, imported.transfers)),
    ...some(
      t('errand.roster.movers', { count: imported.movers.length }),
      imported.movers.map(({ name, unit }) => t('errand.roster.person', { name, unit })),
    ),
    ...some(
      t('errand.roster.gone', { count: imported.gone.length }),
      imported.gone.map(({ name, unit }) => t('errand.roster.person', { name, unit })),
    ),
  ];
  const notRead = sayUnread(t, unread);
  const parts = [
    { lines: figures },
    ...all,
    ...(notRead.length > 0 ? [{ title: notRead[0] ?? '', lines: notRead.slice(1) }] : []),
  ].map(({ title, lines }) => ({
    ...(title !== undefined && { title }),
    lines: lines.map((line) => withoutControls(line.trim())),
  }));
  // What somebody loses is looked through whole before anybody says yes: on the screen, or in the file beside it.
  const shown = parts.map((part) => ({ ...part, lines: part.lines.slice(0, shownMax) }));
  const more = parts.reduce((sum, { lines }) => sum + Math.max(0, lines.length - shownMax), 0);
  const title = isSame ? 'errand.roster.same' : (`errand.roster.${stage}` as const);
  return {
    report: {
      title: t(title, { rows: counts.rows }),
      parts: shown.filter(({ lines }) => lines.length > 0),
      more,
      ...(isAsking && stage !== 'done' && { question: 'same-person' as const }),
      canBeDone: stage !== 'done' && !isSame && !isAsking,
    },
    ...(more > 0 && { reportFile: csvOf(parts.flatMap((part) => rowsOf(part))) }),
  };
}

function figuresOf(t: Translate, counts: RosterImported['counts']): readonly string[] {
  const { changes, rest } = importFigures(t, counts);
  return [...changes, ...rest]
    .filter(([count]) => count > 0)
    .map(([count, what]) => t('errand.roster.figure', { count, what }));
}

/** The names of all who would lose something, rights first, as the roster lists what can be lost. */
function removalParts(t: Translate, removals: readonly Removal[], isDone: boolean): readonly Part[] {
  const order = ['hr', 'top', ...removedThings.filter((what) => what !== 'hr' && what !== 'top')] as const;
  return order.flatMap((what) => {
    const those = removals.filter((removal) => removal.what === what);
    const title = t(isDone ? 'roster.removed' : 'roster.would-remove', {
      count: those.length,
      thing: t(`roster.removed.${what}`),
    });
    return some(
      title,
      those.map((removal) => sayRemoved(t, removal)),
    );
  });
}

const some = (title: string, lines: readonly string[]): readonly Part[] =>
  lines.length === 0 ? [] : [{ title, lines }];

const rowsOf = ({ title, lines }: Part): readonly (readonly string[])[] => [
  ...(title === undefined ? [] : [[title]]),
  ...lines.map((line) => ['', line]),
];
