import { type addressed, answers, type Intent } from '../application/outcome/intents.ts';
import { fingerprint } from '../application/reminders/plan-reminders.ts';
import type { Context } from '../conversation/contract/feature.ts';
import type { OutboundFile } from '../conversation/contract/files.ts';
import type { Anchor, Capabilities, ShowOptions } from '../conversation/contract/platform.ts';
import type { Screen } from '../conversation/contract/view.ts';
import { contextOf } from '../conversation/engine/context.ts';
import { newsScreen } from '../conversation/engine/router.ts';
import { teamsIn } from '../conversation/features/approval/team.ts';
import {
  appraiserAskedScreen,
  delegationNewsScreen,
} from '../conversation/features/delegation/news.screen.ts';
import { holidaysDueScreen } from '../conversation/features/reminder/holidays.screen.ts';
import { reminderScreen } from '../conversation/features/reminder/reminder.screen.ts';
import { calendarOf } from '../domain/reminders/calendar.ts';
import { isEscalating } from '../domain/reminders/escalation.ts';
import { hasOpenTasks } from '../domain/reminders/open-tasks.ts';
import { localMoment, nextAllowed, nextMorning } from '../domain/reminders/quiet-hours.ts';
import type { IsWorkday } from '../domain/reminders/working-days.ts';
import type { FileStore } from '../files/store.ts';
import type { Db } from '../persistence/db.ts';
import { delegationWith } from '../persistence/delegation/load-desk.ts';
import { sentLetters } from '../persistence/errands/letters-sent.ts';
import { loadNotebook } from '../persistence/events/load-alone.ts';
import { loadForPerson } from '../persistence/events/load-for-person.ts';
import { readModel } from '../persistence/events/read-model.ts';
import type { DueRow } from '../persistence/outbox/outbox.ts';
import { confirmedYears, holidayChanges } from '../persistence/reminders/holidays.ts';
import { wasTold } from '../persistence/reminders/sent-reminders.ts';
import { waitingAppraisers } from '../persistence/tenure/appraiser-requests.ts';
import { localDate, Temporal } from '../shared/time.ts';
import type { AgencyNow } from './agency-now.ts';
import { prepareChatFile, prepareStays } from './files/prepare-chat-file.ts';
import { prepareDataCopy } from './files/prepare-data-copy.ts';
import { prepareErrand } from './files/prepare-errand.ts';
import { prepareFile, preparePiece } from './files/prepare-file.ts';
import { prepareLetters } from './files/prepare-letters.ts';
import { preparePaper } from './files/prepare-paper.ts';
import { preparePicture } from './files/prepare-picture.ts';
import { prepareSound } from './files/prepare-sound.ts';
import type { LookUps } from './look-ups.ts';
import { accountNews, disputedNews } from './prepare-account-news.ts';
import { cycleNews } from './prepare-cycle-news.ts';
import { morningNews } from './prepare-digest.ts';
import { examinedNews } from './prepare-examined.ts';
import { feedbackNews } from './prepare-feedback.ts';
import { isGathered, prepareGathered } from './prepare-gathered.ts';
import { mentorNews } from './prepare-mentors.ts';
import { partNews } from './prepare-part-news.ts';
import { pulseNews } from './prepare-pulse.ts';
import { requestNews } from './prepare-requests.ts';

/** What to do with a row, decided from current data right before sending. */
export type Prepared =
  | { readonly kind: 'skip' }
  /** Not now, because nobody is sent a message at night. */
  | { readonly kind: 'later'; readonly at: Temporal.Instant }
  /** Draw a conversation's screen again from its row. */
  | { readonly kind: 'redraw'; readonly conversationId: string }
  /** Remove messages that were sent. */
  | { readonly kind: 'remove'; readonly anchors: readonly Anchor[] }
  /** Send a file as it is kept. */
  | { readonly kind: 'file'; readonly file: OutboundFile }
  | {
      readonly kind: 'show';
      readonly screen: Screen;
      readonly options: ShowOptions;
      /** The fingerprint of a reminder, to find out later whether its content changed. */
      readonly shows?: string;
    };

export type PrepareDeps = {
  readonly db: Db;
  readonly agencyName: string;
  /** The agency's IANA zone, for people without one of their own. */
  readonly timeZone: string;
  readonly capabilities: Capabilities;
  readonly now: AgencyNow;
  readonly lookUps: LookUps;
  /** The folder of kept files; absent where none are kept. */
  readonly files?: FileStore;
};

