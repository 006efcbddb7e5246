import type { Locale } from '../../../src/i18n/locale.ts';
import type { Checks } from '../checks.ts';
import type { Stage } from '../stage.ts';
import { kinerja } from '../story/command.ts';
import { cityRoster } from '../story/roster-file.ts';
import { type Story, voiceOf } from '../story/story.ts';
import { say } from '../terminal/print.ts';
import { slack, telegram, type Voice } from '../voice.ts';
import { type HrWords, hrWords } from './words.ts';

/** Everybody with a part, by their NIP in `examples/roster.csv` and the app in which they are seen. */
const parts = {
  /** In HR: asks for things, and imports. */
  officer: ['198702192011012001', telegram],
  /** In HR too: says yes to what the other asks for, and answers people. */
  second: ['199205032019031001', slack],
  /** The head who retires, with two staff. */
  head: ['198602052011012001', telegram],
  /** Hears objections to the head's ratings. */
  headsSuperior: ['197311191999031001', slack],
  successor: ['198008162005011001', telegram],
  /** Their rating is under way when the head retires. */
  underWay: ['199111032015021001', slack],
  /** Has objected by then. */
  objector: ['199608092022212001', telegram],
  onLeave: ['197809122002122001', slack],
  standIn: ['198304302008041001', telegram],
  midwife: ['198907112012122001', telegram],
  appraiser: ['198107092006042001', telegram],
  /** Their result is taken back, and given again. */
  receiver: ['199103262015021001', slack],
  /** A PPPK who gets a new number with a new contract. */
  contracted: ['199801172023211001', slack],
  /** Asks for a correction of their data. */
  asker: ['198703032010012001', telegram],
} as const;
type Part = keyof typeof parts;

export type Cast = Readonly<Record<Part, Voice>> & Story & { readonly words: HrWords };

export function castOf(stage: Stage, locale: Locale, checks: Checks): Cast {
  const isOfficer = (part: string): boolean => part === 'officer' || part === 'second';
  const voices = Object.fromEntries(
    Object.entries(parts).map(([part, seat]): [string, Voice] => [
      part,
      voiceOf(stage, seat, !isOfficer(part)),
    ]),
  ) as Record<Part, Voice>;
  return {
    ...voices,
    ...{ stage, locale, checks, words: hrWords[locale], roster: cityRoster() },
    cycleName: `Evaluasi Kinerja ${stage.clock.now().toZonedDateTimeISO('UTC').year}`,
    step: (sentence) => say(`\n  • ${sentence}`),
    command: (by, ...args) => kinerja(stage, { locale, by, clock: stage.clock }, args),
  };
}
