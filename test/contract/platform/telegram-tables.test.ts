import { afterEach, describe, expect, it } from 'vitest';
import type { Simulator } from '../../../simulator/index.ts';
import type { Screen } from '../../../src/conversation/contract/view.ts';
import type { Bench } from './bench.ts';
import { telegramBench } from './telegram-bench.ts';

const appraisalId = '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';
const plain: Screen = {
  preview: 'Kinerja',
  blocks: [
    { kind: 'heading', text: 'Kompetensi' },
    {
      kind: 'grid',
      rows: [
        {
          label: 'Integritas',
          open: { label: 'Buka', action: { type: 'self.card', appraisalId, item: 'M.01' } },
          options: [1, 2].map((value) => ({
            label: String(value),
            action: { type: 'self.rateCompact', appraisalId, item: 'M.01', value },
          })),
        },
      ],
    },
    { kind: 'buttons', layout: 'row', buttons: [{ label: 'Jeda', action: { type: 'nav.home' } }] },
  ],
};
const asTable = (title = 'Kompetensi'): Screen => ({
  ...plain,
  blocks: [{ kind: 'heading', text: title }, ...plain.blocks.slice(1)],
  asTable: {
    inSentences: 'Dalam kalimat',
    notAnswered: 'belum dijawab',
    beside: {
      text: 'Tabelnya kosong?',
      button: { label: 'Tampilan biasa', action: { type: 'look.plain' } },
    },
  },
});

type OnTelegram = Bench & { readonly sim: Simulator };
let bench: OnTelegram | undefined;
afterEach(async () => {
  await bench?.close();
  bench = undefined;
});
/** A person who has the plain screen before them. */
async function standing(): Promise<OnTelegram> {
  bench = await telegramBench('push', { hasTables: true });
  bench.decide = () => ({ screen: plain, mode: 'new' });
  await bench.types('halo');
  return bench;
}
/** The bot's messages with what kind each is. */
const kinds = ({ sim }: OnTelegram) =>
  sim.telegram
    .messages(77)
    .filter(({ from }) => from === 'bot')
    .map(({ rich, text }) => (rich === undefined ? text : 'table'));
const press = async (on: OnTelegram, label: string, screen: Screen) => {
  on.decide = () => ({ screen });
  await on.presses(label);
};

describe('tables on Telegram', () => {
  it('take the place of the screen in its own message, beside a plain one with the way back', async () => {
    const on = await standing();
    const [before] = on.sim.telegram.messages(77).filter(({ from }) => from === 'bot');
    await press(on, 'Jeda', asTable());
    expect(kinds(on)).toEqual(['table', 'Tabelnya kosong?']);
    const [table, beside] = on.sim.telegram.messages(77).filter(({ from }) => from === 'bot');
    expect(table?.messageId).toBe(before?.messageId);
    expect(beside).toMatchObject({ silent: true, keyboard: [[{ text: 'Tampilan biasa' }]] });
    expect(on.anchor()).toMatchObject({ messageId: table?.messageId, beside: beside?.messageId });
  });

  it('are pressed in their cells, and redrawn in place without another message', async () => {
    const on = await standing();
    await press(on, 'Jeda', asTable());
    await press(on, '2', asTable('Kompetensi · 1 terjawab'));
    expect(on.inbound.at(-1)?.event).toEqual({
      kind: 'action',
      action: { type: 'self.rateCompact', appraisalId, item: 'M.01', value: 2 },
    });
    expect(kinds(on)).toEqual(['table', 'Tabelnya kosong?']);
    expect(on.messages()[0]).toContain('1 terjawab');
  });

  it('give way to the plain screen, which is alone again', async () => {
    const on = await standing();
    await press(on, 'Jeda', asTable());
    await press(on, 'Jeda', plain);
    expect(kinds(on)).toEqual([expect.stringContaining('Kompetensi')]);
    expect(on.anchor()).not.toHaveProperty('beside');
  });

  it('stand below what the person wrote, and nothing is left of those above', async () => {
    const on = await standing();
    await press(on, 'Jeda', asTable());
    on.decide = () => ({ screen: asTable('Lagi'), mode: 'new' });
    await on.types('catatan');
    expect(kinds(on)).toEqual(['Tabelnya kosong?', 'table']);
    expect(on.messages()[1]).toContain('Lagi');
  });

  it('cannot be forwarded where the screen may not be', async () => {
    const on = await standing();
    await press(on, 'Jeda', { ...asTable(), isConfidential: true });
    const shown = on.sim.telegram.messages(77).filter(({ from }) => from === 'bot');
    expect(shown.map(({ rich, protected: isProtected }) => [rich !== undefined, isProtected])).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  it.each([
    ['a server that is older than they are', 'unknown'],
    ['Telegram for any other reason', 'refused'],
  ] as const)('are shown plain when refused by %s, with every button, and nothing beside', async (_, are) => {
    const on = await standing();
    on.sim.telegram.richMessages = are;
    await press(on, 'Jeda', asTable('Kompetensi baru'));
    expect(kinds(on)).toEqual([expect.stringContaining('Kompetensi baru')]);
    expect(on.messages()[0]).toContain('[ Jeda ]');
    expect(on.shown.at(-1)).toMatchObject({ ok: true });
    expect(on.anchor()).not.toHaveProperty('beside');
    expect(on.logged.join()).toContain('is shown plain');
  });

  it('are not tried again at once on a server that does not know them', async () => {
    const on = await standing();
    on.sim.telegram.richMessages = 'unknown';
    await press(on, 'Jeda', asTable('Satu'));
    await press(on, 'Jeda', asTable('Dua'));
    const tried = on.sim.wire.entries.filter(({ payload }) =>
      JSON.stringify(payload).includes('rich_message'),
    );
    expect(tried).toHaveLength(1);
    expect(on.messages()[0]).toContain('Dua');
  });

  it('leave no way back standing alone when Telegram is too busy for them', async () => {
    const on = await standing();
    on.failNext('edit', '429');
    await press(on, 'Jeda', asTable());
    expect(on.shown.at(-1)).toMatchObject({ ok: false, error: { kind: 'rate-limited' } });
    expect(kinds(on)).toEqual([expect.stringContaining('Kompetensi')]);
  });

  it('are left by the button beside them, which is a press on the screen itself', async () => {
    const on = await standing();
    await press(on, 'Jeda', asTable());
    await press(on, 'Tampilan biasa', plain);
    expect(kinds(on)).toEqual([expect.stringContaining('Kompetensi')]);
    expect(on.inbound.at(-1)?.event).toEqual({ kind: 'action', action: { type: 'look.plain' } });
  });
});
