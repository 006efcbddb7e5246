import type { Errand } from '../../../domain/hr/errand.ts';
import type { Context } from '../../contract/feature.ts';
import { type Block, type Button, type Screen, strong, text } from '../../contract/view.ts';
import { bullets, column, homeButton, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';

type T = Context['t'];

/** Where a roster file is sent. */
export const filesScreen = ({ t, capabilities }: Context): Screen => ({
  blocks: [
    { kind: 'heading', text: t('errand.files.title') },
    paragraph(t(capabilities.files.canReceive ? 'errand.files.how' : 'errand.files.nowhere')),
    bullets((['trial', 'formats', 'once'] as const).map((what) => text(t(`errand.files.${what}`)))),
    row([backButton(t), homeButton(t)]),
  ],
  preview: t('hr.preview'),
});

/** An errand: what it would do, did, or why not, and what its officer can say to that. */
export function errandScreen({ t }: Context, errand: Errand): Screen {
  const { status, name, report } = errand;
  const heading: Block = { kind: 'heading', text: t(`errand.title.${errand.kind}`) };
  return {
    blocks: [
      heading,
      // Its title names it already.
      ...(name === undefined || report?.title.includes(name) ? [] : [small(name)]),
      ...(report
        ? asks(errand) || report.question !== undefined
          ? reportBlocks(t, report)
          : folded(t, report)
        : [paragraph(t(`errand.status.${status}`))]),
      ...buttons(t, errand),
      // Below what cannot be taken back stands nothing but the ways out of it.
      row(asks(errand) ? [backButton(t)] : [backButton(t), homeButton(t)]),
    ],
    preview: t('hr.preview'),
  };
}

/** It waits for the yes of its officer. */
const asks = ({ status, report }: Errand): boolean => status === 'shown' && report?.canBeDone === true;

/** So many lines of a part are seen at once. */
const linesInView = 3;

/** So much of what was done, or why not, is read at a glance. */
const glanceMax = 240;

/** What asks nothing, because it is done or cannot be: the lines of its parts are folded where they are many. */
function folded(t: T, report: NonNullable<Errand['report']>): readonly Block[] {
  const { title, parts, more } = report;
  const lines = parts.flatMap((part) => [...(part.title === undefined ? [] : [part.title]), ...part.lines]);
  if (lines.join('').length <= glanceMax) return reportBlocks(t, report);
  return [
    paragraph([strong(title)]),
    {
      kind: 'details',
      title: t('errand.details'),
      parts: parts.flatMap(({ title: of, lines: all }) => [
        ...(of === undefined ? [] : [paragraph(of)]),
        { kind: 'bullets', items: all.map((line) => text(line)) } as const,
      ]),
    },
    ...(more > 0 ? [small(t('errand.more', { count: more }))] : []),
  ];
}

function reportBlocks(t: T, report: NonNullable<Errand['report']>): readonly Block[] {
  const { title, parts, more } = report;
  return [
    paragraph([strong(title)]),
    ...parts.flatMap(({ title: of, lines }): readonly Block[] => {
      const items = lines.map((line) => text(line));
      // A long list is there to be looked up in; what it lists and how many they are stays in view.
      if (of !== undefined && lines.length > linesInView)
        return [{ kind: 'details', title: of, parts: [{ kind: 'bullets', items }] }];
      const [only] = lines;
      if (of !== undefined && only !== undefined && lines.length === 1)
        return [paragraph([strong(of), { text: ` ${only}` }])];
      return [...(of === undefined ? [] : [paragraph(of)]), bullets(items)];
    }),
    ...(more > 0 ? [small(t('errand.more', { count: more }))] : []),
  ];
}

function buttons(t: T, errand: Errand): readonly Block[] {
  const { id: errandId, kind, status, report } = errand;
  const cancel: Button = { label: t('errand.button.cancel'), action: { type: 'errand.cancel', errandId } };
  if (status === 'waiting') return [column([cancel])];
  if (status === 'over' && kind === 'roster')
    return [column([{ label: t('errand.button.again'), action: { type: 'errand.files' } }])];
  if (status === 'over' && kind === 'cycle')
    return [column([{ label: t('errand.button.cycles'), action: { type: 'cycle.list' } }])];
  if (status !== 'shown') return [];
  if (report?.question === 'same-person')
    return [
      paragraph(t('errand.same.ask')),
      column([
        { label: t('errand.button.same'), action: { type: 'errand.same', errandId, same: 1 } },
        { label: t('errand.button.other'), action: { type: 'errand.same', errandId, same: 0 } },
      ]),
      column([cancel]),
    ];
  if (!asks(errand)) return [column([cancel])];
  return [
    paragraph([
      { text: t(`errand.rule.${kind}`), style: 'emphasis' },
      strong(`\n${t('errand.confirm.ask')}`),
    ]),
    column([
      {
        label: t(`errand.button.confirm.${kind}`),
        tone: 'primary',
        action: { type: 'errand.confirm', errandId },
      },
    ]),
    column([cancel]),
  ];
}

/** What an officer is told who looks at something else. */
export const errandNewsScreen = (t: T, errand: Errand): Screen => ({
  blocks: [
    { kind: 'heading', text: t(`errand.title.${errand.kind}`) },
    paragraph(errand.report?.title ?? t(`errand.status.${errand.status}`)),
    column([
      {
        label: t('errand.button.open'),
        tone: 'primary',
        action: { type: 'errand.open', errandId: errand.id },
      },
    ]),
    row([homeButton(t)]),
  ],
  preview: t('hr.preview'),
});

const backButton = (t: T): Button => ({ label: t('hr.button.back'), action: { type: 'hr.open', page: 0 } });
