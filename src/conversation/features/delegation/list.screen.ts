import { type Asking, mayEnd } from '../../../application/delegation/in-chat.ts';
import type { DelegationLine, DelegationOf, Delegations } from '../../../domain/delegation/desk.ts';
import { isBefore } from '../../../shared/time.ts';
import type { Context } from '../../contract/feature.ts';
import { type Block, type Button, type Screen, text } from '../../contract/view.ts';
import { bullets, column, homeButton, row } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { labelsOf } from '../../ui/person-labels.ts';
import { staffPaperButtons } from '../assist/staff.screen.ts';
import { sayDays } from './say.ts';

type Seen = Delegations & { readonly of: DelegationOf };

/** Who acts for whom today and later, of one person; for a superior also whose office it may be given for. */
export function listScreen(context: Context, seen: Seen, asking: Asking): Screen {
  const { t } = context;
  const { of, lines, appraisers, papers } = seen;
  const isOwn = of.id === asking.myId;
  const ending = lines.filter((one) => mayEnd(asking, one));
  const called = labelsOf(t, appraisers);
  return {
    blocks: [
      {
        kind: 'heading',
        text: isOwn ? t('delegation.list.own') : t('delegation.list.of', { name: of.name }),
      },
      lines.length === 0
        ? paragraph(t('delegation.list.none'))
        : bullets(lines.map((one) => text(sayLine(context, seen, one)))),
      column([
        {
          label: t('delegation.button.give'),
          action: { type: 'delegation.find', personId: of.id, page: 0 },
        },
        ...ending.map((one) => endButton(context, of.id, one)),
        ...(isOwn ? [] : staffPaperButtons(t, of, papers)),
      ]),
      ...(appraisers.length === 0
        ? []
        : [
            paragraph(t('delegation.list.appraisers')),
            // Side by side as far as they fit: somebody may have many below them.
            row(
              appraisers.map(
                (one): Button => ({
                  label: called(one).label,
                  action: { type: 'delegation.open', personId: one.id },
                }),
              ),
            ),
          ]),
      row([...(isOwn ? [] : [backButton(context, of, asking)]), homeButton(t)]),
    ],
    preview: t('preview.screen'),
  };
}

function sayLine(
  context: Context,
  { today }: Seen,
  { fromName, toName, kind, reason, ...days }: DelegationLine,
): string {
  const { t } = context;
  return t(isBefore(today, days.from) ? 'delegation.list.planned' : 'delegation.list.runs', {
    ...{ standIn: toName, name: fromName, reason },
    kind: t(`delegation.kind.${kind}`),
    ...sayDays(context, days),
  });
}

const endButton = ({ t }: Context, personId: string, one: DelegationLine): Button => ({
  label: t('delegation.button.askEnd', { name: one.toName }),
  action: { type: 'delegation.askEnd', personId, delegationId: one.id },
});

/** A superior goes back to their own page, an officer to the person at the desk. */
const backButton = ({ t }: Context, of: DelegationOf, { myId }: Asking): Button =>
  of.superiorId === myId
    ? { label: t('delegation.button.own'), action: { type: 'delegation.open', personId: myId } }
    : { label: t('delegation.button.person'), action: { type: 'people.open', personId: of.id } };

/** The last look before it is ended. */
export function endScreen(context: Context, personId: string, line: DelegationLine): Screen {
  const { t } = context;
  const { fromName, toName, kind, id, ...days } = line;
  const who = { standIn: toName, name: fromName };
  const blocks: readonly Block[] = [
    { kind: 'heading', text: t('delegation.end.title') },
    paragraph(
      t('delegation.end.what', {
        ...who,
        kind: t(`delegation.kind.${kind}`),
        ...sayDays(context, days),
      }),
    ),
    bullets([text(t('delegation.end.now', who)), text(t('delegation.end.told'))]),
    column([
      {
        label: t('delegation.button.end'),
        tone: 'danger',
        action: { type: 'delegation.end', personId, delegationId: id },
      },
      { label: t('button.cancel'), action: { type: 'delegation.open', personId } },
    ]),
  ];
  return { blocks, preview: t('preview.screen') };
}
