import { type AppraisalSummary, isConfirmed, isWithAppraiser } from '../../../domain/appraisal/appraisal.ts';
import { selfItems } from '../../../domain/appraisal/self-assessment.ts';
import { isWaiting } from '../../../domain/approval/approval.ts';
import { mayAnywhere } from '../../../domain/authorization/officer.ts';
import { releaseDay, stageState } from '../../../domain/cycle/cycle.ts';
import { sayDay, sayNearDay } from '../../../i18n/dates.ts';
import { deadlineFor, momentIn } from '../../../i18n/moments.ts';
import type { Context } from '../../contract/feature.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, type Button, plain, type RichText, type Screen } from '../../contract/view.ts';
import { actingLines } from '../../ui/acting.ts';
import { column, languageButton, row } from '../../ui/blocks.ts';
import { sayCycle } from '../../ui/part.ts';
import { readerOf } from '../../ui/reader.ts';
import { earliest } from '../approval/screens.ts';
import { awaitedIn, teamsIn } from '../approval/team.ts';
import { roomyBlocks } from '../hr/roomy.blocks.ts';
import { mentoringLines, mentorTasks } from '../mentors/on-home.ts';
import { decisionTasks } from '../objection/to-decide.ts';
import { goOn } from '../rating/go-on.ts';
import { requestsButton } from '../requests/button.ts';
import { waitsUntil } from '../talk/say.ts';

type Task = { readonly text: RichText; readonly buttons: readonly Button[] };

/** What the person has to do in their own appraisal now: one line and one button. */
function ownTask({ t, model }: Context, own: AppraisalSummary): Task {
  const { cycle } = own;
  const window = cycle.windows['self-assessment'];
  const reader = readerOf(model, cycle.timeZone);
  const common = { cycle: sayCycle(t, own), appraiser: own.appraiser.name };
  const self = (label: 'home.start' | 'home.continue' | 'home.view', tone?: 'primary'): Button => ({
    label: t(label),
    ...(tone ? { tone } : {}),
    action: { type: 'self.open', appraisalId: own.id },
  });
  const result: Button = { label: t('home.result'), action: { type: 'result.open', appraisalId: own.id } };
  const view = self('home.view');
  switch (own.status) {
    case 'self-assessment': {
      const state = stageState(cycle, 'self-assessment', model.now);
      if (state === 'not-yet')
        return {
          text: t.rich('home.self.notYet', { ...common, date: sayNearDay(window.from, reader, t.locale) }),
          buttons: [],
        };
      if (state === 'over') {
        return {
          text: t.rich('home.self.over', { ...common, date: sayDay(window.to, reader, t.locale) }),
          buttons: own.selfAnswered > 0 ? [view] : [],
        };
      }
      const deadline = deadlineFor(window.to, cycle.timeZone, reader, t.locale);
      if (own.selfAnswered === 0)
        return {
          text: t.rich('home.self.start', { ...common, deadline }),
          buttons: [self('home.start', 'primary')],
        };
      const progress = { ...common, deadline, answered: own.selfAnswered, total: selfItems.length };
      return { text: t.rich('home.self.continue', progress), buttons: [self('home.continue', 'primary')] };
    }
    case 'submitted':
      return { text: t.rich('home.self.submitted', common), buttons: [view] };
    case 'rating':
      return { text: t.rich('home.self.rating', common), buttons: [view] };
    case 'rated':
      return ratedTask(t, model, own, view);
    case 'released':
      return {
        text: t.rich(own.openedAt ? 'home.result.seen' : 'home.result.new', common),
        buttons: [{ ...result, tone: 'primary' }],
      };
    case 'objected':
      return { text: objected(t, model, own), buttons: [result] };
    default:
      return { text: t.rich(`home.result.${own.status}`, common), buttons: [result] };
  }
}

/** A result that is set and not given yet; with a talk of its own the way to that comes first. */
function ratedTask(t: Context['t'], model: Model, own: AppraisalSummary, view: Button): Task {
  const { cycle, id: appraisalId } = own;
  const common = { cycle: sayCycle(t, own), appraiser: own.appraiser.name };
  const until = waitsUntil(t, model, own);
  const from = sayNearDay(releaseDay(cycle), readerOf(model, cycle.timeZone), t.locale);
  return {
    text: isWaiting(own.approval)
      ? t.rich('home.self.approval', common)
      : until === undefined
        ? t.rich('home.self.rated', { ...common, date: from })
        : t.rich('home.self.ratedTalk', { ...common, date: until }),
    buttons: [
      ...(own.talk ? [{ label: t('talk.button'), action: { type: 'talk.open', appraisalId } } as const] : []),
      view,
    ],
  };
}