type PersonalIntent = Exclude<Intent, { kind: (typeof addressed)[number] }>;
type ReminderIntent = Extract<Intent, { kind: 'reminder' }>;

const skip: Prepared = { kind: 'skip' };
const shown = (screen: Screen | undefined): Prepared =>
  screen ? { kind: 'show', screen, options: {} } : skip;

/** Turns an intent into a screen for its reader at this moment, or finds that it is no longer needed. */
export async function prepare(
  deps: PrepareDeps,
  row: DueRow,
  intent: Intent,
  now: Temporal.Instant,
): Promise<Prepared> {
  switch (intent.kind) {
    case 'screen':
      return { kind: 'redraw', conversationId: intent.conversationId };
    case 'account-replaced':
    case 'account-changed':
    case 'account-asked':
    case 'account-note':
      return shown(await accountNews(deps, row, intent));
    default:
      return preparePersonal(deps, row, intent, now);
  }
}

async function preparePersonal(
  deps: PrepareDeps,
  row: DueRow,
  intent: PersonalIntent,
  now: Temporal.Instant,
): Promise<Prepared> {
  const { db, agencyName, timeZone, capabilities } = deps;
  const { agency, holidays, isWorkday } = deps.now;
  const appraisalId = 'appraisalId' in intent ? intent.appraisalId : undefined;
  const loaded = await deps.lookUps.desk({
    personId: intent.personId,
    today: localDate(now, timeZone),
    ...(appraisalId !== undefined && { appraisalId }),
  });
  const options = { now, agencyName, timeZone, agency, holidays, localeHint: row.localeHint };
  const model = readModel(loaded, options);
  if (!model.person) return skip;
  // Editing a message makes no sound, so it may be done at any hour; and whoever did something waits for its answer.
  const isSilent =
    (intent.kind === 'reminder' && intent.edits !== undefined) ||
    answers.some((kind) => kind === intent.kind);
  const allowed = nextAllowed(now, model.person.timeZone, isWorkday);
  if (!isSilent && Temporal.Instant.compare(allowed, now) > 0) return { kind: 'later', at: allowed };
  const context = contextOf({ state: { screen: { at: 'reminder' } }, model, capabilities });
  if (intent.kind === 'reminder') return prepareReminder(deps, row, intent, context, isWorkday);
  if (intent.kind === 'hr-digest' || intent.kind === 'unit-week')
    return shown(await morningNews(db, row, intent, context));
  if (intent.kind === 'holidays-due') return prepareHolidayNote(db, Number(intent.year), context);
  if (intent.kind === 'account-disputed')
    return model.person.isHr ? shown(await disputedNews(deps, context.t, intent.changeId)) : skip;
  if (intent.kind === 'file-wanted') return prepareFile(deps, intent, context);
  if (intent.kind === 'sound-wanted') return prepareSound(deps, intent, context);
  if (intent.kind === 'paper-wanted') return preparePaper(context);
  if (intent.kind === 'picture-wanted') {
    const again = async (id: string) =>
      contextOf({
        state: context.state,
        model: readModel(await loadForPerson(db, intent.personId, localDate(now, timeZone), id), options),
        capabilities,
      });
    return preparePicture({ db, again, today: localDate(now, timeZone) }, intent, context);
  }
  if (isGathered(intent)) return prepareGathered(deps, row, intent, context, isWorkday);
  const { today, person } = model;
  const tomorrow: Prepared = { kind: 'later', at: nextMorning(today, person.timeZone, isWorkday) };
  const wasToldToday = (): Promise<boolean> =>
    wasTold(db, {
      ...{ personId: intent.personId, date: today.toString(), exceptId: row.id },
      since: localMoment(today, Temporal.PlainTime.from('00:00'), person.timeZone),
    });
  // What has a date is spoken of before it, so a snooze does not outlast it, but a day has one such message.
  const isSoon =
    intent.kind === 'talk-soon' || intent.kind === 'growth-soon' || intent.kind === 'mentor-soon';
  if (isSoon && (await wasToldToday())) return tomorrow;
  if (intent.kind === 'mentor-asked' || intent.kind === 'mentor-soon')
    return shown(await mentorNews(db, intent, context));
  if (intent.kind === 'note-shown' || intent.kind === 'notes-due') {
    const until = person.snoozedUntil;
    if (intent.kind === 'notes-due' && until && Temporal.Instant.compare(until, now) > 0)
      return { kind: 'later', at: until };
    if (intent.kind === 'notes-due' && (await wasToldToday())) return tomorrow;
    const focus = intent.kind === 'note-shown' ? { noteId: intent.noteId } : {};
    const notebook = await loadNotebook(db, intent.personId, today, focus);
    return shown(newsScreen({ ...context, model: { ...model, notebook } }, intent));
  }
  if (
    intent.kind === 'feedback-given' ||
    intent.kind === 'feedback-asked' ||
    intent.kind === 'feedback-ended'
  )
    return shown(await feedbackNews(db, intent, context));
  if (intent.kind === 'pulse-asked' && (await wasToldToday())) return tomorrow;
  if (intent.kind === 'pulse-asked' || intent.kind === 'pulse-ended')
    return shown(await pulseNews(db, intent, context));
  if (intent.kind === 'data-wanted') return prepareDataCopy(deps, intent.personId, context);
  if (intent.kind === 'cycle-news' || intent.kind === 'cycle-asked')
    return shown(await cycleNews(db, intent, context));
  if (intent.kind === 'part-news') return shown(await partNews(db, intent, context));
  if (intent.kind === 'examined') return shown(await examinedNews(deps, intent.examinationId, context));
  if (intent.kind === 'request-unheld' || intent.kind === 'request-answered')
    return shown(await requestNews(db, intent, context));
  if (intent.kind === 'delegation-news') {
    const told = await delegationWith(db, intent.delegationId);
    return shown(told && delegationNewsScreen(context, intent, told, localDate(now, timeZone)));
  }
  if (intent.kind === 'appraiser-asked') {
    const [asked] = await waitingAppraisers(db, now, intent.requestId);
    return shown(appraiserAskedScreen(context, intent, asked, timeZone));
  }
  if (intent.kind === 'errand-news' || intent.kind === 'errand-file')
    return prepareErrand(db, intent, context, localDate(now, timeZone));
  if (intent.kind === 'letters-made') return prepareLetters(deps, intent, context, localDate(now, timeZone));
  if (intent.kind === 'letters-old')
    return { kind: 'remove', anchors: await sentLetters(db, intent.errandId, row.to) };
  if (intent.kind === 'chat-file') return prepareChatFile(deps, row, intent, context);
  if (intent.kind === 'chat-file-stays') return prepareStays(deps, intent, context);
  if (intent.kind === 'piece-wanted') return preparePiece(deps, intent, context);
  const isGone = appraisalId !== undefined && !model.subject;
  return shown(isGone ? undefined : newsScreen(context, intent));
}

