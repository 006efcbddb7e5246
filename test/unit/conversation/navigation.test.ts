import { describe, expect, it } from 'vitest';
import type { Block, Button } from '../../../src/conversation/contract/view.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { everyScreen } from '../../support/every-screen.ts';
import { isNavigation, leadsHome, looksDangerous, type Type } from '../../support/presses.ts';

/** Screens that end in something else than the way on and out. */
const without: Readonly<Record<string, string>> = {
  reminder: 'a message that comes by itself leads to its task, or asks when to come again',
};

type Pressed = Button & { readonly type: string };
type Row = readonly Pressed[];

const pressed = (button: Button): Pressed => ({
  ...button,
  type: 'action' in button ? button.action.type : 'url',
});

/** What stands side by side in a block: nothing of a column does. */
function rowsOf(block: Block): readonly Row[] {
  if (block.kind !== 'buttons' || block.buttons.length === 0) return [];
  const buttons = block.buttons.map(pressed);
  return block.layout === 'row' ? [buttons] : buttons.map((one) => [one]);
}

const all = [...everyScreen()].map((drawn) => {
  const t = translator(drawn.locale);
  const pagers = [t('hr.button.fewer'), t('hr.button.more')];
  const isBack = ({ label }: Button) => label.startsWith('‹ ') && !pagers.includes(label);
  const isOut = ({ type }: Pressed) => leadsHome.has(type);
  return { ...drawn, rows: drawn.screen.blocks.flatMap(rowsOf), isBack, isOut, cancel: t('button.cancel') };
});

/** The places of the screens that are otherwise, each with one row that shows it. */
const otherwise = (find: (one: (typeof all)[number]) => Row | undefined): readonly string[] => [
  ...new Map(
    all.flatMap((one) => {
      const row = find(one);
      return row === undefined || one.at in without
        ? []
        : [[one.at, `${one.at}: ${row.map(({ label }) => label).join(' | ')}`] as const];
    }),
  ).values(),
];

describe('navigation', () => {
  it('is the last row of every screen, and nothing else stands in it', () => {
    expect(
      otherwise(({ rows }) => {
        const last = rows.at(-1) ?? [];
        return last.length > 0 && last.every(({ type }) => isNavigation(type)) ? undefined : last;
      }),
    ).toEqual([]);
  });

  it('stands nowhere else: no way back or out above the last row', () => {
    expect(
      otherwise(({ rows, isBack, isOut }) =>
        rows.slice(0, -1).find((row) => row.some((b) => isBack(b) || isOut(b))),
      ),
    ).toEqual([]);
  });

  it('is in one order: back, aside or on, out', () => {
    expect(
      otherwise(({ rows, isBack, isOut, cancel }) => {
        const last = rows.at(-1) ?? [];
        const places = last.map((one) => (isOut(one) || one.label === cancel ? 2 : isBack(one) ? 0 : 1));
        return places.every((place, at) => at === 0 || place >= (places[at - 1] ?? 0)) ? undefined : last;
      }),
    ).toEqual([]);
  });
});

describe('danger', () => {
  it('looks like danger wherever something is taken away, cut off, reported or turned down', () => {
    const plain = otherwise(({ rows }) =>
      rows.find((row) => row.some(({ type, tone }) => looksDangerous.has(type as Type) && tone !== 'danger')),
    );
    expect(plain).toEqual([]);
    const drawn = new Set(all.flatMap(({ rows }) => rows.flat().map(({ type }) => type)));
    expect([...looksDangerous].filter((type) => !drawn.has(type))).toEqual([]);
  });

  it('shares no row with anything else', () => {
    expect(
      otherwise(({ rows }) => rows.find((row) => new Set(row.map(({ tone }) => tone === 'danger')).size > 1)),
    ).toEqual([]);
  });

  it('leaves no screen out without need', () => {
    const places = new Set(all.map(({ at }) => at));
    expect(Object.keys(without).filter((at) => !places.has(at))).toEqual([]);
  });
});
