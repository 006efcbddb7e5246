import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  agreeToResult,
  askAboutRow,
  explainRow,
  replyToResult,
} from '../../../src/application/answer/answer-result.ts';
import { approveCorrection, refuseCorrection } from '../../../src/application/approval/approve-correction.ts';
import { approveResult, returnResult, seeResult } from '../../../src/application/approval/approve-result.ts';
import { beginPaper } from '../../../src/application/assist/enter-paper.ts';
import { askForForm, askForResult, exportOnPaper } from '../../../src/application/assist/print-result.ts';
import { recordResult } from '../../../src/application/assist/record-result.ts';
import { sendDocument } from '../../../src/application/clearance/send-document.ts';
import { recordCounsel } from '../../../src/application/counsel/record-counsel.ts';
import { addFiles } from '../../../src/application/evidence/add-files.ts';
import { askForFile } from '../../../src/application/evidence/ask-for-file.ts';
import { linkFile } from '../../../src/application/evidence/link-file.ts';
import { removeFile } from '../../../src/application/evidence/remove-file.ts';
import { askMentor, withdrawMentor } from '../../../src/application/growth/mentors.ts';
import {
  acceptGrowth,
  beginGrowth,
  dropGrowth,
  finishGrowth,
  proposeGrowth,
} from '../../../src/application/growth/move-growth.ts';
import { offerMentoring } from '../../../src/application/growth/offer-mentoring.ts';
import { leaveMissed, raiseMissed } from '../../../src/application/missed/answer-missed.ts';
import { askMissed } from '../../../src/application/missed/ask-missed.ts';
import { askSide, confirmDecision, ruleOnRow } from '../../../src/application/objection/decide-objection.ts';
import { answerQuestion, withdrawObjection } from '../../../src/application/objection/take-part.ts';
import { appraisalWrite, type Decided } from '../../../src/application/outcome/decided.ts';
import type { Refusal } from '../../../src/application/outcome/refusals.ts';
import type { Write } from '../../../src/application/outcome/writes.ts';
import { askForResultPicture } from '../../../src/application/pictures/ask-for-picture.ts';
import { answerProposal } from '../../../src/application/plan/answer-proposal.ts';
import { proposePlan } from '../../../src/application/plan/propose-plan.ts';
import { confirmRating } from '../../../src/application/rating/confirm-rating.ts';
import { rateSameAsSelf } from '../../../src/application/rating/rate-same.ts';
import { restOnEvidence } from '../../../src/application/rating/rest-on-evidence.ts';
import { restOnNote } from '../../../src/application/rating/rest-on-note.ts';
import {
  adoptFeedbackDraft,
  leaveOutDraft,
  saveFeedback,
  takeInDraft,
} from '../../../src/application/rating/save-feedback.ts';
import { noteRating, pickReason, rateItem } from '../../../src/application/rating/save-rating.ts';
import { copyResult } from '../../../src/application/result/copy-result.ts';
import { openResult } from '../../../src/application/result/open-result.ts';
import { releaseResult } from '../../../src/application/result/release-result.ts';
import {
  acknowledgeResult,
  objectToResult,
  requestTalk,
} from '../../../src/application/result/respond-to-result.ts';
import {
  takeOutDocument,
  takeOutDossier,
  takeOutTalk,
} from '../../../src/application/result/take-out-document.ts';
import { disputeAppraiser } from '../../../src/application/self/dispute-appraiser.ts';
import { bringBackResult, putResult, removeResult } from '../../../src/application/self/manage-results.ts';
import { answerItem, noteItems } from '../../../src/application/self/save-answer.ts';
import {
  submitSelfAssessment,
  withdrawSelfAssessment,
} from '../../../src/application/self/submit-self-assessment.ts';
import { fileSignedCopy } from '../../../src/application/signing/file-signed-copy.ts';
import { takeBackResult } from '../../../src/application/take-back/take-back-result.ts';
import {
  markStatement,
  readGuidance,
  remarkOnGuidance,
  sendGuidance,
} from '../../../src/application/talk/guidance.ts';
import {
  askOtherTimes,
  confirmTalk,
  offerTimes,
  recordTalk,
  takeTime,
} from '../../../src/application/talk/move-talk.ts';
import {
  type Appraisal,
  appraisalStatuses,
  type WorkResult,
} from '../../../src/domain/appraisal/appraisal.ts';
import { grantsOf } from '../../../src/domain/authorization/officer.ts';
import {
  can,
  type Permission,
  permissions,
  type Relation,
  relations,
} from '../../../src/domain/authorization/policy.ts';
import type { Result } from '../../../src/shared/result.ts';
import { localDate, Temporal } from '../../../src/shared/time.ts';
import { aCandidate } from '../../support/mentors.ts';
import { missedPlaces } from '../../support/missed.ts';
import { noPattern } from '../../support/no-pattern.ts';
import { fiveDays, objections, withObjection } from '../../support/objections.ts';
import { planned, proof } from '../../support/plans.ts';
import { talkedOver, talkTimes } from '../../support/talks.ts';
import { aNote } from '../notes/rig.ts';
import {
  aCompleteRating,
  aCycle,
  afterRating,
  anAppraisal,
  aReleasedResult,
  inRating,
  inSelf,
} from '../rating/rig.ts';

