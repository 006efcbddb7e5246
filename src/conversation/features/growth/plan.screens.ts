import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { can } from '../../../domain/authorization/policy.ts';
import { gapsOf, ratedCompetencies } from '../../../domain/competency/gap.ts';
import { type GrowthAction, growthTurn } from '../../../domain/growth/action.ts';
import { strongIn } from '../../../domain/growth/mentoring.ts';
import { provingPieces } from '../../../domain/growth/proof.ts';
import type { Piece } from '../../../domain/pocket/piece.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, type Button, type Screen, strong } from '../../contract/view.ts';
import { bullets, choice, column, homeButton, pairs, row, small } from '../../ui/blocks.ts';
import { sayCycle } from '../../ui/part.ts';
import { paragraph, sayShort, title } from '../../ui/parts.ts';
import { sayNamesake } from '../../ui/person-labels.ts';
import { sayItem, upperFirst } from '../../ui/words.ts';
import { pieceButtons, pieceLine } from '../evidence/files.screen.ts';
import { sayMentor } from '../mentors/say.ts';
import { hoursBlock, sayAction, sayDays, sayState } from './say.ts';

const discretion = (t: Translate) => ({ preview: t('growth.preview'), isConfidential: true }) as const;

/** All that is planned for the gaps of one appraisal, and the JP of the year. */
export function planScreen(t: Translate, model: Model, appraisal: Appraisal): Screen {
  const { id: appraisalId, growth = [], status } = appraisal;
  const shown = growth.filter(({ state }) => state !== 'dropped');
  const dropped = growth.length - shown.length;
  const gaps = gapsOf(appraisal);
  const open = gaps.filter(({ item }) => !shown.some((one) => one.item === item && one.state === 'proposed'));
  return {
    blocks: [
      ...headOf(t, model, appraisal),
      hoursBlock(t, model, appraisal),
      ...(shown.length > 0
        ? [bullets(shown.map((one) => actionLine(t, appraisal, one))), small(t('growth.both'))]
        : [paragraph(t(gaps.length > 0 ? 'growth.none' : 'growth.noGap'))]),
      ...(dropped > 0 ? [small(t('growth.droppedCount', { count: dropped }))] : []),
      ...pairs(
        shown.map(({ no }) => ({
          label: t('growth.button.progress', { no }),
          action: { type: 'growth.action', appraisalId, no },
        })),
      ),
      ...(open.length > 0
        ? [
            column(
              open.map(({ item }) => ({
                label: t('growth.button.plan', { item: sayShort(t, item) }),
                action: { type: 'growth.pick', appraisalId, item },
              })),
            ),
          ]
        : []),
      row([
        ...(can(model.relation, 'result.view', status).allowed
          ? [{ label: t('growth.button.result'), action: { type: 'result.open', appraisalId } } as const]
          : []),
        ...(can(model.relation, 'growth.do', status).allowed && strongIn(appraisal).length > 0
          ? [
              {
                label: t('growth.button.offers'),
                action: { type: 'growth.openOffers', appraisalId },
              } as const,
            ]
          : []),
        homeButton(t),
      ]),
    ],
    ...discretion(t),
  };
}

/** Others than the employee read whose plan it is, with as much of the person as tells namesakes apart. */
function headOf(t: Translate, { relation }: Model, appraisal: Appraisal): readonly Block[] {
  const { employee } = appraisal;
  const cycle = sayCycle(t, appraisal);
  if (relation === 'self') return [{ kind: 'heading', text: t('growth.title', { cycle }) }];
  return [
    { kind: 'heading', text: t('growth.titleOf', { name: employee.name }) },
    small(`${cycle} · ${sayNamesake(t, appraisal)}`),
  ];
}

/** What it is and how far; its days stand on its own screen. */
function actionLine(t: Translate, appraisal: Appraisal, action: GrowthAction) {
  const { no, item, hours } = action;
  const line = t('growth.short', { what: sayAction(t, action), hours });
  return [
    strong(`${no}. ${sayItem(t, item)}`),
    { text: `: ${line}. ${upperFirst(sayState(t, action, appraisal))}.` },
  ];
}

/** One action: what it is, how far it is, and what the reader can do with it. */
export function actionScreen(t: Translate, model: Model, appraisal: Appraisal, action: GrowthAction): Screen {
  const { id: appraisalId, employee } = appraisal;
  const { item, hours, no } = action;
  const gap = ratedCompetencies(appraisal).find((one) => one.item === item);
  const mentor = sayMentor(t, model, appraisal, action);
  const { ways, ends } = deedsOf(t, model, appraisal, action);
  const isToAccept = ways.some((one) => 'action' in one && one.action.type === 'growth.accept');
  return {
    blocks: [
      { kind: 'heading', text: sayItem(t, item) },
      ...(gap ? [paragraph(t('growth.level', { rated: gap.rated ?? 0, required: gap.required }))] : []),
      paragraph(`${t('growth.short', { what: sayAction(t, action), hours })} · ${sayDays(action, model, t)}`),
      paragraph([strong(upperFirst(sayState(t, action, appraisal)))]),
      ...(mentor === undefined ? [] : [paragraph(mentor)]),
      ...proofBlocks(t, model, appraisal, no),
      ...(isToAccept ? [small(t('growth.accept.meaning', { employee: employee.name }))] : []),
      ...(ends.length > 0 ? [small(t('growth.drop.meaning'))] : []),
      ...(ways.length + ends.length > 0
        ? [title(t(isToAccept ? 'growth.accept.ask' : 'growth.action.ask'))]
        : []),
      ...(ways.length > 0 ? [column(ways)] : []),
      ...(ends.length > 0 ? [column(ends)] : []),
      row([{ label: t('growth.button.back'), action: { type: 'growth.open', appraisalId } }, homeButton(t)]),
    ],
    ...discretion(t),
  };
}