/** For whoever is still HR, while nobody has confirmed the year. */
async function prepareHolidayNote(db: Db, year: number, { t, model }: Context): Promise<Prepared> {
  if (!model.person?.isHr || (await confirmedYears(db)).includes(year)) return skip;
  const days = calendarOf(year, await holidayChanges(db, year));
  return { kind: 'show', screen: holidaysDueScreen(t, year, days), options: {} };
}

/** Whether a reminder must not be sent: one was sent today, reminders are snoozed, or its day is over. */
async function isUnwanted(
  deps: PrepareDeps,
  row: DueRow,
  intent: ReminderIntent,
  { model }: Context,
): Promise<boolean> {
  if (intent.date !== model.today.toString()) return true;
  const until = model.person?.snoozedUntil;
  if (until && Temporal.Instant.compare(until, model.now) > 0) return true;
  const { personId, date } = intent;
  return !row.isSnooze && deps.lookUps.wasReminded({ personId, date, exceptId: row.id });
}

async function prepareReminder(
  deps: PrepareDeps,
  row: DueRow,
  intent: ReminderIntent,
  context: Context,
  isWorkday: IsWorkday,
): Promise<Prepared> {
  const { model } = context;
  const isEdit = intent.edits !== undefined;
  if (isEdit ? !row.previous : await isUnwanted(deps, row, intent, context)) return skip;
  const { facts, overdue } = await deps.lookUps.work({ personId: intent.personId, now: model.now });
  const current = overdue.filter(({ level, window }) => isEscalating(level, window, model.today, isWorkday));
  const isOpen = hasOpenTasks(model) || teamsIn(model).length > 0;
  if (!isEdit && !isOpen && current.length === 0) return skip;
  const anchor = row.previous?.anchor;
  return {
    kind: 'show',
    screen: reminderScreen(context, current),
    // The new reminder replaces the previous one, so that old reminders do not fill the chat.
    options: isEdit ? { anchor, isSilent: true } : { replaces: anchor },
    // What cannot be redrawn stays as it was said, and is not looked at again.
    ...(deps.capabilities.canEdit && { shows: facts ? fingerprint(facts, model.now, isWorkday) : '' }),
  };
}
