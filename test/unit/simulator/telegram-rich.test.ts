import { describe, expect, it } from 'vitest';
import { simulator, telegramCall } from './support.ts';

const button = (more: object = {}) => ({
  type: 'button',
  button: { text: 'Ya', callback_data: 'a', ...more },
});
const cell = (text: unknown = 'x', more: object = {}) => ({ text, align: 'left', valign: 'middle', ...more });
const table = (cells: unknown) => ({ type: 'table', cells });
const nested = (depth: number): object =>
  depth === 0 ? { type: 'paragraph', text: 'x' } : { type: 'blockquote', blocks: [nested(depth - 1)] };

async function withAni() {
  const sim = await simulator();
  const ani = sim.telegram.addUser({ id: 7, firstName: 'Ani' });
  await ani.sends('halo');
  const sends = (blocks: unknown) =>
    telegramCall(sim, 'sendRichMessage', { chat_id: 7, rich_message: { blocks } });
  return { sim, ani, sends };
}

describe('a rich message', () => {
  it('is shown with its blocks, pressed inside, edited, and edited into an ordinary one and back', async () => {
    const { sim, ani, sends } = await withAni();
    const sent = await sends([{ type: 'heading', text: 'Tim', size: 3 }, table([[cell(button())]])]);
    expect(sent.body).toMatchObject({ ok: true, result: { rich_message: { blocks: [{}, {}] } } });
    const id = ani.chat().at(-1)?.messageId ?? 0;
    await ani.presses(id, { label: 'Ya' });
    expect(sim.telegram.pendingUpdates().at(-1)).toMatchObject({ callback_query: { data: 'a' } });
    const edit = (content: object) =>
      telegramCall(sim, 'editMessageText', { chat_id: 7, message_id: id, ...content });
    const other = { rich_message: { blocks: [{ type: 'paragraph', text: 'Lain' }] } };
    expect((await edit(other)).body.ok).toBe(true);
    expect((await edit(other)).body.description).toContain('message is not modified');
    expect((await edit({ text: 'Biasa' })).body.ok).toBe(true);
    expect(ani.chat().at(-1)).not.toHaveProperty('rich');
    expect((await edit(other)).body.ok).toBe(true);
    expect(ani.chat().at(-1)).toMatchObject({ text: '', rich: { buttons: [] } });
  });

  const bad: readonly [name: string, blocks: unknown, words: string][] = [
    ['no block', [], 'a rich message needs a block'],
    ['no word', [{ type: 'divider' }], 'message text is empty'],
    ['a block of no kind', [{ type: 'grid' }], 'Unsupported type specified'],
    ['a heading of no size', [{ type: 'heading', text: 'x' }], 'Invalid heading size specified'],
    ['a list without items', [{ type: 'list', items: [] }], 'A list needs an item'],
    [
      'a fold around nothing',
      [{ type: 'details', summary: 'x', blocks: [] }],
      'a rich message needs a block',
    ],
    ['a table without rows', [table([])], 'A table needs a row'],
    ['a row without cells', [table([[]])], 'A row must be an Array of cells'],
    ['a cell without a side', [table([[{ text: 'x' }]])], 'Invalid alignment specified'],
    ['21 columns', [table([Array.from({ length: 21 }, () => cell())])], 'TOO_MANY_COLUMNS'],
    ['501 rows', [table(Array.from({ length: 501 }, () => [cell()]))], 'TOO_MANY_BLOCKS'],
    ['17 levels', [nested(17)], 'TOO_DEEP'],
    ['32769 characters', [{ type: 'paragraph', text: 'x'.repeat(32_769) }], 'TOO_LONG'],
    ['half a character', [{ type: 'paragraph', text: '\ud83d' }], 'text must be encoded in UTF-8'],
    ['a style of no kind', [{ type: 'paragraph', text: { type: 'loud', text: 'x' } }], 'RICH_TEXT_INVALID'],
    ['a button without words', [table([[cell(button({ text: ' ' }))]])], 'text must be non-empty'],
    [
      'a button in bold',
      [table([[cell(button({ text: { type: 'bold', text: 'x' } }))]])],
      'Text must be plain',
    ],
    [
      'a button that does two things',
      [table([[cell(button({ url: 'https://a.id' }))]])],
      'Exactly one action',
    ],
    [
      '65 bytes behind a button',
      [table([[cell(button({ callback_data: 'x'.repeat(65) }))]])],
      'BUTTON_DATA_INVALID',
    ],
    [
      'a button in no colour',
      [table([[cell(button({ style: 'warning' }))]])],
      'Invalid button style specified',
    ],
    [
      'a link that looks like a link',
      [table([[cell(button({ callback_data: undefined, url: 'https://a.id', style: 'link' }))]])],
      'Invalid button style specified',
    ],
    [
      'nine buttons in a row',
      [{ type: 'buttons', buttons: Array.from({ length: 9 }, () => button().button) }],
      'A row has one to eight buttons',
    ],
  ];
  it.each(bad)('with %s is refused', async (_, blocks, words) => {
    const { sends } = await withAni();
    const { status, body } = await sends(blocks);
    expect([status, body.description]).toEqual([400, expect.stringContaining(words)]);
  });

  it('is one of three forms, of which the stand-in takes blocks only', async () => {
    const { sim } = await withAni();
    const send = (content: object) =>
      telegramCall(sim, 'sendRichMessage', { chat_id: 7, rich_message: content });
    expect((await send({})).body.description).toContain('Exactly one of blocks');
    expect((await send({ html: 'x', blocks: [] })).body.description).toContain('Exactly one of blocks');
    expect((await send({ html: '<b>x</b>' })).body.description).toContain('unsupported formatting');
  });

  it('is nothing that an older server knows: the method is not found, and an edit has no text', async () => {
    const { sim, sends, ani } = await withAni();
    await telegramCall(sim, 'sendMessage', { chat_id: 7, text: 'Biasa' });
    sim.telegram.richMessages = 'unknown';
    const blocks = [{ type: 'paragraph', text: 'x' }];
    expect((await sends(blocks)).status).toBe(404);
    const message = ani.chat().at(-1)?.messageId;
    const edited = await telegramCall(sim, 'editMessageText', {
      chat_id: 7,
      message_id: message,
      rich_message: { blocks },
    });
    expect(edited.body.description).toContain('message text is empty');
  });
});
