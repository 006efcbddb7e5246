import { type Command, InvalidArgumentError } from 'commander';
import { listHolidays, putHoliday, removeHoliday } from '../persistence/reminders/holidays.ts';
import { isoDay, type Temporal } from '../shared/time.ts';
import { type CliContext, Refused, withOperator, withStore } from './context.ts';

/** `holidays add`, `list`, `remove`: HR's changes to the calendar of public holidays. */
export function addHolidayCommands(program: Command, context: CliContext): void {
  const holidays = program
    .command('holidays')
    .description('days without reminders, beside weekends and public holidays');
  holidays
    .command('add')
    .description('add a day off, or give it another name')
    .argument('<date>', 'such as 2027-03-11', readDay)
    .argument('<name>', 'such as "Cuti bersama"')
    .option('--workday', 'the other way round: a public holiday on which people work')
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
        const name = given.trim();
        if (name === '' || name.length > 100)
          return command.error('error: the name must have 1 to 100 characters', { exitCode: 2 });
        await withOperator(context, (db) => putHoliday(db, day, name, workday === true, context.clock.now()));
        context.out(`${day} ${name}: ${workday ? 'a working day' : 'a day off'}.`);
      },
    );
  holidays
    .command('list')
    .description('the days added so far')
    .action(async () => {
      const days = await withStore(context, listHolidays);
      for (const { day, name, isWorkday } of days)
        context.out(`${day}  ${isWorkday ? 'work' : 'off '}  ${name}`);
      if (days.length === 0) context.out('No day has been added; public holidays of Indonesia count anyway.');
    });
  holidays
    .command('remove')
    .description('take a day off this list again')
    .argument('<date>', 'such as 2027-03-11', readDay)
    .action(async (day: Temporal.PlainDate) => {
      const isRemoved = await withOperator(context, (db) => removeHoliday(db, day, context.clock.now()));
      if (!isRemoved) throw new Refused(`${day} is not in the list.`);
      context.out(`${day} is no longer in the list.`);
    });
}

function readDay(text: string): Temporal.PlainDate {
  const day = isoDay(text);
  if (!day) throw new InvalidArgumentError('It must be a date such as 2027-03-11.');
  return day;
}
