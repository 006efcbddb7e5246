import { describe, expect, it } from 'vitest';
import { severalNamedScreen } from '../../../src/conversation/features/delegation/news.screen.ts';
import { receiptsScreen } from '../../../src/conversation/features/result/announcements.screen.ts';
import { severalWrongAppraisers } from '../../../src/conversation/features/self/wrong-appraiser.screen.ts';
import { deskLists } from '../../../src/domain/hr/people.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { aContext, actionsOn, anAppraisal, say } from '../rating/rig.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

/** What a line of a team counts of an appraisal. */
const answered = { selfAnswered: 0, ratingAnswered: 0 };

describe('a message about several', () => {
  const receipts = (count: number) => {
    const those = numbers(count).map((no) => {
      const one = anAppraisal({ id: `a${no}` });
      return { ...one, ...answered, employee: { ...one.employee, id: `p${no}`, name: `Pegawai ${no}.` } };
    });
    return receiptsScreen(aContext(undefined, { team: those }), those);
  };

  it('names ten who confirmed receipt, says how many more there are, and leads to the team', () => {
    const ten = say(receipts(10));
    expect(ten).toContain('Tanda terima 10 hasil');
    expect(ten).toContain('Pegawai 10.');
    expect(ten).not.toContain('pegawai lain');
    const twelve = say(receipts(12));
    expect(twelve).toContain('Tanda terima 12 hasil');
    expect(twelve).not.toContain('Pegawai 11.');
    expect(twelve).toContain('Dan 2 pegawai lain');
    expect(twelve).toContain(anAppraisal().cycle.name);
    expect(actionsOn(receipts(12))).toContainEqual({ type: 'nav.team', page: 0 });
  });

  it('tells apart two of one name who confirmed receipt', () => {
    const those = ['198609262015051001', '198609262015051002'].map((nip) => {
      const one = anAppraisal({ id: nip });
      return { ...one, ...answered, employee: { ...one.employee, id: nip, nip } };
    });
    const lines = say(receiptsScreen(aContext(undefined, { team: those }), those)).split('\n');
    const named = lines.filter((line) => line.includes(those[0]?.employee.name ?? ''));
    expect(new Set(named).size).toBe(named.length);
    expect(named).toHaveLength(2);
  });

  type Differs = (no: number) => { readonly unit?: string; readonly name?: string; readonly from?: string };
  const named = (theirs: number, former: number, differs: Differs = () => ({})) =>
    severalNamedScreen(
      aContext(undefined),
      [...numbers(theirs), ...numbers(former)].map((no, at) => ({
        isTheirs: at < theirs,
        named: {
          ...{ unit: 'Dinas', name: 'Wayan', position: 'Kepala', ...differs(no) },
          from: Temporal.PlainDate.from(differs(no).from ?? '2026-12-14'),
          ...{ employeeName: `${at < theirs ? 'Baru' : 'Lama'} ${no}.`, formerId: undefined },
        },
      })),
    );

  it('names eight new people and eight of before, and says how many more there are of each', () => {
    const words = say(named(8, 10));
    expect(words).toContain('Tambahan: 8 pegawai');
    expect(words).toContain('Baru 8.');
    expect(words).toContain('Tidak lagi Anda nilai: 10 pegawai');
    expect(words).toContain('Lama 8.');
    expect(words).not.toContain('Lama 9.');
    expect(words.match(/pegawai lain/g)).toHaveLength(1);
    expect(words).toContain('Dan 2 pegawai lain.');
    expect(actionsOn(named(8, 10))).toContainEqual({ type: 'nav.team', page: 0 });
  });

  it('leads to the team for more new people, but not for those who are in it no longer', () => {
    expect(say(named(9, 0))).toContain('Dan 1 pegawai lain: lihat Tim saya.');
    expect(say(named(0, 9))).not.toContain('lihat Tim saya');
  });

  it('says once what all have alike, and with each name what differs', () => {
    const alike = say(named(2, 2));
    expect(alike.match(/Dinas/g)).toHaveLength(2);
    expect(alike).toContain('Dinas, mulai Senin, 14 Desember.');
    expect(alike).toContain('Dinas. Pejabat penilai: Wayan, mulai Senin, 14 Desember.');
    // Of one alone it would take a line more.
    expect(say(named(1, 2))).toContain('Baru 1. (Dinas), mulai Senin, 14 Desember');
    const words = say(named(2, 2, (no) => ({ unit: `Dinas ${no}` })));
    expect(words).toContain('Baru 2. (Dinas 2), mulai Senin, 14 Desember');
    expect(words).toContain('Lama 1. (Dinas 1): Wayan, mulai Senin, 14 Desember');
    expect(words).not.toContain('Pejabat penilai: Wayan');
    const heads = say(named(0, 2, (no) => ({ name: `Kepala ${no}` })));
    expect(heads).toContain('Lama 2. (Dinas): Kepala 2, mulai Senin, 14 Desember');
    const days = say(named(2, 0, (no) => ({ from: `2026-12-1${no}` })));
    expect(days).toContain('Baru 1. (Dinas), mulai Jumat, 11 Desember');
    expect(days).toContain('Baru 2. (Dinas), mulai Sabtu, 12 Desember');
  });

  it('says nothing of new people where there are none, nor of others', () => {
    expect(say(named(0, 2))).not.toContain('Tambahan');
    expect(say(named(2, 0))).not.toContain('Tidak lagi Anda nilai');
  });

  it('leads HR from reports of wrong appraisers to their list', () => {
    const screen = severalWrongAppraisers(aContext(undefined).t, 3);
    expect(say(screen)).toContain('3 pegawai melaporkan');
    const list = deskLists.indexOf('disputes');
    expect(list).toBeGreaterThanOrEqual(0);
    expect(actionsOn(screen)).toContainEqual({ type: 'people.list', list, page: 0 });
  });
});
