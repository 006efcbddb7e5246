import { describe, expect, it } from 'vitest';
import { renderSlackMessage, renderSlackView, renderTelegramMessage } from '../../../simulator/index.ts';
import { simulator, slackCall, telegramCall } from './support.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const text = (words: string) => ({ type: 'text', text: words });

describe('a printed conversation shows the exact words', () => {
  it('of a Telegram message with its keyboard', async () => {
    const sim = await simulator();
    const ani = sim.telegram.addUser({ id: 7, firstName: 'Ani' });
    await ani.sends('halo');
    const inline_keyboard = [
      [
        { text: 'Ya', callback_data: 'y' },
        { text: 'Tidak', callback_data: 'n' },
      ],
      [{ text: 'Buka', url: 'https://kota.go.id' }],
    ];
    await telegramCall(sim, 'sendMessage', {
      chat_id: 7,
      text: 'Lanjut?\n*tidak tebal*',
      reply_markup: { inline_keyboard },
    });
    expect(ani.chat().map(renderTelegramMessage)).toEqual([
      'halo',
      'Lanjut?\n*tidak tebal*\n[ Ya ] [ Tidak ]\n[ Buka ]',
    ]);
  });

  it('of Slack blocks, with tables in columns', async () => {
    const sim = await simulator();
    const ani = sim.slack.addUser({ id: 'U0ANI', realName: 'Ani' });
    const blocks = [
      { type: 'header', text: plain('Rekap') },
      { type: 'section', text: { type: 'mrkdwn', text: '1 &lt; 2' } },
      {
        type: 'rich_text',
        elements: [
          { type: 'rich_text_section', elements: [text('Halo '), { type: 'user', user_id: 'U0ANI' }] },
          {
            type: 'rich_text_list',
            style: 'ordered',
            elements: [
              { type: 'rich_text_section', elements: [text('satu')] },
              { type: 'rich_text_section', elements: [text('dua')] },
            ],
          },
          { type: 'rich_text_quote', elements: [text('kata\nlain')] },
        ],
      },
      {
        type: 'table',
        column_settings: [{}, { align: 'right' }],
        rows: [
          [
            { type: 'raw_text', text: 'Nama' },
            { type: 'raw_text', text: 'Nilai' },
          ],
          [
            { type: 'raw_text', text: 'Ani' },
            { type: 'raw_text', text: '4' },
          ],
        ],
      },
      { type: 'context', elements: [plain('catatan')] },
      {
        type: 'actions',
        elements: [
          { type: 'button', action_id: 'a', text: plain('Ya') },
          { type: 'button', action_id: 'b', text: plain('Tidak') },
        ],
      },
    ];
    await slackCall(sim, 'chat.postMessage', { channel: 'U0ANI', text: 'x', blocks });
    expect(ani.dm().map(renderSlackMessage)).toEqual([
      [
        'Rekap',
        '1 < 2',
        'Halo @U0ANI',
        '1. satu',
        '2. dua',
        '> kata',
        '> lain',
        'Nama | Nilai',
        'Ani  |     4',
        'catatan',
        '[ Ya ] [ Tidak ]',
      ].join('\n'),
    ]);
  });

  it('of a Slack view with what was entered in it', async () => {
    const sim = await simulator();
    const ani = sim.slack.addUser({ id: 'U0ANI', realName: 'Ani' });
    const choice = (label: string) => ({ text: plain(label), value: label });
    const blocks = [
      {
        type: 'input',
        block_id: 'n',
        label: plain('Catatan'),
        element: { type: 'plain_text_input', action_id: 'a', placeholder: plain('tulis') },
      },
      {
        type: 'input',
        block_id: 't',
        label: plain('Tingkat'),
        element: { type: 'radio_buttons', action_id: 'a', options: [choice('1'), choice('2')] },
      },
    ];
    await slackCall(sim, 'views.publish', { user_id: 'U0ANI', view: { type: 'home', blocks } });
    await ani.fills('Catatan', 'baik', 'home');
    await ani.choosesOption('home', { label: '2' });
    const view = ani.home();
    expect(view && renderSlackView(view)).toBe('Catatan:\n[ baik ]\nTingkat:\n( ) 1\n(x) 2');
  });
});
