import { intentKinds } from '../../application/outcome/intents.ts';
import type { TableName } from '../../domain/clearance/chat-file.ts';
import { maskNip } from '../../domain/people/mask-name.ts';
import { type Translate, translator } from '../../i18n/translate.ts';
import { organisationsOfCycle } from '../../persistence/agency/organisations.ts';
import type { Executor } from '../../persistence/db.ts';
import { deliveryPages } from '../../persistence/export/delivery-pages.ts';
import {
  type ExportedAppraisal,
  type ExportScope,
  exportPages,
} from '../../persistence/export/export-pages.ts';
import type { Cell } from '../../reports/workbook/sheet-xml.ts';
import { type Sheet, writeWorkbook } from '../../reports/workbook/write-workbook.ts';
import { csvBegin, csvRow } from '../../shared/csv.ts';
import { localDate, type Temporal } from '../../shared/time.ts';
import { type CsvName, csvTables } from './csv-tables.ts';
import { needSheet, writeNeeds } from './needs.ts';
import { sheetsOf } from './sheets.ts';
import { unitTallies } from './tallies.ts';

/** Where a table is written to. */
export type Draft = { readonly write: (bytes: Uint8Array | string) => Promise<void> };

export type TableDeps = {
  readonly db: Executor;
  readonly t: Translate;
  readonly timeZone: string;
  readonly today: Temporal.PlainDate;
  readonly period: string;
  readonly scope: ExportScope;
  /** What goes through a chat has no whole NIP. */
  readonly masksNumbers?: boolean;
  readonly namePlatform: (platform: string) => string;
  /** Told of each appraisal that went into a table. */
  readonly onRows: (count: number) => void;
};

/** How often the appraisals are gone through for a table. */
export const passesOf = ({ t, timeZone }: Pick<TableDeps, 't' | 'timeZone'>, name: TableName): number =>
  name === 'xlsx' ? sheetsOf(t, timeZone).length : name === 'kebutuhan' ? 0 : 1;

/** Writes one table into its draft, page by page. */
export function writeTable(deps: TableDeps, name: TableName, draft: Draft): Promise<void> {
  if (name === 'xlsx') return writeCycle(deps, draft);
  return name === 'kebutuhan' ? writeNeeds(deps, translator('id'), draft) : writeCsv(deps, name, draft);
}

/** In the words of e-Kinerja, which are Indonesian whatever the language of the command. */
async function writeCsv(deps: TableDeps, name: CsvName, draft: Draft) {
  const { db, scope, period, onRows } = deps;
  const organisation = await organisationsOfCycle(db, scope.cycleId);
  const { columns, items, rowsOf } = csvTables(translator('id'), period, organisation)[name];
  await draft.write(csvBegin(columns));
  for await (const page of pagesOf(deps, items)) {
    await draft.write(page.flatMap(rowsOf).map(csvRow).join(''));
    onRows(page.length);
  }
}

const maskedIf = ({ masksNumbers }: TableDeps, number: string): string =>
  masksNumbers ? maskNip(number) : number;

async function* pagesOf(deps: TableDeps, items: Parameters<typeof exportPages>[2]) {
  for await (const page of exportPages(deps.db, deps.scope, items))
    yield page.map(
      (one): ExportedAppraisal => ({
        ...one,
        number: maskedIf(deps, one.number),
        appraiserNumber: maskedIf(deps, one.appraiserNumber),
      }),
    );
}

function writeCycle(deps: TableDeps, draft: Draft): Promise<void> {
  const { t, timeZone, onRows } = deps;
  const tallies = unitTallies(t);
  const sheets = sheetsOf(t, timeZone).map(({ name, columns, items, rowsOf }, at): Sheet => {
    // Counted once, with the first sheet; the sheets of counts come last.
    const isCounted = at === 0;
    const asked = isCounted ? [...new Set([...items, ...tallies.items])] : items;
    const rows = async function* () {
      for await (const page of pagesOf(deps, asked)) {
        if (isCounted) page.forEach(tallies.take);
        yield page.flatMap((one: ExportedAppraisal) => rowsOf(one));
        onRows(page.length);
      }
    };
    return { name: t(name), columns, rows: rows() };
  });
  const counts = [tallies.needs, tallies.distribution].map((one) => ({ ...one, rows: one.rows() }));
  return writeWorkbook([...sheets, deliverySheet(deps), ...counts, needSheet(deps)], draft.write);
}

/** What became of messages to people of the cycle. Never what they said. */
function deliverySheet(deps: TableDeps): Sheet {
  const { db, t, timeZone, scope, namePlatform } = deps;
  const rows = async function* (): AsyncGenerator<readonly (readonly Cell[])[]> {
    for await (const page of deliveryPages(db, scope))
      yield page.map(({ number, name, unit, kind, outcome, platform, createdAt, ...rest }) => [
        ...[
          maskedIf(deps, number),
          name,
          unit,
          sayKind(t, kind),
          t(`export.outcome.${outcome ?? ('pending' as const)}`),
        ],
        ...[platform && namePlatform(platform), localDate(createdAt, timeZone)],
        ...[rest.settledAt && localDate(rest.settledAt, timeZone), rest.errorCode],
      ]);
  };
  const columns = [
    ...(['number', 'name', 'unit', 'message', 'outcome', 'platform', 'planned', 'settled', 'error'] as const),
  ].map((key) => ({ title: t(`export.${key}`), width: 20 }));
  return { name: t('export.sheet.deliveries'), columns, rows: rows() };
}

/** A later release may have written a kind that this release does not know. */
const sayKind = (t: Translate, kind: string): string => {
  const known = intentKinds.find((one) => one === kind);
  return known === undefined ? t('cli.deliveries.a-message') : t(`intent.${known}`);
};
