import { describe, expect, it } from 'vitest';
import { type Block, plain, type Screen } from '../../../src/conversation/contract/view.ts';
import { summaryOf } from '../../../src/domain/appraisal/summary.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { messages } from '../../../src/i18n/messages/index.ts';
import { renderScreen as renderSlack } from '../../../src/platform/slack/render.ts';
import { renderScreen as renderTelegram } from '../../../src/platform/telegram/render.ts';
import { differentScreens } from '../../support/every-screen.ts';
import { aContext, anAppraisal, draw } from '../rating/rig.ts';

type Seen = { readonly what: string; readonly screen: Screen };

/** A team so large that its list has pages. */
const pages: readonly Seen[] = locales.flatMap((locale) =>
  [0, 1, 2].map((page) => {
    const team = Array.from({ length: 60 }, (_, at) =>
      summaryOf(anAppraisal({ id: `01930000-0000-7000-8000-${String(at).padStart(12, '0')}` })),
    );
    const screen = draw(aContext(anAppraisal(), { screen: { at: 'team', page }, team, locale }));
    return { what: `page ${page} of a large team, ${locale}`, screen };
  }),
);
const seen: readonly Seen[] = [...differentScreens(), ...pages];

/** The label of every button and option within what Slack is sent. */
function slackLabels(sent: unknown): readonly string[] {
  if (Array.isArray(sent)) return sent.flatMap(slackLabels);
  if (typeof sent !== 'object' || sent === null) return [];
  const isLabelled = 'text' in sent && (('type' in sent && sent.type === 'button') || 'value' in sent);
  const label: unknown = isLabelled && typeof sent.text === 'object' ? Object(sent.text).text : undefined;
  return [...(typeof label === 'string' ? [label] : []), ...Object.values(sent).flatMap(slackLabels)];
}
const telegramLabels = (screen: Screen): readonly string[] =>
  renderTelegram(screen).flatMap(({ keyboard }) => keyboard.flat().map(({ text }) => text));

/** What is said on a screen besides its title, its buttons, its tables and what people wrote. */
function said(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return [plain(block.text)];
    case 'bullets':
      return block.items.map(plain);
    case 'list':
      return block.items.map(({ text }) => plain(text));
    case 'grid':
      return block.hint === undefined ? [] : [block.hint];
    default:
      return [];
  }
}
/** Three words or more that end as a sentence does. */
const isSentence = (words: string): boolean => /(\S+\s+){2,}\S*[.?!:…]/u.test(words);

describe('what anybody reads', () => {
  it('no button is made of signs alone, on any screen of either platform', () => {
    const bare = new Set<string>();
    let count = 0;
    for (const { what, screen } of seen)
      for (const label of [...telegramLabels(screen), ...slackLabels(renderSlack(screen, 'n'))]) {
        count += 1;
        if (!/[\p{L}\p{N}]/u.test(label)) bare.add(`${label}: ${what}`);
      }
    expect([...bare]).toEqual([]);
    expect(count).toBeGreaterThan(10_000);
  });

  it('every screen says something in a sentence besides its title and its buttons', () => {
    const silent = seen.filter(({ screen }) => !screen.blocks.flatMap(said).some(isSentence));
    expect(silent.map(({ what }) => what)).toEqual([]);
  });

  it.each(locales)('no sentence threatens: %s', (locale) => {
    const threats =
      /sanksi|hukuman|dihukum|pelanggaran|konsekuensi|peringatan terakhir|ditindak|kesempatan terakhir|terlambat|sanction|penalt|punish|violat|final warning|last chance|overdue|too late|disciplin/iu;
    // What operators read, and the official texts of levels, which speak of reprimands.
    const others = /^(cli|config|failure|roster|retention|meaning)\./;
    const found = Object.entries(messages[locale]).filter(
      ([key, words]) => !others.test(key) && threats.test(words),
    );
    expect(found).toEqual([]);
  });
});