type Run = (
  a: Appraisal,
  r: Relation,
  now: Temporal.Instant,
) => Result<Decided, Refusal> | Decided | undefined;

/** What the sweep does with an appraisal. */
function released(a: Appraisal, now: Temporal.Instant): Decided | undefined {
  const release = releaseResult(a, now);
  return (
    release && {
      appraisal: { ...a, ...release.changes, revision: a.revision + 1 },
      writes: [appraisalWrite(a, release.changes), release.audit, release.news],
    }
  );
}

/** A note about the employee, of the days of the cycle. */
const noteOf = ({ employee, appraiser, cycle }: Appraisal) =>
  aNote({ employee, author: appraiser, seenOn: cycle.period.to });

/** Nothing is drafted yet, and the reader has the right to enter paper. */
const blank = (a: Appraisal): Appraisal => ({
  ...a,
  answers: { ...a.answers, self: {} },
  cycle: { ...a.cycle, settings: { ...a.cycle.settings, isBlind: false } },
  atPaper: { mayEnter: true, numbers: [] },
});
const enterer = { by: { id: 'p1', name: 'Hana Prameswari' }, grants: grantsOf(true, []) };
const paperAt = (now: Temporal.Instant) =>
  ({
    ...({ id: 'y1', reason: 'no-phone', witness: 'Siti Aminah, Kasubbag Umum' } as const),
    on: localDate(now, 'Asia/Makassar'),
  }) as const;

/** The first work result as the employee added it, or with a change of its plan that waits for an answer. */
const withFirst = (a: Appraisal, first: Partial<WorkResult>): Appraisal => ({
  ...a,
  results: a.results.map((one, at) => (at === 0 ? { ...one, ...first } : one)),
});

const approver = { myId: '01930000-0000-7000-8000-0000000000e3' };
/** Four sessions of coaching for the gap of the rig's result, from that day on. */
const planAt = (now: Temporal.Instant) => {
  const from = localDate(now, 'Asia/Makassar');
  return { item: 'M.03', form: 'coaching', amount: 4, hours: 8, from, to: from.add({ months: 3 }) } as const;
};
const newForm = { scale: ['Ya', 'Sebagian', 'Tidak'], salt: '01930000-0000-8000-8000-0000000000f9' };
const asked = (a: Appraisal): Appraisal => ({ ...a, missed: missedPlaces.asked });
const proposed = (a: Appraisal): Appraisal => ({ ...a, missed: missedPlaces.proposed });
const takenOut = { kind: 'evaluation', version: 1, code: '7Q4KX9M2RTV8WYA3' } as const;
const suggested = { strengths: 'kekuatan', improve: 'usulan' };

