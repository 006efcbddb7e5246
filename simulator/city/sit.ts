import { pace } from '../../test/conversation/load/figures.ts';
import { wordsIn } from '../../test/conversation/load/phone.ts';
import { slackSight, telegramSight } from '../../test/conversation/load/sights.ts';
import type { Stand } from '../../test/support/script/on-platforms.ts';
import { type Actor, type ChatFile, labelFits } from '../actors/actor.ts';
import { slackActor } from '../actors/slack-actor.ts';
import { telegramActor } from '../actors/telegram-actor.ts';
import { renderSlackMessage } from '../print.ts';
import type { Act, Ledger } from './ledger.ts';
import type { App, Resident } from './residents.ts';
import type { Watch } from './watch.ts';

/** The headline of a card of a self-assessment or a rating, or of what confirms many at once. */
const isCard = / dari [79] · |secara keseluruhan$| · sama dengan penilaian diri$/;
const bare = (label: string): string => label.replace(/^[●✓✅]\s*/u, '');

/** Somebody before one of their chats. All they know is what stands there. */
export type Seat = {
  readonly who: Resident;
  readonly app: App;
  /** The labels of the newest message's buttons. */
  buttons(): readonly string[];
  /** The newest message. */
  text(): string;
  has(label: string | RegExp): boolean;
  presses(label: string | RegExp): Promise<void>;
  says(text: string): Promise<void>;
  commands(name: string, argument?: string): Promise<void>;
  fills(values: Readonly<Record<string, string>>): Promise<void>;
  sendsFile(file: ChatFile, caption: string): Promise<void>;
  blocks(): Promise<void>;
};

/** Seats a person; each act goes into the ledger with what came of it. */
export function sit(deps: {
  readonly stand: Stand;
  readonly who: Resident;
  readonly app: App;
  readonly number: number;
  readonly ledger: Ledger;
  readonly watch: Watch;
}): Seat {
  const { stand, who, app, ledger, watch } = deps;
  const known = new Set<string>();
  let outcome: unknown;
  const step = (does: () => Promise<unknown>) =>
    stand.step(async () => {
      outcome = await does();
      return outcome;
    });
  const at = app === 'telegram' ? onTelegram(deps, step) : onSlack(deps, step);
  const newest = () => at.sight();
  const labels = () => newest().rows.flat();
  const screen = () => JSON.stringify([newest().lines, newest().rows]);

  const does = async (
    what: string,
    typed: number,
    isPress: boolean,
    act: () => Promise<void>,
    pressed?: Act['pressed'],
  ): Promise<void> => {
    const beganMs = performance.now();
    const before = at.looks();
    const stood = screen();
    const offered = labels().length;
    const answer = at.lastAnswer();
    const meantAtMs = watch.meantAtMs(who);
    outcome = undefined;
    await watch.whileAsked(who, act);
    // On a machine that is too busy the bot asks for it once more if nothing changes, as it would of anybody. Nobody
    // hammers it meanwhile, and what was done all the same, a little later, is not done twice.
    const isWantedAgain = () => at.isAskedAgain() && screen() === stood;
    for (let more = 0; more < againMax && isWantedAgain(); more += 1) {
      await new Promise((resolve) => setTimeout(resolve, againMs * (more + 1)));
      if (isWantedAgain()) await watch.whileAsked(who, act);
    }
    const sight = newest();
    const read = [sight.notice, ...sight.lines, ...labels()].filter((line) => !known.has(line));
    for (const line of read) known.add(line);
    const words = read.reduce((sum, line) => sum + wordsIn(line), 0);
    const seconds =
      pace.tapSeconds +
      (isPress && offered > 1 ? pace.choiceSeconds : 0) +
      typed * pace.characterSeconds +
      (words / pace.wordsPerMinute) * 60;
    ledger.acts.push({
      ...{ at: watch.now(), who, meantAtMs, what, isPress, seconds },
      isAnswered: app === 'telegram' ? !isPress || at.lastAnswer() !== answer : isAcknowledged(outcome),
      isSeen: at.looks() !== before,
      ...{ ms: performance.now() - beganMs, beganMs },
      ...(pressed && { pressed }),
    });
    watch.passes(who, seconds);
  };

  return {
    who,
    app,
    buttons: labels,
    text: () => newest().lines.join('\n'),
    has: (label) => labels().some((one) => labelFits(one, label)),
    presses: (label) => {
      const card = newest().lines.find((line) => isCard.test(line));
      const found = labels().find((one) => labelFits(one, label));
      // A copy, as a part of a text keeps all of it.
      const pressed =
        card !== undefined && found !== undefined
          ? { card: Buffer.from(card).toString(), label: bare(found) }
          : undefined;
      return does(`press ${label}`, 0, true, () => at.actor.presses(label), pressed);
    },
    says: (text) => does('write', text.length, false, () => at.actor.says(text)),
    commands: (name, argument = '') =>
      does(`/${name}`, name.length + 1 + argument.length, false, () => at.actor.commands(name, argument)),
    fills: (values) =>
      does('fill', Object.values(values).join('').length, false, () => at.actor.fills(values)),
    sendsFile: (file, caption) =>
      does('send a file', caption.length, false, () => at.actor.sendsFile(file, caption)),
    blocks: async () => {
      await at.blocks();
    },
  };
}

