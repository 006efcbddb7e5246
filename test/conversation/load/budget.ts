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
    telegram: upTo(18, 19, 15008, 529, 78, 1, 40, 565, 109),
    slack: upTo(18, 19, 15058, 531, 71, 1, 74, 568, 109),
  },
  'self-cards-results': {
    telegram: upTo(19, 20, 15320, 548, 78, 1, 41, 584, 116),
    slack: upTo(19, 20, 15370, 550, 71, 1, 78, 587, 116),
  },
  'self-compact': {
    telegram: upTo(20, 21, 6150, 254, 67, 1, 63, 296, 117),
    slack: upTo(20, 21, 6132, 248, 62, 1, 142, 293, 117),
  },
  reminder: {
    telegram: upTo(18, 19, 15071, 531, 78, 1, 40, 568, 110),
    slack: upTo(18, 19, 15119, 533, 71, 1, 75, 571, 110),
  },
  'rate-one': {
    telegram: upTo(18, 19, 8375, 309, 64, 1, 35, 361, 104),
    slack: upTo(18, 19, 8482, 321, 60, 1, 69, 364, 104),
  },
  'rate-reasons': {
    telegram: upTo(20, 21, 9211, 335, 74, 1, 42, 391, 103),
    slack: upTo(20, 21, 9318, 347, 69, 1, 82, 395, 103),
  },
  'rate-agreeing': {
    telegram: upTo(14, 15, 6177, 236, 57, 1, 24, 281, 82),
    slack: upTo(14, 15, 6269, 248, 55, 1, 48, 283, 82),
  },
  'team-ten': {
    telegram: upTo(180, 181, 14401, 536, 64, 1, 348, 1196, 934),
    slack: upTo(180, 181, 14508, 548, 60, 1, 679, 1200, 934),
  },
  'team-ten-agreeing': {
    telegram: upTo(110, 111, 8278, 320, 64, 1, 171, 738, 566),
    slack: upTo(110, 111, 8359, 331, 60, 1, 338, 739, 566),
  },
  'team-forty': {
    telegram: upTo(181, 182, 14475, 542, 129, 1, 355, 1205, 942),
    slack: upTo(181, 182, 14582, 554, 126, 1, 691, 1208, 942),
  },
  'team-resume': {
    telegram: upTo(2, 3, 1267, 56, 130, 1, 10, 57, 13),
    slack: upTo(2, 3, 1323, 58, 127, 1, 17, 59, 13),
  },
  'team-find': {
    telegram: upTo(2, 3, 1212, 54, 129, 1, 4, 52, 7),
    slack: upTo(2, 3, 1210, 54, 126, 1, 8, 52, 7),
  },
  result: {
    telegram: upTo(1, 2, 2469, 88, 109, 1, 4, 95, 22),
    slack: upTo(1, 2, 2537, 88, 86, 1, 8, 95, 22),
  },
  acknowledge: {
    telegram: upTo(2, 3, 2606, 92, 109, 1, 8, 104, 28),
    slack: upTo(2, 3, 2677, 92, 86, 1, 15, 104, 28),
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

/** Every figure that was ever raised, the newest last. */
export const raised: readonly Raised[] = [];

/** Which figures of a flow have grown past what it reached, in words. */
export const grown = (figures: Figures, most: Figures): readonly string[] =>
  (Object.keys(most) as (keyof Figures)[])
    .filter((name) => figures[name] > most[name])
    .map((name) => `${name}: ${figures[name]}, at most ${most[name]} (${figures[name] - most[name]} more)`);
