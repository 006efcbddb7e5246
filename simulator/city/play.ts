import { createFileStore } from '../../src/files/store.ts';
import { closeDatabase, type Db, openDatabase } from '../../src/persistence/db.ts';
import { Temporal } from '../../src/shared/time.ts';
import { type MovableClock, movableClock } from '../../test/support/movable-clock.ts';
import { type Stand, startStand } from '../../test/support/script/on-platforms.ts';
import { issueCode } from '../demo/issue-code.ts';
import { agendaOf, type Plan } from './agenda.ts';
import { busyDays, type CityCycle, momentOf, timeZone } from './calendar.ts';
import * as deeds from './deeds.ts';
import { createDice, type Dice, diceFor } from './dice.ts';
import { commandsOf, deedsOf } from './enter.ts';
import { analyze, opens, settle } from './found.ts';
import { type Standing, standingIn } from './judging/standing.ts';
import { type Deed, type Ledger, newLedger } from './ledger.ts';
import { lifeOf, type Turn } from './life.ts';
import { due, earliest, moveTo, nextFixed, sideBySide, takeTogether } from './moments.ts';
import { keeps, observes, saysWhoIsAbove } from './noting.ts';
import { decides, objects } from './objecting.ts';
import { operate } from './operator.ts';
import { attaches, looksAtProof, seesProof } from './proving.ts';
import { type Resident, residentsOf } from './residents.ts';
import { type Seat, sit } from './sit.ts';
import { startWatch, type Watch } from './watch.ts';

export type Played = {
  readonly residents: readonly Resident[];
  readonly cycles: readonly CityCycle[];
  readonly ledger: Ledger;
  readonly endedAt: Temporal.Instant;
};

type Town = {
  readonly url: string;
  readonly db: Db;
  readonly clock: MovableClock;
  readonly stand: Stand;
  readonly dice: Dice;
  readonly seed: number;
  readonly ledger: Ledger;
  readonly watch: Watch;
  readonly standing: Standing;
  readonly residents: readonly Resident[];
  readonly seats: ReadonlyMap<Resident, readonly Seat[]>;
};

/** Plays the city, quarter after quarter, from one due instant to the next. Nothing of it is judged here. */
export async function playCity(options: {
  readonly url: string;
  readonly people: number;
  readonly seed: number;
  readonly cycles: readonly CityCycle[];
  /** Where the files of people are kept; whoever made it removes it. */
  readonly evidence: string;
  readonly onDay?: (day: string) => void;
}): Promise<Played> {
  const dice = createDice(options.seed);
  const residents = residentsOf(options.people, dice);
  const { cycles } = options;
  const [first] = cycles;
  if (first === undefined) throw new Error('a city is played for a quarter at least');
  const db = openDatabase(options.url, { max: 4, preparesAll: true });
  const clock = movableClock(momentOf(first.self.from, 5 * 60));
  const background = openDatabase(options.url, { max: 2, prepares: true });
  const sending = openDatabase(options.url, { max: 2, prepares: true });
  const receipts = openDatabase(options.url, { max: 1, preparesAll: true, isForgetful: true });
  const fileStore = createFileStore(options.evidence);
  const looking = openDatabase(options.url, { max: 1, preparesAll: true });
  const pools = { background, sending, looking, receipts };
  const stand = await startStand({ db, pools, clock, mode: 'normal', wakeSenders: () => {}, fileStore });
  const ledger = newLedger();
  const watch = startWatch(stand.simulator.wire, clock, ledger);
  try {
    await settle(db, residents, clock.now());
    const seats = new Map(
      residents.map((who, at) => {
        const number = 1000 + at;
        watch.knows(who, String(number), `U${number}`, `D${number}`);
        return [who, who.apps.map((app) => sit({ stand, who, app, number, ledger, watch }))] as const;
      }),
    );
    const standing = standingIn(residents, ledger);
    const town = {
      url: options.url,
      seed: options.seed,
      db,
      clock,
      standing,
      stand,
      dice,
      ledger,
      watch,
      residents,
      seats,
    };
    for (const [no, cycle] of cycles.entries()) await playCycle(town, cycle, no === 0, options.onDay);
    return { residents, cycles, ledger, endedAt: clock.now() };
  } finally {
    await stand.close();
    await Promise.all([db, ...Object.values(pools)].map(closeDatabase));
  }
}