type At = {
  readonly actor: Actor;
  /** The newest message, besides one that only asks to do it again: what it is about stands above it. */
  readonly sight: () => ReturnType<typeof slackSight>;
  readonly isAskedAgain: () => boolean;
  readonly looks: () => string;
  /** How the last press was answered; another object after each. */
  readonly lastAnswer: () => unknown;
  readonly blocks: () => Promise<unknown>;
};
const againMax = 5;
const againMs = 1000;
const asksAgain = (text: string): boolean => text.includes('Belum ada jawaban. Bila sebentar lagi');
const isAskedAgain = ({ notice, lines }: ReturnType<typeof slackSight>): boolean =>
  [notice, ...lines].some(asksAgain);

/** So many messages are looked at for what an act changed. */
const newestShown = 6;
type StepWithOutcome = (does: () => Promise<unknown>) => Promise<void>;

function onTelegram({ stand, who, number }: Parameters<typeof sit>[0], step: StepWithOutcome): At {
  const { telegram } = stand.simulator;
  const user =
    telegram.user(number) ?? telegram.addUser({ id: number, firstName: who.name, languageCode: 'id' });
  const actor = telegramActor(user, step);
  return {
    actor,
    sight: () => telegramSight(user, user.toasts().length - 1, ({ text }) => !asksAgain(text)),
    isAskedAgain: () => isAskedAgain(telegramSight(user, user.toasts().length - 1)),
    looks: user.changes,
    lastAnswer: () => user.lastAnswer(),
    blocks: () => user.blocks(),
  };
}

function onSlack({ stand, who, number }: Parameters<typeof sit>[0], step: StepWithOutcome): At {
  const { slack } = stand.simulator;
  const id = `U${number}`;
  const user = slack.addUser({
    id,
    realName: who.name,
    email: who.email,
    locale: 'id-ID',
    tz: 'Asia/Makassar',
  });
  const actor = slackActor(user, step);
  return {
    actor,
    sight: () => slackSight(user, (message) => !asksAgain(renderSlackMessage(message))),
    isAskedAgain: () => isAskedAgain(slackSight(user)),
    // What is older changes no more, and a year of it would be drawn with each press.
    looks: () =>
      JSON.stringify([
        user.newestInDm(newestShown).map((message) => [message.ts, renderSlackMessage(message)]),
        user.modal() ?? {},
      ]),
    lastAnswer: () => undefined,
    // Nobody can block an app in Slack: whoever does not want it mutes it, and looks no more.
    blocks: async () => {},
  };
}

const isAcknowledged = (outcome: unknown): boolean =>
  typeof outcome === 'object' &&
  outcome !== null &&
  'outcome' in outcome &&
  outcome.outcome === 'acknowledged';
