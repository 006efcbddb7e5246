import type { Locale } from '../../../src/i18n/locale.ts';
import { createChecks } from '../checks.ts';
import type { Stage } from '../stage.ts';
import { beginsInTheMorning, everybodyArrives, playChapters } from '../story/chapters.ts';
import { everythingHasEnded, everythingIsSound } from '../story/sound.ts';
import {
  answerIsGiven,
  evidenceIsKept,
  leftOutIsCorrected,
  pulseIsAnswered,
  resultIsAgreed,
} from './answers.ts';
import { headsAreApproved, oneIsSentBack, resultIsTakenBack, teamIsApproved } from './approval.ts';
import { type Cast, castOf, openingOf } from './cast.ts';
import { cycleCloses, everybodyIsAtAnEnd, othersRead } from './closing.ts';
import {
  deciderIsReplaced,
  oneIsRejected,
  oneIsUpheldInPart,
  oneIsWithdrawn,
  threeObject,
} from './objections.ts';
import { agencySets, cycleOpens, stages, unitGrows } from './opening.ts';
import { everybodyAssesses, headsRate } from './ratings.ts';
import { guidanceIsRated, talkIsAgreed, talkIsConfirmed } from './talk.ts';

/**
 * Plays how a result comes to stand in a unit of twelve: approved, talked about, answered, objected to and decided. True
 * when every check holds: in the tables, and on the screens of those whom it concerns.
 */
export async function playStands(stage: Stage, locale: Locale): Promise<boolean> {
  const checks = createChecks();
  const opening = openingOf(stage, locale, checks);
  const { words } = opening;
  const { chapter } = words;
  await beginsInTheMorning(stage);
  let all: Cast | undefined;
  const inTurn =
    (...acts: readonly ((cast: Cast) => Promise<void>)[]) =>
    async (): Promise<void> => {
      all ??= await castOf(opening);
      for (const act of acts) await act(all);
    };
  const arrives = (cast: Cast) => everybodyArrives(cast, voicesOf(cast));
  const closes = stages.feedback[1] + 1;
  return playChapters(opening, words, [
    [
      chapter.opening,
      0,
      () =>
        unitGrows(opening)
          .then(() => agencySets(opening))
          .then(() => cycleOpens(opening)),
    ],
    [chapter.self, 0, inTurn(arrives, evidenceIsKept, everybodyAssesses)],
    [chapter.ratings, 1, inTurn(headsRate)],
    [chapter.approval, 2, inTurn(oneIsSentBack, teamIsApproved, headsAreApproved)],
    [chapter.takeBack, 2, inTurn(resultIsTakenBack)],
    [chapter.answers, 3, inTurn(othersRead, leftOutIsCorrected, answerIsGiven)],
    [chapter.talk, 3, inTurn(talkIsAgreed)],
    [chapter.talked, 8, inTurn(talkIsConfirmed, guidanceIsRated, resultIsAgreed)],
    [chapter.objections, 9, inTurn(threeObject, oneIsWithdrawn, oneIsUpheldInPart)],
    [chapter.replaced, 11, inTurn(deciderIsReplaced, oneIsRejected)],
    [chapter.closing, closes, inTurn(everybodyIsAtAnEnd, cycleCloses, everythingHasEnded, pulseIsAnswered)],
    [chapter.sound, closes, inTurn(everythingIsSound)],
  ]);
}

const voicesOf = (cast: Cast) => [
  ...[cast.officer, cast.superior, cast.secretary, cast.assistant, cast.head, cast.otherHead],
  ...cast.staff,
];
