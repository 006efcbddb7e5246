import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Figures } from '../shared/figures.ts';
import type { Observation, Observe } from '../shared/observe.ts';
import { within } from '../shared/within.ts';

/** The numbers of this process and of the tables, for Prometheus. */
export type Metrics = {
  readonly observe: Observe;
  /** The page a scraper reads. Never rejects: when the tables cannot be read, it says so and shows the rest. */
  page(): Promise<{ readonly contentType: string; readonly text: string }>;
};

// A press must be answered within 3 s; most are within 50 ms.
const pressBuckets = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.15, 0.25, 0.5, 1, 1.5, 2, 3, 5, 10];
/** The tables are read at most this often, even with several scrapers. */
const figuresCacheMs = 5000;
/** A scraper gives up after ten seconds and must get the numbers of this process before that. */
const figuresPatienceMs = 2000;

/** Labels are words from fixed sets: platform, outcome, lane. Never use personal data as a label. */
export function createMetrics(readFigures: () => Promise<Figures>): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const counter = <L extends string>(name: string, help: string, ...labelNames: L[]) =>
    new Counter({ name: `kinerja_${name}`, help, labelNames, registers });

  const press = new Histogram({
    name: 'kinerja_event_seconds',
    help: 'From the arrival of an event to the answer that is ready, by outcome',
    labelNames: ['platform', 'outcome'] as const,
    buckets: pressBuckets,
    registers,
  });
  const races = counter('lost_races_total', 'Saves that came second and were decided again', 'platform');
  const stale = counter('stale_buttons_total', 'Presses of old or forged buttons', 'platform');
  const denied = counter(
    'denied_total',
    'Refused authorisations: what belongs to somebody else, or an account linked to nobody',
    'platform',
    'reason',
  );
  const busy = counter('busy_answers_total', 'People told to try again: nothing was saved', 'platform');
  const refused = counter(
    'webhook_refused_total',
    'Requests to a webhook that did not prove to be the platform',
    'platform',
    'reason',
  );
  const messages = counter('messages_total', 'Tries to send from the outbox', 'platform', 'outcome');
  const screens = counter(
    'screens_total',
    'Screens drawn after an event (answer) or again from their row (redraw)',
    'platform',
    'occasion',
    'outcome',
  );
  const showFigures = createGauges(registers);
  const figures = cachedFor(figuresCacheMs, readFigures);

  function observe(what: Observation): void {
    const { platform } = what;
    switch (what.kind) {
      case 'event':
        press.observe({ platform, outcome: what.outcome }, what.ms / 1000);
        if (what.races > 0) races.inc({ platform }, what.races);
        if (what.isStale) stale.inc({ platform });
        if (what.denied) denied.inc({ platform, reason: what.denied });
        return;
      case 'screen':
        screens.inc({
          platform,
          occasion: what.isRedrawn ? 'redraw' : 'answer',
          outcome: what.failure ?? 'shown',
        });
        return;
      case 'message':
        messages.inc({ platform, outcome: what.outcome });
        return;
      case 'busy':
        busy.inc({ platform });
        return;
      case 'webhook-refused':
        refused.inc({ platform, reason: what.reason });
    }
  }

  return {
    observe,
    page: async () => {
      showFigures(await within(figuresPatienceMs, figures()));
      return { contentType: register.contentType, text: await register.metrics() };
    },
  };
}

/** The numbers from the tables. When they cannot be read, these gauges are removed, so that no old number is shown. */
function createGauges(registers: Registry[]): (figures: Figures | undefined) => void {
  const gauge = <L extends string>(name: string, help: string, ...labelNames: L[]) =>
    new Gauge({ name: `kinerja_${name}`, help, labelNames, registers });
  const isRead = gauge('tables_read', '1 when the numbers from the tables could be read, else 0');
  const held = gauge('lane_held', '1 while a process may send on the lane', 'platform', 'tenant');
  const paused = gauge(
    'lane_paused_seconds',
    'How long the platform told us to wait still',
    'platform',
    'tenant',
  );
  const due = gauge('messages_due', 'Messages that are due and not sent', 'platform', 'tenant');
  const oldest = gauge(
    'oldest_due_message_seconds',
    'Age of the oldest message that is due and not sent',
    'platform',
    'tenant',
  );
  const unknown = gauge('messages_unknown', 'Messages whose arrival nobody knows, of 30 days');
  const unreachable = gauge('unreachable_accounts', 'Accounts that cannot be written to', 'platform');
  const unshown = gauge(
    'screens_to_redraw',
    'Conversations whose screen was decided but perhaps never shown',
    'platform',
  );
  const sweep = gauge('sweep_age_seconds', 'Since any process last swept; -1 = never');

  return (figures) => {
    for (const each of [held, paused, due, oldest, unreachable, unshown]) each.reset();
    isRead.set(figures ? 1 : 0);
    if (!figures) {
      for (const each of [unknown, sweep]) each.remove();
      return;
    }
    for (const { platform, tenant, ...lane } of figures.lanes) {
      held.set({ platform, tenant }, lane.isHeld ? 1 : 0);
      paused.set({ platform, tenant }, lane.pausedSeconds);
      due.set({ platform, tenant }, lane.dueMessages);
      oldest.set({ platform, tenant }, lane.oldestDueSeconds);
    }
    for (const { platform, accounts } of figures.unreachable) unreachable.set({ platform }, accounts);
    for (const { platform, screens } of figures.unshownScreens) unshown.set({ platform }, screens);
    unknown.set(figures.unknownMessages);
    sweep.set(figures.sweepAgeSeconds ?? -1);
  };
}

/** Asks at most once at a time, and keeps the answer for a while; a failure is kept as long, as undefined. */
function cachedFor<T>(ms: number, ask: () => Promise<T>): () => Promise<T | undefined> {
  let untilMs = 0;
  let answer: Promise<T | undefined> = Promise.resolve(undefined);
  let isAsking = false;
  return () => {
    if (!isAsking && performance.now() >= untilMs) {
      isAsking = true;
      answer = ask()
        .catch(() => undefined)
        .finally(() => {
          isAsking = false;
          untilMs = performance.now() + ms;
        });
    }
    return answer;
  };
}
