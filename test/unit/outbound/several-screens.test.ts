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

  const named = (theirs: number, former: number) =>
    severalNamedScreen(
      aContext(undefined),
      [...numbers(theirs), ...numbers(former)].map((no, at) => ({
        isTheirs: at < theirs,
        named: {
          ...{
            from: Temporal.PlainDate.from('2026-12-14'),
            unit: 'Dinas',
            name: 'Wayan',
            position: 'Kepala',
          },
          ...{ employeeName: `${at < theirs ? 'Baru' : 'Lama'} ${no}.`, formerId: undefined },
        },
      })),
    );

  it('names eight new people and eight of before, and says how many more there are of each', () => {
    const words = say(named(8, 10));
    expect(words).toContain('Tambahan: 8 pegawai');
    expect(words).toContain('Baru 8.');
    expect(words).toContain('Pejabat penilai lain: 10 pegawai');
    expect(words).toContain('Lama 8. (Dinas): Wayan');
    expect(words).not.toContain('Lama 9.');
    expect(words.match(/pegawai lain: lihat/g)).toHaveLength(1);
    expect(words).toContain('Dan 2 pegawai lain');
    expect(actionsOn(named(8, 10))).toContainEqual({ type: 'nav.team', page: 0 });
  });

  it('says nothing of new people where there are none, nor of others', () => {
    expect(say(named(0, 2))).not.toContain('Tambahan');
    expect(say(named(2, 0))).not.toContain('Pejabat penilai lain');
  });

  it('leads HR from reports of wrong appraisers to their list', () => {
    const screen = severalWrongAppraisers(aContext(undefined).t, 3);
    expect(say(screen)).toContain('3 pegawai melaporkan');
    const list = deskLists.indexOf('disputes');
    expect(list).toBeGreaterThanOrEqual(0);
    expect(actionsOn(screen)).toContainEqual({ type: 'people.list', list, page: 0 });
  });
});
