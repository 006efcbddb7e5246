import type { Command } from 'commander';
import { sayMoment } from '../../i18n/dates.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { Account } from '../../persistence/accounts/deed-parts.ts';
import {
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
import { examples } from '../frame/help-text.ts';
import { namePlatform } from '../platform-names.ts';
import { readNumber, sayNumber } from './number.ts';

type Options = {
  readonly nip: string;
  readonly platform: string;
  readonly reason: string;
  readonly confirm?: true;
};

type Deed = {
  readonly name: 'unlink' | 'block' | 'unblock';
  /** Which accounts of the person it is done to. */
  readonly on: 'linked' | 'blocked';
  readonly run: (db: Db, of: Account, act: AccountDeed) => Promise<'done' | 'moved'>;
};

const deeds: readonly Deed[] = [
  { name: 'unlink', on: 'linked', run: unlinkAccount },
  { name: 'block', on: 'linked', run: blockAccount },
  { name: 'unblock', on: 'blocked', run: unblockAccount },
];

/** `people unlink`, `people block`, `people unblock`, `people blocked`. */
export function addAccountCommands(people: Command, context: CliContext): void {
  const { t } = context;
  for (const deed of deeds) {
    const command = people.command(deed.name);
    if (deed.name === 'block') command.option('--confirm', t('cli.account.confirm'));
    command
      .description(t(`cli.account.${deed.name}.about`))
      .requiredOption('--nip <nip>', t('cli.account.nip'))
      .requiredOption('--platform <platform>', t('cli.account.platform'))
      .requiredOption('--reason <text>', t('cli.account.reason'))
      .addHelpText(
        'after',
        `\n${t('cli.account.more')}\n${examples(
          t,
          `people ${deed.name} --nip 198501012010012001 --platform slack --reason "HP hilang"`,
        )}`,
      )
      .action((options: Options) => manage(context, deed, options));
  }
  people
    .command('blocked')
    .description(t('cli.account.blocked.about'))
    .option('--json', t('cli.json'))
    .action(async ({ json = false }: { json?: boolean }) => {
      const found = await withStore(context, blockedAccounts);
      print(context, json, found, sayBlocked(t, found, context.config.timeZone));
    });
}

async function manage(context: CliContext, deed: Deed, options: Options): Promise<void> {
  const { t } = context;
  const nip = readNumber(t, options.nip);
  const reason = withoutControls(options.reason).trim();
  if (reason === '') throw new Refused(t('cli.account.no-reason'));
  await withOperator(context, async (db) => {
    const person = await personWithAccounts(db, nip);
    if (!person) throw new Refused(t('cli.nobody-has-nip', { nip }));
    const name = options.platform.toLowerCase();
    const about = options.confirm ? 'confirm' : deed.name;
    const whose = { platform: namePlatform(name), name: person.name, unit: person.unit };
    const chosen = person[options.confirm ? 'blocked' : deed.on].filter(({ platform }) => platform === name);
    if (chosen.length === 0) throw new Refused(withoutControls(t(`cli.account.none.${about}`, whose)));
    const act = { personId: person.id, reason, now: context.clock.now() };
    for (const of of chosen)
      if ((await deed.run(db, of, act)) === 'moved') throw new Refused(t('cli.account.moved'));
    context.out(withoutControls(t(`cli.account.done.${about}`, whose)));
  });
}

function sayRow(t: Translate, row: BlockedRow, timeZone: string): string {
  const { platform, by, at, reason, nip, name, unit } = row;
  const why = by === 'not-me' ? t('cli.blocked.not-me') : (reason ?? t('cli.blocked.operator'));
  const moment = sayMoment(at, timeZone, t.locale);
  const said = { name, unit, number: sayNumber(t, nip), platform: namePlatform(platform), moment, why };
  return withoutControls(`  - ${t('cli.blocked.row', said)}`);
}

function sayBlocked(t: Translate, found: readonly BlockedRow[], timeZone: string): readonly string[] {
  if (found.length === 0) return [t('cli.blocked.nobody')];
  const part = (title: 'open' | 'seen', by: BlockedRow['by']) => {
    const rows = found.filter((row) => row.by === by).map((row) => sayRow(t, row, timeZone));
    return rows.length === 0 ? [] : [t(`cli.blocked.${title}`), ...rows, ''];
  };
  return [...part('open', 'not-me'), ...part('seen', 'operator'), ...t('cli.blocked.do').split('\n')];
}
