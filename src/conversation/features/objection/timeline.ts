import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { approvedByDecider } from '../../../domain/objection/case.ts';
import type { CaseStep, ObjectionCase } from '../../../domain/objection/objection.ts';
import { sayDate } from '../../../i18n/dates.ts';
import { momentIn } from '../../../i18n/moments.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { type Block, type RichText, text } from '../../contract/view.ts';

/**
 * What was done to an objection, oldest first, the same for everybody concerned, and the rules for it. Rulings are the decider's draft until the
 * end, and are said with the decision.
 */
export function timelineBlock(
  t: Translate,
  appraisal: Appraisal,
  objection: ObjectionCase,
  { zone, term }: { readonly zone: string; readonly term: string | undefined },
): Block {
  let asked = -1;
  const lines = objection.steps.flatMap((step): readonly RichText[] => {
    if (step.did === 'rule') return [];
    if (step.did === 'ask') asked += 1;
    return [sayStep(t, appraisal, objection, step, asked, zone)];
  });
  return {
    kind: 'details',
    title: t(term === undefined ? 'objection.timeline' : 'objection.timeline.rules'),
    parts: [
      { kind: 'bullets', items: [...approvedLine(t, appraisal, objection), ...lines] },
      ...(term === undefined ? [] : [{ kind: 'paragraph', text: text(term) } as const]),
    ],
  };
}

/** That the result had been approved by who decides on it now: it was before anything else that happened. */
function approvedLine(t: Translate, appraisal: Appraisal, objection: ObjectionCase): readonly RichText[] {
  const approved = approvedByDecider(appraisal, objection);
  if (approved === undefined) return [];
  const name = appraisal.secondAppraiser?.name ?? t('objection.decider');
  return [
    approved.on === undefined
      ? t.rich('objection.approved', { name })
      : t.rich('objection.approved.on', { name, date: sayDate(approved.on, t.locale) }),
  ];
}

function sayStep(
  t: Translate,
  { employee, appraiser, secondAppraiser }: Appraisal,
  { questions }: ObjectionCase,
  { at, by, did }: CaseStep,
  asked: number,
  zone: string,
): RichText {
  const moment = momentIn(at, zone, t.locale);
  const names: Readonly<Record<CaseStep['by'], string>> = {
    employee: employee.name,
    appraiser: appraiser.name,
    decider: secondAppraiser?.name ?? t('objection.decider'),
    hr: '',
    time: '',
  };
  const question = questions[asked];
  switch (did) {
    case 'ask':
      return t.rich('objection.step.ask', {
        ...{ moment, name: question ? names[question.of] : '', words: question?.text ?? '' },
        date: question ? sayDate(question.answerBy, t.locale) : '',
      });
    case 'answer':
      return t.rich('objection.step.answer', { moment, name: names[by], words: question?.answer ?? '' });
    case 'file':
      return t.rich('objection.step.file', { moment, name: names.employee });
    case 'confirm':
    case 'rule':
      return t.rich('objection.step.confirm', { moment });
    case 'name':
      return t.rich(by === 'time' ? 'objection.step.escalate' : 'objection.step.name', { moment });
    case 'withdraw':
      return t.rich('objection.step.withdraw', { moment, name: names.employee });
  }
}