function proofBlocks(t: Translate, { relation }: Model, appraisal: Appraisal, no: number): readonly Block[] {
  const pieces = provingPieces(appraisal, relation, no);
  if (pieces.length === 0) return [];
  return [
    title(t('growth.proof.shown')),
    bullets(pieces.map((piece, at) => pieceLine(t, piece, at + 1, appraisal.cycle.timeZone))),
    ...pieces.flatMap((piece, at) => {
      const buttons = pieceButtons(t, appraisal, piece, at + 1, false);
      return buttons.length === 0 ? [] : [row(buttons)];
    }),
  ];
}

/** What the reader may do now; the use case looks at it again. What ends it stands apart from what goes on. */
function deedsOf(
  t: Translate,
  { relation }: Model,
  { id: appraisalId, revision }: Appraisal,
  action: GrowthAction,
): { readonly ways: readonly Button[]; readonly ends: readonly Button[] } {
  const { no, item, state } = action;
  const side = relation === 'self' ? 'employee' : 'appraiser';
  const seen = { appraisalId, revision, no };
  const otherwise: Button = {
    label: t('growth.button.otherwise'),
    action: { type: 'growth.pick', appraisalId, item },
  };
  const drop = (key: 'refuse' | 'withdraw' | 'drop'): readonly Button[] => [
    { label: t(`growth.button.${key}`), tone: 'danger', action: { type: 'growth.drop', ...seen } },
  ];
  const finish = (tone?: 'primary'): Button => ({
    label: t('growth.button.finish'),
    ...(tone && { tone }),
    action: { type: 'growth.proof', appraisalId, no, page: 0 },
  });
  if (state === 'proposed')
    return growthTurn(action) === side
      ? {
          ways: [
            otherwise,
            {
              label: t('growth.button.accept'),
              tone: 'primary',
              action: { type: 'growth.accept', ...seen },
            },
          ],
          ends: drop('refuse'),
        }
      : { ways: [otherwise], ends: drop('withdraw') };
  const mentor: Button = { label: t('mentor.button'), action: { type: 'mentor.choose', appraisalId, no } };
  if (growthTurn(action) === undefined) return { ways: [], ends: [] };
  if (side !== 'employee') return { ways: [mentor], ends: [] };
  return state === 'agreed'
    ? {
        ways: [
          { label: t('growth.button.begin'), tone: 'primary', action: { type: 'growth.begin', ...seen } },
          finish(),
          mentor,
        ],
        ends: drop('drop'),
      }
    : { ways: [finish('primary'), mentor], ends: drop('drop') };
}

const pageSize = 5;

/** Chooses what shows that it is done: one piece of the pocket, by its number. */
export function proofScreen(
  t: Translate,
  appraisal: Appraisal,
  { no }: GrowthAction,
  pocket: readonly Piece[],
  wantedPage: number,
): Screen {
  const { id: appraisalId, revision, appraiser, cycle } = appraisal;
  const page = Math.min(Math.max(0, wantedPage), Math.max(0, Math.ceil(pocket.length / pageSize) - 1));
  const shown = pocket.slice(page * pageSize, (page + 1) * pageSize);
  const numberOf = (at: number) => page * pageSize + at + 1;
  const turn = (key: 'pocket.button.newer' | 'pocket.button.older', to: number): Button => ({
    label: t(key),
    action: { type: 'growth.proof', appraisalId, no, page: to },
  });
  const turns = [
    ...(page > 0 ? [turn('pocket.button.newer', page - 1)] : []),
    ...((page + 1) * pageSize < pocket.length ? [turn('pocket.button.older', page + 1)] : []),
  ];
  return {
    blocks: [
      { kind: 'heading', text: t('growth.proof.title') },
      ...(shown.length === 0
        ? [paragraph(t('growth.proof.none'))]
        : [
            paragraph(t('growth.proof.how', { name: appraiser.name })),
            bullets(shown.map((piece, at) => pieceLine(t, piece, numberOf(at), cycle.timeZone))),
            choice(
              'row',
              shown.map(({ id: pieceId }, at) => ({
                label: String(numberOf(at)),
                selected: false,
                action: { type: 'growth.finish', appraisalId, revision, no, pieceId },
              })),
            ),
            ...(turns.length > 0 ? [row(turns)] : []),
          ]),
      row([
        { label: t('growth.button.back'), action: { type: 'growth.action', appraisalId, no } },
        homeButton(t),
      ]),
    ],
    ...discretion(t),
  };
}
