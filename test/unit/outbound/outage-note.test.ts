import { expect, it } from 'vitest';
import type { Screen } from '../../../src/conversation/contract/view.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { withOutageNote } from '../../../src/outbound/outage-note.ts';

it('a screen drawn again after an outage says so, and is never a table, since nobody asked for it just now', () => {
  const screen: Screen = {
    preview: 'Kinerja',
    blocks: [{ kind: 'heading', text: 'Tim saya' }],
    asTable: {
      inSentences: 'Isi tabel dalam kalimat',
      notAnswered: 'belum dijawab',
      beside: { text: 'Kosong?', button: { label: 'Tampilan biasa', action: { type: 'look.plain' } } },
    },
  };
  const drawn = withOutageNote(screen, translator('id'));
  expect(drawn).not.toHaveProperty('asTable');
  expect(drawn.blocks.map(({ kind }) => kind)).toEqual(['note', 'heading']);
});
