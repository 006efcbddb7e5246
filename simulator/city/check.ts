import { Temporal } from '../../src/shared/time.ts';
import { type CityCycle, dayOf, momentOf, timeZone } from './calendar.ts';
import type { Act, Call, Ledger } from './ledger.ts';
import type { Resident } from './residents.ts';
import { type Standing, standingIn } from './standing.ts';

/**
 * What people may be sent besides their one reminder of the day: each is news about something that somebody else did.
 * They are known by their first words.
 */
const exceptions: readonly string[] = [
  'Hasil penilaian Anda sudah tersedia',
  'Tanda terima hasil',
  'Ada keberatan',
  'Permintaan dialog kinerja',
  'Ada akun yang ditautkan kepada Anda',
  'Keberatan sudah diputuskan',
  'pindah tugas mulai',
  'Mutasi Anda tercatat mulai',
  'Anda ditunjuk mewakili',
  'Perwakilan Anda berakhir',
  'Tambahan pegawai yang Anda nilai',
  'Pejabat penilai seorang pegawai berganti',
  'Tentang pejabat penilai',
  'Pejabat penilai Anda',
  'Laporan pejabat penilai keliru',
  'Permintaan Anda',
  'Tentang perwakilan (a.n.)',
  'Ada yang mewakili Anda',
];

/** That an account was linked is said at once: it may have been somebody else. */
const atAnyHour = 'Ada akun yang ditautkan kepada Anda';

/** The message was gone, said so already, or was reached by an address that Slack keeps for half an hour only: nothing is lost, and the bot sends it anew where it must be seen. */
const harmless = /message (to edit|to delete) not found|message is not modified|expired_url/;

/** So long after an act of one's own a message is its answer: the lane draws what could not be drawn in an outage. */
const answerMinutes = 5;

/** Days off that lie in the city's windows, read in the decree and not in the bot. */
const daysOff: ReadonlySet<string> = new Set(['2026-04-03', '2026-04-05']);

const sends: ReadonlySet<string> = new Set(['sendmessage', 'sendrichmessage', 'chat.postmessage']);

export type End = {
  readonly cycle: string;
  readonly of: Resident;
  readonly state: 'acknowledged' | 'objected' | 'decided' | 'told' | 'waits' | 'left';
  /** Who is to act, and until when; the last day for whoever is asked. */
  readonly whose?: Resident;
  readonly until?: Temporal.PlainDate;
};

export type Verdict = { readonly faults: readonly string[]; readonly ends: readonly End[] };

/** Judges what was played by what people did and what the stand-ins received. The bot's tables are not asked. */
export function judge(of: {
  readonly residents: readonly Resident[];
  readonly cycles: readonly CityCycle[];
  readonly ledger: Ledger;
}): Verdict {
  const { residents, cycles, ledger } = of;
  const standing = standingIn(residents, ledger);
  const ended = cycles.map((cycle) => endsOf(cycle, residents, standing, ledger));
  return {
    ends: ended.flatMap(({ ends }) => ends),
    faults: [
      ...unanswered(ledger),
      ...refused(ledger),
      ...tooMany(ledger),
      ...atNight(ledger),
      ...afterLeaving(residents, standing, ledger),
      ...cycles.flatMap((cycle) => tooEarly(cycle, residents, standing, ledger)),
      ...ended.flatMap(({ faults }) => faults),
    ],
  };
}

const when = (at: Temporal.Instant): string =>
  at.toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' });

/** In an outage of the city's own doing the screen follows later. */
const inOutage = ({ calls }: Ledger, { who, at }: Act): boolean =>
  calls.some(
    (call) =>
      call.isFault && call.to === who && Math.abs(at.since(call.at).total('minutes')) <= answerMinutes,
  );

const unanswered = (ledger: Ledger): readonly string[] =>
  ledger.acts
    .filter((act) => !act.isAnswered || (!act.isSeen && !inOutage(ledger, act)))
    .map(
      ({ at, who, what, isAnswered }) =>
        `${when(at)} ${who.name}: "${what}" ${isAnswered ? 'changed nothing to see' : 'was not answered'}`,
    );

