import { guidanceAbout, guidanceIn } from '../../../application/talk/guidance.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import {
  type Guidance,
  officialStatements,
  type Statement,
  statements,
  unanswered,
} from '../../../domain/talk/guidance.ts';
import { momentIn } from '../../../i18n/moments.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, type Button, type Screen, text } from '../../contract/view.ts';
import { bullets, column, homeButton, note, row, small } from '../../ui/blocks.ts';
import { folded } from '../../ui/fold.ts';
import { foldedWhenLong, labelled, paragraph, title } from '../../ui/parts.ts';
import { scaleNow } from './scale.ts';

const discreet = (t: Translate): Pick<Screen, 'preview' | 'isConfidential'> => ({
  preview: t('guidance.preview'),
  isConfidential: true,
});

const names = ({ secondAppraiser, appraiser }: Appraisal) => ({
  reader: secondAppraiser?.name ?? '',
  appraiser: appraiser.name,
});

/** One statement with its answers: one tap each, and the next one is there. */
export function statementScreen(t: Translate, model: Model, appraisal: Appraisal, at: number): Screen {
  const about = guidanceAbout(appraisal);
  const form = guidanceIn(appraisal, about);
  const statement = statements[at] ?? 'heard';
  const scale = form?.scale ?? scaleNow(model);
  const given = form?.answers[statement];
  const { id: appraisalId } = appraisal;
  return {
    blocks: [
      { kind: 'heading', text: t(`guidance.title.${about}`) },
      // Said before the first answer, and again before it is sent.
      ...(at === 0
        ? [note('info', text(t('guidance.who', names(appraisal)))), small(t('guidance.free'))]
        : []),
      small(t('guidance.of', { number: at + 1, total: statements.length })),
      paragraph(officialStatements[statement]),
      ...(given === undefined ? [] : [paragraph(t('guidance.given', { answer: scale[given] ?? '' }))]),
      title(t('guidance.ask')),
      column(
        scale.map(
          (label, value): Button => ({ label, action: { type: 'guidance.mark', appraisalId, at, value } }),
        ),
      ),
      row([
        ...(at > 0
          ? [
              {
                label: t('guidance.button.before'),
                action: { type: 'guidance.open', appraisalId, at: at - 1 },
              } as const,
            ]
          : []),
        {
          label: t('guidance.button.review'),
          action: { type: 'guidance.open', appraisalId, at: statements.length },
        },
        { label: t('talk.button.back'), action: { type: 'talk.open', appraisalId } },
      ]),
    ],
    ...discreet(t),
  };
}

/** All nine answers and the remark, who reads it, and the sending; once sent only what was sent. */
export function reviewScreen(t: Translate, model: Model, appraisal: Appraisal): Screen {
  const about = guidanceAbout(appraisal);
  const form = guidanceIn(appraisal, about);
  const { id: appraisalId, revision } = appraisal;
  const zone = model.person?.timeZone ?? appraisal.cycle.timeZone;
  const isWhole = form !== undefined && unanswered(form).length === 0;
  const toTalk: Button = { label: t('talk.button.back'), action: { type: 'talk.open', appraisalId } };
  const head: Block = { kind: 'heading', text: t(`guidance.title.${about}`) };
  if (form?.sentAt)
    return {
      blocks: [
        head,
        paragraph(t.rich('guidance.sentAt', { moment: momentIn(form.sentAt, zone, t.locale) })),
        folded(t('guidance.review'), answerBlocks(t, form)),
        row([toTalk, homeButton(t)]),
      ],
      ...discreet(t),
    };
  return {
    blocks: [
      head,
      paragraph(t('guidance.review')),
      ...answerBlocks(t, form, foldedWhenLong),
      note('warning', text(`${t('guidance.who', names(appraisal))} ${t('guidance.care')}`)),
      row([{ label: t('guidance.button.remark'), action: { type: 'guidance.remark', appraisalId } }]),
      ...(isWhole
        ? [
            title(t('guidance.send.ask', names(appraisal))),
            column([
              {
                label: t('guidance.button.send'),
                tone: 'primary',
                action: { type: 'guidance.send', appraisalId, revision },
              },
            ]),
          ]
        : []),
      row([
        { label: t('guidance.button.first'), action: { type: 'guidance.open', appraisalId, at: 0 } },
        toTalk,
      ]),
    ],
    ...discreet(t),
  };
}

const sayAnswer = (t: Translate, form: Guidance | undefined, one: Statement): string => {
  const value = form?.answers[one];
  return value === undefined ? t('guidance.open') : (form?.scale[value] ?? '');
};

function answerBlocks(
  t: Translate,
  form: Guidance | undefined,
  sayRemark: typeof foldedWhenLong | typeof labelled = labelled,
): readonly Block[] {
  return [
    bullets(
      statements.map((one, at) =>
        text(
          t('guidance.line', {
            ...{ number: at + 1, short: t(`guidance.short.${one}`), answer: sayAnswer(t, form, one) },
          }),
        ),
      ),
    ),
    ...(form?.remark === undefined ? [] : sayRemark(t('guidance.remark'), form.remark)),
  ];
}

/** For the superior of the appraiser alone: the form by name, as it is signed. */
export function readScreen(t: Translate, model: Model, appraisal: Appraisal): Screen {
  const zone = model.person?.timeZone ?? appraisal.cycle.timeZone;
  const { employee, appraiser } = appraisal;
  return {
    blocks: [
      { kind: 'heading', text: t('guidance.read.title', { name: employee.name }) },
      small(t('guidance.read.alone')),
      ...(appraisal.guidance ?? []).flatMap((form): readonly Block[] =>
        form.sentAt
          ? [
              paragraph(t(`guidance.title.${form.about}`)),
              paragraph(t.rich('guidance.sentAt', { moment: momentIn(form.sentAt, zone, t.locale) })),
              ...(form.coachId === appraiser.id
                ? [paragraph(t('guidance.read.coach', { name: appraiser.name }))]
                : []),
              ...answerBlocks(t, form),
            ]
          : [],
      ),
      row([homeButton(t)]),
    ],
    ...discreet(t),
  };
}
