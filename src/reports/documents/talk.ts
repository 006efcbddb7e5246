import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import { competencyByCode } from '../../domain/competency/catalogue.ts';
import { gapsOf } from '../../domain/competency/gap.ts';
import { agreedLines } from '../../domain/talk/talk.ts';
import { sayMoment } from '../../i18n/dates.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { Temporal } from '../../shared/time.ts';
import { printable } from './printable.ts';

/**
 * The record of a talk (dialog kinerja): its times, what was written, by which side, what the other one confirmed, and the
 * guidance that the result says. Nothing of the form B.1.8 stands on it, not even whether there is one: only the superior of
 * the appraiser reads that (ADR 62), and both sides get this paper.
 */
export function talkOf(t: Translate, { appraisal }: { readonly appraisal: Appraisal }) {
  const { talk, talkRequestedAt, cycle, feedback } = appraisal;
  const moment = (at: Temporal.Instant | undefined): string | null =>
    at ? sayMoment(at, cycle.timeZone, t.locale) : null;
  const said = (words: string | undefined): string | null => (words === undefined ? null : printable(words));
  return {
    talk: {
      asked: moment(talkRequestedAt),
      times: (talk?.times ?? []).map(moment),
      othersAsked: moment(talk?.othersAskedAt),
      taken: moment(talk?.taken),
      held: talk?.held
        ? { by: talk.held.by, at: moment(talk.held.at), lines: talk.held.lines.map(printable) }
        : null,
      confirmed: moment(talk?.confirmedAt),
      // Only these are called agreed.
      agreed: agreedLines(talk).map(printable),
    },
    guidance: {
      gaps: gapsOf(appraisal).map(({ item, required, rated = 0 }) => ({
        ...{ name: competencyByCode(item)?.name.id ?? item, required, rated },
      })),
      strengths: said(feedback.strengths),
      improve: said(feedback.improve),
      nextStep: said(feedback.nextStep),
    },
  };
}
