import { describe, expect, it } from 'vitest';
import type { Context } from '../../../src/conversation/contract/feature.ts';
import { newsScreen, typed } from '../../../src/conversation/engine/router.ts';
import { screens } from '../../../src/conversation/features/rating/verbs.ts';
import type { Appraisal, AppraisalSummary, Employee } from '../../../src/domain/appraisal/appraisal.ts';
import { summaryOf } from '../../../src/domain/appraisal/summary.ts';
import { telegramCapabilities } from '../../../src/platform/telegram/limits.ts';
import { renderScreen } from '../../../src/platform/telegram/render.ts';
import {
  aCompleteRating,
  aContext,
  actionsOn,
  after,
  anAppraisal,
  appraisalId,
  aReleasedResult,
  draw,
  inRating,
  press,
  say,
} from './rig.ts';

const employee = (n: number, over: Partial<Employee> = {}): Employee => ({
  ...anAppraisal().employee,
  id: `e${n}`,
  nip: `19850330201001${String(1000 + n)}`,
  ...over,
});
const line = (n: number, over: Partial<Employee>, more: Partial<Appraisal> = {}): AppraisalSummary =>
  summaryOf(
    anAppraisal({
      id: `01930000-0000-7000-8000-000000000${String(100 + n)}`,
      status: 'submitted',
      ...more,
      employee: employee(n, over),
    }),
  );
const siti = (n: number, over: Partial<Employee> = {}) => line(n, { name: 'Siti Aminah', ...over });

const atTeam = (team: readonly AppraisalSummary[], page = 0): Context => ({
  ...aContext(undefined, { screen: { at: 'team', page }, team, now: inRating }),
  capabilities: telegramCapabilities,
});
const type = (context: Context, text: string): Context => {
  const step = typed(context, context.state.screen, text);
  expect(step, `"${text}" is searched for`).toBeDefined();
  return after(context, step ?? {});
};
const buttonsOf = (context: Context): readonly string[] =>
  [...say(draw(context)).matchAll(/\[([^\]]+)\]/g)].map(([, label]) => label ?? '');
const opened = (context: Context): number =>
  actionsOn(draw(context)).filter((action) => action.type === 'rate.open').length;

const city = Array.from({ length: 130 }, (_, n) =>
  line(n, { name: `Staf ${n + 1}`, nip: `19850330201001${String(1999 - n)}` }),
).toSorted((a, b) => (a.employee.name < b.employee.name ? -1 : 1));