/** One press for everything that somebody can decide about an appraisal, and the right without which it is refused. */
const useCases: Readonly<Record<string, readonly [right: Permission, run: Run]>> = {
  answerItem: ['appraisal.answer', (a, r, now) => answerItem(a, r, now, 'M.01', { value: 4 })],
  noteItems: ['appraisal.answer', (a, r, now) => noteItems(a, r, now, { 'M.01': 'kata', 'M.02': 'kata' })],
  putResult: ['appraisal.answer', (a, r, now) => putResult(a, r, now, { title: 'Pelatihan' })],
  bringBackResult: [
    'appraisal.answer',
    (a, r, now) => bringBackResult(a, r, now, { no: 7, title: 'Pelatihan' }, 2),
  ],
  removeResult: ['appraisal.answer', (a, r, now) => removeResult(withFirst(a, { isOwn: true }), r, now, 1)],
  proposePlan: ['appraisal.answer', (a, r, now) => proposePlan(a, r, now, 1, { title: 'Lain' })],
  answerProposal: [
    'appraisal.rate',
    (a, r, now) =>
      answerProposal(withFirst(a, { askedTitle: 'Lain', askedAt: now }), r, now, a.revision, 1, true),
  ],
  submitSelfAssessment: ['appraisal.submit', (a, r, now) => submitSelfAssessment(a, r, now, a.revision)],
  withdrawSelfAssessment: [
    'appraisal.withdraw',
    (a, r, now) => withdrawSelfAssessment(a, r, now, a.revision),
  ],
  disputeAppraiser: ['appraisal.dispute-appraiser', (a, r, now) => disputeAppraiser(a, r, now)],
  rateItem: ['appraisal.rate', (a, r, now) => rateItem(a, r, now, 'M.01', { value: 4 })],
  noteRating: ['appraisal.rate', (a, r, now) => noteRating(a, r, now, 'M.02', 'kata')],
  pickReason: [
    'appraisal.rate',
    (a, r, now) => pickReason(a, r, now, 'M.01', { author: 'appraiser', from: 'P' }),
  ],
  restOnEvidence: ['appraisal.rate', (a, r, now) => restOnEvidence(a, r, now, 'M.01', 'f1', 'Lihat bukti.')],
  restOnNote: ['appraisal.rate', (a, r, now) => restOnNote(a, r, now, 'M.01', noteOf(a))],
  rateSameAsSelf: ['appraisal.rate', (a, r, now) => rateSameAsSelf(a, r, now, a.revision)],
  saveFeedback: ['appraisal.rate', (a, r, now) => saveFeedback(a, r, now, 'improve', 'kata lain')],
  adoptFeedbackDraft: ['appraisal.rate', (a, r, now) => adoptFeedbackDraft(a, r, now, 'improve', 'usulan')],
  leaveOutDraft: ['appraisal.rate', (a, r, now) => leaveOutDraft(a, r, now, 'improve', suggested)],
  takeInDraft: ['appraisal.rate', (a, r, now) => takeInDraft(a, r, now, 'nextStep')],
  confirmRating: ['appraisal.confirm', (a, r, now) => confirmRating(a, r, now, a.revision, {})],
  recordCounsel: [
    'appraisal.rate',
    (a, r, now) => recordCounsel(a, r, now, 'guidance', localDate(now, 'Asia/Makassar')),
  ],
  askMissed: [
    'missed.ask',
    (a, r, now) =>
      askMissed({ ...a, openedAt: now }, r, now, a.revision, 'Loket hari Sabtu belum terlihat.', [], 3),
  ],
  raiseMissed: ['missed.answer', (a, r, now) => raiseMissed(asked(a), r, now, a.revision, 'M.01', 5)],
  approveCorrection: [
    'missed.approve',
    (a, r, now) => approveCorrection(proposed(a), r, now, a.revision, approver),
  ],
  refuseCorrection: [
    'missed.approve',
    (a, r, now) => refuseCorrection(proposed(a), r, now, a.revision, 'Bukti belum cukup.', approver),
  ],
  leaveMissed: ['missed.answer', (a, r, now) => leaveMissed(asked(a), r, now, a.revision)],
  takeBackResult: ['rating.take-back', (a, r, now) => takeBackResult(a, r, now, a.revision)],
  addFiles: ['appraisal.answer', (a, r, now) => addFiles(a, r, now, 'M.01', [{ id: 'f2', source: {} }])],
  linkFile: ['appraisal.answer', (a, r, now) => linkFile(a, r, now, 'f1', 'https://awan.go.id/a')],
  removeFile: ['appraisal.answer', (a, r, now) => removeFile(a, r, now, 'f1')],
  askForFile: ['evidence.view', (a, r, now) => askForFile(a, r, now, 'f1', 'p1')],
  openResult: ['result.view', (a, r, now) => openResult(a, r, now)],
  acknowledgeResult: ['result.respond', (a, r, now) => acknowledgeResult(a, r, now)],
  agreeToResult: ['result.respond', (a, r, now) => agreeToResult(a, r, now, a.revision)],
  replyToResult: ['result.respond', (a, r, now) => replyToResult(a, r, now, a.revision, 'Terima kasih.')],
  askAboutRow: ['result.respond', (a, r, now) => askAboutRow(a, r, now, a.revision, 'Mengapa?', 'M.01')],
  explainRow: ['result.explain', (a, r, now) => explainRow(a, r, now, a.revision, 'Sebab.', 0)],
  fileSignedCopy: [
    'copy.file',
    (a, r, now) => fileSignedCopy(a, r, now, [{ id: 'f9', source: { fileId: '9' } }]),
  ],
  requestTalk: ['result.respond', (a, r, now) => requestTalk(a, r, now)],
  beginPaper: ['appraisal.assist', (a, r, now) => beginPaper(blank(a), r, now, paperAt(now), enterer)],
  recordResult: [
    'result.hand-over',
    (a, r, now) => recordResult(blank(a), r, now, paperAt(now), { answer: 'delivered' }, enterer),
  ],
  exportOnPaper: ['result.hand-over', (a, r, now) => exportOnPaper(blank(a), r, now, enterer.grants)],
  askForForm: ['appraisal.assist', (a, r, now) => askForForm(blank(a), r, now, enterer.grants, 'p1')],
  askForResult: ['result.hand-over', (a, r, now) => askForResult(blank(a), r, now, enterer.grants, 'p1')],
  takeOutDocument: [
    'document.view',
    (a, r, now) => takeOutDocument(blank(a), r, now, enterer.grants, takenOut),
  ],
  sendDocument: [
    'document.view',
    (a, r, now) => sendDocument(a, r, now, 'documents', { kind: 'evaluation', fileId: 'f1' }),
  ],
  askForResultPicture: ['result.view', (a, r, now) => askForResultPicture(a, r, now, 'p1')],
  copyResult: ['ekinerja.view', (a, r, now) => copyResult(blank(a), r, now, enterer.grants)],
  takeOutTalk: [
    'document.view',
    (a, r, now) => takeOutTalk(a, r, now, enterer.grants, { ...takenOut, kind: 'talk' }),
  ],
  takeOutDossier: [
    'dossier.view',
    (a, r, now) => takeOutDossier(blank(a), r, now, enterer.grants, { ...takenOut, kind: 'objection' }),
  ],
  askSide: [
    'objection.decide',
    (a, r, now) => askSide(a, r, now, a.revision, 'employee', fiveDays, 'Apa buktinya menurut Anda?'),
  ],
  ruleOnRow: [
    'objection.decide',
    (a, r, now) => ruleOnRow(a, r, now, a.revision, 'H', { reason: 'Ada buktinya.', value: 3 }),
  ],
  confirmDecision: ['objection.decide', (a, r, now) => confirmDecision(a, r, now, a.revision)],
  answerQuestion: [
    'objection.answer',
    (a, r, now) => answerQuestion(a, r, now, a.revision, 'Ada di laporan bulanan.'),
  ],
  withdrawObjection: ['objection.withdraw', (a, r, now) => withdrawObjection(a, r, now, a.revision)],
  seeResult: ['result.approve', (a, r, now) => seeResult(a, r, now, approver)],
  approveResult: ['result.approve', (a, r, now) => approveResult(a, r, now, a.revision, approver, noPattern)],
  returnResult: [
    'result.approve',
    (a, r, now) => returnResult(a, r, now, a.revision, 'Bukti belum dilihat.', approver),
  ],
  offerTimes: ['talk.offer', (a, r, now) => offerTimes(a, r, now, a.revision, talkTimes)],
  takeTime: ['talk.take', (a, r, now) => takeTime(a, r, now, a.revision, 1)],
  askOtherTimes: ['talk.take', (a, r, now) => askOtherTimes(a, r, now, a.revision)],
  recordTalk: ['talk.record', (a, r, now) => recordTalk(a, r, now, a.revision, ['Laporan tiap Jumat'])],
  confirmTalk: ['talk.record', (a, r, now) => confirmTalk(a, r, now, a.revision)],
  proposeGrowth: ['growth.plan', (a, r, now) => proposeGrowth(a, r, now, a.revision, planAt(now))],
  acceptGrowth: ['growth.plan', (a, r, now) => acceptGrowth(a, r, now, a.revision, 1, [])],
  beginGrowth: ['growth.do', (a, r, now) => beginGrowth(a, r, now, a.revision, 1)],
  finishGrowth: ['growth.do', (a, r, now) => finishGrowth(a, r, now, a.revision, 1, proof.id)],
  offerMentoring: ['growth.do', (a, r, now) => offerMentoring(a, r, now, a.revision, 'M.01', 'yes')],
  dropGrowth: ['growth.plan', (a, r, now) => dropGrowth(a, r, now, a.revision, 1)],
  askMentor: [
    'growth.plan',
    (a, r, now) => askMentor(a, r, now, a.revision, 1, aCandidate.id, 'a1', [aCandidate]),
  ],
  withdrawMentor: ['growth.plan', (a, r, now) => withdrawMentor(a, r, now, a.revision, 1)],
  markStatement: ['guidance.give', (a, r, now) => markStatement(a, r, now, 'talk', 1, 2, newForm)],
  remarkOnGuidance: ['guidance.give', (a, r, now) => remarkOnGuidance(a, r, now, 'talk', 'Baik.', newForm)],
  sendGuidance: ['guidance.give', (a, r, now) => sendGuidance(a, r, now, a.revision, 'talk')],
  readGuidance: ['guidance.view', (a, r, now) => readGuidance(a, r, now)],
  objectToResult: ['result.respond', (a, r, now) => objectToResult(a, r, now, 'alasan yang cukup panjang')],
};
/** What time brings about, for which nobody needs a right. */
const byTime: Readonly<Record<string, (a: Appraisal, now: Temporal.Instant) => Decided | undefined>> = {
  releaseResult: released,
};
/** Rights that only show something: their screens are tested for every relation and status. */
const readingRights: readonly Permission[] = ['history.view', 'quarters.view'];

