import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  answerSetting,
  changeSetting,
  planSetting,
  type SettingsRequest,
  seeSettings,
} from '../../../src/application/agency/change-setting.ts';
import { markDay, planDay } from '../../../src/application/agency/mark-day.ts';
import { beginPaper } from '../../../src/application/assist/enter-paper.ts';
import { endInChat, giveInChat, seeDelegations } from '../../../src/application/delegation/in-chat.ts';
import {
  answerAppraiser,
  askAppraiser,
  seeAppraiser,
} from '../../../src/application/errands/ask-appraiser.ts';
import { askDecider, seeDecider } from '../../../src/application/errands/ask-decider.ts';
import {
  answerRequest,
  askAct,
  askCycle,
  seeCycle,
  seeCycles,
} from '../../../src/application/errands/cycles.ts';
import {
  answerSamePerson,
  cancelErrand,
  confirmErrand,
  openFiles,
  seeErrand,
  sendCycle,
  sendRoster,
} from '../../../src/application/errands/errands.ts';
import { askLetters, seeLetters } from '../../../src/application/errands/letters.ts';
import { askTable, seeTables } from '../../../src/application/errands/tables.ts';
import { askExport } from '../../../src/application/export/ask-export.ts';
import { type AccountRequest, judgeDeed, manageAccount } from '../../../src/application/hr/manage-account.ts';
import { planRemind, remindByHand } from '../../../src/application/hr/remind-by-hand.ts';
import { seeProgress, seeTurns } from '../../../src/application/hr/see-desk.ts';
import { seeFound, seeList, seeLists, seePerson } from '../../../src/application/hr/see-people.ts';
import { seeRequest, seeRequests } from '../../../src/application/hr/see-requests.ts';
import {
  type Grant,
  grantsOf,
  mayAnywhere,
  type OfficerRight,
  officerRights,
  unitsOf,
} from '../../../src/domain/authorization/officer.ts';
import type { HrDesk, HrView } from '../../../src/domain/hr/desk.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { someSettings } from '../../support/agency.ts';
import { anAppraisal } from '../../support/builders.ts';
import { actingId, awayId, delegationId, someDelegations } from '../../support/delegations.ts';
import { aHrDesk } from '../../support/hr-desk.ts';
import { accountId, personId } from '../../support/hr-people.ts';
import { someRequests } from '../../support/requests.ts';

const now = Temporal.Instant.from('2026-12-14T04:00:00Z');
const asked = (grants: readonly Grant[], view: HrView) => ({
  ...{ grants, now, desk: aHrDesk({ view }) },
  isWorkday: () => true,
});

const unlinking = (grants: readonly Grant[]): AccountRequest => ({
  ...{ grants, desk: aHrDesk({ view: 'person' }), myId: 'somebody', personId, accountId, deed: 'unlink' },
});

const today = Temporal.PlainDate.from('2026-12-14');
const newYear = { deed: 'off', day: Temporal.PlainDate.from('2026-12-31'), name: 'Cuti bersama' } as const;
const hours = { key: 'hours', unit: '' } as const;
const settingsOf = (grants: readonly Grant[]): SettingsRequest => ({
  ...{ grants, now, stored: someSettings, myId: 'somebody' },
  ...{ given: { agencyName: 'Kota Contoh' }, hasSecondOfficer: true },
});

const unread = anAppraisal({ atPaper: { mayEnter: true, numbers: [] } });
const officer = { id: 'p1', name: 'Hana Prameswari' };
const paper = {
  ...({ id: 'y1', reason: 'no-phone', witness: 'Siti Aminah, Kasubbag Umum' } as const),
  on: Temporal.PlainDate.from('2026-12-02'),
};
const inSelf = Temporal.Instant.from('2026-12-04T04:00:00Z');

/** Everything that is done at HR's desk, and the right without which it is refused. */
const useCases: Readonly<
  Record<string, readonly [right: OfficerRight, run: (grants: readonly Grant[]) => { readonly ok: boolean }]>
