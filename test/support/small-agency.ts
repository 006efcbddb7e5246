import type { Address } from '../../src/conversation/contract/platform.ts';
import { competencyCodes } from '../../src/domain/appraisal/items.ts';
import { defaultRequiredLevels } from '../../src/domain/competency/catalogue.ts';
import type { Db } from '../../src/persistence/db.ts';
import { appraisal, cycle, workResult } from '../../src/persistence/schema/appraisals.ts';
import { account } from '../../src/persistence/schema/messaging.ts';
import { person, reportingLine } from '../../src/persistence/schema/people.ts';
import { newId } from '../../src/shared/ids.ts';
import { Temporal } from '../../src/shared/time.ts';

/** Three tiers: Wayan (second appraiser) over Ani (appraiser) over Budi and Citra, one cycle open for self-assessment. */
export type SmallAgency = {
  readonly cycleId: string;
  readonly people: Readonly<
    Record<
      'wayan' | 'ani' | 'budi' | 'citra',
      { readonly id: string; readonly name: string; readonly email: string }
    >
  >;
  readonly appraisals: Readonly<Record<'ani' | 'budi' | 'citra', string>>;
};

/** The day on which scripts begin: 2 December 2026, 10.00 WITA, a Wednesday. */
export const firstDay = '2026-12-02T02:00:00Z';

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);

export async function seedSmallAgency(
  db: Db,
  settings: Partial<{
    isBlind: boolean;
    allowSameAsSelf: boolean;
    release: 'at-once' | 'feedback-window';
    asksValues: boolean;
  }> = {},
): Promise<SmallAgency> {
  const cycleId = newId();
  const make = (
    name: string,
    nip: string,
    positionLevel: 'administrator' | 'pengawas' | 'pelaksana',
    isTop = false,
  ) => ({
    id: newId(),
    nip,
    name,
    unit: 'Dinas Komunikasi dan Informatika',
    position: positionLevel === 'pelaksana' ? 'Pengelola Layanan' : 'Kepala Bidang',
    positionLevel,
    email: `${name.split(' ')[0]?.toLowerCase()}@kota.example`,
    activeFrom: day('2020-01-01'),
    isTop,
    // The vignettes before the first rating were offered already; scripts of their own forget that.
    vignettes: { vignettes: [], cycles: [cycleId] },
  });
  const wayan = make('I Wayan Sudarma', '197003121995031001', 'administrator', true);
  const ani = make('Ani Rahmawati', '197805102003122002', 'pengawas');
  const budi = make('Budi Santoso', '198609262015051001', 'pelaksana');
  const citra = make('Citra Lestari', '199001012019032004', 'pelaksana');
  await db.insert(person).values([wayan, ani, budi, citra]);
  await db.insert(reportingLine).values([
    { id: newId(), personId: ani.id, appraiserId: wayan.id, validFrom: day('2020-01-01') },
    { id: newId(), personId: budi.id, appraiserId: ani.id, validFrom: day('2020-01-01') },
    { id: newId(), personId: citra.id, appraiserId: ani.id, validFrom: day('2020-01-01') },
  ]);
  await db.insert(cycle).values({
    id: cycleId,
    name: 'Triwulan IV 2026',
    periodFrom: day('2026-10-01'),
    periodTo: day('2026-12-31'),
    selfFrom: day('2026-12-01'),
    selfTo: day('2026-12-10'),
    ratingFrom: day('2026-12-11'),
    ratingTo: day('2026-12-20'),
    feedbackFrom: day('2026-12-21'),
    feedbackTo: day('2026-12-31'),
    timeZone: 'Asia/Makassar',
    allowSameAsSelf: settings.allowSameAsSelf ?? true,
    isBlind: settings.isBlind ?? false,
    release: settings.release ?? 'at-once',
    asksValues: settings.asksValues ?? false,
  });
  const required = (level: keyof typeof defaultRequiredLevels) =>
    Object.fromEntries(competencyCodes.map((code) => [code, defaultRequiredLevels[level]]));
  const row = (
    employeeId: string,
    appraiserId: string,
    secondAppraiserId: string | null,
    level: keyof typeof defaultRequiredLevels,
  ) => ({
    id: newId(),
    cycleId,
    employeeId,
    appraiserId,
    secondAppraiserId,
    required: required(level),
  });
  const ofAni = row(ani.id, wayan.id, null, 'pengawas');
  const ofBudi = row(budi.id, ani.id, wayan.id, 'pelaksana');
  const ofCitra = row(citra.id, ani.id, wayan.id, 'pelaksana');
  await db.insert(appraisal).values([ofAni, ofBudi, ofCitra]);
  await db.insert(workResult).values([
    { appraisalId: ofBudi.id, no: 1, title: 'Layanan pengaduan warga', target: '120 pengaduan selesai' },
    { appraisalId: ofBudi.id, no: 2, title: 'Pembaruan laman informasi', target: '12 pembaruan' },
  ]);
  return {
    cycleId,
    people: { wayan, ani, budi, citra },
    appraisals: { ani: ofAni.id, budi: ofBudi.id, citra: ofCitra.id },
  };
}

/** Links an account as if the person had redeemed a code and read the privacy notice. */
export async function linkAccount(
  db: Db,
  personId: string,
  at: { platform: string; tenant: string; userId: string; address: Address },
): Promise<void> {
  await db.insert(account).values({ ...at, personId, linkedAt: Temporal.Instant.from(firstDay) });
}
