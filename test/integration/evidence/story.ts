import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import {
  agreeToResult,
  askAboutRow,
  explainRow,
  replyToResult,
} from '../../../src/application/answer/answer-result.ts';
import { beginPaper } from '../../../src/application/assist/enter-paper.ts';
import { recordResult } from '../../../src/application/assist/record-result.ts';
import { recordCounsel } from '../../../src/application/counsel/record-counsel.ts';
import { addFiles } from '../../../src/application/evidence/add-files.ts';
import { askForFile } from '../../../src/application/evidence/ask-for-file.ts';
import { linkFile } from '../../../src/application/evidence/link-file.ts';
import { removeFile } from '../../../src/application/evidence/remove-file.ts';
import { askColleagues } from '../../../src/application/feedback/ask-colleagues.ts';
import {
  type FeedbackDone,
  giveFeedback,
  takeBackFeedback,
} from '../../../src/application/feedback/give-feedback.ts';
import { shareFeedback, unshareFeedback } from '../../../src/application/feedback/read-feedback.ts';
import { answerMentor, askMentor, stepDown } from '../../../src/application/growth/mentors.ts';
import {
  acceptGrowth,
  beginGrowth,
  dropGrowth,
  finishGrowth,
  proposeGrowth,
} from '../../../src/application/growth/move-growth.ts';
import { offerMentoring } from '../../../src/application/growth/offer-mentoring.ts';
import { remindByHand } from '../../../src/application/hr/remind-by-hand.ts';
import { leaveMissed, raiseMissed } from '../../../src/application/missed/answer-missed.ts';
import { askMissed } from '../../../src/application/missed/ask-missed.ts';
import {
  addToNote,
  changeNote,
  type NewNote,
  type Noted,
  removeNote,
  type Writer,
  writeNotes,
} from '../../../src/application/notes/notes.ts';
import { askSide, confirmDecision, ruleOnRow } from '../../../src/application/objection/decide-objection.ts';
import { answerQuestion } from '../../../src/application/objection/take-part.ts';
import type { Refusal } from '../../../src/application/outcome/refusals.ts';
import type { AuditAct, Write } from '../../../src/application/outcome/writes.ts';
import { answerProposal } from '../../../src/application/plan/answer-proposal.ts';
import { proposePlan } from '../../../src/application/plan/propose-plan.ts';
import { describePiece, filePiece, removePiece } from '../../../src/application/pocket/change-piece.ts';
import { keepPieces } from '../../../src/application/pocket/keep-pieces.ts';
import { keepRecord } from '../../../src/application/pocket/keep-record.ts';
import type { Pocketed } from '../../../src/application/pocket/pocketed.ts';
import { confirmRating } from '../../../src/application/rating/confirm-rating.ts';
import { rateSameAsSelf } from '../../../src/application/rating/rate-same.ts';
import { restOnEvidence } from '../../../src/application/rating/rest-on-evidence.ts';
import { restOnNote } from '../../../src/application/rating/rest-on-note.ts';
import { leaveOutDraft, saveFeedback } from '../../../src/application/rating/save-feedback.ts';
import { noteRating, rateItem } from '../../../src/application/rating/save-rating.ts';
import { openResult } from '../../../src/application/result/open-result.ts';
import {
  acknowledgeResult,
  objectToResult,
  requestTalk,
} from '../../../src/application/result/respond-to-result.ts';
import { askForCopy } from '../../../src/application/rights/ask-for-copy.ts';
import { disputeAppraiser } from '../../../src/application/self/dispute-appraiser.ts';
import { putResult, removeResult } from '../../../src/application/self/manage-results.ts';
import { answerItem, noteItems } from '../../../src/application/self/save-answer.ts';
import {
  submitSelfAssessment,
  withdrawSelfAssessment,
} from '../../../src/application/self/submit-self-assessment.ts';
import { markStatement, readGuidance, sendGuidance } from '../../../src/application/talk/guidance.ts';
import {
  askOtherTimes,
  confirmTalk,
  offerTimes,
  recordTalk,
  takeTime,
} from '../../../src/application/talk/move-talk.ts';
import { runCli } from '../../../src/cli/run-cli.ts';
import { type Appraisal, feedbackParts } from '../../../src/domain/appraisal/appraisal.ts';
import { behaviourCodes, competencyCodes } from '../../../src/domain/appraisal/items.ts';
import type { PaperKind } from '../../../src/domain/assist/paper.ts';
import { grantsOf } from '../../../src/domain/authorization/officer.ts';
import type { FeedbackDesk } from '../../../src/domain/feedback/note.ts';
import type { MentorAsk } from '../../../src/domain/growth/mentor.ts';
import type { Notebook, NotebookEntry, NoteMethod } from '../../../src/domain/notes/notebook.ts';
import type { Piece } from '../../../src/domain/pocket/piece.ts';
import { statements, usualScale } from '../../../src/domain/talk/guidance.ts';
import { auditRow } from '../../../src/persistence/audit/audit-row.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { endAskings } from '../../../src/persistence/feedback/end-askings.ts';
import { createSealer } from '../../../src/persistence/feedback/seal.ts';
import { sealing } from '../../../src/persistence/feedback/sealing.ts';
import { keepFile, refuseFile } from '../../../src/persistence/files/settle-file.ts';
import { takeWaitingFiles } from '../../../src/persistence/files/waiting-files.ts';
import { skipDue } from '../../../src/persistence/outbox/skip-due.ts';
import { removeByYears } from '../../../src/persistence/retention/by-years.ts';
import { audit } from '../../../src/persistence/schema/appraisals.ts';
import { insert } from '../../../src/persistence/sql/write.ts';
import { idFrom, newId } from '../../../src/shared/ids.ts';
import { ok, type Result } from '../../../src/shared/result.ts';
import { localDate, Temporal } from '../../../src/shared/time.ts';
import { anAppraisal } from '../../support/builders.ts';
import { aCandidate } from '../../support/mentors.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { fiveDays } from '../../support/objections.ts';
import { firstDay, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';
import { startChains } from '../../support/start-chains.ts';
import { livesOfCycles } from './cycle-story.ts';
import { createPlayer, savesAt, telegram } from './player.ts';

/** A small agency in which every act of the audit trail was done once. */
export type Story = {
  readonly agency: SmallAgency;
  /** The row of Budi's chain whose words were destroyed. */
  readonly destroyed: number;
};

const clock = movableClock(Temporal.Instant.from(firstDay));

export async function playEveryAct(db: Db, databaseUrl: string): Promise<Story> {
  clock.set(Temporal.Instant.from(firstDay));
  const agency = await seedSmallAgency(db);
  const { budi, citra, ani } = agency.people;
  await startChains(db, clock.now());
  await byCommandLine(databaseUrl);
  await linking(db, agency);
  const fresh = aFresh(agency, 'budi');
  const cycle = { ...fresh.cycle, settings: { ...fresh.cycle.settings, asksValues: true } };
  const budis = createPlayer(db, clock, { ...fresh, cycle }, budi.id, ani.id);
  await selfAssessment(db, budis);
  await kinerja(databaseUrl, 'people', 'appraiser-checked', '198609262015051001');
  budis.isRaised();
  await rating(budis, await noteTaking(db, databaseUrl, agency));
  await result(budis);
  const citras = createPlayer(db, clock, aFresh(agency, 'citra'), citra.id, ani.id);
  await citras.does('appraiser', beginPaper, paperOf('self'), { by: ani, grants: [] });
  for (const item of [...competencyCodes, ...behaviourCodes])
    await citras.does('assistant', answerItem, item, { value: 2 });
  await citras.does('assistant', submitSelfAssessment, citras.revision());
  await citras.does('self', disputeAppraiser);
  await feedbackGiven(db, agency);
  await deskUsed(db, databaseUrl, agency);
  await correctedByHand(db, databaseUrl, agency);
  await skipDue(db, clock.now(), clock.now(), false);
  const destroyed = await wordsDestroyed(db, databaseUrl, agency);
  return { agency, destroyed };
}

const kinerja = (databaseUrl: string, ...args: readonly string[]): Promise<void> =>
  kinerjaIn({ databaseUrl }, args);

async function kinerjaIn(
  config: { readonly databaseUrl: string; readonly hasSecondOfficer?: boolean },
  args: readonly string[],
): Promise<void> {
  const said: string[] = [];
  const code = await runCli(args, {
    config: {
      ...config,
      dataDir: tmpdir(),
      timeZone: 'Asia/Makassar',
      linkCodeMinutes: 10,
      language: 'en',
      operator: '197003121995031001',
    },
    clock,
    out: () => {},
    err: (line) => said.push(line),
  });
  expect(said).toEqual([]);
  expect(code).toBe(0);
}

async function byCommandLine(databaseUrl: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kinerja-evidence-'));
  const gives = (...args: readonly string[]) => kinerja(databaseUrl, ...args);
  const roster = join(folder, 'roster.csv');
  // Citra's appraiser becomes another one, so her open appraisal changes hands.
  await writeFile(
    roster,
    `NIP,Nama,Unit Kerja,Jabatan,Jenjang Jabatan,NIP Atasan,Email,Pengelola Kinerja
199001012019032004,Citra Lestari,Dinas Komunikasi dan Informatika,Pengelola Layanan,pelaksana,197003121995031001,citra.baru@kota.example,ya
199503152024212005,Dewi Anggraini,Dinas Komunikasi dan Informatika,Pengelola Layanan,pelaksana,197003121995031001,,ya
`,
  );
  await gives('roster', 'import', roster);
  // Dewi came after the opening of the cycle that runs; Budi will leave, and Citra after all will not.
  await gives(
    'cycle',
    'add',
    '199503152024212005',
    '--cycle',
    'Triwulan IV 2026',
    '--part-from',
    '2026-11-01',
  );
  await gives('people', 'leave', '198609262015051001', '--from', '2030-05-01', '--reason', 'pensiun');
  await gives('people', 'leave', '199001012019032004', '--from', '2030-06-01', '--reason', 'pindah');
  await gives('people', 'leave', '199001012019032004', '--undo');
  // Ani came into another office within the period: once entered wrongly and taken back, once right.
  const office = ['--position', 'Kepala Bidang Data', '--note', 'SK mutasi'] as const;
  await gives('people', 'transfer', '197805102003122002', '--from', '2026-11-10', ...office);
  await gives('people', 'transfer', '197805102003122002', '--undo', '--note', 'Salah tanggal');
  await gives('people', 'transfer', '197805102003122002', '--from', '2026-11-12', ...office);
  await gives('cycle', 'open', 'examples/cycle.yaml');
  const withTwo = { databaseUrl, hasSecondOfficer: true };
  await livesOfCycles(gives, (...args) => kinerjaIn(withTwo, args));
  // Citra asks for a bundle for an examiner, Dewi says yes and makes it.
  const [citra, dewi] = ['199001012019032004', '199503152024212005'] as const;
  const until = ['--reason', 'Surat Tugas Inspektorat', '--until', '2026-12-20'] as const;
  await gives('examine', 'ask', '--for', 'person', citra, ...until, '--as', citra);
  await gives('examine', 'confirm', '1', '--as', dewi);
  await gives('examine', 'make', '1', '--out', join(folder, 'paket'), '--as', dewi);
  await gives('holidays', 'add', '2027-03-11', 'Cuti bersama');
  await gives('holidays', 'add', '2027-03-12', 'Hari lain');
  await gives('holidays', 'remove', '2027-03-12');
  await gives('link-codes', 'issue', '--nip', '198609262015051001', '--out', join(folder, 'codes.csv'));
  await gives('holidays', 'confirm', '2027');
  await gives('catalogue', 'import', 'examples/catalogue.csv');
  await gives('settings', 'set', 'hours', '07:30-16:00', '--reason', 'SE 12/2026');
  const two = (...args: readonly string[]) => kinerjaIn(withTwo, args);
  await two('settings', 'set', 'objection', '20 hari', '--reason', 'Lebih adil', '--as', citra);
  await two('settings', 'decline', 'objection', '--as', dewi);
  await rm(folder, { recursive: true });
}

async function linking(db: Db, { people: { ani, budi, citra } }: SmallAgency): Promise<void> {
  const link = (userId: string, personId: string) =>
    saves(db, telegram(userId), undefined, [{ kind: 'link-account', personId }]);
  await link('7', budi.id);
  await link('8', citra.id);
  await link('9', ani.id);
  // Budi takes a new account, and then one that was Citra's.
  await link('71', budi.id);
  await link('8', budi.id);
  await saves(db, telegram('8'), budi.id, [
    { kind: 'person', personId: budi.id, changes: { privacyAcceptedAt: clock.now() } },
    { kind: 'audit', act: 'privacy.accept' },
  ]);
  await saves(db, telegram('8'), budi.id, [...askForCopy(budi.id, clock.now())]);
  await saves(db, telegram('666'), undefined, [
    { kind: 'link-attempt', isSuccess: false },
    { kind: 'audit', act: 'account.link-failed', after: { reason: 'wrong-code' } },
  ]);
}

const saves = (
  db: Db,
  who: ReturnType<typeof telegram>,
  actorId: string | undefined,
  writes: readonly Write[],
): Promise<void> => savesAt(db, clock, who, actorId, writes);

/** The appraisal as it was when the cycle opened. */
function aFresh(agency: SmallAgency, who: 'budi' | 'citra'): Appraisal {
  const { ani, wayan } = agency.people;
  const appraiser = who === 'budi' ? ani : wayan;
  return anAppraisal({
    id: agency.appraisals[who],
    // Whoever changed hands was changed once.
    revision: who === 'budi' ? 1 : 2,
    employee: { ...anAppraisal().employee, ...agency.people[who] },
    appraiser: { ...appraiser, position: 'Kepala Bidang' },
    secondAppraiser: { ...wayan, position: 'Kepala Dinas' },
    results:
      who === 'budi'
        ? [
            { no: 1, title: 'Layanan pengaduan warga', target: '120 pengaduan selesai' },
            { no: 2, title: 'Pembaruan laman informasi', target: '12 pembaruan' },
          ]
        : [],
  });
}

type Player = ReturnType<typeof createPlayer>;

/** Ani notes something by four methods: one note is changed, one taken away, one added to, and of one the words must go. */
async function noteTaking(
  db: Db,
  databaseUrl: string,
  { people: { ani, budi } }: SmallAgency,
): Promise<NotebookEntry | undefined> {
  const about = {
    ...{ ...budi, unit: 'Dinas', position: 'Pengelola', nip: '198609262015051001', noteCount: 0 },
    ...({ positionLevel: 'pelaksana', since: Temporal.PlainDate.from('2026-01-05') } as const),
  };
  let notebook: Notebook = { people: [about], entries: [] };
  const does = async (act: (writer: Writer) => Result<Noted, Refusal>): Promise<string> => {
    clock.advance({ seconds: 1 });
    const today = localDate(clock.now(), 'Asia/Makassar');
    const noted = act({ person: ani, now: clock.now(), today });
    if (!noted.ok) throw new Error(noted.error.code);
    notebook = noted.value.notebook;
    await savesAt(db, clock, telegram('notes'), ani.id, noted.value.writes);
    return noted.value.noteIds[0] ?? '';
  };
  const writes = (method: NoteMethod, more: Partial<NewNote> = {}) =>
    does((writer) => {
      const note = { employeeIds: [budi.id], method, fact: `Terlihat: ${method}.`, ...more };
      return writeNotes(notebook, writer, note, newId());
    });
  await writes('field-visit');
  const interview = await writes('interview', { question: 'M.01.2.1' });
  await does((writer) =>
    changeNote(notebook, writer, interview, { fact: 'Menjelaskan alur baru.', item: 'M.02', showing: 'now' }),
  );
  await does((writer) => addToNote(notebook, writer, interview, 'Diulang di rapat.', newId()));
  const mistaken = await writes('document');
  await does((writer) => removeNote(notebook, writer, mistaken));
  await writes('observation', { fact: 'Terlambat karena sakit.' });
  await kinerja(
    databaseUrl,
    'audit',
    'forget-note',
    '--nip',
    '198609262015051001',
    '--seen',
    '2026-12-02',
    '--method',
    'observation',
  );
  const left = sql`select 1 from notebook_entry where fact like '%sakit%' or (fact is null and salt is not null)`;
  expect(await db.execute(left)).toEqual([]);
  return notebook.entries.find(({ id }) => id === interview);
}

const fileIds = {
  kept: '01930000-0000-7000-8000-0000000000f1',
  removed: '01930000-0000-7000-8000-0000000000f2',
  refused: '01930000-0000-7000-8000-0000000000f3',
};

/** Two of them are kept, and one is none that we take. */
async function filesSettled(db: Db): Promise<void> {
  const lane = { platform: 'telegram', tenant: '1' };
  for (const file of await takeWaitingFiles(db, [lane], clock.now(), 10)) {
    if (file.id === fileIds.refused) await refuseFile(db, file, 'macros', clock.now());
    else {
      const content = { kind: 'pdf', extension: 'pdf', mimeType: 'application/pdf', size: 9 } as const;
      const by = { now: clock.now(), quotaBytes: 100, put: async () => {} };
      expect(await keepFile(db, file, { ...content, sha256: file.id.repeat(2).slice(0, 64) }, by)).toBe(
        'kept',
      );
    }
  }
}

const pieceIds = {
  handedIn: '01930000-0000-7000-8000-0000000000b1',
  proof: '01930000-0000-7000-8000-0000000000b7',
  removed: '01930000-0000-7000-8000-0000000000b2',
  past: '01930000-0000-7000-8000-0000000000b3',
};

/**
 * Three pieces are kept; one is filed and described, one is taken out again, and the time of one is over. Returns what
 * lies in the pocket then.
 */
async function pocketFilled(db: Db, ownerId: string): Promise<readonly Piece[]> {
  let pieces: readonly Piece[] = [];
  const does = async (decided: Result<Pocketed, Refusal>) => {
    if (!decided.ok) throw new Error(decided.error.code);
    clock.advance({ seconds: 1 });
    await saves(db, telegram('8'), ownerId, decided.value.writes);
    pieces = decided.value.pieces;
  };
  const pocket = () => ({ ownerId, pieces });
  const pastGone = async () => {
    const today = localDate(clock.now(), 'Asia/Makassar').add({ years: 1, days: 2 });
    const gone = await removeByYears(db, { pocket: 1 }, { now: clock.now(), today, role: 'system' });
    expect(gone).toEqual({ pocket: 1 });
    pieces = [];
  };
  for (const id of [pieceIds.past, pieceIds.handedIn, pieceIds.removed, pieceIds.proof]) {
    if (id !== pieceIds.past && pieces.some((one) => one.id === pieceIds.past)) await pastGone();
    await does(keepPieces(pocket(), [{ piece: { id, kind: 'note', words: 'Loket.', keptAt: clock.now() } }]));
  }
  await does(filePiece(pocket(), pieceIds.handedIn, 'M.06', undefined));
  await does(describePiece(pocket(), pieceIds.handedIn, 'Membuka loket hari Sabtu.'));
  const today = localDate(clock.now(), 'Asia/Makassar');
  await does(keepRecord(pocket(), pieceIds.handedIn, 'quantity', '3 loket', today));
  await does(keepRecord(pocket(), pieceIds.handedIn, 'hours', '08.00-10.30', today));
  await does(keepRecord(pocket(), pieceIds.handedIn, 'day', today.subtract({ days: 1 }).toString(), today));
  await does(keepRecord(pocket(), pieceIds.handedIn, 'link', 'https://awan.go.id/loket', today));
  await does(keepRecord(pocket(), pieceIds.removed, 'hours', '08.00-10.30', today));
  await does(keepRecord(pocket(), pieceIds.removed, 'hours', '', today));
  await does(removePiece(pocket(), pieceIds.removed));
  return pieces;
}

async function selfAssessment(
  db: Db,
  { does, revision, filesAreSettled, hasPieces, selfId }: Player,
): Promise<void> {
  for (const item of [...competencyCodes, ...behaviourCodes])
    await does('self', answerItem, item, { value: 2 });
  await does('self', noteItems, { 'M.01': 'Saya memimpin rapat.', 'M.02': 'Tanpa keluhan.' });
  await does('self', noteItems, { 'M.02': '' });
  await does('self', answerItem, 'M.03', { unobservable: 'too-short' });
  await does('self', putResult, { title: 'Pelatihan warga', target: '3 kali', realisation: '2 kali' });
  await does('self', answerItem, 'R.3', { value: 2 });
  await does('self', removeResult, 3);
  const plan = { title: 'Layanan pengaduan warga', target: '120 pengaduan selesai' };
  await does('self', putResult, { ...plan, realisation: '121 selesai' }, 1);
  // One proposal is left as it was, another becomes the plan.
  await does('self', proposePlan, 1, { title: 'Layanan pengaduan', target: '100 pengaduan selesai' });
  await does('appraiser', answerProposal, revision(), 1, false);
  await does('self', proposePlan, 2, { title: 'Pembaruan laman', target: '10 pembaruan' });
  await does('appraiser', answerProposal, revision(), 2, true);
  await does('self', proposePlan, 2, { title: 'Pembaruan laman dinas' });
  await does('self', answerItem, 'R.1', { value: 3 });
  await does('self', addFiles, 'M.01', [{ id: fileIds.kept, source: { at: 1 } }]);
  await does('self', addFiles, 'M.02', [{ id: fileIds.removed, source: { at: 2 } }]);
  await does('self', addFiles, 'M.02', [{ id: fileIds.refused, source: { at: 3 } }]);
  await filesSettled(db);
  filesAreSettled(fileIds.refused);
  await does('self', removeFile, fileIds.removed);
  await does('self', linkFile, fileIds.kept, 'https://awan.go.id/notulen');
  await does('self', disputeAppraiser);
  hasPieces(await pocketFilled(db, selfId));
  await does('self', submitSelfAssessment, revision());
  await does('self', withdrawSelfAssessment, revision());
  await does('self', submitSelfAssessment, revision());
}

async function rating({ does, revision, otherId }: Player, note: NotebookEntry | undefined): Promise<void> {
  await does('appraiser', askForFile, fileIds.kept, otherId);
  await does('appraiser', noteRating, 'M.04', 'Selalu tepat.');
  await does('appraiser', rateItem, 'M.01', { value: 3 });
  await does('appraiser', noteRating, 'M.01', 'Terlihat di lapangan.');
  // It is rated like the self-assessment below, and rests on the note all the same.
  await does('appraiser', restOnNote, 'M.02', note);
  await does('appraiser', rateItem, 'M.06', { value: 1 });
  await does('appraiser', restOnEvidence, 'M.06', pieceIds.handedIn, 'Lihat bukti.');
  await does('appraiser', rateItem, 'M.03', { unobservable: 'no-occasion' });
  await does('appraiser', rateSameAsSelf, revision());
  await does('appraiser', rateItem, 'H', { value: 2 });
  await does('appraiser', rateItem, 'P', { value: 3 });
  await does('appraiser', noteRating, 'B.2', 'Kas loket selalu cocok.');
  await does('appraiser', rateItem, 'P', { value: 2 });
  const [suggested, ...written] = feedbackParts;
  await does('appraiser', leaveOutDraft, 'nextStep', { improve: 'Usulan.', nextStep: 'Usulan lain.' });
  for (const part of written) await does('appraiser', saveFeedback, part, `Umpan balik ${part}.`);
  await does('appraiser', recordCounsel, 'guidance', localDate(clock.now(), 'Asia/Makassar'));
  // What was not written goes out as it was suggested.
  await does('appraiser', confirmRating, revision(), { [suggested ?? '']: 'Umpan balik yang disarankan.' });
}

/** A paper of the first day, with a witness who is nobody of the agency. */
const paperOf = (of: PaperKind) => ({
  ...({ id: idFrom('story', of), reason: 'no-phone', witness: 'Siti Aminah, Kasubbag Umum' } as const),
  on: localDate(clock.now(), 'Asia/Makassar'),
});

async function result(player: Player): Promise<void> {
  const { does, otherId, revision } = player;
  await does('appraiser', openResult);
  await does('self', openResult);
  const by = { id: otherId, name: 'Ani Rahmawati' };
  await does('appraiser', recordResult, paperOf('result'), { answer: 'delivered' }, { by, grants: [] });
  await does('self', askMissed, revision(), 'Loket hari Sabtu belum terlihat.', [], 3);
  await does('appraiser', raiseMissed, revision(), 'SK.01', 3);
  await does('appraiser', leaveMissed, revision());
  await does('self', requestTalk);
  await does('self', acknowledgeResult);
  await does('self', agreeToResult, revision());
  await does('self', replyToResult, revision(), 'Terima kasih atas catatannya.', 'P');
  await does('self', askAboutRow, revision(), 'Bulan mana yang dilihat?', 'H');
  await does('appraiser', explainRow, revision(), 'Bulan Oktober dan November.', 0);
  await does('self', objectToResult, 'Ada bukti di laporan bulanan.');
  await does('second-appraiser', openResult);
  await does('second-appraiser', askSide, revision(), 'employee', fiveDays, 'Bulan mana yang dimaksud?');
  await does('self', answerQuestion, revision(), 'Laporan bulan November.');
  await does('second-appraiser', ruleOnRow, revision(), 'H', { reason: 'Buktinya ada.', value: 3 });
  await does('second-appraiser', ruleOnRow, revision(), 'P', { reason: 'Sesuai catatan.' });
  await does('second-appraiser', confirmDecision, revision());
  await talkedOver(player);
  await developed(player);
}

/** Times are offered twice and one is taken; both say what was agreed, and the form B.1.8 is sent and read. */
async function talkedOver({ does, revision }: Player): Promise<void> {
  const times = () => [24, 48, 72].map((hours) => clock.now().add({ hours }));
  await does('appraiser', offerTimes, revision(), times());
  await does('self', askOtherTimes, revision());
  await does('appraiser', offerTimes, revision(), times());
  await does('self', takeTime, revision(), 1);
  await does('appraiser', recordTalk, revision(), ['Laporan tiap Jumat']);
  await does('self', confirmTalk, revision());
  const form = { scale: usualScale, salt: idFrom('story', 'guidance') };
  for (const at of statements.keys()) await does('self', markStatement, 'talk', at, 0, form);
  await does('self', sendGuidance, revision(), 'talk');
  await does('second-appraiser', readGuidance);
}

/** One action is agreed and done with a proof from the pocket, another is given up. */
async function developed(player: Player): Promise<void> {
  const { does, revision } = player;
  const from = localDate(clock.now(), 'Asia/Makassar');
  const plan = {
    item: 'M.06',
    form: 'coaching',
    amount: 2,
    hours: 4,
    from,
    to: from.add({ months: 2 }),
  } as const;
  await does('appraiser', proposeGrowth, revision(), plan);
  await does('self', acceptGrowth, revision(), 1, []);
  await does('self', beginGrowth, revision(), 1);
  await mentored(player);
  await does('self', finishGrowth, revision(), 1, pieceIds.proof);
  await does('self', proposeGrowth, revision(), { ...plan, amount: 1, hours: 2 });
  await does('appraiser', dropGrowth, revision(), 2);
  await does('self', offerMentoring, revision(), 'M.01', 'yes');
  await does('self', offerMentoring, revision(), 'M.01', 'no');
}

/** The appraiser is asked to be the mentor of the first action, says yes, and steps down. */
async function mentored({ does, revision, otherId }: Player): Promise<void> {
  const mentor = { ...aCandidate, id: otherId };
  await does('self', askMentor, revision(), 1, mentor.id, newId(), [mentor]);
  const says = (say: (ask: MentorAsk, now: Temporal.Instant) => ReturnType<typeof stepDown>) =>
    does('none', (appraisal, _, now) => {
      const [asked] = appraisal.mentors ?? [];
      const [action] = appraisal.growth ?? [];
      if (!asked || !action) throw new Error('nobody was asked');
      const { id: appraisalId, employee } = appraisal;
      const said = say({ ...asked, appraisalId, employee, asker: employee, action }, now);
      if (!said.ok) return said;
      const { ask, writes } = said.value;
      return ok({ appraisal: { ...appraisal, mentors: [{ ...asked, state: ask.state }] }, writes });
    });
  await says((ask, now) => answerMentor(ask, now, 'Asia/Makassar', mentor.id, true));
  await says((ask) => stepDown(ask, mentor.id));
}

/** Budi gets two rights at HR's desk and keeps one; Citra, who is HR, reminds everybody. */
async function deskUsed(db: Db, databaseUrl: string, { people }: SmallAgency): Promise<void> {
  const acting = ['--until', '2026-12-31', '--kind', 'plh', '--reason', 'Cuti tahunan'];
  await kinerja(
    databaseUrl,
    ...['people', 'delegate', '--nip', '197805102003122002', '--to', '197003121995031001', ...acting],
  );
  await kinerja(databaseUrl, 'people', 'end-delegation', '1');
  await kinerja(databaseUrl, 'people', 'hr', 'grant', '198609262015051001');
  await kinerja(databaseUrl, 'people', 'hr', 'take', '198609262015051001', '--right', 'people.remind');
  await requestsAnswered(db, databaseUrl);
  const breach = ['--from', '2026-12-01T00:00Z', '--until', '2027-12-01T00:00Z'];
  await kinerja(databaseUrl, 'breach', 'list', ...breach);
  const [cycle] = await db.execute<{ name: string }>(sql`select name from cycle order by opened_at limit 1`);
  const exported = await mkdtemp(join(tmpdir(), 'kinerja-export-'));
  await kinerja(
    databaseUrl,
    'export',
    '--cycle',
    cycle?.name ?? '',
    ...['--only', 'ringkas', '--out', exported, '--as', '199001012019032004'],
  );
  await rm(exported, { recursive: true });
  const groups = [{ isReachable: true, isSnoozed: false, people: 3 }];
  const reminded = remindByHand({
    grants: grantsOf(true, []),
    desk: { view: 'remind', timeZone: 'Asia/Makassar', whom: {}, groups },
    now: clock.now(),
    isWorkday: () => true,
  });
  if (!reminded.ok) throw new Error(reminded.error.code);
  await saves(db, telegram('8'), people.citra.id, reminded.value.writes);
}

/** Budi asks for a correction and a restriction; both are done. */
async function requestsAnswered(db: Db, databaseUrl: string): Promise<void> {
  const asks = (...what: readonly string[]) =>
    kinerja(databaseUrl, 'people', 'record-request', '198609262015051001', ...what);
  await asks('--kind', 'correction', '--part', 'unit', '--words', 'Seharusnya Dinas Kesehatan.');
  await asks('--kind', 'restriction', '--words', 'Sedang diperiksa.');
  const ids = await db.execute<{ id: string }>(sql`select id from person_request where answered_at is null`);
  for (const { id } of ids)
    await kinerja(databaseUrl, 'people', 'answer-request', id, '--outcome', 'done', '--words', 'Sudah.');
}

/** Three times thanks: one is shared and not shared any more, one is taken back, and one stays shared. */
async function feedbackGiven(db: Db, { people }: SmallAgency): Promise<void> {
  const named = (who: keyof SmallAgency['people']) => ({ ...people[who], nip: '', unit: '', position: '' });
  const giver = named('citra');
  const receiver = named('budi');
  const given = () => {
    const desk = { freshId: newId(), people: [receiver], notes: [], canAsk: true, askings: [], asked: [] };
    const words = { giver, toId: receiver.id, kind: 'thanks' as const, words: 'Terima kasih.' };
    return done(giveFeedback(desk, clock.now(), words));
  };
  const saves = async (actorId: string, { desk, writes }: FeedbackDone) => {
    await savesAt(db, clock, telegram('71'), actorId, writes);
    clock.advance({ seconds: 1 });
    return desk;
  };
  const noteId = (of: FeedbackDesk) => of.notes[0]?.id ?? '';
  let desk = await saves(giver.id, given());
  const shared = noteId(desk);
  desk = await saves(receiver.id, done(shareFeedback(desk, clock.now(), receiver.id, shared)));
  await saves(receiver.id, done(unshareFeedback(desk, receiver.id, shared)));
  desk = await saves(giver.id, given());
  await saves(giver.id, done(takeBackFeedback(desk, giver.id, noteId(desk))));
  desk = await saves(giver.id, given());
  await saves(receiver.id, done(shareFeedback(desk, clock.now(), receiver.id, noteId(desk))));
  // Somebody asks, nobody answers, and it ends.
  const sealer = createSealer('a-key-for-tests-of-32-characters-x');
  const colleagues = [named('citra'), named('ani'), named('wayan')];
  const asks = { freshId: newId(), people: colleagues, notes: [], canAsk: true, askings: [], asked: [] };
  const asked = done(
    askColleagues(
      asks,
      clock.now(),
      receiver,
      colleagues.map(({ id }) => id),
    ),
  );
  await saves(receiver.id, sealing(asked, sealer));
  await db.execute(sql`update feedback_asked set standing = 'declined'`);
  const now = clock.now();
  await endAskings(db, { sealer, now, today: localDate(now, 'Asia/Makassar'), eventId: 'sweep:1' });
}

function done(outcome: Result<FeedbackDone, Refusal>): FeedbackDone {
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}

/** What later commands will do, done as they will: the change and its act in one transaction. */
async function correctedByHand(
  db: Db,
  databaseUrl: string,
  { people, appraisals }: SmallAgency,
): Promise<void> {
  const acts = (
    act: AuditAct,
    change: { appraisalId?: string; before?: unknown; after?: unknown },
    ...writes: ReturnType<typeof sql>[]
  ) =>
    db.transaction(async (tx) => {
      clock.advance({ seconds: 1 });
      for (const write of writes) await tx.execute(write);
      await tx.execute(
        insert(
          audit,
          auditRow({ act, ...change }, { at: clock.now(), role: 'operator', actorId: people.wayan.id }),
        ),
      );
    });
  const { budi, citra, ani, wayan } = people;
  const appraisalId = appraisals.budi;
  await acts(
    'rating.change',
    { appraisalId, after: { appraiser: { H: { value: 3 } }, predicate: 'excellent' } },
    sql`update answer set value = 3 where appraisal_id = ${appraisalId} and author = 'appraiser' and item = 'H'`,
    sql`update appraisal set predicate = 'excellent' where id = ${appraisalId}`,
  );
  await acts('result.export', { appraisalId });
  const sent = { kind: 'evaluation', personId: budi.id, platform: 'telegram' };
  await acts('file.send', { appraisalId, after: { ...sent, fileId: 'a', arrival: 'sent' } });
  await acts('file.remove', { appraisalId, after: { ...sent, fileId: 'a', was: 'there' } });
  await acts('file.send', { appraisalId, after: { ...sent, fileId: 'b', arrival: 'sent' } });
  await acts('file.remain', { appraisalId, after: { ...sent, fileId: 'b', why: 'undeletable' } });
  const waiting = { stage: 'waiting', by: '2026-12-20', namedId: wayan.id };
  const seen = { ...waiting, openedBy: [wayan.id] };
  const approves = (approval: object) =>
    sql`update appraisal set approval = ${JSON.stringify(approval)}::jsonb where id = ${appraisalId}`;
  await acts(
    'approval.name',
    { appraisalId, after: { approval: waiting, reason: 'Tidak ada atasan' } },
    approves(waiting),
  );
  await acts('approval.see', { appraisalId, after: { approval: seen } }, approves(seen));
  const back = { ...seen, stage: 'returned', words: 'Bukti belum dilihat.' };
  await acts('approval.return', { appraisalId, after: { approval: back } }, approves(back));
  const approved = { ...seen, stage: 'approved', decidedBy: wayan.id };
  await acts('approval.approve', { appraisalId, after: { approval: approved } }, approves(approved));
  const [held] = await db.execute<{ missed: object }>(
    sql`select missed from appraisal where id = ${appraisalId}`,
  );
  const at = clock.now().toString();
  const rows = [{ row: 'M.08', from: 3, to: 5, at }];
  const leaves = (missed: object) =>
    sql`update appraisal set missed = ${JSON.stringify(missed)}::jsonb where id = ${appraisalId}`;
  const proposed = { ...held?.missed, proposed: { rows, by: '2026-12-20', proposedBy: [ani.id] } };
  await acts('missed.propose', { appraisalId, after: { missed: proposed } }, leaves(proposed));
  const notApproved = { ...held?.missed, refused: { at, words: 'Bukti belum cukup.' } };
  await acts('missed.refuse', { appraisalId, after: { missed: notApproved } }, leaves(notApproved));
  const corrected = { ...notApproved, raised: rows };
  await acts(
    'missed.approve',
    { appraisalId, after: { missed: corrected, appraiser: { 'M.08': { value: 5 } } } },
    leaves(corrected),
    sql`update answer set value = 5 where appraisal_id = ${appraisalId} and author = 'appraiser' and item = 'M.08'`,
  );
  const withdrawn = {
    ...{ stage: 'withdrawn', rated: {}, rows: [], reason: '', ratedBy: [], decideBy: '2026-12-16' },
    ...{ questions: [], rulings: {}, steps: [] },
  };
  await acts(
    'rating.take-back',
    { appraisalId: appraisals.ani, before: { status: 'released' }, after: { status: 'rating' } },
    sql`update appraisal set status = 'rating', predicate = null, rated_at = null, released_at = null
      where id = ${appraisals.ani}`,
  );
  await acts(
    'result.unopened',
    { appraisalId: appraisals.ani, after: { unopenedOn: '2026-12-16' } },
    sql`update appraisal set unopened_on = '2026-12-16' where id = ${appraisals.ani}`,
  );
  const begun = { ...withdrawn, stage: 'with-decider', named: { id: citra.id, by: 'hr' } };
  await acts(
    'objection.name',
    {
      appraisalId: appraisals.ani,
      after: { objection: begun, secondAppraiserId: citra.id, reason: 'Jabatan kosong' },
    },
    sql`update appraisal set objection = ${JSON.stringify(begun)}::jsonb, second_appraiser_id = ${citra.id}
      where id = ${appraisals.ani}`,
  );
  await acts(
    'objection.withdraw',
    { appraisalId: appraisals.ani, after: { objection: withdrawn } },
    sql`update appraisal set status = 'acknowledged', objection = ${JSON.stringify(withdrawn)}::jsonb
      where id = ${appraisals.ani}`,
  );
  await acts(
    'result.withdraw',
    { appraisalId, after: { status: 'rated', releasedAt: null, isWithheld: true } },
    sql`update appraisal set status = 'rated', released_at = null,
      withheld_at = ${clock.now().add({ seconds: 1 }).toString()} where id = ${appraisalId}`,
  );
  await kinerja(
    databaseUrl,
    ...['cycle', 'give-again', 'Triwulan IV 2026', '--person', '198609262015051001'],
    ...['--reason', 'Hasil sudah diperiksa'],
  );
  const later = localDate(clock.now(), 'Asia/Makassar').add({ days: 100 });
  await kinerja(
    databaseUrl,
    ...['people', 'appraiser', '199001012019032004', '--to', '198609262015051001', '--from', `${later}`],
  );
  await acts(
    'person.correct',
    { after: { people: { [ani.id]: { email: 'ani.benar@kota.example' } } } },
    sql`update person set email = 'ani.benar@kota.example' where id = ${ani.id}`,
  );
  await acts(
    'person.renumber',
    {
      before: { people: { [citra.id]: { nip: '199001012019032004' } } },
      after: { people: { [citra.id]: { nip: '199001012020122001' } } },
    },
    sql`update person set nip = '199001012020122001' where id = ${citra.id}`,
  );
  for (const [act, personId, userId] of [
    ['account.unlink', budi.id, '8'],
    ['account.block', ani.id, '9'],
  ] as const)
    await acts(
      act,
      { before: { ...telegram(userId), personId } },
      sql`delete from account where user_id = ${userId}`,
    );
  const again = { ...telegram('91'), personId: wayan.id };
  await acts(
    'account.restore',
    { after: again },
    sql`insert into account (platform, tenant, person_id, user_id, address, linked_at)
      values ('telegram', '1', ${wayan.id}, '91', '{}', now())`,
  );
  await acts('account.ask', { after: { ...telegram('92'), personId: budi.id, by: 'email' } });
  await acts('account.unblock', { after: { ...telegram('9'), personId: ani.id } });
}

/** Forgets a note of Budi's, and one of his appraiser. Returns the first of the acts that wrote it. */
async function wordsDestroyed(
  db: Db,
  databaseUrl: string,
  { appraisals: { budi } }: SmallAgency,
): Promise<number> {
  clock.advance({ seconds: 1 });
  const of = ['--nip', '198609262015051001', '--cycle', 'Triwulan IV 2026'];
  await kinerja(databaseUrl, 'audit', 'forget', ...of, '--item', 'M.01', '--by', 'self');
  await kinerja(databaseUrl, 'audit', 'forget', ...of, '--item', 'M.04', '--by', 'appraiser');
  const rows = await db.execute<{ seq: number }>(
    sql`select seq from audit where appraisal_id = ${budi} and salt is null order by seq`,
  );
  expect(rows.length).toBeGreaterThan(1);
  const left = sql`select 1 from audit where coalesce(before::text, '') || coalesce(after::text, '') similar to '%(memimpin|Selalu tepat)%'`;
  expect(await db.execute(left)).toEqual([]);
  return rows[0]?.seq ?? 0;
}