const deciding: readonly (readonly [name: string, run: Run])[] = [
  ...Object.entries(useCases).map(([name, [, run]]) => [name, run] as const),
  ...Object.entries(byTime).map(
    ([name, run]) => [name, (a, _r, now) => run(a, now)] as const satisfies readonly [string, Run],
  ),
];

const selfAnswers = {
  ...anAppraisal().answers.self,
  ...Object.fromEntries(
    ['B.1', 'B.2', 'B.3', 'B.4', 'B.5', 'B.6', 'B.7'].map((item) => [item, { value: 2 }]),
  ),
};
const waitsForApproval = {
  approval: { stage: 'waiting', by: Temporal.PlainDate.from('2026-12-20') },
} as const;
const shapes = [
  anAppraisal(),
  aCompleteRating(),
  aReleasedResult(),
  aReleasedResult(waitsForApproval),
].flatMap((appraisal) => [
  { ...appraisal, answers: { ...appraisal.answers, self: selfAnswers } },
  {
    ...appraisal,
    answers: { ...appraisal.answers, self: selfAnswers },
    feedback: {},
    answer: { replies: [], questions: [{ at: inRating, item: 'M.01', words: 'Mengapa?' }] },
    leftOut: ['nextStep'] as const,
  },
]);
/** The same in every place of the life of an objection. */
const objected = [
  ...Object.values(objections).map((one) => withObjection(one)),
  ...Object.values(talkedOver),
  ...Object.values(planned),
];
const files = [{ id: 'f1', item: 'M.01', status: 'kept' }] as const;
const cycles = [aCycle({ allowSameAsSelf: true }), aCycle({ release: 'feedback-window' })];