> = {
  seeProgress: ['progress.view', (grants) => seeProgress(grants, aHrDesk({ view: 'progress' }))],
  seeTurns: ['progress.view', (grants) => seeTurns(grants, aHrDesk({ view: 'turns' }))],
  planRemind: ['people.remind', (grants) => planRemind(asked(grants, 'remind'))],
  remindByHand: ['people.remind', (grants) => remindByHand(asked(grants, 'remind'))],
  seeRequests: ['requests.answer', (grants) => seeRequests(grants, someRequests())],
  seeRequest: ['requests.answer', (grants) => seeRequest(grants, someRequests())],
  seeFound: ['progress.view', (grants) => seeFound(grants, aHrDesk({ view: 'find' }))],
  seePerson: ['progress.view', (grants) => seePerson(grants, aHrDesk({ view: 'person' }), personId)],
  seeLists: ['progress.view', (grants) => seeLists(grants, aHrDesk({ view: 'lists' }))],
  seeList: ['progress.view', (grants) => seeList(grants, aHrDesk({ view: 'list' }))],
  askExport: ['results.export', (grants) => askExport(grants, undefined)],
  seeTables: ['results.export', (grants) => seeTables({ grants })],
  beginPaper: ['assist.enter', (grants) => beginPaper(unread, 'hr', inSelf, paper, { by: officer, grants })],
  judgeDeed: ['accounts.manage', (grants) => judgeDeed(unlinking(grants))],
  manageAccount: ['accounts.manage', (grants) => manageAccount(unlinking(grants), 'HP hilang')],
  seeLetters: ['accounts.manage', (grants) => seeLetters({ grants })],
  askLetters: [
    'accounts.manage',
    (grants) => askLetters({ grants }, 'e', { unit: 'dinas KESEHATAN', perPage: 4 }),
  ],
};

/** What is done for people by themselves, by their superiors, and by HR. */
const asOfficer = (grants: readonly Grant[]) => ({ grants, desk: someDelegations(), myId: 'somebody' });
const day = Temporal.PlainDate.from;
const ofOffices: typeof useCases = {
  seeDelegations: ['offices.manage', (grants) => seeDelegations(asOfficer(grants), awayId)],
  giveInChat: [
    'offices.manage',
    (grants) =>
      giveInChat(asOfficer(grants), {
        ...{ id: 'd', personId: awayId, toId: actingId, kind: 'plh', reason: 'Cuti' },
        ...{ from: day('2026-12-07'), until: day('2026-12-11') },
      }),
  ],
  endInChat: ['offices.manage', (grants) => endInChat(asOfficer(grants), awayId, delegationId)],
};

/** What is of everybody is done with a right in the whole agency alone. */
const deciding = (grants: readonly Grant[]) => {
  const desk = aHrDesk({ view: 'person' });
  if (desk.view !== 'person' || !desk.person?.standing) throw new Error('nobody');
  const standing = { ...desk.person.standing, status: 'objected' } as const;
  return { grants, desk: { ...desk, person: { ...desk.person, standing } }, myId: 'somebody' };
};

const everywhere: typeof useCases = {
  askTable: ['results.export', (grants) => askTable({ grants }, 'all', 'e', { table: 'xlsx' })],
  seeDecider: ['offices.manage', (grants) => seeDecider(deciding(grants), personId)],
  askDecider: [
    'offices.manage',
    (grants) => askDecider(deciding(grants), 'e', { personId, decider: actingId, reason: 'Jabatan kosong' }),
  ],
  seeSettings: ['settings.manage', (grants) => seeSettings(settingsOf(grants))],
  planSetting: [
    'settings.manage',
    (grants) => planSetting(settingsOf(grants), hours, { text: '08:00-15:00' }),
  ],
  changeSetting: [
    'settings.manage',
    (grants) => changeSetting(settingsOf(grants), hours, { text: '08:00-15:00' }, 'SE 12/2026', 3),
  ],
  planDay: ['settings.manage', (grants) => planDay(settingsOf(grants), newYear, today)],
  markDay: ['settings.manage', (grants) => markDay(settingsOf(grants), newYear, today, 'Perda 4/2026', '')],
  answerSetting: [
    'settings.manage',
    (grants) => answerSetting(settingsOf(grants), { key: 'objection', unit: '' }, 1, true),
  ],
  openFiles: ['roster.import', (grants) => openFiles({ grants })],
  sendRoster: ['roster.import', (grants) => sendRoster({ grants, file: { id: 'e', source: {} } })],
  seeErrand: ['roster.import', (grants) => seeErrand({ grants, desk: aHrDesk({ view: 'errand' }) })],
  confirmErrand: ['roster.import', (grants) => confirmErrand({ grants, desk: aHrDesk({ view: 'errand' }) })],
  cancelErrand: ['roster.import', (grants) => cancelErrand({ grants, desk: aHrDesk({ view: 'errand' }) })],
  answerSamePerson: ['roster.import', (grants) => answerSamePerson({ grants, desk: asking }, true)],
  seeAppraiser: ['offices.manage', (grants) => seeAppraiser(asOfficer(grants), awayId)],
  askAppraiser: [
    'offices.manage',
    (grants) =>
      askAppraiser(asOfficer(grants), 'e', {
        ...{ personId: awayId, appraiserId: actingId, from: '2026-12-14', keeps: false, reason: 'Keliru' },
      }),
  ],
  seeCycles: ['cycle.manage', (grants) => seeCycles({ grants, desk: aHrDesk({ view: 'cycles' }) })],
  seeCycle: ['cycle.manage', (grants) => seeCycle({ grants, desk: aHrDesk({ view: 'cycle' }) })],
  askAct: [
    'cycle.manage',
    (grants) =>
      askAct({ grants, desk: aHrDesk({ view: 'cycle', cycleId: 'c' }) }, 'e', {
        ...{ cycleId: 'c', act: 'close', reason: 'Selesai' },
      }),
  ],
  sendCycle: ['cycle.manage', (grants) => sendCycle({ grants, file: { id: 'e', source: {} } })],
  askCycle: [
    'cycle.manage',
    (grants) => askCycle({ grants }, 'e', { name: 'Triwulan I', from: '2027-01-01', to: '2027-03-31' }),
  ],
  answerAppraiser: ['offices.manage', (grants) => answerAppraiser({ grants }, 'e', 1, true)],
  answerRequest: ['cycle.manage', (grants) => answerRequest({ grants }, 'e', 1, true)],
};
const asking = ((): HrDesk => {
  const desk = aHrDesk({ view: 'errand' });
  if (desk.view !== 'errand' || !desk.errand?.report) throw new Error('no errand');
  const { errand } = desk;
  const report = { ...desk.errand.report, question: 'same-person' as const };
  return { ...desk, errand: { ...errand, report } };
})();

