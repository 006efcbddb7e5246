import type { Command } from 'commander';
import {
  type UnreachableList,
  type UnreachablePerson,
  type UnreachableReason,
  unreachablePeople,
  unreachableReasons,
} from '../application/people/unreachable-people.ts';
import { formatNip } from '../domain/people/nip.ts';
import { sayDate, sayMoment } from '../i18n/dates.ts';
import { createUnreachableStore } from '../persistence/people/unreachable.ts';
import { withoutControls } from '../shared/formula-safe.ts';
import { addAppraiserChecked } from './appraiser-checked.ts';
import { type CliContext, print, withStore } from './context.ts';
import { createPrivateFile, excelCsv } from './csv.ts';
import { addAccountCommands } from './people/accounts.ts';
import { namePlatform } from './platform-names.ts';

type UnreachableOptions = { readonly unit?: string; readonly json?: boolean; readonly out?: string };

/** `people unreachable`: who cannot be reached, and what HR can do; `people appraiser-checked`: HR's decision. */
export function addPeopleCommands(program: Command, context: CliContext): void {
  const people = program.command('people').description('people, their accounts and how they can be reached');
  addAppraiserChecked(people, context);
  addAccountCommands(people, context);
  people
    .command('unreachable')
    .description('who cannot be reached, since when and why, and what to do; those with open work first')
    .option('--unit <unit>', 'only of a unit')
    .option('--json', 'report as JSON')
    .option('--out <file>', 'write a CSV, readable by you alone; it must not exist yet')
    .addHelpText(
      'after',
      `
Examples:
  $ npm run kinerja -- people unreachable
  $ npm run kinerja -- people unreachable --unit "Dinas Kesehatan" --out tidak-terjangkau.csv`,
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
    await file.writeFile(unreachableCsv(found, timeZone)).finally(() => file.close());
  }
  print(context, json, found, sayFound(found, timeZone));
  if (out !== undefined && !json) context.out(`The list is in ${out}.`);
}

const why = {
  blocked: 'blocked the bot',
  deactivated: 'the account was closed',
  'not-started': 'has no conversation with the bot',
  'not-linked': 'has not linked any account',
} as const satisfies Record<UnreachableReason, string>;

const remedy = {
  blocked: 'Ask them to open the chat with the bot, unblock it and press "Start".',
  deactivated: 'Issue a new link code for their new account: link-codes issue --nip ... --out ...',
  'not-started':
    'Ask them to open the chat with the bot and press "Start", or in Slack to write anything to the app.',
  'not-linked':
    'Give them a letter with a link code, valid 14 days: link-codes issue --nip ... --days 14 --out ...',
} as const satisfies Record<UnreachableReason, string>;

const work = {
  'self-assessment': 'their self-assessment',
  rating: 'rating their people',
  feedback: 'reading their result',
} as const;

const sayOpen = ({ open }: UnreachablePerson): string =>
  open ? `${work[open.stage]}, until ${sayDate(open.lastDay, 'en')}` : '';

const sayElsewhere = ({ elsewhere }: UnreachablePerson): string => elsewhere.map(namePlatform).join(', ');

function sayPerson(person: UnreachablePerson, timeZone: string): string {
  const { name, nip, unit, platform, reason, since } = person;
  const place = platform === undefined ? '' : `${namePlatform(platform)}: `;
  const from = since ? ` (since ${sayMoment(since, timeZone, 'en')})` : '';
  const reached = person.elsewhere.length > 0 ? `; still reached on ${sayElsewhere(person)}` : '';
  const waits = person.open ? `; open: ${sayOpen(person)}` : '';
  return withoutControls(
    `  - ${name} (${unit}, NIP ${formatNip(nip)}): ${place}${why[reason]}${from}${reached}${waits}`,
  );
}

function sayFound({ stranded, others }: UnreachableList, timeZone: string): readonly string[] {
  const all = [...stranded, ...others];
  if (all.length === 0) return ['Everybody can be reached.'];
  const part = (title: string, people: readonly UnreachablePerson[]) =>
    people.length === 0 ? [] : [title, ...people.map((person) => sayPerson(person, timeZone)), ''];
  return [
    ...part(`Have open work that nobody can tell them about (${stranded.length}):`, stranded),
    ...part(`Nothing is open, or they are reached elsewhere (${others.length}):`, others),
    'What to do:',
    ...unreachableReasons
      .filter((reason) => all.some((person) => person.reason === reason))
      .map((reason) => `  ${why[reason]}: ${remedy[reason]}`),
  ];
}

/** The columns of the CSV: the title, and the value for a person. */
const csvColumns: readonly (readonly [string, (of: UnreachablePerson, timeZone: string) => string])[] = [
  ['NIP', ({ nip }) => formatNip(nip)],
  ['Name', ({ name }) => name],
  ['Unit', ({ unit }) => unit],
  ['Platform', ({ platform }) => (platform === undefined ? '' : namePlatform(platform))],
  ['Since', ({ since }, timeZone) => (since ? sayMoment(since, timeZone, 'en') : '')],
  ['Why', ({ reason }) => why[reason]],
  ['What to do', ({ reason }) => remedy[reason]],
  ['Still reached on', sayElsewhere],
  ['Open work', sayOpen],
];

function unreachableCsv({ stranded, others }: UnreachableList, timeZone: string): string {
  const row = (person: UnreachablePerson, isStranded: string) => [
    ...csvColumns.map(([, tell]) => tell(person, timeZone)),
    isStranded,
  ];
  return excelCsv([
    [...csvColumns.map(([title]) => title), 'Told by nobody'],
    ...stranded.map((one) => row(one, 'yes')),
    ...others.map((one) => row(one, 'no')),
  ]);
}
