import { describe, expect, it } from 'vitest';
import { sayAtOpening } from '../../../src/conversation/features/pocket/summary.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { anAppraisal } from '../rating/rig.ts';

const t = translator('id');
const piece = (id: string, item?: string) => ({
  ...({ id, kind: 'note', words: 'Membuka loket hari Sabtu.' } as const),
  ...(item !== undefined && { item }),
  keptAt: Temporal.Instant.from('2026-11-03T02:00:00Z'),
});
const opening = (...items: readonly (string | undefined)[]) =>
  sayAtOpening(
    t,
    anAppraisal({
      ...{ status: 'self-assessment', selfSubmittedAt: undefined },
      pieces: items.map((item, index) => piece(`p${index}`, item)),
    }),
  );

describe('who begins a self-assessment', () => {
  it('is told what they have for it, most first', () => {
    expect(opening('M.01')).toContain('Anda punya 1 bukti: 1 Integritas.');
    expect(opening('M.01', 'M.05', 'M.05')).toContain(
      'Anda punya 3 bukti: 2 Pelayanan Publik, 1 Integritas.',
    );
  });

  it('is told the first three, and how many more there are', () => {
    expect(opening('M.01', 'M.05', 'M.03', 'M.04', 'M.02')).toMatch(/^Anda punya 5 bukti: .+, 2 lainnya\./);
  });

  it('is told nothing without evidence that is filed', () => {
    expect(opening()).toBeUndefined();
    expect(opening(undefined)).toBeUndefined();
  });
});
