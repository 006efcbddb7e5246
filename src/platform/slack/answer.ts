import type { WebClient } from '@slack/web-api';
import type { HandleInbound, Inbound, Platform } from '../../conversation/contract/platform.ts';
import { type Form, type Screen, text } from '../../conversation/contract/view.ts';
import { showAnswer } from '../../conversation/guards/show-answer.ts';
import { withNotice } from '../../conversation/ui/with-notice.ts';
import { errorClass, type Log } from '../../shared/log.ts';
import type { Observe } from '../../shared/observe.ts';
import type { OrderedWork } from '../../shared/ordered-work.ts';
import { within } from '../../shared/within.ts';
import { classify, isTriggerSpent } from './errors.ts';
import type { Parsed } from './inbound/parsed.ts';
import { acknowledgedByMs, triggerMs } from './limits.ts';
import { renderScreen } from './render.ts';
import { errorsByBlock, renderForm } from './render-form.ts';
import type { Home } from './roads/home.ts';
import { newNonce } from './show.ts';
import type { Receipt } from './transport/receipt.ts';

export type AnswerDeps = {
  readonly client: WebClient;
  readonly shows: Pick<Platform, 'show'>;
  readonly home: Home;
  readonly emailOf: (userId: string) => Promise<string | undefined>;
  readonly orderedWork: OrderedWork;
  readonly log: Log;
  readonly busyText: (localeHint?: string) => string;
  readonly observe: Observe;
};

/** How long it may take to tell somebody that a press had no effect, although little time is left. */
const tellingMinMs = 500;

type Answer = Awaited<ReturnType<HandleInbound>>;

/** Decides one payload, acknowledges it once the decision is saved, then shows what there is to show. Never rejects. */
export async function answerPayload(
  deps: AnswerDeps,
  parsed: Parsed,
  receipt: Receipt,
  handle: HandleInbound,
): Promise<void> {
  let asked: Promise<string | undefined> | undefined;
  const inbound: Inbound = {
    ...parsed.inbound,
    receivedMs: performance.now() - receipt.ageMs(),
    verifiedEmail: () => {
      asked ??= inTime(parsed, receipt, deps.emailOf(parsed.inbound.userId));
      return asked;
    },
  };
  let answer: Answer;
  try {
    answer = await handle(inbound);
  } catch (error) {
    deps.log.error(
      { platform: 'slack', kind: inbound.event.kind, failure: errorClass(error) },
      'an event was not handled',
    );
    deps.observe({ kind: 'busy', platform: 'slack' });
    await sayBusy(deps, parsed, receipt);
    return;
  }
  try {
    acknowledge(parsed, answer, receipt);
    // A form does not wait for earlier screens: its trigger lasts three seconds.
    const isOpen = await openForm(deps, parsed, answer.form, receipt);
    const offer = isOpen ? undefined : await answer.shows.offer?.();
    await showEverywhere(deps, parsed, { ...answer, ...(offer && { screen: offer, form: undefined }) });
  } catch (error) {
    receipt.accept();
    deps.log.error({ platform: 'slack', failure: errorClass(error) }, 'answering failed');
  }
}

/**
 * While Slack itself keeps us waiting, the payload is acknowledged before it is saved: otherwise Slack would tell the
 * person that we did not answer. Only what people do before their account is linked waits for a lookup.
 */
async function inTime<T>({ source }: Parsed, receipt: Receipt, lookup: Promise<T>): Promise<T> {
  const accept = () => receipt.accept(source === 'form' ? { response_action: 'clear' } : undefined);
  const timer = setTimeout(accept, Math.max(0, acknowledgedByMs - receipt.ageMs()));
  return lookup.finally(() => clearTimeout(timer));
}

function acknowledge(
  { source, blockIds, publicChannel, inbound }: Parsed,
  answer: Answer,
  receipt: Receipt,
): void {
  if (source === 'form') {
    if (answer.formErrors !== undefined) {
      receipt.accept({ response_action: 'errors', errors: errorsByBlock(answer.formErrors, blockIds ?? []) });
    } else if (answer.form !== undefined) {
      receipt.accept({
        response_action: 'update',
        view: renderForm(answer.form, inbound.anchor, newNonce()),
      });
    } else receipt.accept({ response_action: 'clear' });
  } else if (
    source === 'command' &&
    publicChannel !== undefined &&
    answer.mode === 'once' &&
    answer.screen !== undefined
  ) {
    const [message] = renderScreen(answer.screen, newNonce());
    receipt.accept({ response_type: 'ephemeral', ...message });
  } else receipt.accept();
}

async function showEverywhere(deps: AnswerDeps, parsed: Parsed, answer: Answer): Promise<void> {
  // What is said there went out with the acknowledgement.
  if (parsed.publicChannel !== undefined) return;
  await showMessage(deps, parsed, answer);
  await deps.orderedWork.inOrder(parsed.inbound.userId, () => showHome(deps, parsed, answer));
}

