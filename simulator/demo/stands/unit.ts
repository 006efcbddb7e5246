import { slack, telegram } from '../voice.ts';

export const unit = 'Dinas Komunikasi dan Informatika';

const firstSection = '198107092006042001';
const secondSection = '198503212010011001';

const joins = (NIP: string, Nama: string, head: string, email: string) => ({
  ...{ NIP, Nama, 'Unit Kerja': unit, Jabatan: 'Pengelola Layanan Informasi', Jenjang: 'Pelaksana' },
  ...{ 'NIP Penilai': head, Email: `${email}@kota.example`, TMT: '2024-01-02' },
  ...{ 'Hasil Kerja 1': 'Layanan informasi ditangani', 'Target 1': '200 layanan' },
});

/** Five who make two sections of `examples/roster.csv` a unit of twelve. */
export const newcomers = {
  /** Rated below "Baik", and objects: upheld in part. */
  low: {
    place: slack,
    row: joins('199603142020122001', 'Putu Ayu Larasati, S.Sos.', firstSection, 'ayu.larasati'),
  },
  /** Whose result is sent back to the appraiser first. */
  returned: { place: telegram, row: joins('199507222022031001', 'Rizal Hakim', firstSection, 'rizal.hakim') },
  /** Objects: rejected, by another than was asked first. */
  contester: {
    place: slack,
    row: joins('199204052019021001', 'Lalu Fathurrahman, S.Kom.', secondSection, 'fathurrahman'),
  },
  early: {
    place: telegram,
    row: joins('199711192022032002', 'Nurul Aini, A.Md.Kom.', secondSection, 'nurul.aini'),
  },
  late: {
    place: slack,
    row: joins('198810032012031001', 'I Wayan Mertayasa', secondSection, 'wayan.mertayasa'),
  },
} as const;
