import { snoozeChoices } from '../../../application/reminders/snooze.ts';
import { selfItems } from '../../../domain/appraisal/self-assessment.ts';
import type { Stage } from '../../../domain/cycle/cycle.ts';
import { comparePeople } from '../../../domain/people/name-order.ts';
import type { Namesake } from '../../../domain/people/told-apart.ts';
import type { EscalationLevel } from '../../../domain/reminders/escalation.ts';
import { type OpenTask, openTasks } from '../../../domain/reminders/open-tasks.ts';
import { sayDay, sayNearDay } from '../../../i18n/dates.ts';
import type { MessageKey } from '../../../i18n/messages/index.ts';
import { minuteFor, nearMomentFor, type SaidMoment } from '../../../i18n/moments.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { localDate, Temporal } from '../../../shared/time.ts';
import type { Context } from '../../contract/feature.ts';
import { type Block, type Button, plain, type RichText, type Screen, text } from '../../contract/view.ts';
import { column, homeButton, note, row, small } from '../../ui/blocks.ts';
import { calendarOf } from '../../ui/calendar.ts';
import { sayCycle } from '../../ui/part.ts';
import { inFull, labelsOf } from '../../ui/person-labels.ts';
import { readerOf } from '../../ui/reader.ts';
import { earliest } from '../approval/screens.ts';
import { awaitedIn, teamsIn } from '../approval/team.ts';
import { goOn } from '../rating/go-on.ts';

/** Overdue work of other people: names and counts, never answers or ratings. */
export type OverdueWork = {
  readonly level: EscalationLevel;
  readonly stage: Stage;
  readonly cycleName: string;
  /** Employees with a count of 1 for the appraiser, appraisers with their counts for the superior. */
  readonly people: readonly (Namesake & { readonly count: number })[];
};

/** A message lists at most this many names; the rest is counted. */
const namesMax = 20;
/** More of them than these are folded. */
const namesInView = 3;

/** The last minute before the deadline, in the reader's zone. */
export const sayLastMinute = (context: Context, task: OpenTask): SaidMoment =>
  minuteFor(
    task.deadline.subtract({ minutes: 1 }),
    readerOf(context.model, task.cycle.timeZone),
    context.t.locale,
  );

const teamButton = (t: Translate): Button => ({
  label: t('home.teamButton'),
  action: { type: 'nav.team', page: 0 },
});

function taskItem(
  context: Context,
  task: OpenTask,
): { readonly text: RichText; readonly open: Button } | undefined {
  const { t, model } = context;
  const [first] = task.appraisals;
  if (!first) return undefined;
  const { cycle, stage } = task;
  const today = localDate(model.now, cycle.timeZone);
  const left = t('reminder.left', { days: today.until(cycle.windows[stage].to).days });
  const common = {
    cycle: stage === 'rating' ? cycle.name : sayCycle(t, first),
    left,
    deadline: sayLastMinute(context, task),
  };
  switch (stage) {
    case 'self-assessment': {
      const answered = first.selfAnswered;
      const progress = { ...common, answered, total: selfItems.length };
      return {
        text:
          answered === 0 ? t.rich('reminder.self.start', common) : t.rich('reminder.self.continue', progress),
        open: {
          label: t(answered === 0 ? 'reminder.open.self.start' : 'reminder.open.self.continue'),
          tone: 'primary',
          action: { type: 'self.open', appraisalId: first.id },
        },
      };
    }
    case 'rating': {
      const count = task.appraisals.length;
      const next = goOn(t, model, task.appraisals);
      const open: Button = next?.button ?? teamButton(t);
      return { text: t.rich('reminder.rating', { ...common, count }), open };
    }
    case 'feedback':
      return {
        text: t.rich('reminder.result', common),
        open: {
          label: t('reminder.open.result'),
          tone: 'primary',
          action: { type: 'result.open', appraisalId: first.id },
        },
      };
  }
}

/** Results that wait for the reader's approval, which have no window: named beside what has one, and when HR reminds of them. */
const approvalItems = ({
  t,
  model,
}: Context): readonly { readonly text: RichText; readonly open: Button }[] =>
  teamsIn(model).map(({ first, team }) => ({
    text: t.rich('approval.home', {
      ...{ unit: first.employee.unit, cycle: first.cycle.name, count: awaitedIn(team).length },
      date: sayNearDay(earliest(awaitedIn(team)) ?? model.today, model, t.locale),
    }),
    open: { label: t('approval.button.home'), action: { type: 'approval.open', appraisalId: first.id } },
  }));

const overdueKeys = {
  'self-assessment': {
    appraiser: 'reminder.overdue.self.appraiser',
    superior: 'reminder.overdue.self.superior',
  },
  rating: { appraiser: 'reminder.overdue.rating.appraiser', superior: 'reminder.overdue.rating.superior' },
  feedback: {
    appraiser: 'reminder.overdue.feedback.appraiser',
    superior: 'reminder.overdue.feedback.superior',
  },
} as const satisfies Record<Stage, Record<EscalationLevel, MessageKey>>;

