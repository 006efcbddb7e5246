import { type Command, InvalidArgumentError } from 'commander';
import { type CalendarDay, calendarOf } from '../domain/reminders/calendar.ts';
import { nationalDays } from '../domain/reminders/national-days.ts';
import { cleanText } from '../domain/typed/clean.ts';
import {
  confirmedYears,
  confirmYear,
  listHolidays,
  putHoliday,
  putHolidays,
  removeHoliday,
} from '../persistence/reminders/holidays.ts';
import { withoutControls } from '../shared/formula-safe.ts';
import { isoDay, type Temporal } from '../shared/time.ts';
import { type CliContext, print, Refused, todayOf, withOperator, withStore } from './context.ts';
import { readHolidayFile } from './read-holiday-file.ts';

/** `holidays add`, `import`, `list`, `confirm`, `remove`: the days off, with HR's corrections. */
export function addHolidayCommands(program: Command, context: CliContext): void {
  const holidays = program
    .command('holidays')
    .description(
      'days without reminders beside weekends: national holidays and joint leave, as HR corrects them',
    );
  holidays
    .command('list')
    .description('the days off of a year; without a year, of this one and the next')
    .option('--year <year>', 'such as 2027', readYear)
    .option('--json', 'report as JSON')
    .action((options: { year?: number; json?: boolean }) => list(context, options));
  holidays
    .command('add')
    .description('add a day off, or give it another name')
    .argument('<date>', 'such as 2027-03-11', readDay)
    .argument('<name>', 'such as "Cuti bersama"')
    .option('--workday', 'the other way round: a day off on which people work')
    .addHelpText(
      'after',
      `
Examples:
  $ npm run kinerja -- holidays add 2027-03-11 "Cuti bersama Idulfitri"
  $ npm run kinerja -- holidays add 2027-03-08 "Hari kerja pengganti" --workday`,
    )
    .action(
      async (
        day: Temporal.PlainDate,
        given: string,
        { workday }: { workday?: boolean },
        command: Command,
      ) => {
        const name = cleanText(given);
        if (name === '' || name.length > 100)
          return command.error('error: the name must have 1 to 100 characters', { exitCode: 2 });
        const marked = { day, name, isWorkday: workday === true };
        await withOperator(context, (db) => putHoliday(db, marked, context.clock.now()));
        context.out(`${day} ${name}: ${workday ? 'a working day' : 'a day off'}.`);
      },
    );
  holidays
    .command('import')
    .description('add or rename many days from a file (CSV, XLSX or YAML); all of them, or none')
    .argument('<file>', 'columns tanggal, nama and, if you like, jenis')
    .addHelpText(
      'after',
      `
jenis is "libur nasional", "cuti bersama" or "hari kerja" (a day off on which people work); empty means a day off.
Days that are not in the file stay as they are.

Example:
  $ npm run kinerja -- holidays import libur-2028.csv`,
    )
    .action((file: string) => importFile(context, file));
  holidays
    .command('confirm')
    .description('say that the days off of a year are right; until then the doctor asks for it')
    .argument('<year>', 'such as 2027', readYear)
    .action((year: number) => confirm(context, year));
  holidays
    .command('remove')
    .description('take back a day that was added')
    .argument('<date>', 'such as 2027-03-11', readDay)
    .action(async (day: Temporal.PlainDate) => {
      const isRemoved = await withOperator(context, (db) => removeHoliday(db, day, context.clock.now()));
      if (!isRemoved) throw new Refused(whyNotRemoved(day));
      context.out(`${day} is no longer marked.`);
    });
}

function whyNotRemoved(day: Temporal.PlainDate): string {
  const decreed = nationalDays(day.year).find((one) => one.day.equals(day));
  return decreed
    ? `${day} is decreed (${decreed.name}). If people work on it: holidays add ${day} "..." --workday`
    : `${day} has not been added.`;
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
  print(context, json, years, years.flatMap(sayYear));
}

const kinds = {
  national: 'national',
  'joint-leave': 'joint leave',
  'by-hr': 'added by HR',
  workday: 'WORKING DAY',
} as const satisfies Record<CalendarDay['kind'], string>;

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

type Year = { readonly year: number; readonly isConfirmed: boolean; readonly days: readonly CalendarDay[] };

function sayYear({ year, isConfirmed, days }: Year): readonly string[] {
  const lines = days.map(({ day, name, kind, mayMove, isMarked }) => {
    const marks = [
      ...(mayMove ? ['may still move'] : []),
      ...(isMarked && kind !== 'by-hr' ? ['set by HR'] : []),
    ];
    const more = marks.length > 0 ? ` (${marks.join(', ')})` : '';
    return withoutControls(
      `  ${day} ${weekdays[day.dayOfWeek - 1]}  ${kinds[kind].padEnd(11)}  ${name}${more}`,
    );
  });
  const sources = [...new Set(nationalDays(year).map(({ source }) => source))];
  return [
    `${year}: ${isConfirmed ? 'confirmed' : 'not confirmed'}`,
    ...(lines.length > 0 ? lines : ['  No day is known. Add them with "holidays import" or "holidays add".']),
    ...(sources.length > 0 ? [`  Sources: ${sources.join(' · ')}`] : []),
    ...(isConfirmed || lines.length === 0
      ? []
      : [`  Compare this with the decree, correct it, then: npm run kinerja -- holidays confirm ${year}`]),
    '',
  ];
}

async function importFile(context: CliContext, path: string): Promise<void> {
  const read = await readHolidayFile(context, path);
  if (!read.ok) {
    for (const { row, message } of read.error)
      context.err(row === undefined ? message : `Row ${row}: ${message}.`);
    throw new Refused('Nothing was imported.');
  }
  const { added, changed, unchanged } = await withOperator(context, (db) =>
    putHolidays(db, read.value, context.clock.now()),
  );
  context.out(`${added} days added, ${changed} changed, ${unchanged} as they were.`);
  const years = [...new Set(read.value.map(({ day }) => day.year))];
  for (const year of years) context.out(`Look at them: npm run kinerja -- holidays list --year ${year}`);
}

async function confirm(context: CliContext, year: number): Promise<void> {
  const days = await withOperator(context, async (db) => {
    const found = calendarOf(year, await listHolidays(db)).filter(({ kind }) => kind !== 'workday');
    if (found.length > 0) await confirmYear(db, year, found.length, context.clock.now());
    return found;
  });
  if (days.length === 0)
    throw new Refused(
      `No day off of ${year} is known: add them with "holidays import" or "holidays add" first.`,
    );
  context.out(`The ${days.length} days off of ${year} are confirmed.`);
  for (const { day, name } of days.filter(({ mayMove }) => mayMove))
    context.out(`  ${day} ${name} may still move: correct it when it is decided.`);
}

function readDay(text: string): Temporal.PlainDate {
  const day = isoDay(text);
  if (!day) throw new InvalidArgumentError('It must be a date such as 2027-03-11.');
  return day;
}

function readYear(text: string): number {
  if (!/^20\d\d$/.test(text)) throw new InvalidArgumentError('It must be a year such as 2027.');
  return Number(text);
}
