import { competencyCodes, overallBehaviour, overallResults } from '../../src/domain/appraisal/items.ts';
import type { DocumentFacts } from '../../src/reports/documents/content.ts';
import type { drawDocument } from '../../src/reports/documents/draw.ts';
import { Temporal } from '../../src/shared/time.ts';
import { inStatus, now } from './builders.ts';

const unit = 'Dinas Komunikasi dan Informatika';

export const issued: Parameters<typeof drawDocument>[3] = {
  code: '7Q4KX9M2RTV8WYA3',
  version: 2,
  on: Temporal.PlainDate.from('2027-01-08'),
  release: '9.9.9',
};

type Over = { readonly words?: string; readonly isObjected?: boolean; readonly results?: number };

/** What a usual result has: five work results, reasons, feedback of several sentences. */
export function aDocument({ words, isObjected = false, results = 5 }: Over = {}): DocumentFacts {
  const why =
    words ??
    'Belum konsisten menyampaikan kendala layanan sebelum tenggat, terlihat pada dua laporan bulan November.';
  const appraisal = inStatus(isObjected ? 'objected' : 'acknowledged', {
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
    ...(isObjected && { objectedAt: now, objectionReason: 'Target sudah melampaui rencana.' }),
  });
  return {
    appraisal,
    agency: 'Pemerintah Kota Contoh',
    parties: {
      employee: { name: 'Budi Santoso', nip: '198609262015051001', position: 'Pengelola Layanan', unit },
      appraiser: { name: 'Ani Rahmawati', nip: '197805102003122002', position: 'Kepala Bidang', unit },
      superior: { name: 'I Wayan Sudarma', nip: '197003121995031001', position: 'Kepala Dinas', unit },
    },
  };
}
