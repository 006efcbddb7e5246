/** Why the program ended or cannot work, each in one sentence with what to do, for whoever runs it. */
export const en = {
  'failure.database-away': 'PostgreSQL does not answer: start it, or correct host and port in DATABASE_URL.',
  'failure.database-password': 'PostgreSQL refuses the user or the password: correct them in DATABASE_URL.',
  'failure.database-missing':
    'The database named in DATABASE_URL does not exist: create it, or correct the name.',
  'failure.database-rights':
    'The role in DATABASE_URL lacks a right: run "kinerja db grant --role ROLE" with the owner\'s address in MIGRATION_DATABASE_URL.',
  'failure.database-read-only':
    'PostgreSQL takes no writes: DATABASE_URL leads to a standby or to a database set to read-only; let it lead to the primary.',
  'failure.database-full': 'The disk of PostgreSQL is full: make room there.',
  'failure.database-busy':
    'PostgreSQL has no connection left: raise max_connections, or end what else uses it.',
  'failure.database-starting': 'PostgreSQL is just starting or ending: wait a moment and try again.',
  'failure.schema-old':
    'The database has an older schema than this release: run "kinerja db migrate" with the owner\'s address in MIGRATION_DATABASE_URL, then start again.',
  'failure.schema-rights':
    'The role in DATABASE_URL lacks rights on some tables: run "kinerja db grant --role ROLE" with the owner\'s address in MIGRATION_DATABASE_URL, then start again.',
  'failure.redis-away':
    'Redis does not answer: start it, correct REDIS_URL, or remove REDIS_URL to run jobs on PostgreSQL.',
  'failure.redis-password': 'Redis refuses the user or the password: correct them in REDIS_URL.',
  'failure.redis-read-only':
    'Redis takes no writes because it is a replica: let REDIS_URL lead to the primary.',
  'failure.redis-full':
    'Redis takes no writes because its memory is full: raise maxmemory in redis.conf, or free memory.',
  'failure.redis-disk':
    'Redis takes no writes because it cannot save to its disk: make room there and look at the log of Redis.',
  'failure.port-taken':
    'Port {port} is taken by another program: end that one, or set another port in PORT or ADMIN_PORT.',
  'failure.port-forbidden':
    'Port {port} may not be used by this account: set a port from 1024 on in PORT or ADMIN_PORT.',
  'failure.folder-forbidden':
    '{folder} cannot be written: give it to the account that runs this program, or name another folder.',
  'failure.disk-full': 'The disk of {folder} is full: make room there.',
  'failure.s3-away':
    'The storage of the bucket {bucket} does not answer ({reason}): start it, or correct EVIDENCE_S3_ENDPOINT.',
  'failure.s3-refused':
    'The storage of the bucket {bucket} refuses ({reason}): correct EVIDENCE_S3_BUCKET, its key or its rights.',
  'failure.own-database':
    'The private PostgreSQL in {folder} cannot be started ({reason}): look at the end of its server.log, or set DATABASE_URL.',
  'failure.platform-refused': '{platform} refuses the token: correct {variables}.',
  'failure.platform-away':
    '{platform} cannot be reached ({reason}): see that this machine reaches the internet.',
  'failure.platform-odd':
    '{platform} answered unexpectedly ({reason}): run "kinerja doctor", which looks at each setting.',
  'failure.unknown':
    'It failed for a reason that this program does not know: look at the log, and run "kinerja doctor".',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'failure.database-away':
    'PostgreSQL tidak menjawab: jalankan, atau perbaiki host dan port di DATABASE_URL.',
  'failure.database-password':
    'PostgreSQL menolak nama pengguna atau kata sandi: perbaiki keduanya di DATABASE_URL.',
  'failure.database-missing':
    'Basis data yang disebut di DATABASE_URL tidak ada: buat dahulu, atau perbaiki namanya.',
  'failure.database-rights':
    'Peran di DATABASE_URL kekurangan hak: jalankan "kinerja db grant --role PERAN" dengan alamat pemilik di MIGRATION_DATABASE_URL.',
  'failure.database-read-only':
    'PostgreSQL tidak menerima tulisan: DATABASE_URL menuju server cadangan atau basis data yang hanya dapat dibaca; arahkan ke server utama.',
  'failure.database-full': 'Diska PostgreSQL penuh: kosongkan sebagian.',
  'failure.database-busy':
    'Sambungan PostgreSQL habis: naikkan max_connections, atau hentikan program lain yang memakainya.',
  'failure.database-starting': 'PostgreSQL sedang mulai atau berhenti: tunggu sebentar, lalu coba lagi.',
  'failure.schema-old':
    'Skema basis data lebih lama daripada rilis ini: jalankan "kinerja db migrate" dengan alamat pemilik di MIGRATION_DATABASE_URL, lalu mulai lagi.',
  'failure.schema-rights':
    'Peran di DATABASE_URL kekurangan hak atas beberapa tabel: jalankan "kinerja db grant --role PERAN" dengan alamat pemilik di MIGRATION_DATABASE_URL, lalu mulai lagi.',
  'failure.redis-away':
    'Redis tidak menjawab: jalankan, perbaiki REDIS_URL, atau hapus REDIS_URL agar pekerjaan berjalan di PostgreSQL.',
  'failure.redis-password': 'Redis menolak nama pengguna atau kata sandi: perbaiki di REDIS_URL.',
  'failure.redis-read-only':
    'Redis tidak menerima tulisan karena hanya salinan: arahkan REDIS_URL ke server utama.',
  'failure.redis-full':
    'Redis tidak menerima tulisan karena memorinya penuh: naikkan maxmemory di redis.conf, atau kosongkan memori.',
  'failure.redis-disk':
    'Redis tidak menerima tulisan karena tidak dapat menyimpan ke diska: kosongkan diska itu dan lihat log Redis.',
  'failure.port-taken':
    'Port {port} dipakai program lain: hentikan program itu, atau tentukan port lain di PORT atau ADMIN_PORT.',
  'failure.port-forbidden':
    'Port {port} tidak boleh dipakai akun ini: tentukan port mulai 1024 di PORT atau ADMIN_PORT.',
  'failure.folder-forbidden':
    '{folder} tidak dapat ditulisi: berikan kepada akun yang menjalankan program ini, atau tentukan folder lain.',
  'failure.disk-full': 'Diska tempat {folder} penuh: kosongkan sebagian.',
  'failure.s3-away':
    'Penyimpanan bucket {bucket} tidak menjawab ({reason}): jalankan, atau perbaiki EVIDENCE_S3_ENDPOINT.',
  'failure.s3-refused':
    'Penyimpanan bucket {bucket} menolak ({reason}): perbaiki EVIDENCE_S3_BUCKET, kuncinya, atau haknya.',
  'failure.own-database':
    'PostgreSQL pribadi di {folder} tidak dapat dijalankan ({reason}): lihat akhir server.log di sana, atau isi DATABASE_URL.',
  'failure.platform-refused': '{platform} menolak tokennya: perbaiki {variables}.',
  'failure.platform-away':
    '{platform} tidak dapat dihubungi ({reason}): pastikan mesin ini tersambung ke internet.',
  'failure.platform-odd':
    '{platform} menjawab di luar dugaan ({reason}): jalankan "kinerja doctor", yang memeriksa setiap pengaturan.',
  'failure.unknown':
    'Gagal karena sebab yang tidak dikenal program ini: lihat log, dan jalankan "kinerja doctor".',
};
