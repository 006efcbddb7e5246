import type { Heights } from './heights.ts';
import { sizes } from './sizes.ts';

export type Watched = {
  readonly flow: string;
  readonly platform: string;
  readonly locale: string;
  readonly size: string;
  readonly heights: Heights;
  /** The labels that are cut. */
  readonly cut: readonly string[];
};

const intro = `Every screen of every flow of [load.md](load.md), looked at in the windows of the practice room on a phone, in both languages. \`npm run test:browser\` writes this file, and fails when anything is not in view or cut, or a screen grows past what was reached before (\`test/browser/heights/reached.json\`, which is lowered by itself and raised by hand only).

\`team-ten\` is not played again here: its screens are those of \`team-forty\` and \`rate-one\`. Screens of no flow are looked at by \`test/browser/drawn.browser.ts\`: everything that the conversation scripts draw, each screen in its tallest states.

- **Not in view**: at 390x844, screens of which not everything, from the first line to the last button, is seen without scrolling. At 360x640 with large letters, screens of which not everything from the question (its last line that asks something) to the last button is seen; where nothing is asked, all of it counts. To be reached: 0.
- **Tallest**: the tallest screen, in heights of the place where messages are shown: 1.0 just fits.
- **Cut**: different labels that are not seen in full. To be reached: 0.`;

/** `docs/conversations/heights.md`. */
export function heightsReport(watched: readonly Watched[]): string {
  const parts = sizes.flatMap(({ name }) =>
    ['telegram', 'slack'].map((platform) => {
      const rows = watched.filter((one) => one.size === name && one.platform === platform);
      return `## ${platform === 'slack' ? 'Slack' : 'Telegram'}, ${name}\n\n${table(rows)}`;
    }),
  );
  return `${['# What fits a phone', intro, ...parts].join('\n\n')}\n`;
}

const table = (rows: readonly Watched[]): string =>
  [
    ['Flow', 'Language', 'Screens', 'Not in view', 'Tallest', 'Cut', 'To be reached'],
    Array.from({ length: 7 }, () => '---'),
    ...rows.map(({ flow, locale, heights, cut }) => [
      ...[`\`${flow}\``, locale === 'id' ? 'Indonesian' : 'English', String(heights.screens)],
      ...[String(heights.hidden), heights.tallest.toFixed(1)],
      cut.length === 0
        ? '0'
        : `${cut.length}: ${cut.map((label) => `“${label.replaceAll('|', '/')}”`).join(', ')}`,
      heights.hidden === 0 && cut.length === 0 ? 'reached' : '**not yet**',
    ]),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
