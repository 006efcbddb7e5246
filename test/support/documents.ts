import { competencyCodes, overallBehaviour, overallResults } from '../../src/domain/appraisal/items.ts';
import type { GrowthAction } from '../../src/domain/growth/action.ts';
import type { Mentor } from '../../src/domain/growth/mentor.ts';
import type { ObjectionCase } from '../../src/domain/objection/objection.ts';
import type { Piece } from '../../src/domain/pocket/piece.ts';
import type { Talk } from '../../src/domain/talk/talk.ts';
import type { DocumentFacts } from '../../src/reports/documents/content.ts';
import type { drawDocument } from '../../src/reports/documents/draw.ts';
import { Temporal } from '../../src/shared/time.ts';
import { aCompleteSelf, inStatus, now } from './builders.ts';

const unit = 'Dinas Komunikasi dan Informatika';

export const issued: Parameters<typeof drawDocument>[3] = {
  code: '7Q4KX9M2RTV8WYA3',
  version: 2,
  on: Temporal.PlainDate.from('2027-01-08'),
  release: '9.9.9',
};

type Over = {
  readonly words?: string;
  /** With an objection, as it was filed, or at its end with all that there can be in a case. */
  readonly objection?: 'filed' | 'decided' | 'withdrawn';
  readonly results?: number;
  /** With a talk, as one side wrote it down, or confirmed by the other. */
  readonly talk?: 'held' | 'confirmed';
  readonly growth?: readonly GrowthAction[];
  readonly mentors?: readonly Mentor[];
};

/** Three times were offered, one was taken, and the employee wrote what came of it. */
function aTalk(end: 'held' | 'confirmed', words: string | undefined): Talk {
  const at = (days: number) => now.add({ hours: 24 * days });
  const lines = [words ?? 'Pelatihan komunikasi sebelum akhir Februari', 'Laporan kendala tiap Jumat'];
  return {
    ...{ times: [at(2), at(3), at(4)], offers: 1, taken: at(3) },
    held: { by: 'employee', at: at(3), lines },
    ...(end === 'confirmed' && { confirmedAt: at(4) }),
  };
}

const deciderId = '01930000-0000-7000-8000-0000000000e3';
const evidenceIds = ['01930000-0000-7000-8000-0000000000f1', '01930000-0000-7000-8000-0000000000f2'];
const filedWith = aCompleteSelf().id;

/** A file and a forwarded message, which were filed with the objection. */
const evidence: readonly Piece[] = [
  {
    ...({
      id: evidenceIds[0] ?? '',
      kind: 'file',
      fileStatus: 'kept',
      fileName: 'rekap-november.pdf',
    } as const),
    ...{ keptAt: now, appraisalId: filedWith },
  },
  {
    ...({ id: evidenceIds[1] ?? '', kind: 'forward', words: 'Terima kasih, antrean sudah lancar.' } as const),
    ...{ keptAt: now, writtenBy: 'Sari', appraisalId: filedWith },
  },
];

/** Budi objected to three rows, with evidence; HR named who decides, the appraiser answered, and one row was changed. */
function aCase(end: 'decided' | 'withdrawn', reason: string): ObjectionCase {
  const at = (days: number) => now.add({ hours: 24 * days });
  const answerBy = Temporal.PlainDate.from('2026-12-20');
  const filed = { at: at(0), by: 'employee', did: 'file' } as const;
  return {
    ...{ rated: { H: 3, P: 2, 'M.03': 1 }, rows: ['H', 'P', 'M.03'], reason, pieces: evidenceIds },
    ...{ ratedBy: ['01930000-0000-7000-8000-0000000000e2'], deciderId },
    decideBy: Temporal.PlainDate.from('2026-12-29'),
    ...(end === 'withdrawn'
      ? {
          ...{ stage: 'withdrawn', questions: [], rulings: {} },
          steps: [filed, { at: at(1), by: 'employee', did: 'withdraw' }],
        }
      : {
          stage: 'confirmed',
          named: { id: deciderId, by: 'hr' },
          questions: [
            {
              ...({ of: 'appraiser', text: 'Apa dasar rating perilaku?', answerBy } as const),
              answer: 'Dua keluhan warga pada bulan November.',
            },
            { of: 'employee', text: 'Kapan rekap itu dikirim?', answerBy },
          ],
          rulings: {
            H: { reason: 'Sesuai dengan laporan bulanan.' },
            P: { reason: 'Keluhan itu bukan tentang pegawai ini.', value: 3 },
            'M.03': { reason: 'Tenggat memang terlewat dua kali.' },
          },
          steps: [
            filed,
            { at: at(1), by: 'hr', did: 'name' },
            { at: at(2), by: 'decider', did: 'ask' },
            { at: at(3), by: 'appraiser', did: 'answer' },
            { at: at(4), by: 'decider', did: 'ask' },
            ...['H', 'P', 'M.03'].map((row) => ({ at: at(6), by: 'decider', did: 'rule', row }) as const),
            { at: at(7), by: 'decider', did: 'confirm' },
          ],
        }),
  };
}

