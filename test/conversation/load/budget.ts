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
    telegram: upTo(121, 122, 10628, 407, 41, 1, 368, 811, 636),
    slack: upTo(121, 122, 10657, 408, 35, 1, 662, 814, 636),
  },
  'team-ten-agreeing': {
    telegram: upTo(51, 52, 5651, 221, 41, 1, 93, 380, 267),
    slack: upTo(51, 52, 5656, 221, 35, 1, 172, 381, 267),
  },
  'team-forty': {
    telegram: upTo(121, 122, 10603, 405, 41, 1, 368, 811, 646),
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
    slack: upTo(4, 5, 722, 42, 26, 1, 8, 53, 32),
  },
  'pocket-sentence': {
    telegram: upTo(2, 3, 506, 28, 20, 1, 2, 44, 29),
    slack: upTo(2, 3, 511, 28, 18, 1, 5, 45, 29),
  },
  'pocket-file': {
    telegram: upTo(4, 5, 839, 51, 24, 1, 5, 45, 20),
    slack: upTo(4, 5, 694, 36, 16, 1, 8, 40, 20),
  },
  'pocket-result': {
    telegram: upTo(5, 6, 956, 56, 24, 1, 5, 53, 27),
    slack: upTo(5, 6, 811, 41, 16, 1, 9, 49, 27),
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
    telegram: upTo(2, 3, 1096, 38, 25, 1, 2, 67, 37),
    slack: upTo(2, 3, 1025, 36, 21, 1, 4, 64, 37),
  },
  'hr-desk': {
    telegram: upTo(0, 0, 0, 0, 0, 0, 0, 0, 0),
    slack: upTo(0, 0, 0, 0, 0, 0, 0, 0, 0),
  },
  'hr-person': {
    telegram: upTo(0, 0, 0, 0, 0, 0, 0, 0, 0),
    slack: upTo(0, 0, 0, 0, 0, 0, 0, 0, 0),
  },
  'hr-lists': {
    telegram: upTo(0, 0, 0, 0, 0, 0, 0, 0, 0),
    slack: upTo(0, 0, 0, 0, 0, 0, 0, 0, 0),
  },
  'hr-remind': {
    telegram: upTo(0, 0, 0, 0, 0, 0, 0, 0, 0),
    slack: upTo(0, 0, 0, 0, 0, 0, 0, 0, 0),
  },
  'hr-cycle': {
    telegram: upTo(0, 0, 0, 0, 0, 0, 0, 0, 0),
    slack: upTo(0, 0, 0, 0, 0, 0, 0, 0, 0),
  },
  'hr-roster': {
    telegram: upTo(0, 0, 0, 0, 0, 0, 0, 0, 0),
    slack: upTo(0, 0, 0, 0, 0, 0, 0, 0, 0),
  },
  'hr-request': {
    telegram: upTo(0, 0, 0, 0, 0, 0, 0, 0, 0),
    slack: upTo(0, 0, 0, 0, 0, 0, 0, 0, 0),
  },
  'pocket-five': {
    telegram: upTo(0, 0, 0, 0, 0, 0, 0, 0, 0),
    slack: upTo(0, 0, 0, 0, 0, 0, 0, 0, 0),
  },
  'daily-record': {
    telegram: upTo(0, 0, 0, 0, 0, 0, 0, 0, 0),
    slack: upTo(0, 0, 0, 0, 0, 0, 0, 0, 0),
  },
  notebook: {
    telegram: upTo(0, 0, 0, 0, 0, 0, 0, 0, 0),
    slack: upTo(0, 0, 0, 0, 0, 0, 0, 0, 0),
  },
  'feedback-read': {
    telegram: upTo(0, 0, 0, 0, 0, 0, 0, 0, 0),
    slack: upTo(0, 0, 0, 0, 0, 0, 0, 0, 0),
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

const numbered =
  'ten people on a screen of a phone, each in a line with the number of its button, not forty below each other';

const inItsUpdate =
  'a press is answered in the answer to its update, one call less; that answer says which method it is';

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
  { flow: 'team-find', platform: 'telegram', figure: 'lines', from: 41, to: 44, why: numbered },
  { flow: 'team-find', platform: 'slack', figure: 'lines', from: 40, to: 42, why: numbered },
  { flow: 'team-ten', platform: 'telegram', figure: 'kilobytes', from: 367, to: 368, why: inItsUpdate },
  { flow: 'team-forty', platform: 'telegram', figure: 'kilobytes', from: 367, to: 368, why: inItsUpdate },
];

/** Which figures of a flow have grown past what it reached, in words. */
export const grown = (figures: Figures, most: Figures): readonly string[] =>
  (Object.keys(most) as (keyof Figures)[])
    .filter((name) => figures[name] > most[name])
    .map((name) => `${name}: ${figures[name]}, at most ${most[name]} (${figures[name] - most[name]} more)`);
