import type { Figures } from './figures.ts';
import type { FlowName } from './flows/flow.ts';
import type { LoadPlatform } from './stage.ts';

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

const asksNext =
  'each screen says why it is there or asks what comes next, and what takes away has a row of its own';

const moreAtDesk =
  'the desk also leads to settings, letters, people who act for others, papers, and everything a cycle needs: none of it takes a shell any more';

const figuresAtDesk = 'the desk leads to all that is counted: needs, tables, a picture of the cycle';
const asksWhich = 'the question stands right above the numbers that answer it';
const shownTo = 'before a predicate is set, the question says to whom it is shown';

/** Every figure that was ever raised, the newest last. */
const deskInView =
  'the desk says its cycle and its bar in one line, so that all of it is seen on a phone at once; where the name of the cycle stands alone, it is read again';

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
  { flow: 'pocket-sentence', platform: 'telegram', figure: 'characters', from: 506, to: 534, why: asksNext },
  { flow: 'pocket-sentence', platform: 'telegram', figure: 'lines', from: 28, to: 29, why: asksNext },
  { flow: 'pocket-sentence', platform: 'telegram', figure: 'tallest', from: 20, to: 22, why: asksNext },
  { flow: 'pocket-sentence', platform: 'telegram', figure: 'firstSeconds', from: 44, to: 46, why: asksNext },
  { flow: 'pocket-file', platform: 'telegram', figure: 'characters', from: 839, to: 846, why: asksNext },
  { flow: 'pocket-file', platform: 'telegram', figure: 'lines', from: 51, to: 52, why: asksNext },
  { flow: 'pocket-file', platform: 'telegram', figure: 'firstSeconds', from: 45, to: 46, why: asksNext },
  { flow: 'pocket-result', platform: 'telegram', figure: 'characters', from: 956, to: 963, why: asksNext },
  { flow: 'pocket-result', platform: 'telegram', figure: 'lines', from: 56, to: 57, why: asksNext },
  { flow: 'pocket-result', platform: 'telegram', figure: 'firstSeconds', from: 53, to: 55, why: asksNext },
  { flow: 'answer-colleague', platform: 'telegram', figure: 'tallest', from: 25, to: 27, why: asksNext },
  { flow: 'note', platform: 'slack', figure: 'kilobytes', from: 8, to: 9, why: asksNext },
  { flow: 'pocket-sentence', platform: 'slack', figure: 'characters', from: 511, to: 539, why: asksNext },
  { flow: 'pocket-sentence', platform: 'slack', figure: 'lines', from: 28, to: 29, why: asksNext },
  { flow: 'pocket-sentence', platform: 'slack', figure: 'tallest', from: 18, to: 20, why: asksNext },
  { flow: 'pocket-sentence', platform: 'slack', figure: 'firstSeconds', from: 45, to: 46, why: asksNext },
  { flow: 'pocket-file', platform: 'slack', figure: 'characters', from: 694, to: 703, why: asksNext },
  { flow: 'pocket-file', platform: 'slack', figure: 'lines', from: 36, to: 37, why: asksNext },
  { flow: 'pocket-file', platform: 'slack', figure: 'tallest', from: 16, to: 18, why: asksNext },
  { flow: 'pocket-file', platform: 'slack', figure: 'firstSeconds', from: 40, to: 42, why: asksNext },
  { flow: 'pocket-result', platform: 'slack', figure: 'characters', from: 811, to: 820, why: asksNext },
  { flow: 'pocket-result', platform: 'slack', figure: 'lines', from: 41, to: 42, why: asksNext },
  { flow: 'pocket-result', platform: 'slack', figure: 'tallest', from: 16, to: 18, why: asksNext },
  { flow: 'pocket-result', platform: 'slack', figure: 'kilobytes', from: 9, to: 10, why: asksNext },
  { flow: 'pocket-result', platform: 'slack', figure: 'firstSeconds', from: 49, to: 50, why: asksNext },
  { flow: 'answer-colleague', platform: 'slack', figure: 'tallest', from: 21, to: 23, why: asksNext },
  { flow: 'hr-desk', platform: 'telegram', figure: 'characters', from: 887, to: 909, why: moreAtDesk },
  { flow: 'hr-desk', platform: 'telegram', figure: 'lines', from: 54, to: 56, why: moreAtDesk },
  { flow: 'hr-desk', platform: 'telegram', figure: 'tallest', from: 33, to: 35, why: moreAtDesk },
  { flow: 'hr-desk', platform: 'telegram', figure: 'firstSeconds', from: 51, to: 52, why: moreAtDesk },
  { flow: 'hr-person', platform: 'telegram', figure: 'characters', from: 1179, to: 1244, why: moreAtDesk },
  { flow: 'hr-person', platform: 'telegram', figure: 'lines', from: 61, to: 67, why: moreAtDesk },
  { flow: 'hr-person', platform: 'telegram', figure: 'tallest', from: 31, to: 33, why: moreAtDesk },
  { flow: 'hr-person', platform: 'telegram', figure: 'firstSeconds', from: 66, to: 68, why: moreAtDesk },
  { flow: 'hr-lists', platform: 'telegram', figure: 'characters', from: 1206, to: 1271, why: moreAtDesk },
  { flow: 'hr-lists', platform: 'telegram', figure: 'lines', from: 61, to: 67, why: moreAtDesk },
  { flow: 'hr-lists', platform: 'telegram', figure: 'tallest', from: 31, to: 33, why: moreAtDesk },
  { flow: 'hr-lists', platform: 'telegram', figure: 'firstSeconds', from: 66, to: 69, why: moreAtDesk },
  { flow: 'hr-remind', platform: 'telegram', figure: 'characters', from: 1232, to: 1254, why: moreAtDesk },
  { flow: 'hr-remind', platform: 'telegram', figure: 'lines', from: 63, to: 65, why: moreAtDesk },
  { flow: 'hr-remind', platform: 'telegram', figure: 'firstSeconds', from: 68, to: 69, why: moreAtDesk },
  { flow: 'hr-cycle', platform: 'telegram', figure: 'characters', from: 1019, to: 1213, why: moreAtDesk },
  { flow: 'hr-cycle', platform: 'telegram', figure: 'lines', from: 55, to: 63, why: moreAtDesk },
  { flow: 'hr-cycle', platform: 'telegram', figure: 'tallest', from: 31, to: 33, why: moreAtDesk },
  { flow: 'hr-cycle', platform: 'telegram', figure: 'kilobytes', from: 3, to: 4, why: moreAtDesk },
  { flow: 'hr-cycle', platform: 'telegram', figure: 'firstSeconds', from: 56, to: 64, why: moreAtDesk },
  { flow: 'hr-roster', platform: 'telegram', figure: 'characters', from: 1219, to: 1418, why: moreAtDesk },
  { flow: 'hr-roster', platform: 'telegram', figure: 'lines', from: 62, to: 70, why: moreAtDesk },
  { flow: 'hr-roster', platform: 'telegram', figure: 'tallest', from: 31, to: 33, why: moreAtDesk },
  { flow: 'hr-roster', platform: 'telegram', figure: 'kilobytes', from: 4, to: 5, why: moreAtDesk },
  { flow: 'hr-roster', platform: 'telegram', figure: 'firstSeconds', from: 64, to: 72, why: moreAtDesk },
  { flow: 'hr-request', platform: 'telegram', figure: 'characters', from: 1433, to: 1455, why: moreAtDesk },
  { flow: 'hr-request', platform: 'telegram', figure: 'lines', from: 69, to: 71, why: moreAtDesk },
  { flow: 'hr-request', platform: 'telegram', figure: 'tallest', from: 31, to: 33, why: moreAtDesk },
  { flow: 'hr-request', platform: 'telegram', figure: 'firstSeconds', from: 86, to: 87, why: moreAtDesk },
  { flow: 'hr-desk', platform: 'slack', figure: 'characters', from: 887, to: 909, why: moreAtDesk },
  { flow: 'hr-desk', platform: 'slack', figure: 'lines', from: 54, to: 56, why: moreAtDesk },
  { flow: 'hr-desk', platform: 'slack', figure: 'firstSeconds', from: 51, to: 52, why: moreAtDesk },
  { flow: 'hr-person', platform: 'slack', figure: 'characters', from: 1170, to: 1235, why: moreAtDesk },
  { flow: 'hr-person', platform: 'slack', figure: 'lines', from: 60, to: 66, why: moreAtDesk },
  { flow: 'hr-person', platform: 'slack', figure: 'tallest', from: 28, to: 30, why: moreAtDesk },
  { flow: 'hr-person', platform: 'slack', figure: 'kilobytes', from: 8, to: 9, why: moreAtDesk },
  { flow: 'hr-person', platform: 'slack', figure: 'firstSeconds', from: 66, to: 68, why: moreAtDesk },
  { flow: 'hr-lists', platform: 'slack', figure: 'characters', from: 1206, to: 1271, why: moreAtDesk },
  { flow: 'hr-lists', platform: 'slack', figure: 'lines', from: 61, to: 67, why: moreAtDesk },
  { flow: 'hr-lists', platform: 'slack', figure: 'tallest', from: 28, to: 30, why: moreAtDesk },
  { flow: 'hr-lists', platform: 'slack', figure: 'kilobytes', from: 9, to: 10, why: moreAtDesk },
  { flow: 'hr-lists', platform: 'slack', figure: 'firstSeconds', from: 66, to: 69, why: moreAtDesk },
  { flow: 'hr-remind', platform: 'slack', figure: 'characters', from: 1235, to: 1257, why: moreAtDesk },
  { flow: 'hr-remind', platform: 'slack', figure: 'lines', from: 63, to: 65, why: moreAtDesk },
  { flow: 'hr-remind', platform: 'slack', figure: 'firstSeconds', from: 68, to: 69, why: moreAtDesk },
  { flow: 'hr-cycle', platform: 'slack', figure: 'characters', from: 1019, to: 1213, why: moreAtDesk },
  { flow: 'hr-cycle', platform: 'slack', figure: 'lines', from: 55, to: 63, why: moreAtDesk },
  { flow: 'hr-cycle', platform: 'slack', figure: 'tallest', from: 28, to: 30, why: moreAtDesk },
  { flow: 'hr-cycle', platform: 'slack', figure: 'kilobytes', from: 7, to: 8, why: moreAtDesk },
  { flow: 'hr-cycle', platform: 'slack', figure: 'firstSeconds', from: 56, to: 64, why: moreAtDesk },
  { flow: 'hr-roster', platform: 'slack', figure: 'characters', from: 1219, to: 1418, why: moreAtDesk },
  { flow: 'hr-roster', platform: 'slack', figure: 'lines', from: 62, to: 70, why: moreAtDesk },
  { flow: 'hr-roster', platform: 'slack', figure: 'tallest', from: 28, to: 30, why: moreAtDesk },
  { flow: 'hr-roster', platform: 'slack', figure: 'kilobytes', from: 8, to: 9, why: moreAtDesk },
  { flow: 'hr-roster', platform: 'slack', figure: 'firstSeconds', from: 64, to: 72, why: moreAtDesk },
  { flow: 'hr-request', platform: 'slack', figure: 'characters', from: 1440, to: 1462, why: moreAtDesk },
  { flow: 'hr-request', platform: 'slack', figure: 'lines', from: 70, to: 72, why: moreAtDesk },
  { flow: 'hr-request', platform: 'slack', figure: 'tallest', from: 28, to: 30, why: moreAtDesk },
  { flow: 'hr-request', platform: 'slack', figure: 'kilobytes', from: 10, to: 11, why: moreAtDesk },
  { flow: 'hr-request', platform: 'slack', figure: 'firstSeconds', from: 86, to: 87, why: moreAtDesk },
  { flow: 'hr-desk', platform: 'telegram', figure: 'knowingSeconds', from: 23, to: 24, why: deskInView },
  { flow: 'hr-desk', platform: 'slack', figure: 'knowingSeconds', from: 23, to: 24, why: deskInView },
  { flow: 'hr-person', platform: 'telegram', figure: 'knowingSeconds', from: 25, to: 26, why: deskInView },
  { flow: 'hr-person', platform: 'slack', figure: 'knowingSeconds', from: 25, to: 26, why: deskInView },
  { flow: 'hr-lists', platform: 'telegram', figure: 'characters', from: 1271, to: 1286, why: deskInView },
  { flow: 'hr-lists', platform: 'telegram', figure: 'firstSeconds', from: 69, to: 70, why: deskInView },
  { flow: 'hr-lists', platform: 'telegram', figure: 'knowingSeconds', from: 25, to: 26, why: deskInView },
  { flow: 'hr-lists', platform: 'slack', figure: 'characters', from: 1271, to: 1286, why: deskInView },
  { flow: 'hr-lists', platform: 'slack', figure: 'firstSeconds', from: 69, to: 70, why: deskInView },
  { flow: 'hr-lists', platform: 'slack', figure: 'knowingSeconds', from: 25, to: 26, why: deskInView },
  { flow: 'hr-cycle', platform: 'telegram', figure: 'characters', from: 1213, to: 1227, why: deskInView },
  { flow: 'hr-cycle', platform: 'telegram', figure: 'firstSeconds', from: 64, to: 65, why: deskInView },
  { flow: 'hr-cycle', platform: 'telegram', figure: 'knowingSeconds', from: 32, to: 33, why: deskInView },
  { flow: 'hr-cycle', platform: 'slack', figure: 'characters', from: 1213, to: 1227, why: deskInView },
  { flow: 'hr-cycle', platform: 'slack', figure: 'firstSeconds', from: 64, to: 65, why: deskInView },
  { flow: 'hr-cycle', platform: 'slack', figure: 'knowingSeconds', from: 32, to: 33, why: deskInView },
  { flow: 'hr-roster', platform: 'telegram', figure: 'knowingSeconds', from: 21, to: 22, why: deskInView },
  { flow: 'hr-roster', platform: 'slack', figure: 'knowingSeconds', from: 21, to: 22, why: deskInView },
  { flow: 'team-ten', platform: 'telegram', figure: 'kilobytes', from: 368, to: 369, why: shownTo },
  { flow: 'team-forty', platform: 'telegram', figure: 'kilobytes', from: 368, to: 369, why: shownTo },
  { flow: 'hr-person', platform: 'telegram', figure: 'characters', from: 1244, to: 1257, why: asksWhich },
  { flow: 'hr-person', platform: 'telegram', figure: 'firstSeconds', from: 68, to: 69, why: asksWhich },
  { flow: 'hr-person', platform: 'slack', figure: 'characters', from: 1235, to: 1248, why: asksWhich },
  { flow: 'hr-person', platform: 'slack', figure: 'firstSeconds', from: 68, to: 69, why: asksWhich },
  { flow: 'hr-person', platform: 'telegram', figure: 'characters', from: 1257, to: 1264, why: figuresAtDesk },
  { flow: 'hr-person', platform: 'slack', figure: 'characters', from: 1248, to: 1255, why: figuresAtDesk },
];
