import type { Command } from 'commander';
import { sayMoment } from '../../i18n/dates.ts';
import { translator } from '../../i18n/translate.ts';
import {
  type Account,
  type Deed as AccountDeed,
  type BlockedRow,
  blockAccount,
  blockedAccounts,
  personWithAccounts,
  unblockAccount,
  unlinkAccount,
} from '../../persistence/accounts/manage-accounts.ts';
import type { Db } from '../../persistence/db.ts';
import { withoutControls } from '../../shared/formula-safe.ts';
import { type CliContext, print, Refused, withOperator, withStore } from '../context.ts';
import { namePlatform } from '../platform-names.ts';
import { readNumber, sayNumber } from './number.ts';

type Options = {
  readonly nip: string;
  readonly platform: string;
  readonly reason: string;
  readonly confirm?: true;
};

type Deed = {
  readonly name: string;
  readonly description: string;
  /** Which accounts of the person it is done to. */
  readonly on: 'linked' | 'blocked';
  readonly run: (db: Db, of: Account, act: AccountDeed) => Promise<'done' | 'moved'>;
  readonly done: string;
  readonly none: string;
};

const deeds: readonly Deed[] = [
  {
    name: 'unlink',
    description: 'unlinks the account of a person on a platform; they can link one again with a code',
    on: 'linked',
    run: unlinkAccount,
    done: 'is unlinked and sees nothing any more',
    none: 'has no linked account',
  },
  {
    name: 'block',
    description:
      'blocks the account of a person on a platform: it sees and does nothing and cannot be linked',
    on: 'linked',
    run: blockAccount,
    done: 'is blocked',
    none: 'has no such account',
  },
  {
    name: 'unblock',
    description: 'lifts the block of an account; it can be linked again with a code',
    on: 'blocked',
    run: unblockAccount,
    done: 'is not blocked any more; it is linked again only with a code or by e-mail',
    none: 'has no blocked account',
  },
];

/** `people unlink`, `people block`, `people unblock`, `people blocked`. */
export function addAccountCommands(people: Command, context: CliContext): void {
  for (const deed of deeds) {
    const command = people.command(deed.name);
    if (deed.name === 'block')
      command.option('--confirm', 'keep blocked what a person said is not theirs: somebody has looked at it');
    command
      .description(deed.description)
      .requiredOption('--nip <nip>', 'whose account')
      .requiredOption('--platform <platform>', 'on which platform, such as telegram or slack')
      .requiredOption('--reason <text>', 'why; kept in the audit trail')
      .addHelpText(
        'after',
        `
The account itself and the other accounts of the person are told.

Example:
  $ npm run kinerja -- people ${deed.name} --nip 198501012010012001 --platform slack --reason "lost phone"`,
      )
      .action((options: Options) => manage(context, deed, options));
  }
  people
    .command('blocked')
    .description(
      'which accounts are blocked, since when and why, and what to do; those to be looked at first',
    )
    .option('--json', 'report as JSON')
    .action(async ({ json = false }: { json?: boolean }) => {
      const found = await withStore(context, blockedAccounts);
      print(context, json, found, sayBlocked(found, context.config.timeZone));
    });
}

async function manage(context: CliContext, deed: Deed, options: Options): Promise<void> {
  const nip = readNumber(context.t, options.nip);
  const reason = withoutControls(options.reason).trim();
  if (reason === '') throw new Refused('The reason is empty. Please say in a few words why.');
  await withOperator(context, async (db) => {
    const person = await personWithAccounts(db, nip);
    if (!person) throw new Refused(context.t('cli.nobody-has-nip', { nip }));
    const on = options.confirm ? 'blocked' : deed.on;
    const chosen = person[on].filter(({ platform }) => platform === options.platform.toLowerCase());
    if (chosen.length === 0)
      throw new Refused(`${person.name} ${deed.none} on ${namePlatform(options.platform.toLowerCase())}.`);
    const act = { personId: person.id, reason, now: context.clock.now() };
    for (const of of chosen)
      if ((await deed.run(db, of, act)) === 'moved')
        throw new Refused('That account changed just now. Please look again with "people blocked".');
    const where = chosen.map(({ platform }) => namePlatform(platform))[0] ?? '';
    context.out(withoutControls(`The ${where} account of ${person.name} (${person.unit}) ${deed.done}.`));
  });
}

const sayRow = ({ platform, by, at, reason, nip, name, unit }: BlockedRow, timeZone: string): string => {
  const why = by === 'not-me' ? 'the person said "not me"' : (reason ?? 'blocked by an operator');
  return withoutControls(
    `  - ${name} (${unit}, ${sayNumber(translator('en'), nip)}): ${namePlatform(platform)}, since ${sayMoment(at, timeZone, 'en')}: ${why}`,
  );
};

function sayBlocked(found: readonly BlockedRow[], timeZone: string): readonly string[] {
  if (found.length === 0) return ['No account is blocked.'];
  const part = (title: string, rows: readonly BlockedRow[]) =>
    rows.length === 0 ? [] : [title, ...rows.map((row) => sayRow(row, timeZone)), ''];
  return [
    ...part(
      'To be looked at:',
      found.filter(({ by }) => by === 'not-me'),
    ),
    ...part(
      'Looked at:',
      found.filter(({ by }) => by === 'operator'),
    ),
    'What to do: speak with the person. If the account is theirs: people unblock --nip ... --platform ... --reason ...',
    'If it is not: people block --confirm --nip ... --platform ... --reason ...',
  ];
}
