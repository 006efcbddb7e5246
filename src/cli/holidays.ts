import { type Command, InvalidArgumentError } from 'commander';
import { calendarOf } from '../domain/reminders/calendar.ts';
import { nationalDays } from '../domain/reminders/national-days.ts';
import { cleanText } from '../domain/typed/clean.ts';
import type { Translate } from '../i18n/translate.ts';
import {
  confirmedYears,
  confirmYear,
  listHolidays,
  putHoliday,
  putHolidays,
  removeHoliday,
} from '../persistence/reminders/holidays.ts';
import { isoDay, type Temporal } from '../shared/time.ts';
import { type CliContext, print, Refused, todayOf, withOperator, withStore } from './context.ts';
import { examples } from './frame/help-text.ts';
import { sayYear } from './holidays/say-year.ts';
import { nameMax, readHolidayFile } from './read-holiday-file.ts';

/** `holidays add`, `import`, `list`, `confirm`, `remove`: the days off, with HR's corrections. */
export function addHolidayCommands(program: Command, context: CliContext): void {
  const { t } = context;
  const holidays = program.command('holidays').description(t('cli.holidays.about'));
  holidays
    .command('list')
    .description(t('cli.holidays.list'))
    .option('--year <year>', t('cli.holidays.year'), readYear(t))
    .option('--json', t('cli.json'))
    .action((options: { year?: number; json?: boolean }) => list(context, options));
  holidays
    .command('add')
    .description(t('cli.holidays.add'))
    .argument('<date>', t('cli.holidays.date'), readDay(t))
    .argument('<name>', t('cli.holidays.name'), readName(t))
    .option('--workday', t('cli.holidays.workday'))
    .addHelpText(
      'after',
      examples(
        t,
        'holidays add 2027-03-11 "Cuti bersama Idulfitri"',
        'holidays add 2027-03-08 "Hari kerja pengganti" --workday',
      ),
    )
    .action(
      async (
        day: Temporal.PlainDate,
        name: string,
        { workday: isWorkday = false }: { workday?: boolean },
      ) => {
        await withOperator(context, (db) => putHoliday(db, { day, name, isWorkday }, context.clock.now()));
        const key = isWorkday ? 'cli.holidays.added-workday' : 'cli.holidays.added';
        context.out(t(key, { day: String(day), name }));
      },
    );
  holidays
    .command('import')
    .description(t('cli.holidays.import'))
    .argument('<file>', t('cli.holidays.file'))
    .addHelpText(
      'after',
      `\n${t('cli.holidays.import-more')}\n${examples(t, 'holidays import libur-2028.csv')}`,
    )
    .action((file: string) => importFile(context, file));
  holidays
    .command('confirm')
    .description(t('cli.holidays.confirm'))
    .argument('<year>', t('cli.holidays.year'), readYear(t))
    .action((year: number) => confirm(context, year));
  holidays
    .command('remove')
    .description(t('cli.holidays.remove'))
    .argument('<date>', t('cli.holidays.date'), readDay(t))
    .action(async (day: Temporal.PlainDate) => {
      const isRemoved = await withOperator(context, (db) => removeHoliday(db, day, context.clock.now()));
      if (!isRemoved) throw new Refused(whyNotRemoved(t, day));
      context.out(t('cli.holidays.removed', { day: String(day) }));
    });
}

function whyNotRemoved(t: Translate, date: Temporal.PlainDate): string {
  const day = String(date);
  const decreed = nationalDays(date.year).find((one) => one.day.equals(date));
  return decreed
    ? t('cli.holidays.decreed', { day, name: decreed.name })
    : t('cli.holidays.not-added', { day });
}

async function list(context: CliContext, { year, json = false }: { year?: number; json?: boolean }) {
  const today = todayOf(context);
  const [marked, confirmed] = await withStore(context, async (db) => [
    await listHolidays(db),
    await confirmedYears(db),
  ]);
  const years = (year === undefined ? [today.year, today.year + 1] : [year]).map((one) => ({
    year: one,
    isConfirmed: confirmed.includes(one),
    days: calendarOf(one, marked),
  }));
  const lines = years.flatMap((one) => sayYear(context.t, one));
  print(context, json, years, lines);
}

async function importFile(context: CliContext, path: string): Promise<void> {
  const { t } = context;
  const read = await readHolidayFile(context, path);
  if (!read.ok) {
    for (const { row, message: sentence } of read.error)
      context.err(row === undefined ? sentence : t('cli.holidays.at-row', { row: String(row), sentence }));
    throw new Refused(t('cli.holidays.refused'));
  }
  const counts = await withOperator(context, (db) => putHolidays(db, read.value, context.clock.now()));
  context.out(t('cli.holidays.imported', counts));
  const years = [...new Set(read.value.map(({ day }) => day.year))];
  for (const year of years) context.out(t('cli.holidays.look', { year: String(year) }));
}

async function confirm(context: CliContext, number: number): Promise<void> {
  const { t } = context;
  const days = await withOperator(context, async (db) => {
    const found = calendarOf(number, await listHolidays(db)).filter(({ kind }) => kind !== 'workday');
    if (found.length > 0) await confirmYear(db, number, found.length, context.clock.now());
    return found;
  });
  const year = String(number);
  if (days.length === 0) throw new Refused(t('cli.holidays.unknown-year', { year }));
  context.out(t('cli.holidays.confirmed', { count: days.length, year }));
  for (const { day, name } of days.filter(({ mayMove }) => mayMove))
    context.out(`  ${t('cli.holidays.moves', { day: String(day), name })}`);
}

const readDay =
  (t: Translate) =>
  (text: string): Temporal.PlainDate => {
    const day = isoDay(text);
    if (!day) throw new InvalidArgumentError(t('cli.day-expected'));
    return day;
  };

const readName =
  (t: Translate) =>
  (text: string): string => {
    const name = cleanText(text);
    if (name === '' || name.length > nameMax)
      throw new InvalidArgumentError(t('cli.holidays.name-length', { max: nameMax }));
    return name;
  };

const readYear =
  (t: Translate) =>
  (text: string): number => {
    if (!/^20\d\d$/.test(text)) throw new InvalidArgumentError(t('cli.year-expected'));
    return Number(text);
  };
