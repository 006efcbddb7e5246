import { assertNever } from '../../../shared/assert.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import type { Screen } from '../../contract/view.ts';
import { goneScreen } from '../../ui/parts.ts';
import { goTo, refused } from '../../ui/steps.ts';
import { bookOf } from '../notebook/writing.steps.ts';
import { answerField, answerForm, answerQuestion, isAsked } from './answer.steps.ts';
import { chooseScreen, whoScreen } from './choose.screen.ts';
import { type ChooseAction, choose } from './choose.steps.ts';
import { firstOpen, freshPlan, inPlan, isLevel, levelFor, personOf, planOf } from './plan.ts';
import { listScreen, questionScreen } from './question.screen.ts';
import { readScreen } from './read.screen.ts';
import type { GuideAction, GuideScreen } from './verbs.ts';

export const guideFlow = {
  act(context, action) {
    switch (action.type) {
      case 'guide.open':
        return open(context, action.page);
      case 'guide.questions':
        return goTo({ at: 'guide-read' });
      case 'guide.read':
        return goTo({ at: 'guide-read', item: action.item, level: readLevel(context, action.level) });
      default:
        return withPerson(context, action);
    }
  },

  submit: (context, action, values) =>
    action.type === 'guide.answer'
      ? answerQuestion(context, action.employeeId, action.number, values[answerField] ?? '', 'instead')
      : {},

  text: (context, screen, typed) =>
    screen.at === 'guide-question'
      ? answerQuestion(context, screen.employeeId, screen.number, typed, 'below')
      : undefined,

  form: (context, action) =>
    action.type === 'guide.answer' ? answerForm(context, action.employeeId, action.number) : undefined,

  screen: draw,
} satisfies Flow<GuideAction, GuideScreen>;

/** Whom to talk to; who appraises one person alone is not asked. */
function open(context: Context, page: number): Step {
  const { people } = bookOf(context);
  const [only] = people;
  if (only && people.length === 1) return begin(context, only.id);
  return goTo({ at: 'guide-who', page });
}

/** The choice for somebody; an interview with them that was left is taken up as it was. */
function begin(context: Context, employeeId: string): Step {
  const person = personOf(context, employeeId);
  if (!person) return refused(context, { code: 'not-yours' }, { at: 'guide-who', page: 0 });
  return goTo({ at: 'guide-choose', ...(planOf(context, employeeId) ?? freshPlan(person)) });
}

type PersonAction = Extract<GuideAction, { employeeId: string }>;

/** Whatever is about somebody is for who appraises them today. */
function withPerson(context: Context, action: PersonAction): Step {
  const { employeeId } = action;
  if (!personOf(context, employeeId))
    return refused(context, { code: 'not-yours' }, { at: 'guide-who', page: 0 });
  if (action.type === 'guide.who') return begin(context, employeeId);
  const plan = planOf(context, employeeId);
  // The interview of an older button is over.
  if (!plan) return begin(context, employeeId);
  switch (action.type) {
    case 'guide.item':
    case 'guide.level':
    case 'guide.showing':
      return choose(context, plan, action satisfies ChooseAction);
    case 'guide.ask':
      return isAsked(plan, action.number)
        ? inPlan(plan, { at: 'guide-question', ...plan, number: action.number })
        : inPlan(plan, { at: 'guide-list', ...plan });
    case 'guide.resume': {
      const number = firstOpen(context, plan);
      return number === undefined
        ? inPlan(plan, { at: 'guide-list', ...plan })
        : inPlan(plan, { at: 'guide-question', ...plan, number });
    }
    case 'guide.answer': {
      const form = answerForm(context, employeeId, action.number);
      const screen = { at: 'guide-question', ...plan, number: action.number } as const;
      return form ? { ...inPlan(plan, screen), form } : refused(context, { code: 'note-fixed' });
    }
    case 'guide.list':
      return inPlan(plan, { at: 'guide-list', ...plan });
    case 'guide.end':
      return {
        state: { screen: { at: 'notebook', employeeId, page: 0 }, interview: undefined },
        notice: { text: context.t('guide.ended', { count: Object.keys(plan.answers).length }) },
      };
    default:
      return assertNever(action);
  }
}

/** The level that is read: the chosen one, else that of the own position. */
function readLevel(context: Context, level: number): number {
  const own = bookOf(context).positionLevel;
  return isLevel(level) ? level : own === undefined ? 1 : levelFor(own);
}

function draw(context: Context, screen: GuideScreen): Screen {
  const { t } = context;
  if (screen.at === 'guide-who') return whoScreen(context, screen.page);
  if (screen.at === 'guide-read') return readScreen(context, screen);
  const person = personOf(context, screen.employeeId);
  if (!person) return goneScreen(t, t('refusal.not-yours'));
  switch (screen.at) {
    case 'guide-choose':
      return chooseScreen(context, person, screen);
    case 'guide-question':
      return questionScreen(context, person, screen);
    case 'guide-list':
      return listScreen(context, person, screen);
    default:
      return assertNever(screen);
  }
}
