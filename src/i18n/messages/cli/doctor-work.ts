/** `doctor`: what it finds in the database and in the work that its tables show. */
export const en = {
  'cli.doctor.database.fine': '{version} answers',
  'cli.doctor.database.old': '{version} is too old',
  'cli.doctor.database.old.do': 'Upgrade to PostgreSQL 15 or newer.',
  'cli.doctor.database.no-writes': 'it answers, but takes no writes',
  'cli.doctor.database.do':
    'Start PostgreSQL, or correct host, port, name, user and password in DATABASE_URL.',
  'cli.doctor.database.private.do':
    'Look at the end of the log of the private PostgreSQL in DATA_DIR ({folder}).',
  'cli.doctor.database.new': 'there is no private database yet',
  'cli.doctor.database.new.do':
    'Nothing, if this is new: the first start makes it. Else set DATA_DIR to where the data lies.',
  'cli.doctor.connections': '{used, number} of {max, number} in use',
  'cli.doctor.connections.few':
    '{used, number} of {max, number} in use; every process of the bot takes up to 24',
  'cli.doctor.connections.do': 'Raise max_connections, or end what else uses this server.',
  'cli.doctor.jobs.fine': 'jobs run on PostgreSQL, which takes them',
  'cli.doctor.jobs.no-writes': 'jobs run on PostgreSQL, which takes none',
  'cli.doctor.jobs.missing': 'the tables of the jobs are missing',
  'cli.doctor.jobs.do': 'Start the bot once: it makes them.',
  'cli.doctor.migrations.fine': 'the schema is the one of this release',
  'cli.doctor.migrations.missing': '{count, number} of this release are missing',
  'cli.doctor.migrations.missing.do':
    'Start the bot once, or run any other command of kinerja: it brings the database up to date.',
  'cli.doctor.migrations.newer': 'the database knows {count, number} of a newer release',
  'cli.doctor.migrations.newer.do':
    'Run the newer release everywhere; this one only while the upgrade lasts.',
  'cli.doctor.rights.fine': 'the bot has no more than it needs',
  'cli.doctor.rights.superuser': 'the bot is a superuser of the database',
  'cli.doctor.rights.owner': 'the bot owns its tables',
  'cli.doctor.rights.do':
    'Give the bot a role of its own that owns no table and may not change the audit trail.',
  'cli.doctor.progress.fine': 'its counters say what the rows say',
  'cli.doctor.progress.large': 'there was no time to compare its counters with the rows',
  'cli.doctor.progress.large.do':
    'Run "kinerja db recount": it compares them without a limit of time, while the bot runs.',
  'cli.doctor.progress.wrong': '{count, number} of its counters differ from the rows',
  'cli.doctor.progress.do': 'Run "kinerja db recount": it counts them anew, while the bot runs.',
  'cli.doctor.links.fine': 'everybody with open work has linked an account',
  'cli.doctor.links.missing': '{count, number} with open work have linked none: nothing reaches them',
  'cli.doctor.links.do':
    'Hand them link codes: kinerja link-codes issue --all-unlinked --days 14 --out FILE.',
  'cli.doctor.workers.never': 'none has ever swept',
  'cli.doctor.workers.never.do': 'Start a process with ROLE=worker or ROLE=all.',
  'cli.doctor.workers.late': 'none has swept for {age}: reminders and results do not go out',
  'cli.doctor.workers.late.do':
    'Start a process with ROLE=worker or ROLE=all, or read what the running one logs.',
  'cli.doctor.workers.fine': 'the last sweep was {age} ago',
  'cli.doctor.lane.sending': '{due, number} due, being sent',
  'cli.doctor.lane.idle': '{due, number} due, nobody sends',
  'cli.doctor.lane.paused': 'paused by the platform for {time} more; {state}',
  'cli.doctor.lane.paused.do':
    'Wait. Should it happen often, look for another program that uses the same token.',
  'cli.doctor.lane.late': '{state}; the oldest has waited for {time}',
  'cli.doctor.lane.late.do':
    'See that a worker runs and that the token is accepted; then read the log of the worker.',
  'cli.doctor.messages.fine': 'of none is it unknown whether it arrived',
  'cli.doctor.messages.unknown': 'of {count, number} it is unknown whether they arrived',
  'cli.doctor.messages.do':
    'Nothing is sent again by itself: see "deliveries status" and ask the people concerned.',
  'cli.doctor.people.fine': 'every linked account can be reached',
  'cli.doctor.people.unreachable':
    '{count, plural, one {1 linked account} other {{count, number} linked accounts}} cannot be reached',
  'cli.doctor.people.do':
    'See "people unreachable", and ask these people to unblock the bot, or hand them a new link code.',
  'cli.doctor.accounts.fine': 'none is blocked that nobody has looked at',
  'cli.doctor.accounts.disputed': '{count, number} blocked because their person said "not me"',
  'cli.doctor.accounts.do':
    'See "people blocked", speak with these people, then people unblock, or people block --confirm.',
  'cli.doctor.days.none': 'none is known: reminders go out on every day from Monday to Friday',
  'cli.doctor.days.none.do':
    'Import the decreed days: kinerja holidays import FILE, then kinerja holidays confirm {year}.',
  'cli.doctor.days.unconfirmed': '{count, number}, which nobody has confirmed',
  'cli.doctor.days.unconfirmed.do':
    'Compare kinerja holidays list --year {year} with the decree, then kinerja holidays confirm {year}.',
  'cli.doctor.days.fine': '{count, number}, confirmed',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'cli.doctor.database.fine': '{version} menjawab',
  'cli.doctor.database.old': '{version} terlalu lama',
  'cli.doctor.database.old.do': 'Perbarui ke PostgreSQL 15 atau yang lebih baru.',
  'cli.doctor.database.no-writes': 'menjawab, tetapi tidak menerima penulisan',
  'cli.doctor.database.do':
    'Jalankan PostgreSQL, atau perbaiki host, port, nama, pengguna, dan kata sandi di DATABASE_URL.',
  'cli.doctor.database.private.do': 'Lihat bagian akhir log PostgreSQL pribadi di DATA_DIR ({folder}).',
  'cli.doctor.database.new': 'basis data pribadi belum ada',
  'cli.doctor.database.new.do':
    'Tidak perlu apa-apa bila ini baru: dibuat saat bot pertama dijalankan. Bila tidak, arahkan DATA_DIR ke tempat datanya.',
  'cli.doctor.connections': '{used, number} dari {max, number} dipakai',
  'cli.doctor.connections.few':
    '{used, number} dari {max, number} dipakai; setiap proses bot memakai sampai 24',
  'cli.doctor.connections.do': 'Naikkan max_connections, atau akhiri pemakai lain server ini.',
  'cli.doctor.jobs.fine': 'tugas berjalan di PostgreSQL dan dapat ditulis di sana',
  'cli.doctor.jobs.no-writes': 'tugas berjalan di PostgreSQL, tetapi tidak dapat ditulis di sana',
  'cli.doctor.jobs.missing': 'tabel tugas belum ada',
  'cli.doctor.jobs.do': 'Jalankan bot sekali: tabelnya akan dibuat.',
  'cli.doctor.migrations.fine': 'skemanya sesuai rilis ini',
  'cli.doctor.migrations.missing': '{count, number} dari rilis ini belum ada',
  'cli.doctor.migrations.missing.do':
    'Jalankan bot sekali, atau perintah kinerja yang lain: basis datanya akan diperbarui.',
  'cli.doctor.migrations.newer': 'basis data mengenal {count, number} dari rilis yang lebih baru',
  'cli.doctor.migrations.newer.do':
    'Pakai rilis yang lebih baru di semua tempat; yang ini hanya selama pembaruan berlangsung.',
  'cli.doctor.rights.fine': 'hak bot tidak lebih dari yang diperlukan',
  'cli.doctor.rights.superuser': 'bot adalah superuser basis data',
  'cli.doctor.rights.owner': 'bot memiliki tabelnya sendiri',
  'cli.doctor.rights.do':
    'Beri bot role tersendiri yang tidak memiliki tabel dan tidak dapat mengubah jejak audit.',
  'cli.doctor.progress.fine': 'angkanya sama dengan isi tabel',
  'cli.doctor.progress.large': 'angkanya belum sempat dibandingkan dengan isi tabel',
  'cli.doctor.progress.large.do':
    'Jalankan "kinerja db recount": angkanya dibandingkan tanpa batas waktu, dan bot tidak perlu dihentikan.',
  'cli.doctor.progress.wrong': '{count, number} angkanya berbeda dari isi tabel',
  'cli.doctor.progress.do':
    'Jalankan "kinerja db recount": angkanya dihitung ulang, dan bot tidak perlu dihentikan.',
  'cli.doctor.links.fine': 'semua pegawai yang punya tugas sudah menghubungkan akun',
  'cli.doctor.links.missing':
    '{count, number} pegawai yang punya tugas belum menghubungkan akun: tidak ada yang sampai kepada mereka',
  'cli.doctor.links.do': 'Beri mereka kode: kinerja link-codes issue --all-unlinked --days 14 --out BERKAS.',
  'cli.doctor.workers.never': 'belum pernah bekerja',
  'cli.doctor.workers.never.do': 'Jalankan proses dengan ROLE=worker atau ROLE=all.',
  'cli.doctor.workers.late': 'sudah {age} tidak bekerja: pengingat dan hasil tidak terkirim',
  'cli.doctor.workers.late.do':
    'Jalankan proses dengan ROLE=worker atau ROLE=all, atau baca log proses yang berjalan.',
  'cli.doctor.workers.fine': 'terakhir bekerja {age} yang lalu',
  'cli.doctor.lane.sending': '{due, number} jatuh tempo, sedang dikirim',
  'cli.doctor.lane.idle': '{due, number} jatuh tempo, tidak ada yang mengirim',
  'cli.doctor.lane.paused': 'dihentikan platform untuk {time} lagi; {state}',
  'cli.doctor.lane.paused.do': 'Tunggu. Bila sering terjadi, cari program lain yang memakai token yang sama.',
  'cli.doctor.lane.late': '{state}; yang terlama sudah menunggu {time}',
  'cli.doctor.lane.late.do': 'Pastikan worker berjalan dan token diterima; lalu baca log worker.',
  'cli.doctor.messages.fine': 'tidak ada pesan yang tidak pasti sampai',
  'cli.doctor.messages.unknown': '{count, number} pesan tidak pasti sampai',
  'cli.doctor.messages.do':
    'Tidak ada yang dikirim ulang dengan sendirinya: lihat "deliveries status" dan tanyakan kepada pegawainya.',
  'cli.doctor.people.fine': 'semua akun terhubung dapat dijangkau',
  'cli.doctor.people.unreachable': '{count, number} akun terhubung tidak dapat dijangkau',
  'cli.doctor.people.do':
    'Lihat "people unreachable", lalu mintalah mereka membuka blokir bot, atau beri mereka kode baru.',
  'cli.doctor.accounts.fine': 'semua akun yang diblokir sudah diperiksa',
  'cli.doctor.accounts.disputed': '{count, number} diblokir karena pegawainya menjawab "bukan saya"',
  'cli.doctor.accounts.do':
    'Lihat "people blocked", bicarakan dengan pegawainya, lalu people unblock, atau people block --confirm.',
  'cli.doctor.days.none': 'belum ada: pengingat dikirim setiap hari Senin sampai Jumat',
  'cli.doctor.days.none.do':
    'Impor hari libur yang ditetapkan: kinerja holidays import BERKAS, lalu kinerja holidays confirm {year}.',
  'cli.doctor.days.unconfirmed': '{count, number}, belum dikonfirmasi siapa pun',
  'cli.doctor.days.unconfirmed.do':
    'Bandingkan kinerja holidays list --year {year} dengan keputusannya, lalu kinerja holidays confirm {year}.',
  'cli.doctor.days.fine': '{count, number}, sudah dikonfirmasi',
};