async function showHome(
  { home }: AnswerDeps,
  { inbound: { event, userId }, source }: Parsed,
  { screen, shows, notice }: Answer,
): Promise<void> {
  const isOpened = event.kind === 'home-opened';
  if (!isOpened && source !== 'home-press') {
    if (shows.home) await home.refresh(userId, shows.home);
    return;
  }
  const drawn = (await shows.home?.()) ?? (isOpened ? screen : undefined);
  if (drawn === undefined) return;
  const isOnlyHome = !isOpened && screen === undefined;
  await home.show(userId, isOnlyHome ? withNotice(drawn, notice) : drawn);
}

async function showMessage(deps: AnswerDeps, { inbound, source }: Parsed, answer: Answer): Promise<void> {
  if (inbound.event.kind === 'home-opened') return;
  const { mode, shows, notice, form, formErrors } = answer;
  if (answer.screen === undefined) {
    const isSaidElsewhere =
      form !== undefined || formErrors !== undefined || (source === 'home-press' && shows.home !== undefined);
    if (notice !== undefined && !isSaidElsewhere) {
      const said = withNotice({ blocks: [], preview: notice.text }, notice);
      await showAnswer(answer, (pass) => deps.shows.show(inbound.address, said, { pass }));
    }
    return;
  }
  const screen = withNotice(answer.screen, notice);
  // A press on Home is answered where a person looks for news: at the end of the conversation.
  const isNew = mode === 'new' || source === 'home-press';
  const options =
    mode === 'once'
      ? {}
      : isNew
        ? { replaces: shows.replaces ?? shows.anchor }
        : { anchor: shows.anchor, replaces: shows.replaces };
  await showAnswer(answer, async (pass) => {
    const shown = await deps.shows.show(inbound.address, screen, { ...options, pass });
    if (!shown.ok) deps.log.warn({ platform: 'slack', failure: shown.error.kind }, 'a screen was not shown');
    return shown;
  });
}

/** Opens the form with the press that asked for it. False when there is one that Slack did not open. */
async function openForm(
  deps: AnswerDeps,
  { inbound, source, publicChannel, triggerId }: Parsed,
  form: Form | undefined,
  receipt: Receipt,
): Promise<boolean> {
  // A form that replaces the one just sent went out with the acknowledgement.
  if (form === undefined || source === 'form' || publicChannel !== undefined) return true;
  if (triggerId === undefined || receipt.ageMs() >= triggerMs) return false;
  try {
    await deps.client.views.open({
      trigger_id: triggerId,
      view: renderForm(form, inbound.anchor, newNonce()),
    });
    return true;
  } catch (error) {
    if (!isTriggerSpent(error))
      deps.log.warn({ platform: 'slack', failure: classify(error) }, 'a form was not opened');
    return false;
  }
}

/** Posts something that is no screen to the person's own conversation. False when that failed. */
async function post(deps: AnswerDeps, inbound: Inbound, screen: Screen): Promise<boolean> {
  const shown = await deps.shows.show(inbound.address, screen, {});
  if (!shown.ok) deps.log.warn({ platform: 'slack', failure: shown.error.kind }, 'a message was not posted');
  return shown.ok;
}

async function showToOne(deps: AnswerDeps, channel: string, user: string, screen: Screen): Promise<boolean> {
  try {
    for (const message of renderScreen(screen, newNonce()))
      await deps.client.chat.postEphemeral({ channel, user, ...message });
    return true;
  } catch (error) {
    deps.log.warn({ platform: 'slack', failure: classify(error).kind }, 'a channel was not answered');
    return false;
  }
}

/**
 * Nothing was saved. Slack delivers an event again by itself; whoever pressed or sent a form is told that it had no
 * effect, and a form stays open with everything typed. When we cannot say so, Slack does: it marks a press that was
 * not acknowledged as failed.
 */
async function sayBusy(
  deps: AnswerDeps,
  { source, inbound, blockIds, publicChannel }: Parsed,
  receipt: Receipt,
): Promise<void> {
  const words = deps.busyText(inbound.localeHint);
  const screen: Screen = { blocks: [{ kind: 'note', tone: 'warning', text: text(words) }], preview: words };
  if (receipt.isGiven()) await post(deps, inbound, screen);
  else if (source === 'event') receipt.refuse();
  else if (source === 'form' && blockIds?.[0] !== undefined) {
    receipt.accept({ response_action: 'errors', errors: { [blockIds[0]]: words } });
  } else if (source === 'command') {
    const [message] = renderScreen(screen, newNonce());
    receipt.accept({ response_type: 'ephemeral', ...message });
  } else {
    const anchorChannel = inbound.anchor?.channel;
    const channel = publicChannel ?? (typeof anchorChannel === 'string' ? anchorChannel : undefined);
    const telling =
      channel === undefined ? post(deps, inbound, screen) : showToOne(deps, channel, inbound.userId, screen);
    const leftMs = Math.max(tellingMinMs, acknowledgedByMs - receipt.ageMs());
    if (await within(leftMs, telling)) receipt.accept();
    else receipt.refuse();
  }
}