/** What a usual result has: five work results, reasons, feedback of several sentences. */
export function aDocument({
  words,
  objection,
  results = 5,
  talk,
  growth,
  mentors,
}: Over = {}): DocumentFacts {
  const why =
    words ??
    'Belum konsisten menyampaikan kendala layanan sebelum tenggat, terlihat pada dua laporan bulan November.';
  const status = objection === 'filed' ? 'objected' : objection === 'decided' ? 'decided' : 'acknowledged';
  const reason = words ?? 'Target sudah melampaui rencana.';
  const appraisal = inStatus(status, {
    predicate: 'good',
    ratedAt: now,
    releasedAt: now,
    answers: {
      self: {},
      appraiser: {
        ...Object.fromEntries(competencyCodes.map((item) => [item, { value: 2 }])),
        'M.01': { value: 3 },
        'M.03': { value: 1, note: why },
        'M.04': { value: 0, note: why },
        'SK.01': { unobservable: 'no-occasion' },
        [overallResults]: {
          value: 3,
          note: 'Semua sasaran tercapai, dua di antaranya lebih cepat dari jadwal.',
        },
        [overallBehaviour]: { value: 2 },
      },
    },
    results: Array.from({ length: results }, (_, at) => ({
      no: at + 1,
      title: `Pengaduan warga bidang ${at + 1} ditindaklanjuti tepat waktu`,
      target: '90% dalam 3 hari kerja',
      ...(at !== 3 && { realisation: '94% dari 212 pengaduan, laporan bulanan terlampir' }),
    })),
    feedback: {
      strengths: 'Tekun, teliti, dan dipercaya rekan kerja untuk menjelaskan layanan baru kepada warga.',
      improve: why,
      nextStep: 'Pelatihan komunikasi pada triwulan I, lalu mendampingi loket pengaduan sebulan penuh.',
    },
    secondAppraiser: { id: deciderId, name: 'I Wayan Sudarma', position: 'Kepala Dinas' },
    ...(objection && { objectedAt: now, objectionReason: reason }),
    ...(objection && objection !== 'filed' && { objection: aCase(objection, reason) }),
    ...(growth && { growth }),
    ...(mentors && { mentors }),
    ...(talk && { talkRequestedAt: now, talk: aTalk(talk, words) }),
    pieces: objection === undefined ? [] : evidence,
  });
  return {
    appraisal,
    agency: 'Pemerintah Kota Contoh',
    parties: {
      employee: { name: 'Budi Santoso', nip: '198609262015051001', position: 'Pengelola Layanan', unit },
      appraiser: { name: 'Ani Rahmawati', nip: '197805102003122002', position: 'Kepala Bidang', unit },
      superior: { name: 'I Wayan Sudarma', nip: '197003121995031001', position: 'Kepala Dinas', unit },
      ...(objection && {
        decider: { name: 'Ni Luh Sukmawati', nip: '197203121997032001', position: 'Sekretaris Daerah', unit },
      }),
    },
  };
}
