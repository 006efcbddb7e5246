import type { Locale } from '../../../src/i18n/locale.ts';
import type { Checks } from '../checks.ts';
import type { Stage } from '../stage.ts';
import { kinerja } from '../story/command.ts';
import { cityRoster } from '../story/roster-file.ts';
import { type Story, voiceOf } from '../story/story.ts';
import { say } from '../terminal/print.ts';
import { slack, telegram, type Voice } from '../voice.ts';
import { newcomers } from './unit.ts';
import { type StandsWords, standsWords } from './words.ts';

/** Those with a part who are in `examples/roster.csv` already, by their NIP and the app in which they are seen. */
const known = {
  /** Superior of the two heads of section: approves, and decides objections. */
  superior: ['197508112000031001', slack],
  /** Above the superior. */
  secretary: ['196804171994031001', telegram],
  /** Takes over the second section half-way. */
  assistant: ['197009221996032001', slack],
  head: ['198107092006042001', telegram],
  otherHead: ['198503212010011001', slack],
  /** Has the talk, and agrees. */
  talker: ['199103262015021001', telegram],
  /** Their result is taken back before they see it. */
  lucky: ['199310082019032001', slack],
  /** Something was left out of their result. */
  unseen: ['199801172023211001', telegram],
  /** Answers without objecting. */
  replier: ['198609292010011001', slack],
  /** Objects, and withdraws. */
  withdrawer: ['199706022022032001', telegram],
} as const satisfies Readonly<Record<string, readonly [string, Voice['place']]>>;
const officer = ['198702192011012001', telegram] as const;

type Part = keyof typeof known | keyof typeof newcomers;

export type Opening = Story & { readonly words: StandsWords };
export type Cast = Opening &
  Readonly<Record<Part, Voice>> & {
    /** The ten who are rated by the two heads of section. */
    readonly staff: readonly Voice[];
  };

/** What is there before the unit is whole. */
export function openingOf(stage: Stage, locale: Locale, checks: Checks): Opening {
  return {
    ...{ stage, locale, checks, words: standsWords[locale], roster: cityRoster() },
    officer: voiceOf(stage, officer, false),
    cycleName: `Evaluasi Kinerja ${stage.clock.now().toZonedDateTimeISO('UTC').year}`,
    step: (sentence) => say(`\n  • ${sentence}`),
    command: (by, ...args) => kinerja(stage, { locale, by, clock: stage.clock }, args),
  };
}

/** Everybody, once the roster has the five more. */
export async function castOf(opening: Opening): Promise<Cast> {
  const { stage } = opening;
  const voices: [string, Voice][] = Object.entries(known).map(([part, seat]) => [
    part,
    voiceOf(stage, seat, part !== 'superior'),
  ]);
  for (const [part, { place, row }] of Object.entries(newcomers)) {
    const who = await stage.welcome(row.NIP);
    const actor = place === telegram ? stage.onTelegram(who) : stage.onSlack(who);
    voices.push([part, { who, place, actor, isBrief: true, isQuiet: true }]);
  }
  const all = Object.fromEntries(voices) as Record<Part, Voice>;
  const { talker, lucky, unseen, low, returned } = all;
  const { replier, withdrawer, contester, early, late } = all;
  const staff = [talker, lucky, unseen, low, returned, replier, withdrawer, contester, early, late];
  return { ...opening, ...all, staff };
}