/** A refusal is a limit exceeded, or a message that the platform does not take. */
const refused = ({ calls }: Ledger): readonly string[] =>
  calls
    .filter(({ status, error }) => (status ?? 500) >= 400 || error !== '')
    .filter(
      ({ isFault, to, status, error }) =>
        !isFault && !harmless.test(error) && !(to?.temper === 'blocked' && status === 403),
    )
    .map(({ at, method, status, error, to }) => `${when(at)} ${method} to ${to?.name}: ${status} ${error}`);

/** What came by itself, and not as the answer to what its person had just done. */
function unasked({ calls, acts }: Ledger): readonly Call[] {
  const byPerson = new Map<Resident | undefined, number[]>();
  for (const { who, at } of acts) byPerson.set(who, [...(byPerson.get(who) ?? []), at.epochMilliseconds]);
  return calls.filter(({ at, to, method, status, error, isAsked }) => {
    if (!sends.has(method) || status !== 200 || error !== '' || isAsked) return false;
    const sinceAct = (byPerson.get(to) ?? []).map((one) => at.epochMilliseconds - one);
    return !sinceAct.some((ms) => ms >= 0 && ms <= answerMinutes * 60_000);
  });
}

function tooMany(ledger: Ledger): readonly string[] {
  const found = new Map<string, string[]>();
  for (const { at, to, text, platform } of unasked(ledger)) {
    if (to === undefined || exceptions.some((words) => text.includes(words))) continue;
    const key = `${dayOf(at)} ${to.name} on ${platform}`;
    found.set(key, [...(found.get(key) ?? []), `"${text.slice(0, 80)}"`]);
  }
  return [...found]
    .filter(([, texts]) => texts.length > 1)
    .map(([key, texts]) => `${key}: ${texts.length} reminders: ${texts.join(' and ')}`);
}

/** Between 08.00 and 17.00 on working days, and on no day off. */
const atNight = (ledger: Ledger): readonly string[] =>
  unasked(ledger)
    .filter(({ at, text }) => {
      if (text.includes(atAnyHour)) return false;
      const { hour, dayOfWeek } = at.toZonedDateTimeISO(timeZone);
      return hour < 8 || hour >= 17 || dayOfWeek > 5 || daysOff.has(dayOf(at));
    })
    .map(
      ({ at, to, text }) =>
        `${when(at)} ${to?.name} was written to outside office hours: ${text.slice(0, 60)}`,
    );

/** Whoever retired or died is written to no more, by no account. */
const afterLeaving = (
  residents: readonly Resident[],
  standing: Standing,
  { calls }: Ledger,
): readonly string[] => {
  const left = new Map(residents.map((one) => [one, standing.leftAt(one)]));
  return calls.flatMap(({ at, to, method, text }) => {
    const since = to && left.get(to);
    if (!since || !sends.has(method) || Temporal.Instant.compare(at, since) <= 0) return [];
    return [`${when(at)} ${to?.name} was written to after they had left: ${text.slice(0, 60)}`];
  });
};

/** A note before it was handed in, a reason before the result is shown, and both to whoever has no business with them. */
function tooEarly(
  cycle: CityCycle,
  residents: readonly Resident[],
  standing: Standing,
  { calls, deeds }: Ledger,
): readonly string[] {
  const opens = momentOf(cycle.feedback.from, 0);
  const handedIn = new Map(
    deeds
      .filter(({ kind, cycle: name }) => kind === 'handed-in' && name === cycle.name)
      .map(({ who, at }) => [who, at]),
  );
  const owners = new Map(residents.map((one) => [one.secret, one]));
  // What somebody keeps is handed in with their next self-assessment, and theirs alone until then.
  const sharedKept = (owner: Resident) => {
    const theirs = deeds.filter(({ who }) => who === owner);
    const kept = theirs.find(({ kind }) => kind === 'kept')?.at;
    const isAfter = (at: Temporal.Instant) => kept !== undefined && Temporal.Instant.compare(at, kept) > 0;
    return theirs.find(({ kind, at }) => kind === 'handed-in' && isAfter(at))?.at;
  };
  return calls.flatMap(({ at, to, text }) => {
    if (to === undefined || Temporal.Instant.compare(at, momentOf(cycle.self.from, 0)) < 0) return [];
    const found = [...text.matchAll(/(sandi|dasar|kantong|amatan)(\d{5}x)/g)].flatMap(([, kind, rest]) => {
      const owner = owners.get(`sandi${rest}`);
      if (owner === undefined) return [];
      const aboves = standing.aboves(owner, at);
      const acting = aboves.flatMap((one) => standing.standIns(one, at));
      const superiors = aboves.map((one) => standing.above(one, at));
      const isKin = to === owner || [...aboves, ...acting, ...superiors].includes(to);
      const isTheirs = kind === 'dasar' || kind === 'amatan';
      const since = isTheirs ? opens : kind === 'kantong' ? sharedKept(owner) : handedIn.get(owner);
      const isTime = since !== undefined && Temporal.Instant.compare(at, since) >= 0;
      const isAuthor = isTheirs ? aboves.includes(to) || acting.includes(to) : to === owner;
      if (isAuthor || (isKin && isTime)) return [];
      return [
        `${when(at)} ${to.name} saw a ${isTheirs ? 'reason' : 'note'} about ${owner.name} too early, or without business`,
      ];
    });
    const isBelow = !residents.some(({ above }) => above === to.nip);
    if (isBelow && /Predikat(?: Anda)?:/.test(text) && Temporal.Instant.compare(at, opens) < 0)
      found.push(`${when(at)} ${to.name} saw a predicate before the window for results`);
    return found;
  });
}

