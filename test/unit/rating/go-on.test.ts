import { describe, expect, it } from 'vitest';
import type { Button, Screen } from '../../../src/conversation/contract/view.ts';
import { reminderScreen } from '../../../src/conversation/features/reminder/reminder.screen.ts';
import type { Appraisal } from '../../../src/domain/appraisal/appraisal.ts';
import { summaryOf } from '../../../src/domain/appraisal/summary.ts';
import {
  aCompleteRating,
  aContext,
  afterRating,
  anAppraisal,
  draw,
  inSelf,
  levels,
  rated,
  say,
} from './rig.ts';

const member = (n: number, name: string, from: Appraisal = anAppraisal()): Appraisal => ({
  ...from,
  id: `01930000-0000-7000-8000-0000000000b${n}`,
  employee: { ...from.employee, id: `01930000-0000-7000-8000-0000000000f${n}`, name },
});
const begun = rated(anAppraisal({ status: 'rating' }), { 'M.01': { value: 2 } });
const atHome = (team: readonly Appraisal[], more: Parameters<typeof aContext>[1] = {}) =>
  aContext(undefined, { screen: { at: 'home' }, team: team.map((one) => summaryOf(one)), ...more });

const buttons = ({ blocks }: Screen): readonly Button[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'buttons') return block.buttons;
    return block.kind === 'list' ? block.items.flatMap(({ open }) => (open ? [open] : [])) : [];
  });
const goesOn = (screen: Screen): readonly Button[] =>
  buttons(screen).filter((button) => 'action' in button && button.action.type === 'rate.open');
const label = (screen: Screen): string | undefined => goesOn(screen)[0]?.label;

describe('the way back into the rating', () => {
  const team = [member(1, 'Agus'), member(2, 'Budi', begun), member(3, 'Citra')];

  it('is the one primary button of home, names the person left half rated, and opens that appraisal', () => {
    const screen = draw(atHome(team));
    const budi = goesOn(screen);
    expect(budi).toEqual([
      {
        label: 'Lanjut: Budi',
        tone: 'primary',
        action: { type: 'rate.open', appraisalId: member(2, 'Budi').id },
      },
    ]);
    expect(buttons(screen).filter(({ tone }) => tone === 'primary')).toEqual(budi);
    expect(say(screen)).toContain('Budi: 1 dari 11 sudah dinilai.');
    expect(say(screen)).toContain('[Tim saya]');
  });

  it('looks like the thing to do only where nothing of their own comes first', () => {
    const own = [summaryOf({ ...anAppraisal({ status: 'self-assessment', selfSubmittedAt: undefined }) })];
    const context = atHome(team, { own, now: inSelf });
    for (const screen of [context, atHome(team, { own, now: inSelf, screen: { at: 'help' } })].map(draw)) {
      expect(label(screen)).toBe('Lanjut: Budi');
      expect(buttons(screen).flatMap((one) => (one.tone === 'primary' ? [one.label] : []))).toEqual([
        'Lanjutkan penilaian diri',
      ]);
    }
  });

  it('is the same button at home, in the help and in the reminder', () => {
    const context = atHome(team);
    const home = goesOn(draw(context));
    expect(home).toHaveLength(1);
    expect(goesOn(draw(atHome(team, { screen: { at: 'help' } })))).toEqual(home);
    expect(goesOn(reminderScreen(context))).toEqual(home);
  });

  it('leads to the next person once one is done, and to nobody when all are', () => {
    const done = { status: 'released', predicate: 'good' } as const;
    const one = { ...member(2, 'Budi', aCompleteRating()), ...done };
    expect(label(draw(atHome([member(1, 'Agus'), one, member(3, 'Citra')])))).toBe('Nilai Agus');
    const two = { ...member(1, 'Agus', aCompleteRating()), ...done };
    expect(label(draw(atHome([two, one, member(3, 'Citra')])))).toBe('Nilai Citra');
    expect(goesOn(draw(atHome([two, one])))).toEqual([]);
  });

  it('finishes what is begun before it begins anew, and what lacks an answer before what lacks only the predicate', () => {
    const complete = member(1, 'Agus', aCompleteRating());
    expect(label(draw(atHome([complete, member(2, 'Budi', begun), member(3, 'Citra')])))).toBe(
      'Lanjut: Budi',
    );
    expect(label(draw(atHome([member(3, 'Citra'), complete])))).toBe('Lanjut: Agus');
  });

  it('does not stop at somebody whose rating waits for HR alone', () => {
    const waits = member(1, 'Agus', aCompleteRating({ appraiserDisputedAt: inSelf }));
    expect(label(draw(atHome([waits, member(3, 'Citra')])))).toBe('Nilai Citra');
    expect(goesOn(draw(atHome([waits])))).toEqual([]);
    const open = member(1, 'Agus', { ...begun, appraiserDisputedAt: inSelf });
    expect(label(draw(atHome([open, member(3, 'Citra')]))), 'answers are still taken').toBe('Lanjut: Agus');
  });

  it('leads to nobody who still fills in, and to nobody after the window', () => {
    const draft = { status: 'self-assessment', selfSubmittedAt: undefined } as const;
    const filling = member(1, 'Agus', anAppraisal({ ...draft, answers: { self: levels(2), appraiser: {} } }));
    expect(goesOn(draw(atHome([filling], { now: inSelf })))).toEqual([]);
    expect(goesOn(draw(atHome([member(2, 'Budi', begun)], { now: afterRating })))).toEqual([]);
  });

  it('stays with the cycle whose line it stands below', () => {
    const annual = {
      ...anAppraisal().cycle,
      id: '01930000-0000-7000-8000-0000000000c2',
      name: 'Tahunan 2026',
    };
    const other = { ...member(2, 'Budi', begun), cycle: annual };
    expect(goesOn(draw(atHome([member(1, 'Agus'), other]))).map((button) => button.label)).toEqual([
      'Nilai Agus',
      'Lanjut: Budi',
    ]);
  });
});
