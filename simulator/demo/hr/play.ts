import type { Locale } from '../../../src/i18n/locale.ts';
import { createChecks } from '../checks.ts';
import type { Stage } from '../stage.ts';
import {
  acknowledges,
  assessesSelf,
  beginsToRate,
  decides,
  objects,
  ratesWhole,
} from '../story/appraisals.ts';
import { beginsInTheMorning, everybodyArrives, playChapters } from '../story/chapters.ts';
import { appraisalOf } from '../story/look.ts';
import { everythingHasEnded, everythingIsSound, nobodyIsOrphaned } from '../story/sound.ts';
import { terminalWords } from '../terminal/language.ts';
import { arrive, offers, type Voice } from '../voice.ts';
import { type Cast, castOf } from './cast.ts';
import { cycleCloses, resultIsGivenAgain, resultIsTakenBack, unitGetsDays } from './cycle.ts';
import { correctionIsAnswered, correctionIsAsked, everybodyIsReminded, ratingIsDelegated } from './desk.ts';
import { cycleOpens, extraDays, stages } from './opening.ts';
import { headRetires, numberChanges, rosterIsImported, somebodyJoins } from './roster.ts';

/**
 * Plays a cycle as HR has it: from the roster file to the closing, with people who come, go and move. True when every
 * check holds: in the tables, and on the screens of those whom it concerns.
 */
export async function playHr(stage: Stage, locale: Locale): Promise<boolean> {
  const checks = createChecks();
  const cast = castOf(stage, locale, checks);
  const { words } = cast;
  await beginsInTheMorning(stage);
  const { chapter } = words;
  // Also when holidays put a chapter off, the stages are long enough.
  return playChapters(cast, words, [
    [chapter.roster, 0, () => everybodyArrives(cast, voicesOf(cast)).then(() => rosterIsImported(cast))],
    [chapter.opening, 0, () => cycleOpens(cast)],
    [chapter.work, 1, () => peopleWork(cast)],
    [chapter.desk, 2, () => everybodyIsReminded(cast).then(() => unitGetsDays(cast))],
    [chapter.delegation, 4, () => ratingIsDelegated(cast)],
    // A request is answered within three days, so these have one day together.
    [chapter.request, 5, () => correctionIsAsked(cast)],
    [chapter.year, 5, () => peopleComeAndGo(cast)],
    [chapter.release, 6, () => resultIsTakenBack(cast)],
    [chapter.again, 8, () => resultIsGivenAgain(cast)],
    [chapter.handedOn, stages.rating[0] + extraDays + 1, () => successorGoesOn(cast)],
    [chapter.closing, stages.feedback[1] + 1, () => cycleCloses(cast).then(() => everythingHasEnded(cast))],
    [chapter.sound, stages.feedback[1] + 1, () => everythingIsSound(cast)],
  ]);
}

/** Everybody with a part. */
const voicesOf = (cast: Cast): readonly Voice[] => [
  ...[cast.officer, cast.second, cast.head, cast.headsSuperior, cast.successor, cast.underWay],
  ...[cast.objector, cast.onLeave, cast.standIn, cast.midwife, cast.appraiser, cast.receiver],
  ...[cast.contracted, cast.asker],
];

/** What is on file when the head retires: a rating under way, an objection, and the head's own result. */
async function peopleWork(cast: Cast): Promise<void> {
  const { head, underWay, objector, headsSuperior, appraiser, receiver, midwife, words, checks } = cast;
  for (const voice of [underWay, objector, receiver]) await assessesSelf(cast, voice);
  for (const voice of [head, midwife]) await assessesSelf(cast, voice, '2');
  await ratesWhole(cast, head, objector);
  await beginsToRate(cast, head, underWay);
  await objects(cast, objector, 'Target akta kelahiran terlampaui, datanya ada di laporan bulanan.');
  await ratesWhole(cast, headsSuperior, head, ['2', '2', '2']);
  await acknowledges(cast, head);
  await ratesWhole(cast, appraiser, receiver);
  const states = [];
  for (const voice of [underWay, objector, head, receiver, midwife])
    states.push((await appraisalOf(cast, voice)).status);
  checks.that(
    words.check.workIsUnderWay,
    states.join() === 'rating,objected,acknowledged,released,submitted',
  );
  checks.that(words.check.objectionIsTold, headsSuperior.actor.screen().includes('Ada keberatan'));
}

async function peopleComeAndGo(cast: Cast): Promise<void> {
  await headRetires(cast);
  const joiner = await somebodyJoins(cast);
  await correctionIsAnswered(cast);
  const { stage, words, checks, step, locale } = cast;
  step(words.step.joinerArrives(joiner.who.name));
  await arrive(stage, joiner, terminalWords[locale].handsCode);
  checks.that(words.check.joinerIsOffered, offers(joiner, 'Mulai penilaian diri'));
  await numberChanges(cast);
}

/** The successor finds what the head had begun, and ends it. */
async function successorGoesOn(cast: Cast): Promise<void> {
  const { successor, underWay, headsSuperior, objector, words, checks } = cast;
  await nobodyIsOrphaned(cast);
  await ratesWhole(cast, successor, underWay);
  await acknowledges(cast, underWay);
  const { status, rated_by: by, appraiser } = await appraisalOf(cast, underWay);
  checks.that(words.check.ratingIsEnded, status === 'acknowledged' && (by ?? appraiser) === successor.who.id);
  await headsSuperior.actor.presses('Baca keberatan');
  checks.that(
    words.check.objectionIsRead(objector.who.name),
    headsSuperior.actor.screen().includes('datanya ada di laporan bulanan'),
  );
  await decides(headsSuperior, 'Sesuai data akta yang terbit sepanjang tahun.');
  const { status: decided } = await appraisalOf(cast, objector);
  checks.that(words.check.objectionIsDecided, decided === 'decided');
}