async function playCycle(
  town: Town,
  cycle: CityCycle,
  isFirst: boolean,
  onDay: ((day: string) => void) | undefined,
): Promise<void> {
  const { clock, stand, watch, dice, residents } = town;
  moveTo(clock, momentOf(cycle.self.from, 5 * 60));
  await opens(town.db, cycle, clock.now());
  const there = residents.filter((one) => town.standing.leftAt(one) === undefined);
  const plans = [...agendaOf(cycle, there, isFirst, dice)];
  const plan = (one: Plan) => {
    const before = plans.findIndex(({ at }) => Temporal.Instant.compare(at, one.at) > 0);
    plans.splice(before < 0 ? plans.length : before, 0, one);
  };
  const life = lifeOf(cycle, there, (who) => town.standing.above(who, clock.now()), dice);
  for (const turn of life)
    if (turn.kind === 'is-put-right')
      plan({ at: turn.at.subtract({ hours: 24 }), who: turn.who, what: 'report', of: turn.to });
  const end = momentOf(cycle.feedback.to.add({ days: 10 }), 18 * 60);
  // The platforms fail in the morning on which people are told that they can rate, and another process takes over at noon.
  const outage = momentOf(cycle.rating.from, 8 * 60);
  const deploy = momentOf(cycle.rating.from.add({ days: 4 }), 12 * 60);
  const once = new Map<Temporal.Instant, () => Promise<void>>([
    ...life.map((turn) => [turn.at, () => enter(town, cycle, turn, plan)] as const),
    [outage, async () => breakPlatforms(town)],
    [deploy, stand.restarts],
    ...busyDays(cycle).map((day) => [momentOf(day, 7 * 60), () => analyze(town.db)] as const),
  ]);
  let delivered = clock.now();
  for (let tick = clock.now(); ; ) {
    const some = takeTogether(plans, tick);
    const [first] = some;
    if (first) {
      moveTo(clock, first.at);
      for (const { who, at } of some) watch.begins(who, at);
      const there = some.filter(({ who }) => town.standing.leftAt(who) === undefined);
      await sideBySide(there, (one) => act(town, cycle, one, plan));
      tick = earliest([tick, await due(town.db, clock.now(), delivered)]);
      continue;
    }
    if (Temporal.Instant.compare(tick, end) > 0) return;
    moveTo(clock, tick);
    onDay?.(tick.toZonedDateTimeISO(timeZone).toPlainDate().toString());
    for (const [at, does] of once)
      if (Temporal.Instant.compare(at, tick) <= 0) {
        once.delete(at);
        await does();
      }
    await stand.delivers();
    delivered = clock.now();
    const soon = delivered.add({ minutes: 1 });
    tick = earliest([await due(town.db, soon, delivered), nextFixed(delivered), ...once.keys()]);
    if (Temporal.Instant.compare(tick, soon) < 0) tick = soon;
  }
}

/** Five messages of Telegram fail, and Slack wants to be left alone for half a minute. */
function breakPlatforms({ stand, watch }: Town): void {
  watch.expects('sendmessage', 500, 5);
  watch.expects('chat.postmessage', 429, 2);
  stand.simulator.telegram.faults.next({ kind: '500', method: 'sendMessage', times: 5 });
  stand.simulator.slack.faults.next({ kind: '429', method: 'chat.postMessage', times: 2, retryAfterS: 30 });
}