describe('the people of a team', () => {
  it('have different buttons and different lines also when three of them have the same name', () => {
    const three = [siti(1), siti(2), siti(3, { unit: 'Sekretariat' })];
    const context = atTeam([...three, line(4, { name: 'Budi' })]);
    const names = buttonsOf(context).filter((label) => /Siti|Budi/.test(label));
    expect(names).toEqual([
      'Budi',
      'Siti Aminah · NIP …001',
      'Siti Aminah · NIP …002',
      'Siti Aminah · NIP …003',
    ]);
    expect(say(draw(context))).toContain(`Siap dinilai: ${names.join(', ')}`);
  });

  it('have different buttons also when one person is there for two cycles', () => {
    const cycle = {
      ...anAppraisal().cycle,
      id: '01930000-0000-7000-8000-0000000000c2',
      name: 'Tahunan 2026',
    };
    const context = atTeam([siti(1), { ...siti(1), id: '01930000-0000-7000-8000-000000000999', cycle }]);
    const names = buttonsOf(context).filter((label) => label.includes('Siti'));
    expect(names).toEqual(['Siti Aminah · Triwulan IV 2026', 'Siti Aminah · Tahunan 2026']);
    expect(say(draw(context))).toContain(`Siap dinilai: ${names.join(', ')}`);
  });

  it('are sorted as people sort, ten on a page that a phone shows whole, each behind the number of its button', () => {
    const context = atTeam(city);
    expect(buttonsOf(context).slice(0, 3)).toEqual(['1', '2', '3']);
    expect(say(draw(context))).toContain('Siap dinilai: 1\u00a0Staf 1, 2\u00a0Staf 2, ');
    expect(opened(context)).toBe(10);
    expect(say(draw(context))).toContain('Halaman 1 dari 13');
    expect([1, 2, 12, 99].map((page) => opened(atTeam(city, page)))).toEqual([10, 10, 10, 10]);
    expect(say(draw(atTeam(city, 12)))).toContain('130\u00a0Staf 130');
    expect(buttonsOf(atTeam(city, 12))).toContain('130');
    for (const page of [0, 5, 12]) {
      const [rendered, ...more] = renderScreen(draw(atTeam(city, page)));
      expect(more).toEqual([]);
      expect(rendered?.keyboard.length).toBeLessThanOrEqual(4);
      expect(rendered?.text.split('\n').length).toBeLessThanOrEqual(20);
    }
    expect(say(draw(atTeam(city.slice(0, 10))))).not.toContain('Halaman');
    expect(say(draw(atTeam([])))).toContain('tidak ada pegawai');
  });

  it('have their names on their buttons while they are few, and only the next to rate stands out', () => {
    const few = buttonsOf(atTeam(city.slice(0, 5))).filter((label) => label.startsWith('Staf '));
    expect(few).toHaveLength(5);
    for (const [count, next] of [
      [5, few[0]],
      [10, '1'],
    ] as const) {
      const keyboard = renderScreen(draw(atTeam(city.slice(0, count)))).flatMap((part) => part.keyboard);
      expect(keyboard.flat().flatMap((button) => ('style' in button ? [button.text] : []))).toEqual([next]);
    }
  });

  it('of one name are in the order of their NIPs, however the name is written', () => {
    const written = ['SITI AMINAH', 'Siti Aminah', 'siti aminah', 'Síti Aminah'];
    const team = written.map((name, at) => line(at, { name }));
    const order = (of: readonly AppraisalSummary[]) =>
      buttonsOf(atTeam(of)).flatMap((label) => /NIP …(\d+)/.exec(label)?.[1] ?? []);
    expect(order(team)).toEqual(order(team.toReversed()));
    expect(order(team)).toEqual(order(team).toSorted());
  });

  it('never take more of a page than fits into one message', () => {
    const long = city.map((each) => ({
      ...each,
      employee: { ...each.employee, name: `${'Muhammad '.repeat(20)}${each.employee.name}` },
    }));
    for (let page = 0; page < 20; page += 1) {
      expect(say(draw(atTeam(long, page))).length).toBeLessThan(telegramCapabilities.textMax + 40 * 2);
    }
  });
});

describe('somebody in a long list', () => {
  it('is found by typing part of the name, and a button leads back to everybody', () => {
    const context = atTeam([...city, siti(200)]);
    expect(draw(context).expectsText).toBe('Untuk mencari, ketik sebagian nama');
    const found = type(context, 'AMIN');
    expect(buttonsOf(found)).toContain('Siti Aminah');
    expect(opened(found)).toBe(1);
    expect(say(draw(found))).toMatch(/(?<!\d)1 dari 131 nama memuat “AMIN”/);
    const back = actionsOn(draw(found)).find((action) => action.type === 'nav.team');
    expect(back).toBeDefined();
    expect(opened(press(found, { type: 'nav.team', page: 0 }).after)).toBe(10);
  });

  it('is looked for by what was typed without blanks around it, and by no more than a name can have', () => {
    const kept = (text: string) => {
      const { screen } = type(atTeam(city), text).state;
      return screen.at === 'team' ? screen.typed : undefined;
    };
    expect(kept('  staf \n 130 ')).toBe('staf 130');
    expect(kept('staf '.repeat(40))?.length).toBeLessThanOrEqual(60);
  });

  it('is looked for among everybody again when something else is typed', () => {
    const context = atTeam([...city, siti(200)]);
    expect(buttonsOf(type(type(context, 'aminah'), 'staf 130'))).toContain('Staf 130');
  });

  it('can be on another page of those found', () => {
    // Who is not looked for stands before the others: without the search, everybody would be one place further down.
    const first = type(atTeam([...city, siti(200)]), 'staf');
    expect(say(draw(first))).toContain('Halaman 1 dari 13');
    const further = actionsOn(draw(first)).find((action) => action.type === 'nav.teamFound');
    expect(further).toEqual({ type: 'nav.teamFound', page: 1 });
    const second = press(first, { type: 'nav.teamFound', page: 1 }).after;
    expect(say(draw(second))).toContain('11\u00a0Staf 11,');
    expect(say(draw(second))).not.toContain('Staf 10,');
    expect(buttonsOf(second)).toContain('11');
    expect(say(draw(second))).toContain('130 dari 131 nama memuat “staf”');
    expect(opened(press(atTeam(city), { type: 'nav.teamFound', page: 3 }).after)).toBe(10);
  });

  it('who is not there is said so, and the list stays where it was', () => {
    const context = atTeam(city, 2);
    const step = typed(context, context.state.screen, 'Budiman');
    expect(step?.notice?.text).toBe(
      'Tidak ada nama yang memuat “Budiman” di tim Anda. Daftar tetap seperti semula.',
    );
    expect(step?.state).toBeUndefined();
  });
});