function overdueBlocks({ t }: Context, overdue: readonly OverdueWork[]): readonly Block[] {
  if (overdue.length === 0) return [];
  const sections = overdue.flatMap(({ level, stage, cycleName, people }): readonly Block[] => {
    const count = people.reduce((sum, person) => sum + person.count, 0);
    const called = labelsOf(t, people);
    const items = people
      .toSorted(comparePeople)
      .slice(0, namesMax)
      .map((person) => {
        const name = inFull(called(person));
        return text(
          level === 'superior' ? t('reminder.overdue.counted', { name, count: person.count }) : name,
        );
      });
    if (people.length > namesMax)
      items.push(text(t('reminder.overdue.more', { count: people.length - namesMax })));
    const said = t.rich(overdueKeys[stage][level], { cycle: cycleName, count });
    // How many they are is what matters at first; their names would push the buttons out of view.
    return items.length > namesInView
      ? [{ kind: 'details', title: plain(said), parts: [{ kind: 'bullets', items }] }]
      : [
          { kind: 'paragraph', text: said },
          { kind: 'bullets', items },
        ];
  });
  const buttons: readonly Block[] = overdue.some(({ level }) => level === 'appraiser')
    ? [row([teamButton(t)])]
    : [];
  return [
    { kind: 'heading', text: t('reminder.overdue.title') },
    small(t('reminder.overdue.why')),
    ...sections,
    ...buttons,
  ];
}

/** Whether there are answers of the reader's own in what is still open, of which one can say that they are saved. */
const hasAnswers = (tasks: readonly OpenTask[]): boolean =>
  tasks.some(
    ({ stage, appraisals }) => stage === 'self-assessment' && appraisals.some((one) => one.selfAnswered > 0),
  );

/** The snooze buttons, only those that end before the deadline. */
function snoozeBlocks(context: Context, tasks: readonly OpenTask[]): readonly Block[] {
  const { t, model } = context;
  const { person, now } = model;
  const isWorkday = calendarOf(model);
  const options = person && snoozeChoices({ now, tasks, timeZone: person.timeZone, isWorkday });
  if (!options) return [];
  const tomorrow = options.tomorrow && localDate(options.tomorrow, person.timeZone);
  const isNextDay = tomorrow?.equals(model.today.add({ days: 1 }));
  const buttons: readonly Button[] = [
    // Late in the afternoon, "two hours" would be moved to the next morning, which has its own button.
    ...(options.twoHours && now.add({ hours: 2 }).equals(options.twoHours)
      ? [{ label: t('reminder.snooze.twoHours'), action: { type: 'reminder.snooze', choice: 0 } } as const]
      : []),
    ...(tomorrow
      ? [
          {
            label: isNextDay
              ? t('reminder.snooze.tomorrow')
              : t('reminder.snooze.day', { day: sayDay(tomorrow, model, t.locale) }),
            action: { type: 'reminder.snooze', choice: 1 },
          } as const,
        ]
      : []),
    ...(options.dates
      ? [{ label: t('reminder.snooze.date'), action: { type: 'reminder.snooze', choice: 2 } } as const]
      : []),
  ];
  if (buttons.length === 0) return [];
  const isSnoozed = person.snoozedUntil && Temporal.Instant.compare(person.snoozedUntil, now) > 0;
  const words: Block = isSnoozed
    ? note(
        'info',
        t.rich('reminder.snooze.until', {
          until: nearMomentFor(person.snoozedUntil, readerOf(model, person.timeZone), t.locale),
        }),
      )
    : {
        kind: 'paragraph',
        text: t.rich(hasAnswers(tasks) ? 'reminder.snooze.askSaved' : 'reminder.snooze.ask'),
      };
  // A day by name is too long for a column beside another button.
  return [words, tomorrow && !isNextDay ? column(buttons) : row(buttons)];
}

/**
 * The one reminder of the day: open tasks with deadlines, a button that opens the right card, and snooze buttons. The
 * sender adds overdue work of others. When it is drawn again later, it shows the current tasks.
 */
export function reminderScreen(context: Context, overdue: readonly OverdueWork[] = []): Screen {
  const { t, model } = context;
  const tasks = openTasks(model);
  const items = [...tasks.flatMap((task) => taskItem(context, task) ?? []), ...approvalItems(context)];
  if (items.length === 0 && overdue.length === 0) {
    return {
      preview: t('reminder.nothing.preview'),
      blocks: [{ kind: 'paragraph', text: t.rich('reminder.nothing') }, row([homeButton(t)])],
    };
  }
  const own: readonly Block[] =
    items.length === 0
      ? []
      : [
          { kind: 'heading', text: t('reminder.title') },
          { kind: 'list', items },
        ];
  return {
    preview: t('reminder.preview'),
    blocks: [...own, ...overdueBlocks(context, overdue), ...snoozeBlocks(context, tasks)],
  };
}