async function act(
  town: Town,
  cycle: CityCycle,
  { who, what, of: whose }: Plan,
  plan: (one: Plan) => void,
): Promise<void> {
  const { ledger, watch, seats, standing } = town;
  const dice = diceFor(town.seed, `${cycle.name} ${what} ${who.nip}`);
  const [seat, second] = seats.get(who) ?? [];
  if (seat === undefined) throw new Error(`${who.name} sits nowhere`);
  const notes = (deed: Done) => ledger.deeds.push({ at: watch.now(), who, cycle: cycle.name, ...deed });
  switch (what) {
    case 'arrive':
      for (const one of [seat, ...(second ? [second] : [])])
        await deeds.arrives(
          one,
          async () => (await issueCode(town.db, who.nip, timeZone, watch.now())) ?? '',
        );
      return;
    case 'block':
      await seat.blocks();
      notes({ kind: 'blocked' });
      return;
    case 'keep':
      await keeps(seat, `Saya catat ${who.secret.replace('sandi', 'kantong')} di loket.`);
      notes({ kind: 'kept' });
      return;
    case 'observe': {
      const team = town.residents.filter((one) => isRatedBy(town, one, who));
      const of = team[dice.between(0, team.length - 1)];
      if (of) await observes(seat, of.name, `Terlihat ${of.secret.replace('sandi', 'amatan')} di loket.`);
      return;
    }
    case 'report':
      if (whose && (await saysWhoIsAbove(seat, whose.name))) notes({ kind: 'reported' });
      return;
    case 'attach':
      if (await attaches(seat, dice)) notes({ kind: 'attached' });
      return;
    case 'self': {
      const hasSent = ledger.deeds.some(
        ({ kind, cycle: name, who: one }) => kind === 'attached' && name === cycle.name && one === who,
      );
      const used = second && dice.next() < 0.5 ? second : seat;
      const looks = () => {
        if (hasSent && !seesProof(used)) notes({ kind: 'missed' });
      };
      if (await deeds.handsIn(used, dice, looks)) notes({ kind: 'handed-in' });
      return;
    }
    case 'rate':
      // Whoever is away leaves it to the one who acts for them.
      if (standing.standIns(who, watch.now()).length > 0) return;
      for (const of of town.residents.filter((one) => isRatedBy(town, one, who))) {
        const reason = `Alasan penilai ${of.secret.replace('sandi', 'dasar')} untuk butir ini.`;
        const looks = async () => {
          if (await looksAtProof(seat)) notes({ kind: 'looked' });
        };
        if (!(await deeds.rates(seat, of.name, reason, dice, looks))) continue;
        notes({ kind: 'rated', of, reason });
      }
      return;
    case 'read':
      if (!(await deeds.opensResult(seat))) return;
      notes({ kind: 'opened' });
      if (who.temper !== 'angry') {
        await deeds.acknowledges(seat);
        notes({ kind: 'acknowledged' });
        return;
      }
      await objects(seat);
      notes({ kind: 'objected' });
      plansDecision(town, who, plan);
      return;
    case 'decide':
      if (whose && (await decides(seat, whose.name))) notes({ kind: 'decided', of: whose });
  }
}

type Done = Deed extends infer One ? (One extends Deed ? Omit<One, 'at' | 'who' | 'cycle'> : never) : never;

/** Whoever is above somebody rates them, and whoever acts for the one above. */
function isRatedBy({ standing, watch }: Town, one: Resident, rater: Resident): boolean {
  if (standing.leftAt(one)) return false;
  const above = standing.above(one, watch.now());
  return above === rater || (above !== undefined && standing.standIns(above, watch.now()).includes(rater));
}

/** The superior of the appraiser decides within days, unless they never do what is asked. */
function plansDecision({ standing, watch }: Town, of: Resident, plan: (one: Plan) => void): void {
  const appraiser = standing.above(of, watch.now());
  const decider = appraiser && (standing.above(appraiser, watch.now()) ?? appraiser);
  if (decider === undefined || decider.temper === 'never' || decider.temper === 'blocked') return;
  plan({ at: watch.now().add({ hours: 72 }), who: decider, what: 'decide', of });
}

/** HR enters as commands what became of somebody. Throws when one is refused. */
async function enter(
  { url, clock, ledger, residents, standing }: Town,
  cycle: CityCycle,
  turn: Turn,
  plan: (one: Plan) => void,
): Promise<void> {
  const now = clock.now();
  const team = residents.filter((one) => !standing.leftAt(one) && standing.above(one, now) === turn.who);
  for (const args of commandsOf(turn, cycle, team)) {
    const entered = await operate(url, clock, ['people', ...args, '--as', residents[0]?.nip ?? '']);
    if (entered.code !== 0)
      throw new Error(`people ${args.join(' ')} ended with ${entered.code}:\n${entered.text}`);
  }
  ledger.deeds.push(...deedsOf(turn, { at: now, who: turn.who, cycle: cycle.name }, team));
  if (turn.kind === 'is-away' || turn.kind === 'is-vacant')
    plan({ at: momentOf(cycle.rating.to.subtract({ days: 1 }), 10 * 60), who: turn.standIn, what: 'rate' });
}
