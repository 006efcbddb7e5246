import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { openPaper, type Paper, paperReasons } from '../../../domain/assist/paper.ts';
import { sayDate } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Context } from '../../contract/feature.ts';
import { type Block, type Screen, text } from '../../contract/view.ts';
import { note } from '../../ui/blocks.ts';
import { folded } from '../../ui/fold.ts';
import { paragraph } from '../../ui/parts.ts';

/** The reason with this number; the first for a forged one, which the person then sees. */
export const reasonOf = (why: number) => paperReasons[why] ?? paperReasons[0];

type SaidPaper = Pick<Paper, 'kind' | 'witness' | 'on' | 'reason'> & {
  readonly by: { readonly name: string };
  readonly isEnded: boolean;
};

/** By whom it was entered, with date, witness and reason. */
export const sayPaper = (t: Translate, paper: Paper): string =>
  sayRecordedPaper(t, { ...paper, isEnded: paper.endedAt !== undefined });

/** The same, of a paper as the record of acts has it. */
export const sayRecordedPaper = (t: Translate, paper: SaidPaper): string =>
  t(`assist.seen.${paper.kind === 'self' && !paper.isEnded ? 'open' : paper.kind}`, {
    ...{ by: paper.by.name, witness: paper.witness, date: sayDate(paper.on, t.locale) },
    reason: t(`assist.reason.${paper.reason}`),
  });

/** Screens of an appraisal on which everybody sees what came from paper. */
const seenOn: readonly string[] = [
  ...['self-summary', 'self-receipt', 'result-card', 'rate-card', 'rate-summary', 'rate-confirm'],
  'rate-receipt',
];

/** What whoever enters paper cannot do, and so is not offered. */
const notOnPaper: readonly string[] = ['self.wrongAppraiser', 'self.withdraw', 'history.open', 'file.open'];

const withoutOwn = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'buttons') return [block];
    const buttons = block.buttons.filter(
      (one) => !('action' in one) || !notOnPaper.includes(one.action.type),
    );
    return buttons.length === 0 ? [] : [{ ...block, buttons }];
  });

/** The screen with whose answers these are, for whoever enters them, and with what came from paper, for everybody. */
export function withPaper({ t, model, state: { screen: at } }: Context, screen: Screen): Screen {
  const { subject, relation } = model;
  if (!subject || !('appraisalId' in at) || at.appraisalId !== subject.id) return screen;
  const open = relation === 'assistant' ? openPaper(subject.papers) : undefined;
  if (open) return { ...screen, blocks: [banner(t, subject, open), ...withoutOwn(screen.blocks)] };
  // The newest of each kind: a paper that was begun anew is the one that counts.
  const papers = (['self', 'result'] as const).flatMap(
    (kind) => subject.papers?.findLast((one) => one.kind === kind) ?? [],
  );
  if (papers.length === 0 || !seenOn.includes(at.at) || relation === 'hr') return screen;
  return {
    ...screen,
    blocks: [
      ...papers.map((one) => folded(t('assist.seen.title'), [paragraph(sayPaper(t, one))])),
      ...screen.blocks,
    ],
  };
}

const banner = (t: Translate, { employee }: Appraisal, { on, witness }: Paper): Block =>
  note('info', text(t('assist.banner', { name: employee.name, date: sayDate(on, t.locale), witness })));