/** An objection is said to be recorded, never "received": in an office that word means that it was granted. */
function objected(t: Context['t'], model: Model, one: AppraisalSummary): RichText {
  const { cycle, objectedAt, secondAppraiser } = one;
  const zone = model.person?.timeZone ?? cycle.timeZone;
  const moment = momentIn(objectedAt ?? model.now, zone, t.locale);
  return secondAppraiser === undefined
    ? t.rich('home.result.objected', { cycle: sayCycle(t, one), moment })
    : t.rich('home.result.objectedTo', { cycle: sayCycle(t, one), moment, second: secondAppraiser.name });
}

function teamTasks({ t, model }: Context): Task[] {
  const cycles = new Map(model.team.map((member) => [member.cycle.id, member.cycle]));
  return [...cycles.values()].map((cycle) => {
    const team = model.team.filter((member) => member.cycle.id === cycle.id);
    const ready = team.filter(({ status }) => isWithAppraiser(status)).length;
    const done = team.filter(({ status }) => isConfirmed(status)).length;
    const next = goOn(t, model, team);
    const isNamed = cycles.size > 1 || !model.own.some((own) => own.cycle.id === cycle.id);
    const which = isNamed ? t('home.teamIn', { cycle: cycle.name }) : '';
    const counts = t.rich('home.team', { which, ready, done, total: team.length });
    return {
      text: next?.text ? [...counts, { text: ' ' }, ...next.text] : counts,
      buttons: [
        ...(next ? [next.button] : []),
        { label: t('home.teamButton'), action: { type: 'nav.team', page: 0 } },
      ],
    };
  });
}

/** Results that wait for the approval of the person, by unit. */
const approvalTasks = ({ t, model }: Context): readonly Task[] =>
  teamsIn(model).map(({ first, team }) => ({
    text: t.rich('approval.home', {
      ...{ unit: first.employee.unit, cycle: first.cycle.name, count: awaitedIn(team).length },
      date: sayNearDay(earliest(awaitedIn(team)) ?? model.today, model, t.locale),
    }),
    buttons: [
      {
        label: t('approval.button.home'),
        tone: 'primary',
        action: { type: 'approval.open', appraisalId: first.id },
      },
    ],
  }));

/** What the person has to do now; used on the home screen and in the help. */
export function tasksNow(context: Context): readonly Task[] {
  const { model } = context;
  // Past cycles are listed under "my results"; home shows running ones, and results without an answer.
  const current = model.own.filter(
    (own, index) =>
      index === 0 || own.status === 'released' || stageState(own.cycle, 'feedback', model.now) !== 'over',
  );
  return [
    ...current.map((own) => ownTask(context, own)),
    ...decisionTasks(context),
    ...mentorTasks(context),
    ...teamTasks(context),
    ...approvalTasks(context),
  ];
}

/** The buttons of tasks, one below the other. Only the first primary one looks like it: two would not say where to begin. */
export function taskButtons(tasks: readonly Task[]): readonly Block[] {
  const buttons = tasks.flatMap((task) => task.buttons);
  const first = buttons.findIndex(({ tone }) => tone === 'primary');
  const toned = buttons.map((button, at) => (at === first ? button : { ...button, tone: undefined }));
  return buttons.length === 0 ? [] : [column(toned)];
}

/** Where things stand for the person, in a sentence or two. */
export function sayStanding(context: Context): string {
  const tasks = tasksNow(context).map((task) => plain(task.text));
  return tasks.length > 0 ? tasks.join(' ') : context.t('home.nothing');
}

/** Home: the open tasks with their buttons, then small buttons for everything else. */
export function homeScreen(context: Context): Screen {
  const { t, model } = context;
  const tasks = tasksNow(context);
  const blocks: Block[] = [{ kind: 'heading', text: t('home.title', { name: model.person?.name ?? '' }) }];
  if (tasks.length === 0) blocks.push({ kind: 'paragraph', text: t.rich('home.nothing') });
  for (const line of actingLines(t, model)) blocks.push({ kind: 'paragraph', text: line });
  for (const task of tasks) blocks.push({ kind: 'paragraph', text: task.text });
  const mentoring = mentoringLines(context);
  for (const line of mentoring) blocks.push({ kind: 'paragraph', text: line.text });
  blocks.push(...taskButtons([...tasks, ...mentoring]));
  if (mayAnywhere(model.grants ?? [], 'progress.view'))
    blocks.push(column([{ label: t('hr.button.desk'), action: { type: 'hr.open', page: 0 } }]));
  else if (mayAnywhere(model.grants ?? [], 'requests.answer')) blocks.push(column([requestsButton(t)]));
  if (model.roomyDesk) blocks.push(...roomyBlocks(context, model.roomyDesk));
  const hasResults = model.own.some((own) => own.releasedAt !== undefined);
  blocks.push(
    row([
      ...(hasResults ? [{ label: t('home.results'), action: { type: 'nav.results' } } as const] : []),
      { label: t('home.help'), action: { type: 'nav.help' } },
      languageButton(t),
    ]),
  );
  return { blocks, preview: t('preview.screen') };
}
