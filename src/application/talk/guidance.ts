import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import {
  type Guidance,
  type GuidanceKind,
  remarkMax,
  statements,
  unanswered,
  writtenForm,
} from '../../domain/talk/guidance.ts';
import { talkStage } from '../../domain/talk/talk.ts';
import { cleanText } from '../../domain/typed/clean.ts';
import { saltedDigest } from '../../shared/salted-digest.ts';
import {
  auditWrite,
  changed,
  type Decided,
  type Guard,
  guarded,
  outboxWrite,
  refusalBy,
  type UseCase,
} from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';

/** What a form is about now: the talk once one side wrote that it took place, else a guidance that is not kept here. */
export const guidanceAbout = ({ talk }: Pick<Appraisal, 'talk'>): GuidanceKind =>
  ['held', 'confirmed'].includes(talkStage(talk)) ? 'talk' : 'guidance';

/** The reader's form of one kind, as it was loaded. */
export const guidanceIn = ({ guidance }: Appraisal, about: GuidanceKind): Guidance | undefined =>
  guidance?.find((one) => one.about === about);

/** Only the employee fills it in; whoever would read it has to be there. */
export const refusalToGive: Guard = (appraisal, relation) =>
  refusalBy('guidance.give', appraisal, relation, { code: 'not-released' }) ??
  (appraisal.secondAppraiser === undefined ? { code: 'guidance-no-reader' } : undefined);

/** What a new form begins with. */
export type NewForm = { readonly scale: readonly string[]; readonly salt: string };

/** The form as it is, or a new one about it; whoever appraises gave the guidance. */
const begun = (
  appraisal: Appraisal,
  about: GuidanceKind,
  { scale, salt }: NewForm,
): Guidance | { readonly code: 'guidance-sent' } => {
  const form = guidanceIn(appraisal, about);
  if (form?.sentAt) return { code: 'guidance-sent' };
  return form ?? { about, scale, salt, answers: {}, coachId: appraisal.appraiser.id };
};

/** A draft is the employee's own business: its act says that there is one and nothing of it, and nobody is told. */
const drafted = (appraisal: Appraisal, guidance: Guidance): Decided => {
  const { about } = guidance;
  const done = changed(appraisal, {}, auditWrite(appraisal, 'guidance.draft', { after: { about } }), [
    { kind: 'put-guidance', appraisalId: appraisal.id, guidance },
  ]);
  return { ...done, appraisal: withForm(done.appraisal, guidance) };
};

const withForm = (appraisal: Appraisal, guidance: Guidance): Appraisal => ({
  ...appraisal,
  guidance: [...(appraisal.guidance ?? []).filter(({ about }) => about !== guidance.about), guidance],
});

/** Answers one of the nine statements. Until it is sent, another tap changes it. */
export const markStatement: UseCase<[about: GuidanceKind, at: number, value: number, form: NewForm]> =
  guarded(refusalToGive, ({ appraisal }, about, at, value, given) => {
    const form = begun(appraisal, about, given);
    if ('code' in form) return form;
    const statement = statements[at];
    if (statement === undefined || form.scale[value] === undefined) return { code: 'no-such-item' };
    return drafted(appraisal, { ...form, answers: { ...form.answers, [statement]: value } });
  });

/** A remark beside the answers; an empty one takes it away. */
export const remarkOnGuidance: UseCase<[about: GuidanceKind, written: string, form: NewForm]> = guarded(
  refusalToGive,
  ({ appraisal }, about, written, given) => {
    const form = begun(appraisal, about, given);
    if ('code' in form) return form;
    const words = cleanText(written);
    if (words.length > remarkMax) return { code: 'text-too-long', max: remarkMax };
    const { remark: _, ...rest } = form;
    return drafted(appraisal, words === '' ? rest : { ...rest, remark: words });
  },
);

/** Sends it, by name, to the superior of the appraiser. The act holds a digest, and none of its words. */
export const sendGuidance: UseCase<[revision: number, about: GuidanceKind]> = guarded(
  refusalToGive,
  ({ appraisal, now }, revision, about): Decided | Refusal => {
    const form = guidanceIn(appraisal, about);
    if (form?.sentAt) return { code: 'guidance-sent' };
    if (revision !== appraisal.revision) return { code: 'changed-since-shown' };
    const { secondAppraiser: reader } = appraisal;
    if (!form || !reader || unanswered(form).length > 0) return { code: 'guidance-incomplete' };
    const sent = { ...form, sentAt: now };
    const { id } = appraisal;
    const digest = saltedDigest(form.salt, writtenForm(sent));
    const done = changed(
      appraisal,
      {},
      auditWrite(appraisal, 'guidance.send', { after: { about, digest } }),
      [
        { kind: 'put-guidance', appraisalId: id, guidance: sent },
        outboxWrite(
          { kind: 'guidance-sent', personId: reader.id, appraisalId: id },
          `guidance:${id}:${about}:${reader.id}`,
        ),
      ],
    );
    return { ...done, appraisal: withForm(done.appraisal, sent) };
  },
);

/** The superior of the appraiser reads what was sent; each reading leaves an act. */
export const readGuidance: UseCase = guarded(
  (appraisal, relation) => refusalBy('guidance.view', appraisal, relation, { code: 'not-yours' }),
  ({ appraisal }) => {
    if (!appraisal.guidance?.some(({ sentAt }) => sentAt)) return { code: 'not-yours' };
    return { appraisal, writes: [auditWrite(appraisal, 'guidance.read', {})] };
  },
);
