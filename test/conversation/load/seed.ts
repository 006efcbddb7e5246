import { sql } from 'drizzle-orm';
import { behaviourCodes, competencyCodes, resultCode } from '../../../src/domain/appraisal/items.ts';
import { codeOf, vignettes } from '../../../src/domain/calibration/vignettes.ts';
import { defaultRequiredLevels } from '../../../src/domain/competency/catalogue.ts';
import { privacyVersion } from '../../../src/domain/people/privacy-notice.ts';
import type { Locale } from '../../../src/i18n/locale.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { answer } from '../../../src/persistence/schema/answers.ts';
import { appraisal, cycle, workResult } from '../../../src/persistence/schema/appraisals.ts';
import { person, reportingLine } from '../../../src/persistence/schema/people.ts';
import { newId } from '../../../src/shared/ids.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { type PeriodName, periods } from './periods.ts';
import { nameOf } from './team-names.ts';

export type SeedOptions = {
  readonly period: PeriodName;
  /** How many people Ani rates. Budi is always the first of them. */
  readonly team: number;
  /** Whether all of them have handed in, each as the position requires. */
  readonly isHandedIn: boolean;
  /** Whether Budi has still to say how far the two work results got. */
  readonly doResultsWait: boolean;
  /** Ani stands at HR's desk, and the team is spread over eight units of the agency. */
  readonly isDesk?: boolean;
  /** Ani has not seen the vignettes before the first rating of the period. */
  readonly areVignettesDue?: boolean;
};

export type LoadPerson = { readonly id: string; readonly name: string; readonly email: string };
export type LoadAgency = { readonly ani: LoadPerson; readonly budi: LoadPerson };

/** What the position of everybody in the team requires in each competency. */
const requiredLevel = defaultRequiredLevels.pelaksana;

/** What Budi wrote about two competencies when handing in. */
const notesOfBudi = {
  'M.01': 'Dua laporan bulan ini saya kirim terlambat.',
  'M.03': 'Saya masih belajar menulis surat dinas.',
} as const;

/** The longest of them is as long as names of units are. */
const units = [
  ...['Badan Kepegawaian dan Pengembangan SDM', 'Dinas Kesehatan', 'Dinas Pekerjaan Umum dan Penataan Ruang'],
  ...['Dinas Pendidikan', 'Sekretariat Daerah', 'Kecamatan Ampenan', 'Badan Keuangan Daerah', 'Inspektorat'],
] as const;

/** The same three in every run. */
const left = ['M.03.2.3', 'M.05.1.1', 'M.07.3.1'];
/** The order of these three follows from the ids of the person and of the period. */
const firstTime = {
  cycleId: '01989000-0000-7000-8000-000000000001',
  aniId: '01989000-0000-7000-8000-000000000002',
};
const threeLeft = {
  vignettes: vignettes.map(codeOf).filter((code) => !left.includes(code)),
  cycles: [],
};

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);

/** Wayan over Ani over her team, all linked later; one period is open, and no work result waits for its realisation. */
export async function seedLoadAgency(db: Db, options: SeedOptions, locale: Locale): Promise<LoadAgency> {
  const period = periods[options.period];
  const now = Temporal.Instant.from(period.firstDay);
  const cycleId = options.areVignettesDue ? firstTime.cycleId : newId();
  const make = (name: string, nip: string, positionLevel: 'administrator' | 'pengawas' | 'pelaksana') => ({
    id: newId(),
    nip,
    name,
    unit: 'Dinas Komunikasi dan Informatika',
    position: positionLevel === 'pelaksana' ? 'Pengelola Layanan' : 'Kepala Bidang',
    positionLevel,
    email: `${nip}@kota.example`,
    activeFrom: day('2020-01-01'),
    isTop: positionLevel === 'administrator',
    vignettes: options.areVignettesDue ? threeLeft : { vignettes: [], cycles: [cycleId] },
  });
  const wayan = make('I Wayan Sudarma', '197003121995031001', 'administrator');
  const ani = {
    ...make('Ani Rahmawati', '197805102003122002', 'pengawas'),
    ...(options.areVignettesDue && { id: firstTime.aniId }),
    isHr: options.isDesk ?? false,
  };
  const team = Array.from({ length: options.team }, (_, at) => ({
    ...make(nameOf(at), `19860926201505${1000 + at + 1}`, 'pelaksana'),
    ...(options.isDesk && { unit: units[at % units.length] ?? units[0] }),
  }));
  const [budi] = team;
  if (budi === undefined) throw new Error('a team has at least one person');
  await db.insert(person).values([wayan, ani, ...team]);
  await db.execute(
    sql`update person set locale = ${locale}, privacy_accepted_at = ${now.toString()}::timestamptz, privacy_version = ${privacyVersion}`,
  );
  await db.insert(reportingLine).values(
    [{ who: ani, above: wayan }, ...team.map((who) => ({ who, above: ani }))].map(({ who, above }) => ({
      ...{ id: newId(), personId: who.id, appraiserId: above.id, validFrom: day('2020-01-01') },
    })),
  );
  await db.insert(cycle).values({
    ...{ id: cycleId, name: period.name, timeZone: 'Asia/Makassar' },
    ...{ allowSameAsSelf: true, isBlind: false, release: 'at-once', openedAt: now },
    ...{ periodFrom: day(period.period.from), periodTo: day(period.period.to) },
    ...{ selfFrom: day(period.self.from), selfTo: day(period.self.to) },
    ...{ ratingFrom: day(period.rating.from), ratingTo: day(period.rating.to) },
    ...{ feedbackFrom: day(period.feedback.from), feedbackTo: day(period.feedback.to) },
  });
  const required = Object.fromEntries(competencyCodes.map((code) => [code, requiredLevel] as const));
  const appraisals = team.map((employee) => ({
    ...{ id: newId(), cycleId, employeeId: employee.id, appraiserId: ani.id, secondAppraiserId: wayan.id },
    required,
    ...(options.isHandedIn ? { status: 'submitted' as const, selfSubmittedAt: now } : {}),
  }));
  await db.insert(appraisal).values(appraisals);
  await db
    .insert(workResult)
    .values(
      appraisals.flatMap(({ id: appraisalId }) =>
        period.results.map((result, at) => ({ appraisalId, no: at + 1, ...result })),
      ),
    );
  const notes: Readonly<Record<string, string>> = options.isHandedIn ? notesOfBudi : {};
  const rows = appraisals.flatMap(({ id: appraisalId, employeeId }) =>
    [
      ...(options.isHandedIn ? competencyCodes.map((item) => ({ item, value: requiredLevel })) : []),
      ...(options.isHandedIn ? behaviourCodes.map((item) => ({ item, value: 2 })) : []),
      ...(options.doResultsWait
        ? []
        : period.results.map((_, at) => ({ item: resultCode(at + 1), value: 2 }))),
    ].map(({ item, value }) => ({
      ...{ appraisalId, author: 'self' as const, item, value, updatedAt: now },
      note: employeeId === budi.id ? notes[item] : undefined,
    })),
  );
  if (rows.length > 0) await db.insert(answer).values(rows);
  return { ani, budi };
}
