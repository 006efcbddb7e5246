import {
  type SnoozeChoice,
  type SnoozeRefusal,
  snooze,
  snoozeChoices,
} from '../../../application/reminders/snooze.ts';
import { openTasks } from '../../../domain/reminders/open-tasks.ts';
import { sayNearDay, sayNearMoment } from '../../../i18n/dates.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import type { State } from '../../contract/state.ts';
import type { Form } from '../../contract/view.ts';
import { calendarOf } from '../../ui/calendar.ts';
import { readDate } from '../../ui/read-date.ts';
import { readerOf } from '../../ui/reader.ts';
import { reminderScreen, sayLastMinute } from './reminder.screen.ts';
import type { ReminderAction, ReminderScreen } from './verbs.ts';

const reminderState: State = { screen: { at: 'reminder' } };

const facts = ({ model }: Context) => ({
  now: model.now,
  tasks: openTasks(model),
  isWorkday: calendarOf(model),
});

function refused(context: Context, refusal: SnoozeRefusal): Step {
  const [first] = openTasks(context.model);
  const words =
    refusal === 'past-deadline' && first
      ? context.t('reminder.snooze.tooLate', { deadline: sayLastMinute(context, first) })
      : context.t('reminder.snooze.nothing');
  return { state: reminderState, notice: { text: words } };
}

function applySnooze(context: Context, choice: SnoozeChoice): Step {
  const { model, t } = context;
  const { person } = model;
  if (!person) return {};
  const snoozed = snooze({ ...facts(context), personId: person.id, timeZone: person.timeZone, choice });
  if (!snoozed.ok) return refused(context, snoozed.error);
  const { until, writes } = snoozed.value;
  return {
    state: reminderState,
    model: { ...model, person: { ...person, snoozedUntil: until } },
    writes,
    notice: {
      text: t('reminder.snooze.done', {
        until: sayNearMoment(until, readerOf(model, person.timeZone), t.locale),
      }),
    },
  };
}

function dateForm(context: Context): Form | undefined {
  const { model, t } = context;
  const { person } = model;
  const dates = person && snoozeChoices({ ...facts(context), timeZone: person.timeZone })?.dates;
  if (!dates) return undefined;
  return {
    title: t('reminder.snooze.form.title'),
    intro: t.rich('reminder.snooze.form.intro', { max: sayNearDay(dates.max, model, t.locale) }),
    fields: [
      {
        kind: 'date',
        id: 'date',
        label: t('reminder.snooze.form.date', {
          example: `${dates.min.day}-${dates.min.month}-${dates.min.year}`,
        }),
        min: dates.min.toString(),
        max: dates.max.toString(),
        isOptional: false,
      },
    ],
    submit: { label: t('reminder.snooze.form.submit'), action: { type: 'reminder.snooze', choice: 2 } },
    cancelLabel: t('button.cancel'),
  };
}

/** The daily reminder. It can be snoozed for two hours, to the next working morning, or to a day in time. */
export const reminderFlow = {
  act: (context, { choice }) => {
    if (choice === 0) return applySnooze(context, 'two-hours');
    if (choice === 1) return applySnooze(context, 'tomorrow');
    const form = dateForm(context);
    if (form) return { state: reminderState, form };
    return refused(context, openTasks(context.model).length > 0 ? 'past-deadline' : 'nothing-open');
  },
  submit: (context, _action, values) => {
    const day = readDate(values.date ?? '');
    if (!day) return { formErrors: { date: context.t('form.badDate') } };
    return applySnooze(context, { day });
  },
  form: (context, { choice }) => (choice === 2 ? dateForm(context) : undefined),
  screen: (context) => reminderScreen(context),
} satisfies Flow<ReminderAction, ReminderScreen>;
