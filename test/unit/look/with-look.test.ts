import { describe, expect, it } from 'vitest';
import type { Screen } from '../../../src/conversation/contract/view.ts';
import { asMessages, lookFlow } from '../../../src/conversation/features/look/flow.ts';
import { withLook } from '../../../src/conversation/features/look/with-look.ts';
import { aContext, withoutForms } from '../../support/builders.ts';

const table: Screen['blocks'][number] = { kind: 'table', columns: ['A', 'B'], rows: [['a', 'b']] };
const home = { label: 'Beranda', action: { type: 'nav.home' } } as const;
const screen: Screen = {
  preview: 'Kinerja',
  blocks: [table, { kind: 'buttons', layout: 'row', buttons: [home] }],
};
const withTables = { ...withoutForms, canTable: true };
const context = (canTable: boolean, isTable?: true) => {
  const made = aContext(undefined, { capabilities: canTable ? withTables : withoutForms });
  return { ...made, state: { ...made.state, isTable } };
};

describe('how a screen looks', () => {
  it('has the way to tables before the everyday buttons, where the platform draws them and none were chosen', () => {
    const drawn = withLook(context(true), screen);
    expect(drawn.asTable).toBeUndefined();
    expect(drawn.blocks.at(-1)).toMatchObject({ buttons: [{ action: { type: 'look.table' } }, home] });
  });

  it('is marked to be drawn as tables with the way back, once they were chosen', () => {
    const drawn = withLook(context(true, true), screen);
    expect(drawn.blocks).toEqual(screen.blocks);
    expect(drawn.asTable?.beside.button).toMatchObject({ action: { type: 'look.plain' } });
  });

  it('is as it is where the platform draws no tables, whatever was chosen before, and where nothing is tabular', () => {
    expect(withLook(context(false, true), screen)).toEqual(screen);
    expect(withLook(context(false), screen)).toEqual(screen);
    const words: Screen = { ...screen, blocks: [{ kind: 'paragraph', text: [{ text: 'x' }] }] };
    expect(withLook(context(true), words)).toEqual(words);
    expect(withLook(context(true, true), words)).toEqual(words);
  });
});

describe('a choice of the look', () => {
  it('changes nothing but the look: the person stays on the same screen', () => {
    const at = context(true);
    const chosen = lookFlow.act(at, { type: 'look.table' });
    expect(chosen).toMatchObject({ state: { screen: at.state.screen, isTable: true } });
    expect(chosen.writes).toBeUndefined();
    expect(lookFlow.act(context(true, true), { type: 'look.plain' }).state?.isTable).toBeUndefined();
  });

  it('of tables is refused in words where there are none, as by a button from before they were switched off', () => {
    const refused = lookFlow.act(context(false), { type: 'look.table' });
    expect(refused.state).toBeUndefined();
    expect(refused.notice?.text).toBe('Di sini hanya ada satu tampilan, yaitu tampilan biasa.');
    expect(asMessages(context(false)).notice?.text).toBe(refused.notice?.text);
  });
});
