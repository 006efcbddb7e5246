import type { Api } from 'grammy';
import type {
  HandleInbound,
  Inbound,
  Pass,
  Platform,
  Shown,
  ShowTarget,
} from '../../conversation/contract/platform.ts';
import type { Notice } from '../../conversation/contract/view.ts';
import { showAnswer } from '../../conversation/guards/show-answer.ts';
import { shorten } from '../../conversation/ui/showable.ts';
import { withNotice } from '../../conversation/ui/with-notice.ts';
import { errorClass, type Log } from '../../shared/log.ts';
import type { Observe } from '../../shared/observe.ts';
import type { OrderedWork } from '../../shared/ordered-work.ts';
import { classify, isQueryTooOld } from './errors.ts';
import { toastMax } from './limits.ts';
import type { InGroup, Parsed } from './parse.ts';

export type AnswerDeps = {
  readonly api: Api;
  readonly show: Platform['show'];
  readonly orderedWork: OrderedWork;
  readonly log: Log;
  readonly busyText: (localeHint?: string) => string;
  readonly observe: Observe;
};

type Answer = Awaited<ReturnType<HandleInbound>>;

/** What ends the waiting of a pressed button, with words where there are some. */
export type PressAnswer = {
  readonly callback_query_id: string;
  readonly text?: string;
  readonly show_alert?: boolean;
};

/**
 * Decides one update and answers it. Resolves once the decision is saved; showing goes on behind. With `takesAnswer`,
 * the answer to a press is left to the caller: Telegram also takes it with the answer to its update, which saves a call.
 * Rejects when it was not saved and Telegram should deliver the update again. Whoever pressed is told at once that it
 * had no effect; only a press about which nothing could be said comes again, before whatever they press next.
 */
export async function answerUpdate(
  deps: AnswerDeps,
  parsed: Parsed,
  handle: HandleInbound,
  takesAnswer = false,
): Promise<PressAnswer | undefined> {
  const { inbound, queryId, group, unreadable } = parsed;
  if (unreadable !== undefined)
    deps.log.warn({ platform: 'telegram', kind: unreadable }, 'an update could not be read and is left out');
  if (inbound === undefined) return undefined;
  let answer: Answer;
  try {
    answer = await handle(inbound);
  } catch (error) {
    deps.log.error(
      { platform: 'telegram', kind: inbound.event.kind, failure: errorClass(error) },
      'an event was not handled',
    );
    if (queryId !== undefined) deps.observe({ kind: 'busy', platform: 'telegram' });
    const isTold =
      queryId !== undefined &&
      (await answerPress(deps, pressAnswer(queryId, { text: deps.busyText(inbound.localeHint) })));
    if (!isTold) throw error;
    return undefined;
  }
  const shown =
    group === undefined ? showToPerson(deps, inbound, answer, queryId) : showInGroup(deps, group, answer);
  const pressed = queryId === undefined ? undefined : pressAnswer(queryId, answer.notice);
  const told = takesAnswer || pressed === undefined ? undefined : answerPress(deps, pressed);
  void deps.orderedWork.track(Promise.all([told, shown]));
  return takesAnswer ? pressed : undefined;
}

/** A group only ever sees what was meant as an answer to everybody. */
async function showInGroup(deps: AnswerDeps, group: InGroup, answer: Answer): Promise<void> {
  const { mode, screen } = answer;
  if (mode !== 'once' || screen === undefined) return;
  await shownOrLogged(deps, answer, (pass) => deps.show({ ...group }, screen, { isSilent: true, pass }));
}

async function showToPerson(
  deps: AnswerDeps,
  { address }: Inbound,
  answer: Answer,
  queryId: string | undefined,
): Promise<void> {
  const isToast = queryId !== undefined && (answer.notice?.text.length ?? 0) <= toastMax;
  const screen = withNotice(answer.screen, isToast ? undefined : answer.notice);
  if (screen === undefined) return;
  await shownOrLogged(deps, answer, (pass) => deps.show(address, screen, { ...optionsOf(answer), pass }));
}

async function shownOrLogged(
  { log }: AnswerDeps,
  answer: Answer,
  show: (pass: Pass) => Promise<Shown>,
): Promise<void> {
  try {
    await showAnswer(answer, async (pass) => {
      const shown = await show(pass);
      if (!shown.ok) log.warn({ platform: 'telegram', failure: shown.error.kind }, 'a screen was not shown');
      return shown;
    });
  } catch (error) {
    log.error({ platform: 'telegram', failure: errorClass(error) }, 'showing a screen failed');
  }
}

function optionsOf({ mode, shows, screen }: Answer): Pick<ShowTarget, 'anchor' | 'replaces'> {
  if (screen === undefined || mode === 'once') return {};
  if (mode === 'edit') return { anchor: shows.anchor, replaces: shows.replaces };
  return { replaces: shows.replaces ?? shows.anchor };
}

const pressAnswer = (queryId: string, notice: Notice | undefined): PressAnswer => ({
  callback_query_id: queryId,
  ...(notice && { text: shorten(notice.text, toastMax), show_alert: notice.isAlert === true }),
});

/** Every press is answered, so that the button stops waiting. False when the person may not have been told. */
async function answerPress(deps: AnswerDeps, { callback_query_id, ...words }: PressAnswer): Promise<boolean> {
  try {
    await deps.api.answerCallbackQuery(callback_query_id, words);
    return true;
  } catch (error) {
    if (!isQueryTooOld(error))
      deps.log.warn({ platform: 'telegram', failure: classify(error).kind }, 'a press was not answered');
    return false;
  }
}
