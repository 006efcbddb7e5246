/** Every answer in the database of release 0.1.0, recorded when it was frozen. */

/** By person, cycle and author. */
export const answers: Readonly<Record<string, string>> = {
  'Baiq Rinjani, Evaluasi Kinerja Triwulan I 2027, self': 'M.01=1 M.02=1 R.1=3',
  'Baiq Sintawati, Evaluasi Kinerja Triwulan I 2027, appraiser':
    'H=2 M.01=1 M.02=1 M.03=2 M.04=1 M.05=1 M.06=1 M.07=1 M.08=1 P=3 “Membantu loket lain tanpa diminta.” SK.01=2',
  'Baiq Sintawati, Evaluasi Kinerja Triwulan I 2027, self':
    'B.1=2 B.2=3 B.3=2 B.4=2 B.5=1 B.6=2 B.7=2 M.01=1 M.02=1 M.03=2 M.04=1 M.05=1 M.06=1 M.07=1 M.08=1 R.1=2 SK.01=2',
  'Gede Wirawan, Evaluasi Kinerja Triwulan I 2027, self':
    'B.1=2 B.2=3 B.3=2 B.4=2 B.5=1 B.6=2 B.7=2 M.01=2 M.02=2 M.03=2 M.04=2 M.05=1 M.06=2 M.07=2 M.08=2 R.1=2 SK.01=2',
  'I Made Darmayasa, Evaluasi Kinerja Triwulan I 2027, self': 'M.01=2',
  'Joko Purwanto, Evaluasi Kinerja Triwulan I 2027, self': 'M.01=3 SK.01=2',
  'Lalu Satriawan, Evaluasi Kinerja Triwulan I 2027, appraiser':
    'M.01=2 “Mengingatkan rekan ketika aturan dilanggar.” M.02=not-my-role M.03=0 “Dua pengaduan bulan lalu terlambat dijawab.” M.04=2',
  'Lalu Satriawan, Evaluasi Kinerja Triwulan I 2027, self':
    'B.1=2 B.2=3 B.3=2 B.4=2 B.5=1 B.6=2 B.7=2 M.01=2 M.02=1 “Notulen rapat mingguan saya susun\ndan bagikan pada hari yang sama.” M.03=no-occasion M.04=0 M.05=1 M.06=1 M.07=1 M.08=2 R.1=2 SK.01=1',
  'Ni Kadek Wulandari, Evaluasi Kinerja Triwulan I 2027, appraiser':
    'H=2 M.01=1 M.02=1 M.03=1 M.04=1 M.05=2 M.06=1 M.07=1 M.08=1 P=3 “Membantu loket lain tanpa diminta.” SK.01=1',
  'Ni Kadek Wulandari, Evaluasi Kinerja Triwulan I 2027, self':
    'B.1=2 B.2=3 B.3=2 B.4=2 B.5=1 B.6=2 B.7=2 M.01=1 M.02=1 M.03=1 M.04=1 M.05=2 M.06=1 M.07=1 M.08=1 R.1=2 SK.01=1',
  'Ni Komang Sriyani, Evaluasi Kinerja Triwulan I 2027, appraiser':
    'H=2 M.01=1 M.02=1 M.03=1 M.04=2 M.05=1 M.06=1 M.07=1 M.08=1 P=3 “Membantu loket lain tanpa diminta.” SK.01=1',
  'Ni Komang Sriyani, Evaluasi Kinerja Triwulan I 2027, self':
    'B.1=2 B.2=3 B.3=2 B.4=2 B.5=1 B.6=2 B.7=2 M.01=1 M.02=1 M.03=1 M.04=2 M.05=1 M.06=1 M.07=1 M.08=1 R.1=2 SK.01=1',
  'Siti Maryam, Evaluasi Kinerja Triwulan I 2027, self':
    'M.01=3 M.02=2 M.03=2 “Saya memimpin rapat lintas puskesmas.” M.04=1 M.05=2',
  'Slamet Widodo, Evaluasi Kinerja Triwulan I 2027, appraiser':
    'H=2 M.01=1 M.02=2 M.03=1 M.04=1 M.05=1 M.06=1 M.07=2 M.08=1 P=3 “Membantu loket lain tanpa diminta.” SK.01=1',
  'Slamet Widodo, Evaluasi Kinerja Triwulan I 2027, self':
    'B.1=2 B.2=3 B.3=2 B.4=2 B.5=1 B.6=2 B.7=2 M.01=1 M.02=2 M.03=1 M.04=1 M.05=1 M.06=1 M.07=2 M.08=1 R.1=2 SK.01=1',
  'Slamet Widodo, Evaluasi Kinerja Triwulan IV 2026, appraiser':
    'H=2 M.01=1 M.02=1 M.03=1 M.04=2 M.05=1 M.06=1 M.07=1 M.08=1 P=3 “Membantu loket lain tanpa diminta.” SK.01=2',
  'Slamet Widodo, Evaluasi Kinerja Triwulan IV 2026, self':
    'B.1=2 B.2=3 B.3=2 B.4=2 B.5=1 B.6=2 B.7=2 M.01=1 M.02=1 M.03=1 M.04=2 M.05=1 M.06=1 M.07=1 M.08=1 R.1=2 SK.01=2',
  'Yuni Astuti, Evaluasi Kinerja Triwulan I 2027, self':
    'B.1=2 B.2=3 B.3=2 B.4=2 B.5=1 B.6=2 B.7=2 M.01=2 M.02=2 M.03=2 M.04=2 M.05=2 M.06=2 M.07=2 M.08=2 R.1=2 SK.01=1',
};