const decidedOf = (outcome: ReturnType<Run>): Decided | undefined =>
  outcome === undefined || 'writes' in outcome ? outcome : outcome.ok ? outcome.value : undefined;

/** The decisions of a use case in many situations. */
function decisions(
  run: Run,
): readonly { readonly before: Appraisal; readonly relation: Relation; readonly decided: Decided }[] {
  return [...shapes, ...objected].flatMap((shape) =>
    appraisalStatuses.flatMap((status) =>
      cycles.flatMap((cycle) =>
        relations.flatMap((relation) =>
          [inSelf, inRating, afterRating].flatMap((now) => {
            const before = { ...shape, status, cycle, files };
            const decided = decidedOf(run(before, relation, now));
            return decided ? [{ before, relation, decided }] : [];
          }),
        ),
      ),
    ),
  );
}

const touchesAppraisal = (write: Write): boolean =>
  write.kind === 'appraisal' ||
  write.kind === 'answers' ||
  write.kind === 'put-files' ||
  write.kind === 'remove-file' ||
  write.kind === 'link-file' ||
  write.kind === 'put-result' ||
  write.kind === 'remove-result';

describe('every decision about an appraisal', () => {
  it.each(Object.entries(useCases))('of %s is only for whom the policy allows it', (_name, [right, run]) => {
    for (const { before, relation } of decisions(run)) {
      const { status } = before;
      expect({ relation, status, ...can(relation, right, status) }).toEqual({
        relation,
        status,
        allowed: true,
      });
    }
  });

  it('asks for every right there is, apart from those that only show something', () => {
    const asked = new Set([...readingRights, ...Object.values(useCases).map(([right]) => right)]);
    expect([...asked].toSorted()).toEqual(permissions.toSorted());
  });

  it('to have a file sent leaves an audit row on that appraisal, unless it is one’s own', () => {
    const asked = decisions((a, r, now) => askForFile(a, r, now, 'f1', 'p1'));
    expect(new Set(asked.map(({ relation }) => relation))).toEqual(
      new Set(['self', 'appraiser', 'second-appraiser']),
    );
    for (const { before, relation, decided } of asked) {
      const rows = decided.writes.filter((write) => write.kind === 'audit');
      expect(rows.map((row) => row.appraisalId)).toEqual(relation === 'self' ? [] : [before.id]);
    }
  });

  it.each<[string, Run]>([
    ['print', (a, r, now) => exportOnPaper(blank(a), r, now, enterer.grants)],
    ['read the form B.1.8 beside', (a, r, now) => readGuidance(a, r, now)],
    ['take out a document of', (a, r, now) => takeOutDocument(blank(a), r, now, enterer.grants, takenOut)],
    [
      'take out the objection to',
      (a, r, now) => takeOutDossier(blank(a), r, now, enterer.grants, { ...takenOut, kind: 'objection' }),
    ],
    [
      'take out the talk about',
      (a, r, now) => takeOutTalk(a, r, now, enterer.grants, { ...takenOut, kind: 'talk' }),
    ],
    ['copy the texts of', (a, r, now) => copyResult(blank(a), r, now, enterer.grants)],
  ])('to %s a result leaves an audit row on that appraisal and changes nothing', (_name, run) => {
    const printed = decisions(run);
    expect(printed.length).toBeGreaterThan(0);
    for (const { before, decided } of printed)
      expect(decided.writes.map((one) => [one.kind, 'appraisalId' in one && one.appraisalId])).toEqual([
        ['audit', before.id],
      ]);
  });

  it('to have a picture of a result sent changes nothing, and leaves the one message that brings it', () => {
    const asked = decisions((a, r, now) => askForResultPicture(a, r, now, 'p1'));
    expect(asked.length).toBeGreaterThan(0);
    for (const { before, decided } of asked) {
      expect(decided.writes.map(({ kind }) => kind)).toEqual(['outbox']);
      expect(decided.appraisal).toBe(before);
    }
  });

  it('to have a sheet sent changes nothing, and of a result leaves an audit row on that appraisal', () => {
    for (const [ask, acts] of [
      [askForForm, []],
      [askForResult, ['result.export']],
    ] as const) {
      const asked = decisions((a, r, now) => ask(blank(a), r, now, enterer.grants, 'p1'));
      expect(asked.length).toBeGreaterThan(0);
      for (const { before, decided } of asked) {
        const rows = decided.writes.filter((write) => write.kind === 'audit');
        expect(decided.writes.map(({ kind }) => kind)).toEqual(['outbox', ...acts.map(() => 'audit')]);
        expect(rows.map(({ act, appraisalId }) => [act, appraisalId])).toEqual(
          acts.map((act) => [act, before.id]),
        );
      }
    }
  });

  const asking = [
    ...['askForFile', 'exportOnPaper', 'askForForm', 'askForResult', 'askForResultPicture'],
    ...['takeOutDocument', 'takeOutDossier', 'takeOutTalk', 'copyResult', 'readGuidance', 'sendDocument'],
  ];
  it.each(deciding.filter(([name]) => !asking.includes(name)))(
    'of %s that changes anything leaves an audit row on that appraisal',
    (_name, run) => {
      const changing = decisions(run).filter(({ decided }) => decided.writes.some(touchesAppraisal));
      // A use case that is always refused would prove nothing.
      expect(changing.length).toBeGreaterThan(0);
      for (const { before, decided } of changing) {
        const rows = decided.writes.filter((write) => write.kind === 'audit');
        expect(rows.map((row) => row.appraisalId)).toContain(before.id);
        // A later reader of the trail must see the old and the new value.
        for (const row of rows) expect('before' in row || 'after' in row).toBe(true);
        expect(decided.appraisal.revision).toBe(before.revision + 1);
      }
    },
  );

  it('is in this test, which leaves out no function of the application that decides', () => {
    const folder = join(import.meta.dirname, '..', '..', '..', 'src', 'application');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    // Counts functions made by `guarded`, those of that type, and all others that return a decision.
    const useCase = /^export const (\w+)(?:: UseCase\b| =\s*guarded\()/gm;
    const shapesOfCode = [
      useCase,
      /^export function (\w+)\((?:(?!^export |^\}$).)*?\): (?:Result<)?(?:Decided|Released)\b/gms,
      /^export const (\w+) = (?:(?!^export |^\};?$|=>).)*?\): (?:Result<)?(?:Decided|Released)\b/gms,
    ];
    const found = files.flatMap((file) => {
      const code = readFileSync(join(folder, file), 'utf8');
      return shapesOfCode.flatMap((shape) => [...code.matchAll(shape)].map((match) => match[1] ?? ''));
    });
    // These are only parts of use cases.
    const helpers = ['answered', 'changed', 'objected', 'takeOut', 'unchanged', 'withRatings'];
    expect(found.filter((name) => !helpers.includes(name)).toSorted()).toEqual(
      deciding.map(([name]) => name).toSorted(),
    );
  });
});
