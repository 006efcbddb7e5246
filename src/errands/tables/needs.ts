import { sayItem } from '../../conversation/ui/words.ts';
import { needKinds, type ShownCounts, type ShownNeed, shownNeeds } from '../../domain/growth/needs.ts';
import type { Translate } from '../../i18n/translate.ts';
import { loadNeeds } from '../../persistence/growth/needs-json.ts';
import type { Sheet } from '../../reports/workbook/write-workbook.ts';
import { csvBegin, csvRow } from '../../shared/csv.ts';
import type { Draft, TableDeps } from './write-tables.ts';

type Row = readonly (string | number | undefined)[];

const counted = (t: Translate, counts: ShownCounts): Row =>
  needKinds.map((kind) => counts[kind] ?? t('export.need.hidden'));

const columnsOf = (t: Translate): readonly string[] => [
  t('export.unit'),
  t('export.competency'),
  ...needKinds.map((kind) => t(`export.need.${kind}`)),
  ...(['trainings', 'taken', 'free'] as const).map((key) => t(`export.need.${key}`)),
];

/** The agency in a row of its own, with the seats that are its own; then the units. */
function rowsOf(t: Translate, need: ShownNeed, units: readonly string[] | null): readonly Row[] {
  const { item, all, seats } = need;
  const name = sayItem(t, item);
  const offered: Row = seats
    ? [seats.trainings, seats.taken, seats.free ?? t('export.need.unlimited')]
    : [0, 0, 0];
  // Whoever may read some units only is told nothing that all of them together would say.
  const agency = units === null ? counted(t, all) : needKinds.map(() => undefined);
  return [
    [t('export.need.agency'), name, ...agency, ...offered],
    ...need.units
      .filter(({ unit }) => units === null || units.includes(unit.toLowerCase()))
      .toSorted((one, other) => one.unit.localeCompare(other.unit, t.locale))
      .map((one) => [one.unit, name, ...counted(t, one)]),
  ];
}

async function* needRows({ db, scope, today }: TableDeps, t: Translate): AsyncGenerator<readonly Row[]> {
  for (const need of shownNeeds(await loadNeeds(db, scope.cycleId, today)))
    yield rowsOf(t, need, scope.units);
}

/** `kebutuhan`: what is needed by unit and competency, seats against needs, and what changed. Counts alone. */
export async function writeNeeds(deps: TableDeps, t: Translate, draft: Draft): Promise<void> {
  const columns = columnsOf(t);
  await draft.write(csvBegin(columns));
  for await (const rows of needRows(deps, t)) {
    const texts = rows.map((row) => columns.map((_, at) => String(row[at] ?? '')));
    await draft.write(texts.map(csvRow).join(''));
  }
}

/** The same as a sheet of the workbook. */
export const needSheet = (deps: TableDeps): Sheet => ({
  name: deps.t('export.sheet.plans'),
  columns: columnsOf(deps.t).map((title, at) => ({ title, width: at < 2 ? 28 : 14 })),
  rows: needRows(deps, deps.t),
});
