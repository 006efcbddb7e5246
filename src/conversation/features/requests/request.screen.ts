import { mayEverywhere } from '../../../domain/authorization/officer.ts';
import { type DeskRequest, keeperOf } from '../../../domain/rights/requests.ts';
import { momentIn } from '../../../i18n/moments.ts';
import type { Context } from '../../contract/feature.ts';
import { type Block, type Button, type Screen, strong } from '../../contract/view.ts';
import { column, homeButton, row, small } from '../../ui/blocks.ts';
import { labelled, paragraph } from '../../ui/parts.ts';
import { appraiserButton } from '../delegation/appraiser.screen.ts';
import { sayLaw, sayRequest, sayStanding } from '../rights/say-request.ts';

type T = Context['t'];
const back = (t: T): Button => ({
  label: t('requests.button.back'),
  action: { type: 'requests.open', page: 0 },
});

/** One request: who asks what, until when, and the answer before it is given. */
export function requestScreen({ t, model }: Context, request: DeskRequest, words?: string): Screen {
  const timeZone = model.person?.timeZone ?? 'UTC';
  const { person, part, kind, askedAt } = request;
  const isOpen = request.answeredAt === undefined;
  return {
    blocks: [
      { kind: 'heading', text: sayRequest(t, request) },
      paragraph([
        strong(person.name),
        // What is answered is only looked at, so it says the less.
        ...(isOpen
          ? [
              { text: ` · ${person.unit}\n` },
              ...t.rich('requests.asked', { at: momentIn(askedAt, timeZone, t.locale) }),
            ]
          : []),
        { text: isOpen ? '\n' : ' · ' },
        ...sayStanding(t, request, { now: model.now, timeZone }),
      ]),
      ...(request.words === '' ? [] : labelled(t('requests.words'), request.words)),
      ...about(t, request),
      // What to do first is read before the answer is written, and then leaves the room to it.
      ...(isOpen && words === undefined
        ? [
            ...(part === undefined ? [] : [small(t(`requests.keeper.${keeperOf(part)}`))]),
            small(t(`requests.how.${kind}`)),
            small(sayLaw(t, kind)),
          ]
        : []),
      // Only the roster says that a report is right: the officer who may names another appraiser from here.
      ...(isOpen && kind === 'appraiser' && mayEverywhere(model.grants ?? [], 'offices.manage')
        ? [column([appraiserButton(t, person.id)])]
        : []),
      ...(isOpen ? answering(t, words) : answered(t, request)),
      ...(isOpen && words !== undefined ? [column(answers(t, request))] : []),
      row([back(t), homeButton(t)]),
    ],
    ...(isOpen && { expectsText: t('requests.expects') }),
    preview: t('requests.preview'),
  };
}

const about = (t: T, { appraiser, cycle }: DeskRequest): readonly Block[] =>
  appraiser && cycle !== undefined
    ? [paragraph(t('requests.about', { appraiser: appraiser.name, cycle }))]
    : [];

const answered = (t: T, { answer }: DeskRequest): readonly Block[] =>
  answer === undefined ? [] : labelled(t('requests.answer'), answer);

/** The words of the answer, before it is given. */
const answering = (t: T, words: string | undefined): readonly Block[] =>
  words === undefined
    ? [paragraph(t('requests.type'))]
    : [...labelled(t('requests.answer'), words), small(t('requests.final')), paragraph(t('requests.ask'))];

/** The two ways to answer; a report is "done" by the roster alone. They cannot be taken back, so they stand apart. */
function answers(t: T, { id: requestId, kind }: DeskRequest): readonly Button[] {
  const refuse: Button = {
    label: t(kind === 'appraiser' ? 'requests.right' : 'requests.refuse'),
    tone: 'danger',
    action: { type: 'requests.refuse', requestId },
  };
  const done: Button = {
    label: t('requests.done'),
    tone: 'primary',
    action: { type: 'requests.done', requestId },
  };
  return kind === 'appraiser' ? [refuse] : [done, refuse];
}
