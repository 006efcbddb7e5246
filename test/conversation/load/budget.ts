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
    telegram: upTo(18, 19, 7349, 288, 63, 1, 43, 330, 108),
    slack: upTo(18, 19, 6825, 273, 55, 1, 80, 314, 108),
  },
  'self-cards-results': {
    telegram: upTo(19, 20, 7661, 307, 64, 1, 45, 349, 116),
    slack: upTo(19, 20, 7137, 292, 54, 1, 83, 333, 116),
  },
  'self-compact': {
    telegram: upTo(18, 19, 3565, 171, 63, 1, 66, 202, 109),
    slack: upTo(18, 19, 3612, 162, 60, 1, 153, 201, 109),
  },
  reminder: {
    telegram: upTo(18, 19, 7419, 290, 63, 1, 43, 333, 110),
    slack: upTo(18, 19, 6893, 275, 55, 1, 80, 317, 110),
  },
  'rate-one': {
    telegram: upTo(13, 14, 6424, 237, 41, 1, 38, 277, 78),
    slack: upTo(13, 14, 5886, 221, 37, 1, 69, 261, 78),
  },
  'rate-reasons': {
    telegram: upTo(15, 16, 6986, 257, 53, 1, 43, 304, 85),
    slack: upTo(15, 16, 6452, 241, 43, 1, 79, 289, 85),
  },
  'rate-agreeing': {
    telegram: upTo(9, 10, 4517, 170, 41, 1, 21, 201, 57),
    slack: upTo(9, 10, 4300, 164, 37, 1, 38, 195, 57),
  },
  'team-ten': {
    telegram: upTo(121, 122, 11791, 440, 43, 1, 372, 846, 640),
    slack: upTo(121, 122, 11256, 424, 37, 1, 677, 830, 640),
  },
  'team-ten-agreeing': {
    telegram: upTo(51, 52, 6059, 230, 43, 1, 94, 391, 271),
    slack: upTo(51, 52, 6030, 229, 37, 1, 178, 391, 271),
  },
  'team-forty': {
    telegram: upTo(121, 122, 11754, 442, 43, 1, 372, 846, 648),
    slack: upTo(121, 122, 11221, 426, 37, 1, 678, 831, 648),
  },
  'team-resume': {
    telegram: upTo(1, 2, 825, 39, 34, 1, 4, 39, 11),
    slack: upTo(1, 2, 840, 40, 30, 1, 7, 40, 11),
  },
  'team-find': {
    telegram: upTo(2, 3, 904, 41, 129, 1, 6, 44, 7),
    slack: upTo(2, 3, 856, 40, 126, 1, 10, 42, 7),
  },
  result: {
    telegram: upTo(1, 2, 628, 23, 23, 1, 2, 26, 12),
    slack: upTo(1, 2, 628, 23, 20, 1, 3, 26, 12),
  },
  acknowledge: {
    telegram: upTo(2, 3, 767, 28, 23, 1, 3, 35, 19),
    slack: upTo(2, 3, 770, 28, 21, 1, 4, 35, 19),
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
  { flow: 'rate-one', platform: 'telegram', figure: 'kilobytes', from: 27, to: 38, why: folded },
  { flow: 'rate-reasons', platform: 'telegram', figure: 'kilobytes', from: 32, to: 43, why: folded },
  { flow: 'rate-agreeing', platform: 'telegram', figure: 'kilobytes', from: 16, to: 21, why: folded },
  { flow: 'team-ten', platform: 'telegram', figure: 'kilobytes', from: 264, to: 372, why: folded },
  { flow: 'team-ten-agreeing', platform: 'telegram', figure: 'kilobytes', from: 88, to: 94, why: folded },
  { flow: 'team-forty', platform: 'telegram', figure: 'kilobytes', from: 271, to: 378, why: folded },
  { flow: 'team-resume', platform: 'telegram', figure: 'kilobytes', from: 9, to: 10, why: folded },
  { flow: 'team-find', platform: 'telegram', figure: 'kilobytes', from: 4, to: 6, why: folded },
  { flow: 'rate-one', platform: 'slack', figure: 'kilobytes', from: 51, to: 70, why: folded },
  { flow: 'rate-reasons', platform: 'slack', figure: 'kilobytes', from: 62, to: 79, why: folded },
  { flow: 'rate-agreeing', platform: 'slack', figure: 'kilobytes', from: 31, to: 38, why: folded },
  { flow: 'team-ten', platform: 'slack', figure: 'kilobytes', from: 508, to: 680, why: folded },
  { flow: 'team-ten-agreeing', platform: 'slack', figure: 'kilobytes', from: 168, to: 178, why: folded },
  { flow: 'team-forty', platform: 'slack', figure: 'kilobytes', from: 520, to: 693, why: folded },
  { flow: 'team-resume', platform: 'slack', figure: 'kilobytes', from: 17, to: 19, why: folded },
  { flow: 'team-find', platform: 'slack', figure: 'kilobytes', from: 8, to: 10, why: folded },
  {
    flow: 'acknowledge',
    platform: 'telegram',
    figure: 'kilobytes',
    from: 2,
    to: 3,
    why: 'moments come with their time, so that the app tells them where the phone is',
  },
];

/** Which figures of a flow have grown past what it reached, in words. */
export const grown = (figures: Figures, most: Figures): readonly string[] =>
  (Object.keys(most) as (keyof Figures)[])
    .filter((name) => figures[name] > most[name])
    .map((name) => `${name}: ${figures[name]}, at most ${most[name]} (${figures[name] - most[name]} more)`);
