import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

const titles =
  'NIP,Nama,Unit Kerja,Jabatan,Jenjang,NIP Penilai,Email,TMT,Puncak,Pengelola Kinerja,Hasil Kerja 1,Target 1,Hasil Kerja 2,Target 2';
export const columns = titles.split(',').length;
const teamSize = 10;
const dayMs = 86_400_000;
const firstBirthday = Date.UTC(1970, 0, 1);

/** Born on a day each 999 of them, as many as a number of that day can tell apart. */
export function nipOf(index: number): string {
  const born = new Date(firstBirthday + Math.floor(index / 999) * dayMs).toISOString().slice(0, 10);
  return `${born.replaceAll('-', '')}2010011${String((index % 999) + 1).padStart(3, '0')}`;
}

/** A roster as an agency would send it: everybody with an appraiser, an address and two work results. */
export async function writeRoster(path: string, rows: number): Promise<void> {
  const file = createWriteStream(path);
  const put = async (text: string) => {
    if (!file.write(text)) await once(file, 'drain');
  };
  await put(`${titles}\n`);
  for (let index = 0; index < rows; index += 1) {
    const appraiser = index === 0 ? '' : nipOf(Math.floor((index - 1) / teamSize));
    const [top, hr] = index === 0 ? ['ya', 'ya'] : ['', ''];
    await put(
      `${nipOf(index)},"Pegawai ${index}, S.E.",Dinas ${index % 60},Pengelola Layanan Pengaduan,Pelaksana,${appraiser},pegawai.${index}@kota.example,2022-01-03,${top},${hr},Layanan pengaduan selesai tepat waktu,95 % dalam tiga hari,Laporan bulanan layanan tersusun,12 laporan\n`,
    );
  }
  file.end();
  await finished(file);
}