describe('rights at HR’s desk', () => {
  it.each(Object.entries(everywhere))(
    '%s is done with its own right in the whole agency, and not with one for a unit',
    (_name, [right, run]) => {
      expect(run([{ right }]).ok).toBe(true);
      expect(run([{ right, unit: 'Dinas Kesehatan' }]).ok).toBe(false);
      expect(run(officerRights.filter((one) => one !== right).map((one) => ({ right: one }))).ok).toBe(false);
      expect(run([]).ok).toBe(false);
    },
  );

  it.each(Object.entries({ ...useCases, ...ofOffices }))(
    '%s is done with its own right, and with no other',
    (_name, [right, run]) => {
      expect(run([{ right }]).ok).toBe(true);
      expect(run([{ right, unit: 'Dinas Kesehatan' }]).ok).toBe(true);
      expect(run(officerRights.filter((one) => one !== right).map((one) => ({ right: one }))).ok).toBe(false);
      expect(run([]).ok).toBe(false);
    },
  );

  it('let letters be made for the whole agency, or another unit, only where they hold', () => {
    const ofHealth = { grants: [{ right: 'accounts.manage', unit: 'Dinas Kesehatan' }] as const };
    expect(askLetters(ofHealth, 'e', { perPage: 1 }).ok).toBe(false);
    expect(askLetters(ofHealth, 'e', { unit: 'Dinas Pertanian', perPage: 1 }).ok).toBe(false);
    expect(askLetters({ grants: [{ right: 'accounts.manage' }] }, 'e', { perPage: 1 }).ok).toBe(true);
  });

  it('are each asked for by something that is done there', () => {
    expect(
      new Set(Object.values({ ...useCases, ...ofOffices, ...everywhere }).map(([right]) => right)),
    ).toEqual(new Set(officerRights));
  });

  it('are asked for by everything that is done there', () => {
    const application = join(import.meta.dirname, '..', '..', '..', 'src', 'application');
    const code = ['hr', 'errands', 'agency', 'export'].flatMap((folder) =>
      readdirSync(join(application, folder)).map((file) =>
        readFileSync(join(application, folder, file), 'utf8'),
      ),
    );
    const found = code.flatMap((text) =>
      [...text.matchAll(/^export (?:const|function) (\w+)/gm)].map((match) => match[1] ?? ''),
    );
    // What is done with paper decides about an appraisal: every-decision.test.ts looks for that.
    expect([...found, 'beginPaper'].toSorted()).toEqual(
      Object.keys({ ...useCases, ...everywhere }).toSorted(),
    );
  });

  it('are all held in the whole agency by whom the roster names as HR, and by nobody else without a grant', () => {
    for (const right of officerRights) {
      expect(mayAnywhere(grantsOf(true, []), right)).toBe(true);
      expect(unitsOf(grantsOf(true, []), right)).toBeUndefined();
      expect(mayAnywhere(grantsOf(false, []), right)).toBe(false);
    }
  });

  it('for a unit are confined to it, unless the same right holds in the whole agency too', () => {
    const grants: readonly Grant[] = [{ right: 'people.remind', unit: 'Dinas Kesehatan' }];
    expect(mayAnywhere(grants, 'progress.view')).toBe(false);
    expect(unitsOf(grants, 'people.remind')).toEqual(['Dinas Kesehatan']);
    expect(unitsOf([...grants, { right: 'people.remind' }], 'people.remind')).toBeUndefined();
  });
});