/** Where each appraisal is, as people know it; nobody is left without somebody whose turn it is. */
function endsOf(
  cycle: CityCycle,
  residents: readonly Resident[],
  standing: Standing,
  ledger: Ledger,
): Verdict {
  const faults: string[] = [];
  const done = ledger.deeds.filter(({ cycle: name }) => name === cycle.name);
  const told = unasked(ledger).filter(
    ({ at }) => Temporal.Instant.compare(at, momentOf(cycle.self.from, 0)) >= 0,
  );
  const ends = residents.flatMap((of): readonly End[] => {
    const end = momentOf(cycle.rating.to, 24 * 60);
    const appraiser = standing.above(of, end);
    if (appraiser === undefined) return [];
    const has = (kind: string) => done.some((deed) => deed.kind === kind && deed.who === of);
    const base = { cycle: cycle.name, of };
    const superior = standing.above(appraiser, end);
    const left = standing.leftAt(of);
    // Gone before this cycle, somebody is not part of it; gone within it, nobody waits for them.
    if (left && Temporal.Instant.compare(left, momentOf(cycle.self.from, 0)) < 0) return [];
    if (left && !has('acknowledged')) return [{ ...base, state: 'left' }];
    if (has('acknowledged')) return [{ ...base, state: 'acknowledged' }];
    if (has('objected')) {
      const whose = superior ?? appraiser;
      if (!told.some(({ to, text }) => to === whose && text.includes('Ada keberatan')))
        faults.push(`${cycle.name}: nobody told ${whose.name} that ${of.name} objected`);
      if (done.some((deed) => deed.kind === 'decided' && deed.of === of)) {
        if (!told.some(({ to, text }) => to === of && text.includes('Keberatan sudah diputuskan')))
          faults.push(`${cycle.name}: nobody told ${of.name} that their objection is decided`);
        return [{ ...base, state: 'decided' }];
      }
      return [{ ...base, state: 'objected', whose, until: cycle.feedback.to }];
    }
    if (done.some((deed) => deed.kind === 'rated' && deed.of === of)) {
      if (
        of.temper !== 'blocked' &&
        !told.some(({ to, text }) => to === of && text.includes('Hasil penilaian Anda sudah tersedia'))
      )
        faults.push(`${cycle.name}: nobody told ${of.name} of the result`);
      return [{ ...base, state: 'told', whose: of, until: cycle.feedback.to }];
    }
    // The appraiser's superior must have heard of it by the appraiser's name.
    if (
      superior &&
      !told.some(
        ({ to, text }) => to === superior && text.includes('belum selesai') && text.includes(appraiser.name),
      )
    )
      faults.push(
        `${cycle.name}: ${of.name} was not rated by ${appraiser.name}, and ${superior.name} was not told`,
      );
    return [{ ...base, state: 'waits', whose: appraiser, until: cycle.rating.to }];
  });
  return { faults, ends };
}
