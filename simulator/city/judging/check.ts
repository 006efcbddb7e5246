import { Temporal } from '../../../src/shared/time.ts';
import { type CityCycle, dayOf, timeZone } from '../calendar.ts';
import type { Act, Ledger } from '../ledger.ts';
import type { Resident } from '../residents.ts';
import { tooEarly } from './early.ts';
import { endsOf, type Verdict } from './ends.ts';
import { proofFaults } from './proofs.ts';
import { type Standing, standingIn } from './standing.ts';
import { answerMinutes, sends, unasked, when } from './unasked.ts';

/**
 * What people may be sent besides their one reminder of the day: each is news about something that somebody else did.
 * They are known by their first words.
 */
const exceptions: readonly string[] = [
  'Hasil penilaian Anda sudah tersedia',
  'Ada keberatan',
  'Permintaan dialog kinerja',
  'Ada akun yang ditautkan kepada Anda',
  'Keberatan sudah diputuskan',
  'pindah tugas mulai',
  'Mutasi Anda tercatat mulai',
  'Anda ditunjuk mewakili',
  'Perwakilan Anda berakhir',
  'Tambahan pegawai yang Anda nilai',
  'Pegawai yang Anda nilai berubah',
  'Pejabat penilai seorang pegawai berganti',
  'Tentang pejabat penilai',
  'Pejabat penilai Anda',
  'Laporan pejabat penilai keliru',
  'Permintaan Anda',
  'Tentang perwakilan (a.n.)',
  'Ada yang mewakili Anda',
  // The superior hears of each predicate below “Baik”, so that they can look into it before the employee reads it.
  'Predikat di bawah “Baik” ditetapkan',
];

/**
 * Besides these, all there is of each in one message a day: what others report or let pass, to HR, and receipts of results,
 * to the appraiser.
 */
const onceADay: readonly string[] = [
  'Yang memutuskan keberatan belum tercatat',
  'eberatan belum diputuskan',
  'Permintaan harus segera dijawab',
  'pejabat penilai perlu diperiksa',
  'Tanda terima',
];

/** That an account was linked is said at once: it may have been somebody else. */
const atAnyHour = 'Ada akun yang ditautkan kepada Anda';

/**
 * The message was gone, said so already, or was reached by an address that Slack keeps for half an hour only: nothing is
 * lost, and the bot sends it anew where it must be seen.
 */
const harmless =
  /message (to edit|to delete) not found|message_not_found|message is not modified|expired_url/;

/** Public holidays in the city's windows, read in the decrees (SKB 1497/2025 and 1205/2026) and not in the bot. */
const daysOff: ReadonlySet<string> = new Set([
  ...['2026-04-03', '2026-04-05', '2026-05-01', '2027-01-01', '2027-01-05'],
  ...['2027-03-08', '2027-03-10', '2027-03-11'],
]);

/** Judges what was played by what people did and what the stand-ins received. The bot's tables are not asked. */
export function judge(of: {
  readonly residents: readonly Resident[];
  readonly cycles: readonly CityCycle[];
  readonly ledger: Ledger;
  readonly endedAt: Temporal.Instant;
}): Verdict {
  const { residents, cycles, ledger, endedAt } = of;
  const standing = standingIn(residents, ledger);
  const ended = cycles.map((cycle) => endsOf(cycle, residents, standing, ledger, endedAt));
  return {
    ends: ended.flatMap(({ ends }) => ends),
    faults: [
      ...unanswered(ledger),
      ...refused(ledger),
      ...tooMany(ledger),
      ...atNight(ledger),
      ...proofFaults(ledger),
      ...afterLeaving(residents, standing, ledger),
      ...cycles.flatMap((cycle) => tooEarly(cycle, residents, standing, ledger)),
      ...ended.flatMap(({ faults }) => faults),
    ],
  };
}

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

function tooMany(ledger: Ledger): readonly string[] {
  const found = new Map<string, string[]>();
  for (const { at, to, text, platform } of unasked(ledger)) {
    if (to === undefined || exceptions.some((words) => text.includes(words))) continue;
    const kind = onceADay.find((words) => text.includes(words));
    const key = `${dayOf(at)} ${to.name} on ${platform}${kind ? ` (${kind})` : ''}`;
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
