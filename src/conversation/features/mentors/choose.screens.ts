import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { GrowthAction } from '../../../domain/growth/action.ts';
import {
  type Candidate,
  candidatesMax,
  mayAsk,
  mayWithdraw,
  mentorDays,
} from '../../../domain/growth/mentor.ts';
import { soughtMin } from '../../../domain/hr/people.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, type RichText, type Screen, strong } from '../../contract/view.ts';
import { choice, column, homeButton, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { labelsOf } from '../../ui/person-labels.ts';
import { sayItem } from '../../ui/words.ts';
import { numbered } from '../hr/say.ts';
import { mentorIn, sayMentor } from './say.ts';

/** Who can be asked, or who was asked: at most five, and whoever is sought by name. */
export function chooseScreen(
  t: Translate,
  model: Model,
  appraisal: Appraisal,
  action: GrowthAction,
  found: { readonly people: readonly Candidate[]; readonly sought?: string },
): Screen {
  const { id: appraisalId, revision } = appraisal;
  const { no, item } = action;
  const mentor = mentorIn(appraisal, no);
  const said = sayMentor(t, model, appraisal, action);
  const isOpen = mayAsk(action, mentor, model.today);
  return {
    blocks: [
      { kind: 'heading', text: t('mentor.title', { item: sayItem(t, item) }) },
      ...(said === undefined ? [] : [paragraph(said)]),
      ...(said === undefined && !isOpen ? [paragraph(t('mentor.choose.closed'))] : []),
      ...(isOpen ? offered(t, appraisalId, no, found) : []),
      ...(mayWithdraw(mentor, model.today)
        ? [
            small(t('mentor.withdraw.meaning')),
            column([
              {
                label: t('mentor.button.withdraw'),
                tone: 'danger',
                action: { type: 'mentor.withdraw', appraisalId, no, revision },
              } as const,
            ]),
          ]
        : []),
      row([
        { label: t('mentor.button.back'), action: { type: 'growth.action', appraisalId, no } },
        homeButton(t),
      ]),
    ],
    ...(isOpen && { expectsText: t('mentor.choose.how', { least: soughtMin }) }),
    ...discretion(t),
  };
}

const discretion = (t: Translate) => ({ preview: t('growth.preview'), isConfidential: true }) as const;

function offered(
  t: Translate,
  appraisalId: string,
  no: number,
  { people, sought }: { readonly people: readonly Candidate[]; readonly sought?: string },
): readonly Block[] {
  const shown = people.slice(0, candidatesMax);
  const called = labelsOf(t, shown);
  const lines = shown.map(
    (one): RichText => [
      strong(called(one).label),
      { text: `\n${one.unit}` },
      ...(sought !== undefined && one.isWilling ? [{ text: ` · ${t('mentor.choose.would')}` }] : []),
    ],
  );
  const head =
    sought === undefined
      ? t(shown.length > 0 ? 'mentor.choose.willing' : 'mentor.choose.none', { least: soughtMin })
      : t(shown.length > 0 ? 'mentor.choose.found' : 'mentor.choose.nobody', { sought });
  return [
    paragraph(head),
    ...(shown.length === 0
      ? []
      : [
          paragraph(numbered(lines, 0)),
          choice(
            'row',
            shown.map(({ id: personId }, at) => ({
              label: String(at + 1),
              selected: false,
              action: { type: 'mentor.pick', appraisalId, no, personId },
            })),
          ),
        ]),
    ...(sought !== undefined && people.length > candidatesMax ? [small(t('mentor.choose.more'))] : []),
  ];
}

/** The last look before somebody is asked: what they will read, and what becomes of it without an answer. */
export function pickScreen(
  t: Translate,
  { id: appraisalId, revision, employee }: Appraisal,
  action: GrowthAction,
  { id: personId, name, position, unit }: Candidate,
): Screen {
  const { no } = action;
  return {
    blocks: [
      { kind: 'heading', text: t('mentor.pick.title', { name }) },
      small(`${position} · ${unit}`),
      paragraph(t('mentor.pick.reads', { name, employee: employee.name })),
      small(t('mentor.pick.lapses', { days: mentorDays })),
      column([
        {
          label: t('mentor.button.ask'),
          tone: 'primary',
          action: { type: 'mentor.name', appraisalId, no, revision, personId },
        },
      ]),
      row([
        { label: t('mentor.button.others'), action: { type: 'mentor.choose', appraisalId, no } },
        homeButton(t),
      ]),
    ],
    ...discretion(t),
  };
}
