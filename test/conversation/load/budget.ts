import type { Figures } from './figures.ts';
import type { FlowName } from './flows/flow.ts';
import type { LoadPlatform } from './stage.ts';

/** In the order of the columns of `docs/conversations/load.md`. */
const upTo = (
  ...[taps, screens, characters, lines, tallest, bubbles, kilobytes, firstSeconds, knowingSeconds]: [
    ...[number, number, number, number, number],
    ...[number, number, number, number],
  ]
): Figures => ({
  ...{ taps, screens, characters, lines, tallest, bubbles, kilobytes, firstSeconds, knowingSeconds },
});

/**
 * What each flow reached. It may become less, and the figure here with it; for it to become more, the figure is raised
 * here with a line in `raised`.
 */
export const budget: Readonly<Record<FlowName, Readonly<Record<LoadPlatform, Figures>>>> = {
  'self-cards': {
    telegram: upTo(18, 19, 7462, 292, 65, 1, 43, 334, 109),
    slack: upTo(18, 19, 6938, 277, 57, 1, 81, 318, 109),
  },
  'self-cards-results': {
    telegram: upTo(19, 20, 7774, 311, 66, 1, 45, 353, 116),
    slack: upTo(19, 20, 7250, 296, 56, 1, 84, 337, 116),
  },
  'self-compact': {
    telegram: upTo(18, 19, 3662, 174, 65, 1, 66, 205, 110),
    slack: upTo(18, 19, 3709, 165, 60, 1, 154, 204, 110),
  },
  reminder: {
    telegram: upTo(18, 19, 7525, 294, 65, 1, 43, 337, 110),
    slack: upTo(18, 19, 6999, 279, 57, 1, 81, 321, 110),
  },
  'rate-one': {
    telegram: upTo(13, 14, 7105, 256, 55, 1, 27, 287, 78),
    slack: upTo(13, 14, 7145, 257, 47, 1, 51, 290, 78),
  },
  'rate-reasons': {
    telegram: upTo(15, 16, 7645, 274, 62, 1, 32, 314, 85),
    slack: upTo(15, 16, 7689, 275, 52, 1, 62, 317, 85),
  },
  'rate-agreeing': {
    telegram: upTo(9, 10, 4915, 184, 55, 1, 16, 208, 57),
    slack: upTo(9, 10, 4940, 185, 46, 1, 31, 210, 57),
  },
  'team-ten': {
    telegram: upTo(130, 131, 12637, 465, 55, 1, 264, 892, 679),
    slack: upTo(130, 131, 12677, 466, 47, 1, 508, 895, 679),
  },
  'team-ten-agreeing': {
    telegram: upTo(60, 61, 6514, 249, 55, 1, 88, 434, 310),
    slack: upTo(60, 61, 6528, 249, 46, 1, 168, 435, 310),
  },
  'team-forty': {
    telegram: upTo(131, 132, 12717, 471, 129, 1, 271, 901, 686),
    slack: upTo(131, 132, 12757, 472, 126, 1, 520, 904, 686),
  },
  'team-resume': {
    telegram: upTo(2, 3, 1257, 56, 130, 1, 9, 56, 13),
    slack: upTo(2, 3, 1313, 58, 127, 1, 17, 59, 13),
  },
  'team-find': {
    telegram: upTo(2, 3, 1202, 54, 129, 1, 4, 51, 7),
    slack: upTo(2, 3, 1200, 54, 126, 1, 8, 51, 7),
  },
  result: {
    telegram: upTo(1, 2, 2527, 90, 111, 1, 4, 97, 22),
    slack: upTo(1, 2, 2595, 90, 88, 1, 8, 97, 22),
  },
  acknowledge: {
    telegram: upTo(2, 3, 2664, 94, 111, 1, 8, 106, 28),
    slack: upTo(2, 3, 2735, 94, 88, 1, 15, 106, 28),
  },
};

/** What each flow is to reach. */
export const goals: Readonly<Partial<Record<FlowName, Partial<Figures>>>> = {
  'self-cards': { taps: 18, firstSeconds: 480, knowingSeconds: 240 },
  'self-compact': { taps: 18 },
  reminder: { taps: 18, bubbles: 1 },
  'rate-one': { taps: 13 },
  'rate-reasons': { taps: 17 },
  'rate-agreeing': { taps: 9 },
  'team-ten': { taps: 125 },
  'team-ten-agreeing': { taps: 90 },
  // 490 in four sittings.
  'team-forty': { taps: 122 },
  'team-resume': { taps: 1 },
  'team-find': { taps: 2 },
  acknowledge: { taps: 2 },
};

export type Raised = {
  readonly flow: FlowName;
  readonly platform: LoadPlatform;
  readonly figure: keyof Figures;
  readonly from: number;
  readonly to: number;
  /** What people got for it. */
  readonly why: string;
};

const folded =
  'the official text of all five levels stands folded behind our short lines, so nobody has to ask for it';

/** Every figure that was ever raised, the newest last. */
export const raised: readonly Raised[] = [
  { flow: 'self-cards', platform: 'telegram', figure: 'kilobytes', from: 40, to: 43, why: folded },
  { flow: 'self-cards-results', platform: 'telegram', figure: 'kilobytes', from: 41, to: 45, why: folded },
  {
    flow: 'self-compact',
    platform: 'telegram',
    figure: 'kilobytes',
    from: 63,
    to: 66,
    why: 'the behaviours have a grid of their own, one tap each',
  },
  { flow: 'reminder', platform: 'telegram', figure: 'kilobytes', from: 40, to: 43, why: folded },
  { flow: 'self-cards', platform: 'slack', figure: 'kilobytes', from: 74, to: 81, why: folded },
  { flow: 'self-cards-results', platform: 'slack', figure: 'kilobytes', from: 78, to: 84, why: folded },
  {
    flow: 'self-compact',
    platform: 'slack',
    figure: 'kilobytes',
    from: 142,
    to: 154,
    why: 'the behaviours have a grid of their own, one tap each',
  },
  { flow: 'reminder', platform: 'slack', figure: 'kilobytes', from: 75, to: 81, why: folded },
];

/** Which figures of a flow have grown past what it reached, in words. */
export const grown = (figures: Figures, most: Figures): readonly string[] =>
  (Object.keys(most) as (keyof Figures)[])
    .filter((name) => figures[name] > most[name])
    .map((name) => `${name}: ${figures[name]}, at most ${most[name]} (${figures[name] - most[name]} more)`);
