import { checkFiles } from '../../../src/app/check-files.ts';
import { sayDate } from '../../../src/i18n/dates.ts';
import type { Locale } from '../../../src/i18n/locale.ts';
import { verifyAudit } from '../../../src/persistence/audit/audit-chains.ts';
import { localDate } from '../../../src/shared/time.ts';
import { createChecks } from '../checks.ts';
import { type Stage, timeZone } from '../stage.ts';
import { terminalWords } from '../terminal/language.ts';
import { say, title } from '../terminal/print.ts';
import { arrive } from '../voice.ts';
import { type Cast, castOf } from './cast.ts';
import { colleaguesAreAsked, thanksAreShared } from './feedback.ts';
import { documentReview, fieldVisit, interview, observation } from './notebook.ts';
import { documentAndLater, photoAndSentence, thanksAndLink, voiceNote } from './pocket.ts';
import { assessment, cycleOpens, rating, why } from './rating.ts';

const monthDays = 30;

/**
 * Plays half a year in which evidence is gathered, and the rating that rests on it. True when every piece is where it
 * should be: on the screens, and in what the bot loads for those who may see it.
 */
export async function playEvidence(stage: Stage, locale: Locale): Promise<boolean> {
  const checks = createChecks();
  const cast = castOf(stage, locale, checks);
  const { words } = cast;
  const first = localDate(stage.clock.now(), timeZone);
  const chapter = (heading: string): void =>
    title(`${sayDate(localDate(stage.clock.now(), timeZone), locale)} · ${heading}`);
  const chapters = [
    [words.chapter.pocket, () => everybodyArrives(cast, locale).then(() => photoAndSentence(cast))],
    [words.chapter.seen, () => observation(cast).then(() => documentAndLater(cast))],
    [words.chapter.thanks, () => thanksAndLink(cast).then(() => documentReview(cast))],
    [words.chapter.visit, () => fieldVisit(cast).then(() => interview(cast))],
    [words.chapter.voice, () => voiceNote(cast).then(() => thanksAreShared(cast))],
    [words.chapter.colleagues, () => colleaguesAreAsked(cast)],
  ] as const;
  try {
    for (const [heading, plays] of chapters) {
      chapter(heading);
      await plays();
      await stage.moveOnDays(monthDays);
    }
    chapter(words.chapter.rating);
    await cycleOpens(cast, first);
    await rating(cast, await assessment(cast));
    chapter(words.chapter.why);
    await why(cast);
    chapter(words.chapter.whole);
    await everythingIsSound(cast);
  } catch (error) {
    // The screen that stopped it says what the script expected and what was there.
    say(`\n${words.stopped(error instanceof Error ? error.message : String(error))}`);
    return false;
  }
  title(words.ends(checks.count(), checks.broken().length));
  for (const sentence of checks.broken()) say(`  ✗ ${sentence}`);
  return checks.broken().length === 0;
}

async function everybodyArrives({ stage, employee, appraiser, colleagues }: Cast, locale: Locale) {
  const { handsCode } = terminalWords[locale];
  const voices = [employee, appraiser].flatMap(({ onTelegram, onSlack }) => [onTelegram, onSlack]);
  for (const voice of [...voices, ...colleagues]) await arrive(stage, voice, handsCode);
}

/** What the doctor and `audit verify` look at. */
async function everythingIsSound({ stage, words, checks }: Cast): Promise<void> {
  const files = await checkFiles(stage.db, stage.files);
  checks.that(words.filesAreSound, files.count === 3 && files.unsound.length === 0);
  const { broken, differences } = await verifyAudit(stage.db, []);
  checks.that(words.recordIsSound, broken.length === 0 && differences.length === 0);
}