describe('who is meant', () => {
  const who = 'Pengelola Layanan · Dinas Komunikasi dan Informatika · NIP …051001';

  it('is said by position, unit and the end of the NIP on every screen of a rating and on the result others read', () => {
    const places = [
      { at: 'rate-card', appraisalId, item: 'M.01' },
      { at: 'rate-card', appraisalId, item: 'H' },
      { at: 'rate-first', appraisalId },
      { at: 'rate-unobservable', appraisalId, item: 'M.01' },
      { at: 'rate-same', appraisalId },
      { at: 'rate-feedback', appraisalId },
      { at: 'rate-summary', appraisalId },
    ] as const;
    for (const screen of places)
      expect(say(draw(aContext(anAppraisal(), { screen }))), screen.at).toContain(who);
    const confirm = { at: 'rate-confirm', appraisalId } as const;
    expect(say(draw(aContext(aCompleteRating(), { screen: confirm })))).toContain(who);
    const released = ['rate-receipt', 'result-card'] as const;
    for (const at of released) {
      const screen = { at, appraisalId };
      expect(say(draw(aContext(aReleasedResult(), { screen }))), at).toContain(who);
    }
    const looked = new Set<string>(
      [...places, confirm, ...released.map((at) => ({ at }))].map(({ at }) => at),
    );
    const ofOne = Object.keys(screens).filter((at) => at !== 'team');
    expect(ofOne.filter((at) => !looked.has(at))).toEqual([]);
  });

  it('is said with the office where an objection names two people', () => {
    const screen = { at: 'result-object', appraisalId } as const;
    const namesakes = aReleasedResult({
      secondAppraiser: { id: 'x', name: 'Ani Rahmawati', position: 'Kepala Dinas' },
    });
    const words = say(draw(aContext(namesakes, { screen, relation: 'self' })));
    expect(words).toContain('Ani Rahmawati (Kepala Dinas)');
    expect(words).toContain('Ani Rahmawati (Kepala Bidang)');
  });

  it('is the right one of two namesakes in news about an answer, an objection, and on the button for the next', () => {
    const released = aReleasedResult({ employee: { ...anAppraisal().employee, name: 'Siti Aminah' } });
    const team = [summaryOf(released), siti(7, { unit: 'Sekretariat' })];
    const news = (kind: 'response' | 'objection', context: Context): string => {
      const intent = { kind, personId: 'p', appraisalId, response: 'talk' } as const;
      const screen = newsScreen(context, intent);
      return screen ? say(screen) : '';
    };
    expect(news('response', aContext(released, { team }))).toContain(
      'Siti Aminah · Dinas Komunikasi dan Informatika meminta dialog kinerja',
    );
    const objected = { ...released, status: 'objected' } as const;
    expect(news('objection', aContext(objected, { relation: 'second-appraiser' }))).toContain(who);
    const receipt = aContext(released, { screen: { at: 'rate-receipt', appraisalId }, team });
    expect(say(draw(receipt))).toContain('[Berikutnya: Siti Aminah · ');
  });
});
