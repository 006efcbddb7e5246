import type { ItemCode } from '../../../domain/appraisal/items.ts';
import {
  defaultRequiredLevels,
  type Level,
  type PositionLevel,
} from '../../../domain/competency/catalogue.ts';
import {
  guideLevels,
  type Question,
  questionCode,
  questionsOf,
} from '../../../domain/notes/interview-guide.ts';
import type { NotebookEntry, NotebookPerson, Showing } from '../../../domain/notes/notebook.ts';
import type { Context, Step } from '../../contract/feature.ts';
import type { Interview } from '../../contract/state.ts';
import { bookOf } from '../notebook/writing.steps.ts';
import type { GuideScreen } from './verbs.ts';

export const isLevel = (level: number): level is Level => guideLevels.some((one) => one === level);

/** What the position requires by default. A cycle may require another, so the level can be chosen. */
export const levelFor = (position: PositionLevel): Level => defaultRequiredLevels[position];

/** Whom the reader may ask: somebody they appraise today. */
export const personOf = (context: Context, employeeId: string): NotebookPerson | undefined =>
  bookOf(context).people.find(({ id }) => id === employeeId);

export const freshPlan = ({ id, positionLevel }: NotebookPerson): Interview => ({
  employeeId: id,
  items: [],
  level: levelFor(positionLevel),
  showing: withResult,
  answers: {},
});

/** The numbers of `showing` on buttons and in states. To show an answer now is a press of its own on its note. */
export const withResult = 1;
export const atTalk = 2;
export const showingOf = ({ showing }: Interview): Showing =>
  showing === atTalk ? 'at-talk' : 'with-result';

/** The interview with somebody: the one in view, or the one that was left. */
export function planOf({ state }: Context, employeeId: string): Interview | undefined {
  const { screen, interview } = state;
  const isInView =
    screen.at === 'guide-choose' || screen.at === 'guide-question' || screen.at === 'guide-list';
  return [isInView ? withoutPlace(screen) : undefined, interview].find(
    (one) => one?.employeeId === employeeId,
  );
}

/** Only what an interview is, without where in it one is. */
const withoutPlace = ({ employeeId, items, level, showing, answers }: Interview): Interview => ({
  ...{ employeeId, items, level, showing, answers },
});

export const questionsIn = ({ items, level }: Pick<Interview, 'items' | 'level'>): readonly Question[] =>
  isLevel(level) ? items.flatMap((item: ItemCode) => questionsOf(item, level)) : [];

/** The note that answers a question, as long as it is there. */
export const answerTo = (context: Context, plan: Interview, question: Question): NotebookEntry | undefined =>
  bookOf(context).entries.find(({ id }) => id === plan.answers[questionCode(question)]);

/** The first question without an answer, counted from 1; undefined when all have one. */
export function firstOpen(context: Context, plan: Interview): number | undefined {
  const at = questionsIn(plan).findIndex((question) => !answerTo(context, plan, question));
  return at < 0 ? undefined : at + 1;
}

/** Shows a screen of an interview, and remembers the interview for whoever leaves it. */
export const inPlan = (plan: Interview, screen: GuideScreen, notice?: string): Step => ({
  state: { screen, interview: withoutPlace(plan) },
  ...(notice !== undefined && { notice: { text: notice } }),
});
