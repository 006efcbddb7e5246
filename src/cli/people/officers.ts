import type { Command } from 'commander';
import { type OfficerRight, officerRights } from '../../domain/authorization/officer.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { Db } from '../../persistence/db.ts';
import {
  grantRights,
  listOfficers,
  officerWith,
  takeRights,
  unitAsWritten,
} from '../../persistence/hr/manage-rights.ts';
import { withoutControls } from '../../shared/formula-safe.ts';
import { type CliContext, print, Refused, todayOf, withOperator, withStore } from '../context.ts';
import { examples } from '../frame/help-text.ts';
import { readNumber, sayNumber } from './number.ts';

type Options = { readonly right?: string; readonly scope?: string };

/** `people hr grant`, `people hr take`, `people hr list`. */
export function addOfficerCommands(people: Command, context: CliContext): void {
  const { t } = context;
  const hr = people.command('hr').description(t('cli.hr.about'));
  for (const deed of ['grant', 'take'] as const)
    hr.command(deed)
      .description(t(`cli.hr.${deed}.about`))
      .argument('<nip>', t('cli.hr.nip'))
      .option('--right <rights>', t('cli.hr.right', { rights: officerRights.join(', ') }))
      .option('--scope <scope>', t('cli.hr.scope'))
      .addHelpText(
        'after',
        `\n${t('cli.hr.more')}\n${examples(t, `people hr ${deed} 198702192011012001 --scope "unit:Dinas Kesehatan"`)}`,
      )
      .action((nip: string, options: Options) => change(context, deed, nip, options));
  hr.command('list')
    .description(t('cli.hr.list.about'))
    .option('--json', t('cli.json'))
    .action(async ({ json = false }: { json?: boolean }) => {
      const found = await withStore(context, (db) => listOfficers(db, todayOf(context)));
      print(context, json, found, sayOfficers(t, found));
    });
}

async function change(
  context: CliContext,
  deed: 'grant' | 'take',
  given: string,
  options: Options,
): Promise<void> {
  const { t, clock } = context;
  const nip = readNumber(t, given);
  const rights = readRights(t, options.right);
  await withOperator(context, async (db) => {
    const officer = await officerWith(db, nip);
    if (!officer) throw new Refused(t('cli.nobody-has-nip', { nip }));
    const unit = await readScope(context, db, deed, options.scope);
    const { id: personId, name, unit: own, isHr } = officer;
    const run = deed === 'grant' ? grantRights : takeRights;
    const changed = await run(db, { personId, rights, unit }, clock.now());
    const said = { name, unit: own, rights: sayRights(t, changed), scope: sayScope(t, unit) };
    const key = deed === 'grant' ? (['granted', 'had'] as const) : (['taken', 'had-not'] as const);
    context.out(withoutControls(t(`cli.hr.${key[changed.length > 0 ? 0 : 1]}`, said)));
    if (deed === 'take' && isHr) context.out(withoutControls(t('cli.hr.still-roster', { name })));
  });
}

function readRights(t: Translate, given: string | undefined): readonly OfficerRight[] {
  if (given === undefined) return officerRights;
  return given.split(',').map((word) => {
    const right = officerRights.find((one) => one === word.trim().toLowerCase());
    if (!right)
      throw new Refused(t('cli.hr.no-right', { right: word.trim(), rights: officerRights.join(', ') }));
    return right;
  });
}

/** The unit of a scope, empty for the whole agency. A right for a unit that is gone can still be taken. */
async function readScope(
  context: CliContext,
  db: Db,
  deed: 'grant' | 'take',
  given = 'agency',
): Promise<string> {
  const { t } = context;
  if (given.trim().toLowerCase() === 'agency') return '';
  const unit = /^unit:(.+)$/is.exec(given.trim())?.[1]?.trim() ?? '';
  if (unit === '') throw new Refused(t('cli.hr.no-scope'));
  const written = await unitAsWritten(db, unit, todayOf(context));
  if (written === undefined && deed === 'grant') throw new Refused(t('cli.hr.no-unit', { unit }));
  return written ?? unit;
}

const sayRights = (t: Translate, rights: readonly OfficerRight[]): string =>
  rights.map((right) => t(`cli.hr.right.${right}`)).join(', ');
const sayScope = (t: Translate, unit: string): string => (unit === '' ? t('cli.hr.agency') : unit);

function sayOfficers(
  t: Translate,
  { roster, own }: Awaited<ReturnType<typeof listOfficers>>,
): readonly string[] {
  if (roster.length + own.length === 0) return [t('cli.hr.nobody')];
  const line = (
    { name, unit, nip }: (typeof roster)[number],
    rights: readonly OfficerRight[],
    scope: string,
  ): string =>
    withoutControls(
      `  - ${t('cli.hr.row', { name, unit, number: sayNumber(t, nip), rights: sayRights(t, rights), scope })}`,
    );
  const groups = new Map<string, (typeof own)[number][]>();
  for (const one of own) {
    const key = `${one.id} ${one.scope}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [
    ...roster.map((one) => line(one, officerRights, `${t('cli.hr.agency')} (${t('cli.hr.roster')})`)),
    ...[...groups.values()].flatMap((rows) => {
      const [first] = rows;
      return first
        ? [
            line(
              first,
              rows.map(({ right }) => right),
              sayScope(t, first.scope),
            ),
          ]
        : [];
    }),
  ];
}
