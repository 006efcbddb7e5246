/** What HR's officers are told in the morning, and heads of units once a week. */
export const en = {
  'digest.title': 'News of the HR desk',
  'digest.preview': 'News of the HR desk',
  'digest.since': 'New since {date}, within your reach:',
  'digest.unheld':
    'Requests about personal data that nobody may answer: {all, number}, the first by {next}. Please have an operator give somebody the right to answer them.',
  'digest.requests':
    'Requests about personal data: {fresh, plural, =0 {} other {# new, }}{all, number} waiting, the first by {next}.',
  'digest.second-yes':
    'Waiting for a second officer: {fresh, plural, =0 {} other {# new, }}{all, number} in all, the first by {next}.',
  'digest.disputes': 'Wrong appraiser? {fresh, number} new, {all, number} open.',
  'digest.objections': 'Objections: {fresh, number} new, {all, number} open.',
  'digest.late': 'Not done in time: {fresh, number} new, {all, number} in all.',
  'digest.soon': 'Ending soon and not done: {fresh, number} new, {all, number} in all.',
  'digest.unreachable': 'Cannot be reached: {fresh, number} new, {all, number} in all.',
  'digest.unlinked': 'Not linked: {fresh, number} new, {all, number} in all.',
  'digest.unopened':
    'Results not opened, to be delivered on paper: {fresh, number} new, {all, number} in all.',
  'digest.own': 'Your own work:',
  'digest.own.task': '{stage}, until {deadline}',
  'digest.button.desk': 'Open HR desk',

  'unitWeek.title': 'Your unit this week',
  'unitWeek.preview': 'Your unit this week',
  'unitWeek.for': '{cycle} · a.n. {name}',
  'unitWeek.next': 'The next last day is {date}.',

  'intent.hr-digest': 'the news of the HR desk',
  'intent.unit-week': 'the week of a unit',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'digest.title': 'Kabar meja HR',
  'digest.preview': 'Kabar meja HR',
  'digest.since': 'Yang baru sejak {date} dalam lingkup Anda:',
  'digest.unheld':
    'Permintaan data pribadi tanpa petugas yang berhak menjawab: {all, number}, yang pertama paling lambat {next}. Mintalah operator memberi hak menjawab kepada seorang petugas.',
  'digest.requests':
    'Permintaan data pribadi: {fresh, plural, =0 {} other {# baru, }}{all, number} menunggu jawaban, yang pertama paling lambat {next}.',
  'digest.second-yes':
    'Menunggu petugas kedua: {fresh, plural, =0 {} other {# baru, }}seluruhnya {all, number}, yang pertama paling lambat {next}.',
  'digest.disputes': 'Pejabat penilai keliru? {fresh, number} laporan baru, {all, number} belum selesai.',
  'digest.objections': 'Keberatan: {fresh, number} baru, {all, number} belum selesai.',
  'digest.late': 'Tidak selesai sampai batas: {fresh, number} baru, seluruhnya {all, number}.',
  'digest.soon': 'Segera berakhir dan belum selesai: {fresh, number} baru, seluruhnya {all, number}.',
  'digest.unreachable': 'Tidak terjangkau: {fresh, number} orang baru, seluruhnya {all, number}.',
  'digest.unlinked': 'Belum tertaut: {fresh, number} orang baru, seluruhnya {all, number}.',
  'digest.unopened':
    'Hasil belum dibuka, perlu diberikan di atas kertas: {fresh, number} baru, {all, number} semuanya.',
  'digest.own': 'Tugas Anda sendiri:',
  'digest.own.task': '{stage}, batas {deadline}',
  'digest.button.desk': 'Buka meja HR',

  'unitWeek.title': 'Unit Anda pekan ini',
  'unitWeek.preview': 'Unit Anda pekan ini',
  'unitWeek.for': '{cycle} · a.n. {name}',
  'unitWeek.next': 'Batas terdekat: {date}.',

  'intent.hr-digest': 'kabar meja HR',
  'intent.unit-week': 'kabar mingguan unit',
};
