import { type Simulator, startSimulator, type WireLog } from '../../../simulator/index.ts';
import type { Anchor, HandleInbound, Inbound, Shown } from '../../../src/conversation/contract/platform.ts';
import { type Screen, text } from '../../../src/conversation/contract/view.ts';
import type { RunningPlatform } from '../../../src/platform/manifest.ts';
import { createSlackPlatform } from '../../../src/platform/slack/index.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { busy, connected, tokens } from './bench.ts';
import { go } from './benches.ts';

/** A screen of which it is known how many presses it has seen. */
export const counting = (presses: number): Screen => ({
  preview: `Kartu ${presses}`,
  blocks: [
    { kind: 'paragraph', text: text(`Kartu ${presses}.`) },
    { kind: 'buttons', layout: 'row', buttons: [{ label: 'Lanjut', action: go }] },
  ],
});

type Person = { presses: number; anchor: Anchor | undefined; shown: number };

/** Many people on Slack with its tiers, on a clock that passes only when told to. */
export type Crowd = {
  readonly sim: Simulator;
  readonly platform: RunningPlatform;
  readonly outcomes: readonly Shown[];
  readonly logged: readonly string[];
  /** Statuses of what was asked of Slack, by method. */
  asked(method: string, status?: number): number;
  /** Everybody presses their newest button, all at once. */
  everybodyPresses(): Promise<void>;
  /** What a lane does: draws the newest screen of those who have not seen it. */
  redraws(): Promise<void>;
  pass(seconds: number): Promise<void>;
  /** People whose chat does not show the screen of their last press. */
  late(): number;
  close(): Promise<void>;
};

export async function slackCrowd(people: number, home?: (presses: number) => Screen): Promise<Crowd> {
  const clock = movableClock(Temporal.Instant.from('2026-01-05T02:00:00Z'));
  const nowMs = () => clock.now().epochMilliseconds;
  let timers: { readonly at: number; readonly fire: () => void }[] = [];
  const timing = {
    nowMs,
    sleep: (ms: number) =>
      new Promise<void>((fire) => {
        timers.push({ at: nowMs() + ms, fire });
      }),
  };
  const sim = await startSimulator({
    clock,
    telegram: { token: tokens.telegram },
    slack: { botToken: tokens.bot, appToken: tokens.app, signingSecret: tokens.secret },
  });
  sim.slack.hasTiers = true;
  const asked: { readonly method: string; readonly status: number | undefined }[] = [];
  const stopListening = listenTo(sim.wire, asked);
  const logged: string[] = [];
  const note = (fields: object, message: string) => void logged.push(JSON.stringify([fields, message]));
  const platform = await createSlackPlatform({
    token: tokens.bot,
    apiUrl: sim.slackApiUrl,
    mode: 'http',
    signingSecret: tokens.secret,
    log: { info: note, warn: note, error: note },
    busyText: () => busy,
    timing,
  });
  const crowd = new Map<string, Person>();
  const outcomes: Shown[] = [];
  const settled = (person: Person, presses: number) => (shown: Shown) => {
    outcomes.push(shown);
    if (!shown.ok) return;
    person.anchor = shown.anchor;
    person.shown = Math.max(person.shown, presses);
  };
  const handle: HandleInbound = async (inbound: Inbound) => {
    const person = crowd.get(inbound.userId);
    if (!person) throw new Error('nobody we know');
    if (inbound.event.kind !== 'home-opened') person.presses += 1;
    const { presses, anchor } = person;
    const report = settled(person, presses);
    return {
      screen: counting(presses),
      mode: 'edit',
      shows: {
        ...(anchor && { anchor }),
        ...(home && { home: async () => home(presses) }),
        shown: async (outcome) => report(outcome),
      },
    };
  };
  const server = await connected(platform, handle);
  sim.slack.requestUrl = `${server?.url}/slack/events`;
  const users = Array.from({ length: people }, (_, at) =>
    sim.slack.addUser({ id: `U${1000 + at}`, realName: `Orang ${at}` }),
  );
  const settle = async () => {
    await sim.idle();
    await platform.idle();
    await sim.idle();
  };
  for (const { id } of users) {
    clock.advance({ seconds: 1 });
    const shown = await platform.show(addressOf(id), counting(0), {});
    if (!shown.ok) throw new Error(`a first message was not sent: ${shown.error.kind}`);
    crowd.set(id, { presses: 0, anchor: shown.anchor, shown: 0 });
  }
  const messageOf = (id: string) => sim.slack.messages(id).filter(({ from }) => from === 'bot');
  return {
    sim,
    platform,
    outcomes,
    logged,
    asked: (method, status) =>
      asked.filter((each) => each.method === method && (status === undefined || each.status === status))
        .length,
    everybodyPresses: async () => {
      await Promise.all(
        users.map((user) => user.presses(messageOf(user.id).at(-1)?.ts ?? '', { label: 'Lanjut' })),
      );
      await settle();
    },
    redraws: async () => {
      for (const [id, person] of crowd) {
        const { presses, anchor } = person;
        if (person.shown === presses) continue;
        const drawn = platform.show(addressOf(id), counting(presses), { ...(anchor && { anchor }) });
        settled(person, presses)(await drawn);
      }
    },
    pass: async (seconds) => {
      clock.advance({ seconds });
      const due = timers.filter(({ at }) => at <= nowMs());
      timers = timers.filter(({ at }) => at > nowMs());
      for (const { fire } of due) fire();
      await settle();
    },
    late: () =>
      [...crowd].filter(
        ([id, { presses }]) => !JSON.stringify(messageOf(id).at(-1)?.blocks).includes(`Kartu ${presses}.`),
      ).length,
    close: async () => {
      stopListening();
      await platform.stop();
      await server?.close();
      await sim.close();
    },
  };
}

function listenTo(
  wire: WireLog,
  asked: { readonly method: string; readonly status: number | undefined }[],
): () => void {
  return wire.subscribe(({ direction, method, status }) => {
    if (direction === 'bot->platform') asked.push({ method, status });
  });
}

/** The stand-in names a person's conversation with the bot after the person. */
const addressOf = (id: string) => ({ userId: id, channel: `D${id.slice(1)}` });
