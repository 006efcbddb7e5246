import {
  keeperOf,
  needsWords,
  type PersonRequest,
  partsOf,
  type RequestKind,
  requestKinds,
  requestParts,
} from '../../../domain/rights/requests.ts';
import { sayMoment } from '../../../i18n/dates.ts';
import type { Context } from '../../contract/feature.ts';
import { type Block, type Button, type RichText, type Screen, strong, text } from '../../contract/view.ts';
import { bullets, column, homeButton, note, pairs, row, small } from '../../ui/blocks.ts';
import { goneScreen, labelled, paragraph, title } from '../../ui/parts.ts';
import { requestsOf, type WordsScreen, wantedOf } from './ask.steps.ts';
import { sayLaw, sayRequest, sayStanding } from './say-request.ts';

type T = Context['t'];

const kindAt = (kind: RequestKind): number => requestKinds.indexOf(kind);
const back = (t: T): Button => ({ label: t('rights.button.back'), action: { type: 'rights.asks' } });
const zoneOf = ({ model }: Context): string => model.person?.timeZone ?? 'UTC';

/** What may be asked for, and what one has asked. */
export function asksScreen(context: Context): Screen {
  const { t, model } = context;
  const { mine, restrictedAt } = requestsOf(context);
  const when = { now: model.now, timeZone: zoneOf(context) };
  const ask = (kind: Exclude<RequestKind, 'appraiser'>): Button => ({
    label: t(`rights.ask.${kind}`),
    action: { type: 'rights.askFor', kind: kindAt(kind), part: 0 },
  });
  return {
    blocks: [
      { kind: 'heading', text: t('rights.asks.title') },
      paragraph(t('rights.asks.body')),
      ...(restrictedAt
        ? [
            note('info', [
              { text: t('rights.restricted', { at: sayMoment(restrictedAt, when.timeZone, t.locale) }) },
            ]),
          ]
        : []),
      ...(mine.length === 0
        ? []
        : [paragraph([strong(t('rights.asks.mine'))]), bullets(mine.map((one) => line(t, one, when)))]),
      column([ask('correction'), ask(restrictedAt ? 'lift' : 'restriction'), ask('deletion')]),
      column([{ label: t('rights.ask.unlink'), tone: 'danger', action: { type: 'rights.askUnlink' } }]),
      row([{ label: t('rights.button.data.back'), action: { type: 'rights.open' } }, homeButton(t)]),
    ],
    preview: t('rights.preview'),
  };
}

function line(t: T, request: PersonRequest, when: Parameters<typeof sayStanding>[2]): RichText {
  const said = request.answer === undefined ? '' : `\n“${request.answer}”`;
  return [strong(sayRequest(t, request)), { text: '\n' }, ...sayStanding(t, request, when), { text: said }];
}

/** Which part is wrong, or should go. */
export function partScreen({ t }: Context, at: number): Screen {
  const kind = wantedOf(at, 0)?.kind;
  if (!kind) return goneScreen(t, t('refusal.no-such-request'));
  return {
    blocks: [
      { kind: 'heading', text: t(`request.kind.${kind}`) },
      paragraph(t(kind === 'deletion' ? 'rights.part.deletion' : 'rights.part.correction')),
      ...pairs(
        partsOf[kind].map((part) => ({
          label: t(`request.part.${part}`),
          action: { type: 'rights.askFor', kind: at, part: requestParts.indexOf(part) + 1 },
        })),
      ),
      row([back(t), homeButton(t)]),
    ],
    preview: t('rights.preview'),
  };
}

/** The words of the request, before it is recorded; and to whom the part belongs. */
export function wordsScreen({ t }: Context, { kind: at, part: partAt, words }: WordsScreen): Screen {
  const wanted = wantedOf(at, partAt);
  if (!wanted) return goneScreen(t, t('refusal.no-such-request'));
  const { kind, part } = wanted;
  const isReady = words !== undefined || !needsWords(kind);
  const blocks: Block[] = [
    { kind: 'heading', text: sayRequest(t, wanted) },
    ...(words === undefined
      ? [paragraph(t(`rights.words.${kind === 'appraiser' ? 'correction' : kind}`))]
      : labelled(t('rights.words.yours'), words)),
    ...(part === undefined ? [] : [small(t(`rights.keeper.${keeperOf(part)}`))]),
    {
      kind: 'details',
      title: t('rights.rules'),
      parts: [
        { kind: 'paragraph', text: text(sayLaw(t, kind)) },
        ...(kind === 'deletion'
          ? [{ kind: 'paragraph', text: text(t('rights.deletion.kept')) } as const]
          : []),
      ],
    },
    ...(isReady ? [small(t('rights.send.meaning')), title(t('rights.send.ask'))] : []),
    ...(isReady
      ? [
          row([
            {
              label: t('rights.send'),
              tone: 'primary',
              action: { type: 'rights.send', kind: at, part: partAt },
            },
          ]),
        ]
      : []),
    row([back(t), homeButton(t)]),
  ];
  return {
    blocks,
    ...(needsWords(kind) && { expectsText: t('rights.words.expects') }),
    preview: t('rights.preview'),
  };
}
