import { readFile } from 'node:fs/promises';
import type { Locale } from '../../../src/i18n/locale.ts';
import type { ChatFile } from '../../actors/actor.ts';
import { type Checks, comesTrue } from '../checks.ts';
import type { DemoPerson } from '../seed.ts';
import type { Stage } from '../stage.ts';
import { slack, telegram, type Voice } from '../voice.ts';
import { type EvidenceWords, evidenceWords } from './words.ts';

/** Somebody who has both apps. */
export type Both = {
  readonly who: DemoPerson;
  readonly onTelegram: Voice;
  readonly onSlack: Voice;
};

export type Cast = {
  readonly stage: Stage;
  readonly words: EvidenceWords;
  readonly checks: Checks;
  readonly employee: Both;
  readonly appraiser: Both;
  /** Five, three of them on Telegram. */
  readonly colleagues: readonly Voice[];
};

/** Of the same office, in `examples/roster.csv`. */
const colleagueNips = [
  '199310082019032001',
  '199801172023211001',
  '198609292010011001',
  '199706022022032001',
  '198503212010011001',
] as const;

export function castOf(stage: Stage, locale: Locale, checks: Checks): Cast {
  const voice = (who: DemoPerson, place: Voice['place']): Voice => ({
    ...{ who, place, isBrief: true },
    actor: place === telegram ? stage.onTelegram(who) : stage.onSlack(who),
  });
  const both = (who: DemoPerson): Both => ({
    ...{ who, onTelegram: voice(who, telegram), onSlack: voice(who, slack) },
  });
  const colleagues = colleagueNips.map((nip, at) => {
    const found = stage.everyone.find((one) => one.nip === nip);
    if (!found) throw new Error(`nobody in examples/roster.csv has NIP ${nip}`);
    return voice(found, at % 2 === 0 ? telegram : slack);
  });
  return {
    ...{ stage, checks, colleagues, words: evidenceWords[locale] },
    employee: both(stage.people.employee),
    appraiser: both(stage.people.appraiser),
  };
}

const files = {
  photo: { name: 'foto-loket.jpg', mimeType: 'image/jpeg' },
  document: { name: 'notulen.pdf', mimeType: 'application/pdf' },
  voice: { name: 'catatan-suara.ogg', mimeType: 'audio/ogg' },
} as const;

/** A real file, as a phone makes it: the photo has the place in it where it was taken. */
export async function realFile(kind: keyof typeof files): Promise<ChatFile> {
  const { name, mimeType } = files[kind];
  return { name, mimeType, bytes: await readFile(new URL(`./files/${name}`, import.meta.url)) };
}

/** Whether so many files of the bot come into a chat: its lane sends them a moment after they were asked for. */
export const arrives = ({ stage }: Cast, { actor }: Voice, count: number): Promise<boolean> =>
  comesTrue(async () => {
    await stage.moveOn(0);
    return actor.received().length === count;
  });
