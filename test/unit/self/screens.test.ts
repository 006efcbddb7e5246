import { describe, expect, it } from 'vitest';
import type { Capabilities } from '../../../src/conversation/contract/platform.ts';
import type { ScreenRef } from '../../../src/conversation/contract/state.ts';
import { competencyCodes } from '../../../src/domain/appraisal/items.ts';
import { selfItems } from '../../../src/domain/appraisal/self-assessment.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { renderScreen as renderSlack } from '../../../src/platform/slack/render.ts';
import { telegramCapabilities } from '../../../src/platform/telegram/limits.ts';
import { renderScreen } from '../../../src/platform/telegram/render.ts';
import {
  aCompleteSelf,
  aContext,
  afterSelf,
  anAppraisal,
  everyStatus,
  inStatus,
  now,
  withForms,
  withoutForms,
  withSelf,
} from '../../support/builders.ts';
import { drawn, wordsOf } from './rig.ts';

const appraisalId = anAppraisal().id;
const long = 'Pelayanan pengaduan warga yang terintegrasi '.repeat(30);
const results = Array.from({ length: 10 }, (_, index) => ({
  no: index + 1,
  title: long.slice(0, 200),
  target: long.slice(0, 200),
  realisation: long.slice(0, 500),
}));
const rich = withSelf(aCompleteSelf({ results }), {
  'M.01': { value: 0, note: long.slice(0, 1000) },
  'M.02': { unobservable: 'too-short' },
  'M.03': { value: 5 },
  'R.1': { value: 3 },
});

const screens: readonly ScreenRef[] = [
  ...selfItems.map((item) => ({ at: 'self-card', appraisalId, item }) as const),
  ...competencyCodes.map((item) => ({ at: 'self-card', appraisalId, item, isExpanded: true }) as const),
  { at: 'self-unobservable', appraisalId, item: 'M.01' },
  { at: 'self-compact', appraisalId },
  { at: 'self-compact', appraisalId, isBehaviour: true },
  { at: 'self-results', appraisalId },
  { at: 'self-remove', appraisalId, item: 'R.1' },
  { at: 'self-summary', appraisalId },
  { at: 'self-receipt', appraisalId },
];

/** Lines of a phone that shows 38 characters in each. */
const phoneLines = (words: string): number =>
  words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 38)), 0);

describe('every screen of the self-assessment', () => {
  it.each(locales)('has words for everything, in every state, on both kinds of platform: %s', (locale) => {
    for (const appraisal of [anAppraisal(), rich, ...everyStatus.map((status) => inStatus(status))]) {
      for (const screen of screens) {
        for (const moment of [now, afterSelf]) {
          for (const capabilities of [withForms, withoutForms]) {
            const drawing = drawn(aContext(appraisal, { screen, locale, capabilities, now: moment }));
            const words = wordsOf(drawing);
            expect(words).not.toMatch(/undefined|\[object|self\.|\{\w+\}|01930000/);
            // The preview on a locked phone must not reveal anything.
            expect(drawing.preview).not.toMatch(/Budi|Ani|\d/);
          }
        }
      }
    }
  });

  it('is one message on either platform as long as nobody writes at length', () => {
    for (const screen of screens) {
      const drawing = drawn(aContext(aCompleteSelf({ results: results.slice(0, 2) }), { screen }));
      expect(renderSlack(drawing, 'n')).toHaveLength(1);
      // The levels of Pelayanan Publik are the only official text that is longer than a Telegram message.
      if (screen.at === 'self-card' && screen.item === 'M.05' && screen.isExpanded) continue;
      expect(renderScreen(drawing), JSON.stringify(screen)).toHaveLength(1);
    }
  });

  it('keeps every word when people write as much as they may', () => {
    for (const at of ['self-results', 'self-summary'] as const) {
      const context = aContext(rich, { screen: { at, appraisalId } });
      const parts = renderScreen(drawn(context));
      for (const part of parts) expect(part.text.length).toBeLessThanOrEqual(4096);
      const said = parts
        .map((part) => part.text)
        .join(' ')
        .replace(/\s+/g, ' ');
      expect(said.split(long.slice(0, 180)).length - 1).toBeGreaterThanOrEqual(10);
    }
  });

  it.each(locales)('shows a card that a phone holds, with the official text folded: %s', (locale) => {
    for (const item of competencyCodes) {
      for (const level of [1, 2, 3, 4, 5] as const) {
        const appraisal = anAppraisal({ required: { [item]: level } });
        const [card] = renderScreen(
          drawn(
            aContext(appraisal, {
              screen: { at: 'self-card', appraisalId, item },
              locale,
              capabilities: telegramCapabilities,
            }),
          ),
        );
        if (!card) throw new Error(item);
        const fold = card.entities.find(({ type }) => type === 'expandable_blockquote');
        const folded = fold ? card.text.slice(fold.offset, fold.offset + fold.length) : '';
        expect(folded).toContain('PermenPANRB 38/2017');
        // A client shows three lines of what is folded.
        expect(
          phoneLines(card.text.replace(folded, 'x\nx\nx')),
          `${item} level ${level}`,
        ).toBeLessThanOrEqual(25);
        expect(card.keyboard.length).toBeLessThanOrEqual(7);
      }
    }
  });

  it('says on the card what the position requires and what each level means, and leads to the official text', () => {
    const card = (isExpanded: boolean, capabilities: Capabilities) =>
      wordsOf(
        drawn(
          aContext(anAppraisal(), {
            screen: { at: 'self-card', appraisalId, item: 'M.03', isExpanded },
            capabilities,
          }),
        ),
      );
    const closed = card(false, withoutForms);
    expect(closed).toContain('3 dari 9 · Komunikasi');
    expect(closed).toContain('SKJ: 2.');
    expect(closed).toContain('\n3 Asertif dan terampil menyampaikan hal sensitif atau rumit\n');
    expect(closed).not.toContain('Membuat materi presentasi');
    expect(closed).toContain('[Teks resmi]');
    for (const open of [card(true, withoutForms), card(false, { ...withoutForms, canFold: true })]) {
      for (const name of ['1 Paham/Dalam Pengembangan', '2 Dasar', '3 Menengah', '4 Mumpuni', '5 Ahli'])
        expect(open).toContain(`${name}: `);
      expect(open).toContain('Membuat materi presentasi');
      expect(open).toContain('Teks resmi (PermenPANRB 38/2017)');
    }
  });

  it('marks in the summary what is missing, not observed, and noted', () => {
    const words = wordsOf(
      drawn(
        aContext(withSelf(anAppraisal(), { 'M.02': { unobservable: 'too-short', note: 'x' } }), {
          screen: { at: 'self-summary', appraisalId },
        }),
      ),
    );
    expect(words).toContain('1 dari 16');
    expect(words).toContain('[1 ○]');
    expect(words).toContain('[2]');
    expect(words).toContain('2 Kerja Sama: belum dapat dinilai (Belum lama di jabatan ini)');
    expect(words).toContain('Catatan Anda ada pada nomor: 2.');
  });
});
