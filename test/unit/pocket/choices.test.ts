import { describe, expect, it } from 'vitest';
import type { Screen } from '../../../src/conversation/contract/view.ts';
import { choicesScreen } from '../../../src/conversation/features/pocket/choices.screen.ts';
import { pieceScreen } from '../../../src/conversation/features/pocket/piece.screen.ts';
import type { Piece } from '../../../src/domain/pocket/piece.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { renderScreen } from '../../../src/platform/telegram/render.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { anAppraisal } from '../rating/rig.ts';

const t = translator('id');
const title = 'Pembaruan laman informasi publik dan daftar layanan dinas';
const own = anAppraisal({ results: [{ no: 3, title, target: '', realisation: '' }] });
const keptAt = Temporal.Instant.from('2026-11-03T02:00:00Z');
const about = { today: Temporal.PlainDate.from('2026-11-03'), timeZone: 'UTC' };
const piece = (over: Partial<Piece> = {}): Piece => ({
  ...{ id: '01930000-0000-7000-8000-0000000000b1', kind: 'note', words: 'Membuka loket.', keptAt },
  ...over,
});
const seen = (screen: Screen) => {
  const messages = renderScreen(screen);
  return {
    words: messages.map(({ text }) => text).join('\n'),
    labels: messages.flatMap(({ keyboard }) => keyboard.flat().map(({ text }) => text)),
  };
};
const marked = (screen: Screen): readonly string[] =>
  seen(screen).labels.filter((label) => label.startsWith('✓'));

describe('what a piece of the pocket may show', () => {
  it('is a work result by its number, whose whole title stands above', () => {
    const { words, labels } = seen(choicesScreen(t, piece(), own, true));
    expect(words).toContain(`1. ${title}`);
    expect(labels).toContain('Hasil 1');
  });

  it('is offered without work results to somebody who has none, also by an older button', () => {
    for (const isResults of [false, true])
      expect(seen(choicesScreen(t, piece(), undefined, isResults)).labels).not.toContain('Hasil kerja …');
    expect(seen(choicesScreen(t, piece(), undefined, true)).labels).toContain('Integritas');
  });

  it('is marked where it was chosen, but not for a work result of another period with the same number', () => {
    const here = { item: 'R.3', itemOf: own.id };
    expect(marked(choicesScreen(t, piece(here), own, true))).toEqual(['✓ Hasil 1']);
    expect(marked(choicesScreen(t, piece({ ...here, itemOf: 'another' }), own, true))).toEqual([]);
    expect(marked(choicesScreen(t, piece({ item: 'M.03' }), own, false))).toEqual(['✓ Komunikasi']);
  });

  it('leaves the way to the work results unmarked, since a menu does not tell of the same choice twice', () => {
    expect(marked(choicesScreen(t, piece({ item: 'R.3', itemOf: own.id }), own, false))).toEqual([]);
  });
});

describe('a piece that was kept', () => {
  it('says no date on its own day, and says date and writer otherwise', () => {
    expect(seen(pieceScreen(t, piece(), own, about)).words).not.toContain('November');
    const tomorrow = { ...about, today: about.today.add({ days: 1 }) };
    expect(seen(pieceScreen(t, piece(), own, tomorrow)).words).toContain('3 November 2026');
    expect(seen(pieceScreen(t, piece({ writtenBy: 'Sari' }), own, about)).words).toContain('Sari');
  });
});
