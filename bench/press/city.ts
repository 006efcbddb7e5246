import type { Anchor } from '../../src/conversation/contract/platform.ts';
import { stateVersion } from '../../src/conversation/engine/stored-state.ts';
import { competencyCodes } from '../../src/domain/appraisal/items.ts';
import { privacyVersion } from '../../src/domain/people/privacy-notice.ts';
import { closeDatabase, openDatabase } from '../../src/persistence/db.ts';
import { migrate } from '../../src/persistence/migrate.ts';
import { answer } from '../../src/persistence/schema/answers.ts';
import { appraisal, cycle, workResult } from '../../src/persistence/schema/appraisals.ts';
import { account, conversation, inbox } from '../../src/persistence/schema/messaging.ts';
import { person } from '../../src/persistence/schema/people.ts';
import { newId } from '../../src/shared/ids.ts';
import { Temporal } from '../../src/shared/time.ts';

/** Somebody who presses. */
export type Presser = { readonly index: number; readonly appraisalId: string };

/** Where the person with this number is on a platform. */
export type Place = {
  readonly platform: string;
  readonly tenant: string;
  readonly userId: (index: number) => string;
  readonly address: (index: number) => Readonly<Record<string, string | number>>;
  readonly anchor: (index: number) => Anchor;
};

/** Everybody leads so many at most. */
const teamSize = 10;
const batch = 500;

/**
 * A migrated database with a city in the middle of its self-assessment: everybody is linked on every platform given,
 * stands before the first card, and has answered half of the cards. Returns those who press, which is everybody who is
 * appraised.
 */
export async function buildCity(
  url: string,
  size: number,
  places: readonly Place[],
): Promise<readonly Presser[]> {
  await migrate(url);
  const db = openDatabase(url);
  try {
    const now = Temporal.Now.instant();
    const today = now.toZonedDateTimeISO('Asia/Makassar').toPlainDate();
    const people = Array.from({ length: size }, (_, index) => ({
      id: newId(),
      nip: `1990010120190${String(index).padStart(5, '0')}`,
      name: `Pegawai ${index}`,
      unit: `Dinas ${index % 30}`,
      position: 'Pengelola Layanan',
      positionLevel: 'pelaksana' as const,
      activeFrom: today.subtract({ years: 2 }),
      isTop: index === 0,
      privacyAcceptedAt: now,
      privacyVersion,
    }));
    await inBatches(people, (rows) => db.insert(person).values(rows));
    const cycleId = newId();
    const day = (days: number) => today.add({ days });
    await db.insert(cycle).values({
      id: cycleId,
      name: 'Triwulan',
      ...{ periodFrom: day(-60), periodTo: day(30), selfFrom: day(-5), selfTo: day(5) },
      ...{ ratingFrom: day(6), ratingTo: day(15), feedbackFrom: day(16), feedbackTo: day(30) },
      ...{ timeZone: 'Asia/Makassar', allowSameAsSelf: false, isBlind: false, release: 'at-once' },
    });
    const required = Object.fromEntries(competencyCodes.map((code) => [code, 2 as const]));
    const leader = (index: number) => people[Math.floor((index - 1) / teamSize)]?.id;
    const appraisals = people.slice(1).map((employee, at) => ({
      id: newId(),
      cycleId,
      employeeId: employee.id,
      appraiserId: leader(at + 1) ?? employee.id,
      secondAppraiserId: at < teamSize ? null : (leader(Math.floor(at / teamSize)) ?? null),
      required,
    }));
    await inBatches(appraisals, (rows) => db.insert(appraisal).values(rows));
    await inBatches(
      appraisals.flatMap(({ id }) =>
        [1, 2].map((no) => ({ appraisalId: id, no, title: 'Layanan pengaduan' })),
      ),
      (rows) => db.insert(workResult).values(rows),
    );
    const half = ['B.1', 'B.2', 'B.3', 'B.4', 'B.5', 'B.6', 'B.7'];
    await inBatches(
      appraisals.flatMap(({ id: appraisalId }) =>
        half.map((item) => ({ appraisalId, author: 'self' as const, item, value: 2, updatedAt: now })),
      ),
      (rows) => db.insert(answer).values(rows),
    );
    for (const place of places) {
      const { platform, tenant } = place;
      await inBatches(people.slice(1), (rows, from) =>
        db.insert(account).values(
          rows.map(({ id }, at) => ({
            ...{ platform, tenant, personId: id, userId: place.userId(from + at + 1) },
            ...{ address: place.address(from + at + 1), linkedAt: now },
          })),
        ),
      );
      await inBatches(
        people.flatMap((_, index) =>
          [1, 2].map((no) => ({ platform, tenant, eventId: `${index}-${no}`, at: now })),
        ),
        (rows) => db.insert(inbox).values(rows),
      );
      await inBatches(appraisals, (rows, from) =>
        db.insert(conversation).values(
          rows.map(({ id: appraisalId }, at) => ({
            ...{ id: newId(), platform, tenant, userId: place.userId(from + at + 1) },
            ...{ address: place.address(from + at + 1), anchor: place.anchor(from + at + 1) },
            ...{ version: stateVersion, revision: 1, shownRevision: 1, updatedAt: now },
            state: { screen: { at: 'self-card', appraisalId, item: 'M.01' } },
          })),
        ),
      );
    }
    // Otherwise the server does it by itself in the middle of the first rounds.
    await db.$client`vacuum (freeze, analyze)`;
    await db.$client`checkpoint`;
    await db.$client`create table bare_press (id bigint generated always as identity primary key, chat text not null,
      data text not null, at timestamptz not null default now())`;
    return appraisals.map(({ id }, at) => ({ index: at + 1, appraisalId: id }));
  } finally {
    await closeDatabase(db);
  }
}

async function inBatches<T>(
  rows: readonly T[],
  put: (rows: T[], from: number) => PromiseLike<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += batch) await put(rows.slice(from, from + batch), from);
}
