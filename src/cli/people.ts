import { rm } from 'node:fs/promises';
import type { Command } from 'commander';
import {
  type UnreachableList,
  type UnreachablePerson,
  unreachablePeople,
  unreachableReasons,
} from '../application/people/unreachable-people.ts';
import { sayDate, sayMoment } from '../i18n/dates.ts';
import type { Translate } from '../i18n/translate.ts';
import { createUnreachableStore } from '../persistence/people/unreachable.ts';
import { numberCell } from '../roster/number-cell.ts';
import { csvBegin, csvRow } from '../shared/csv.ts';
import { naming } from '../shared/failed.ts';
import { withoutControls } from '../shared/formula-safe.ts';
import { addAppraiserChecked } from './appraiser-checked.ts';
import { type CliContext, print, withStore } from './context.ts';
import { createPrivateFile } from './csv.ts';
import { addDelegationCommands } from './delegation/commands.ts';
import { examples } from './frame/help-text.ts';
import { addAccountCommands } from './people/accounts.ts';
import { addDataCommand } from './people/data.ts';
import { addDeciderCommand } from './people/decider.ts';
import { addLetterCommand } from './people/letters.ts';
import { sayNumber } from './people/number.ts';
import { addOfficerCommands } from './people/officers.ts';
import { addRequestCommands } from './people/requests.ts';
import { namePlatform } from './platform-names.ts';
import { addAppraiserCommand } from './tenure/appraiser.ts';
import { addAppraiserRequestCommands } from './tenure/appraiser-requests.ts';
import { addExemptCommands } from './tenure/exempt.ts';
import { addLeaveCommand } from './tenure/leave.ts';
import { addRenumberCommand } from './tenure/renumber.ts';
import { addTransferCommand } from './tenure/transfer.ts';
import { addWithoutAppraiser } from './tenure/without-appraiser.ts';

type UnreachableOptions = { readonly unit?: string; readonly json?: boolean; readonly out?: string };

/** `people unreachable`: who cannot be reached, and what HR can do; `people appraiser-checked`: HR's decision. */
export function addPeopleCommands(program: Command, context: CliContext): void {
  const { t } = context;
  const people = program.command('people').description(t('cli.people.about'));
  addAppraiserChecked(people, context);
  addAccountCommands(people, context);
  addDataCommand(people, context);
  addLetterCommand(people, context);
  addRequestCommands(people, context);
  addAppraiserCommand(people, context);
  addAppraiserRequestCommands(people, context);
  addDeciderCommand(people, context);
  addLeaveCommand(people, context);
  addRenumberCommand(people, context);
  addTransferCommand(people, context);
  addWithoutAppraiser(people, context);
  addOfficerCommands(people, context);
  addDelegationCommands(people, context);
  addExemptCommands(people, context);
  people
    .command('unreachable')
    .description(t('cli.unreachable.about'))
    .option('--unit <unit>', t('cli.unreachable.unit'))
    .option('--json', t('cli.json'))
    .option('--out <file>', t('cli.out-csv'))
    .addHelpText(
      'after',
      examples(
        t,
        'people unreachable',
        'people unreachable --unit "Dinas Kesehatan" --out tidak-terjangkau.csv',
      ),
    )
    .action((options: UnreachableOptions) => unreachable(context, options));
}

async function unreachable(
  context: CliContext,
  { unit, json = false, out }: UnreachableOptions,
): Promise<void> {
  const { timeZone } = context.config;
  const found = await withStore(context, (db) =>
    unreachablePeople(createUnreachableStore(db, timeZone), context.clock.now(), unit),
  );
  if (out !== undefined) {
    const file = await createPrivateFile(context, out);
    const text = unreachableCsv(context.t, found, timeZone);
    await naming(out, file.writeFile(text))
      .finally(() => file.close())
      .catch(async (error: unknown) => {
        // Half a list would be taken for the whole, and would stand in the way of the next try.
        await rm(out, { force: true });
        throw error;
      });
  }
  print(context, json, found, sayFound(context.t, found, timeZone));
  if (out !== undefined && !json) context.out(context.t('cli.unreachable.list-in', { path: out }));
}

const sayOpen = (t: Translate, { open }: UnreachablePerson): string =>
  open ? t(`cli.unreachable.work.${open.stage}`, { date: sayDate(open.lastDay, t.locale) }) : '';

const sayElsewhere = ({ elsewhere }: UnreachablePerson): string => elsewhere.map(namePlatform).join(', ');

function sayPerson(t: Translate, person: UnreachablePerson, timeZone: string): string {
  const { name, nip, unit, platform, reason, since } = person;
  const place = platform === undefined ? '' : `${namePlatform(platform)}: `;
  const from = since ? t('cli.unreachable.since', { moment: sayMoment(since, timeZone, t.locale) }) : '';
  const reached =
    person.elsewhere.length > 0 ? t('cli.unreachable.elsewhere', { platforms: sayElsewhere(person) }) : '';
  const waits = person.open ? t('cli.unreachable.open', { work: sayOpen(t, person) }) : '';
  const why = t(`cli.unreachable.why.${reason}`);
  return withoutControls(
    `  - ${name} (${unit}, ${sayNumber(t, nip)}): ${place}${why}${from}${reached}${waits}`,
  );
}

function sayFound(t: Translate, { stranded, others }: UnreachableList, timeZone: string): readonly string[] {
  const all = [...stranded, ...others];
  if (all.length === 0) return [t('cli.unreachable.everybody')];
  const part = (key: 'stranded' | 'others', people: readonly UnreachablePerson[]) =>
    people.length === 0
      ? []
      : [
          t(`cli.unreachable.${key}`, { count: people.length }),
          ...people.map((person) => sayPerson(t, person, timeZone)),
          '',
        ];
  return [
    ...part('stranded', stranded),
    ...part('others', others),
    t('cli.what-to-do'),
    ...unreachableReasons
      .filter((reason) => all.some((person) => person.reason === reason))
      .map((reason) => `  ${t(`cli.unreachable.why.${reason}`)}: ${t(`cli.unreachable.do.${reason}`)}`),
  ];
}

function unreachableCsv(t: Translate, { stranded, others }: UnreachableList, timeZone: string): string {
  const row = (person: UnreachablePerson, told: 'yes' | 'no') => [
    numberCell(person.nip),
    person.name,
    person.unit,
    person.platform === undefined ? '' : namePlatform(person.platform),
    person.since ? sayMoment(person.since, timeZone, t.locale) : '',
    t(`cli.unreachable.why.${person.reason}`),
    t(`cli.unreachable.do.${person.reason}`),
    sayElsewhere(person),
    sayOpen(t, person),
    t(`cli.${told}`),
  ];
  const titles = ['name', 'unit', 'platform', 'since', 'why', 'do', 'elsewhere', 'open', 'stranded'] as const;
  return [
    csvBegin(['NIP', ...titles.map((title) => t(`cli.unreachable.csv.${title}`))]),
    ...stranded.map((one) => csvRow(row(one, 'yes'))),
    ...others.map((one) => csvRow(row(one, 'no'))),
  ].join('');
}
