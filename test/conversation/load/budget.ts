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
    telegram: upTo(18, 19, 6440, 258, 34, 1, 43, 296, 98),
    slack: upTo(18, 19, 5920, 245, 35, 1, 80, 282, 103),
  },
  'self-cards-results': {
    telegram: upTo(19, 20, 6849, 280, 34, 1, 45, 319, 108),
    slack: upTo(19, 20, 6244, 264, 33, 1, 83, 301, 110),
  },
  'self-compact': {
    telegram: upTo(18, 19, 2417, 128, 34, 1, 66, 162, 102),
    slack: upTo(18, 19, 2560, 135, 35, 1, 140, 170, 106),
  },
  reminder: {
    telegram: upTo(18, 19, 6510, 260, 34, 1, 43, 300, 100),
    slack: upTo(18, 19, 5988, 247, 35, 1, 80, 285, 104),
  },
  'rate-one': {
    telegram: upTo(13, 14, 5267, 200, 39, 1, 38, 241, 74),
    slack: upTo(13, 14, 5291, 201, 33, 1, 68, 244, 74),
  },
  'rate-first-time': {
    telegram: upTo(7, 8, 3084, 120, 30, 1, 11, 143, 29),
    slack: upTo(7, 8, 2829, 112, 26, 1, 18, 134, 29),
  },
  'rate-reasons': {
    telegram: upTo(15, 16, 5779, 222, 49, 1, 43, 266, 80),
    slack: upTo(15, 16, 5805, 223, 43, 1, 77, 269, 80),
  },
  'rate-agreeing': {
    telegram: upTo(9, 10, 3855, 149, 32, 1, 21, 179, 52),
    slack: upTo(9, 10, 3864, 149, 28, 1, 37, 180, 52),
  },
  'team-ten': {
    telegram: upTo(121, 122, 10628, 407, 41, 1, 369, 811, 636),
    slack: upTo(121, 122, 10657, 408, 35, 1, 662, 814, 636),
  },
  'team-ten-agreeing': {
    telegram: upTo(51, 52, 5651, 221, 41, 1, 93, 380, 267),
    slack: upTo(51, 52, 5656, 221, 35, 1, 172, 381, 267),
  },
  'team-forty': {
    telegram: upTo(121, 122, 10603, 405, 41, 1, 369, 811, 646),
    slack: upTo(121, 122, 10632, 406, 35, 1, 662, 814, 646),
  },
  'team-resume': {
    telegram: upTo(1, 2, 722, 36, 29, 1, 4, 35, 11),
    slack: upTo(1, 2, 702, 36, 24, 1, 6, 35, 11),
  },
  'team-find': {
    telegram: upTo(2, 3, 822, 44, 29, 1, 5, 43, 7),
    slack: upTo(2, 3, 742, 42, 24, 1, 9, 40, 7),
  },
  result: {
    telegram: upTo(1, 2, 463, 20, 18, 1, 2, 20, 9),
    slack: upTo(1, 2, 507, 22, 19, 1, 2, 22, 12),
  },
  acknowledge: {
    telegram: upTo(2, 3, 558, 24, 18, 1, 3, 27, 14),
    slack: upTo(2, 3, 561, 24, 19, 1, 4, 28, 16),
  },
  note: {
    telegram: upTo(4, 5, 977, 60, 30, 1, 5, 62, 32),
    slack: upTo(4, 5, 722, 42, 26, 1, 9, 53, 32),
  },
  'pocket-sentence': {
    telegram: upTo(2, 3, 534, 29, 22, 1, 2, 46, 29),
    slack: upTo(2, 3, 539, 29, 20, 1, 5, 46, 29),
  },
  'pocket-file': {
    telegram: upTo(4, 5, 846, 52, 24, 1, 5, 46, 20),
    slack: upTo(4, 5, 703, 37, 18, 1, 8, 42, 20),
  },
  'pocket-result': {
    telegram: upTo(5, 6, 963, 57, 24, 1, 5, 55, 27),
    slack: upTo(5, 6, 820, 42, 18, 1, 10, 50, 27),
  },
  thanks: {
    telegram: upTo(7, 8, 1262, 53, 15, 1, 5, 88, 48),
    slack: upTo(7, 8, 1267, 53, 14, 1, 9, 89, 48),
  },
  'ask-colleagues': {
    telegram: upTo(9, 10, 1340, 53, 23, 1, 9, 84, 40),
    slack: upTo(9, 10, 1306, 52, 20, 1, 16, 82, 40),
  },
  'answer-colleague': {
    telegram: upTo(2, 3, 1096, 38, 27, 1, 2, 67, 37),
    slack: upTo(2, 3, 1025, 36, 23, 1, 4, 64, 37),
  },
  'hr-desk': {
    telegram: upTo(3, 4, 909, 56, 35, 1, 5, 52, 24),
    slack: upTo(3, 4, 909, 56, 30, 1, 10, 52, 24),
  },
  'hr-person': {
    telegram: upTo(4, 5, 1264, 67, 33, 1, 4, 69, 26),
    slack: upTo(4, 5, 1255, 66, 30, 1, 9, 69, 26),
  },
  'hr-lists': {
    telegram: upTo(4, 5, 1286, 67, 33, 1, 5, 70, 26),
    slack: upTo(4, 5, 1286, 67, 30, 1, 10, 70, 26),
  },
  'hr-remind': {
    telegram: upTo(4, 5, 1254, 65, 35, 1, 5, 69, 35),
    slack: upTo(4, 5, 1257, 65, 33, 1, 9, 69, 35),
  },
  'hr-cycle': {
    telegram: upTo(3, 4, 1227, 63, 33, 1, 4, 65, 33),
    slack: upTo(3, 4, 1227, 63, 30, 1, 8, 65, 33),
  },
  'hr-roster': {
    telegram: upTo(4, 5, 1418, 70, 33, 2, 5, 72, 22),
    slack: upTo(4, 5, 1418, 70, 30, 2, 9, 72, 22),
  },
  'hr-request': {
    telegram: upTo(5, 6, 1455, 71, 33, 1, 6, 87, 44),
    slack: upTo(5, 6, 1462, 72, 30, 1, 11, 87, 44),
  },
  'pocket-five': {
    telegram: upTo(2, 3, 653, 36, 29, 1, 3, 36, 15),
    slack: upTo(2, 3, 655, 36, 26, 1, 5, 36, 15),
  },
  'daily-record': {
    telegram: upTo(4, 5, 1306, 64, 29, 1, 6, 70, 26),
    slack: upTo(4, 5, 1531, 67, 36, 1, 10, 77, 26),
  },
  notebook: {
    telegram: upTo(3, 4, 1204, 58, 31, 1, 5, 57, 25),
    slack: upTo(3, 4, 1192, 58, 25, 1, 8, 56, 27),
  },
  'feedback-read': {
    telegram: upTo(2, 3, 417, 21, 13, 3, 2, 26, 18),
    slack: upTo(2, 3, 419, 21, 12, 3, 3, 26, 18),
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
  // One message and three taps.
  note: { taps: 4 },
  'pocket-sentence': { taps: 2 },
  'answer-colleague': { taps: 2 },
};

/** Which figures of a flow have grown past what it reached, in words. */
export const grown = (figures: Figures, most: Figures): readonly string[] =>
  (Object.keys(most) as (keyof Figures)[])
    .filter((name) => figures[name] > most[name])
    .map((name) => `${name}: ${figures[name]}, at most ${most[name]} (${figures[name] - most[name]} more)`);
