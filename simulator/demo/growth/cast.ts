import type { Locale } from '../../../src/i18n/locale.ts';
import type { Checks } from '../checks.ts';
import type { DemoPeople } from '../seed.ts';
import type { Stage } from '../stage.ts';
import { slack, telegram, type Voice } from '../voice.ts';
import { type GrowthWords, growthWords } from './words.ts';

type Pair = { readonly employee: Voice; readonly appraiser: Voice };

export type Cast = {
  readonly stage: Stage;
  readonly locale: Locale;
  readonly words: GrowthWords;
  readonly checks: Checks;
  readonly people: DemoPeople;
  readonly hr: Voice;
  /** Both have both apps; in the second cycle each uses the other one. */
  readonly onTelegram: Pair;
  readonly onSlack: Pair;
  /** A colleague who is asked to go along: on Slack, and reminded on Telegram. */
  readonly mentor: { readonly onSlack: Voice; readonly onTelegram: Voice };
};

export function castOf(stage: Stage, locale: Locale, checks: Checks): Cast {
  const { people } = stage;
  const voice = (who: Voice['who'], place: Voice['place']): Voice => ({
    ...{ who, place, isBrief: true },
    actor: place === telegram ? stage.onTelegram(who) : stage.onSlack(who),
  });
  const pair = (place: Voice['place']): Pair => ({
    employee: voice(people.employee, place),
    appraiser: voice(people.appraiser, place),
  });
  return {
    ...{ stage, locale, checks, people, words: growthWords[locale] },
    hr: voice(people.hr, slack),
    onTelegram: pair(telegram),
    onSlack: pair(slack),
    mentor: {
      onSlack: voice(people.secondEmployee, slack),
      onTelegram: voice(people.secondEmployee, telegram),
    },
  };
}
