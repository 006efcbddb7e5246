/**
 * What is wrong with a variable of the environment and what to do, each in one sentence. Keys end in the variable; one
 * without words of its own gets those of `config.wrong` and `config.missing`.
 */
const keepEn = '{variable} must be a whole number of days from {least} to {most}; leave it out for {usual}.';
const keepId =
  '{variable} harus berupa jumlah hari dari {least} sampai {most}; kosongkan agar berlaku {usual} hari.';
const yearsEn =
  "{variable} must be a whole number of years from 1 to 99, as in the agency's schedule; leave it out to keep without an end.";
const yearsId =
  '{variable} harus berupa jumlah tahun dari 1 sampai 99, sesuai jadwal retensi arsip instansi; kosongkan agar disimpan tanpa batas.';

export const en = {
  'config.wrong': '{variable} cannot be used as it is: .env.example says what it must be.',
  'config.missing': '{variable} is missing: .env.example says what it must be.',
  'config.no-platform':
    'No platform has a token: set at least one of {tokens}, or run "npm run demo" to try without any.',
  'config.same-port': '{variable} must differ from PORT: it serves what must not be public.',
  'config.wrong.DATABASE_URL':
    '{variable} must look like postgres://user:password@host:5432/name; leave it out to use the private database.',
  'config.wrong.MIGRATION_DATABASE_URL':
    "{variable} must look like postgres://owner:password@host:5432/name; leave it out when DATABASE_URL is the owner's.",
  'config.wrong.REDIS_URL':
    '{variable} must look like redis://host:6379; leave it out to run jobs on the database.',
  'config.wrong.PUBLIC_URL':
    '{variable} must be the https address at which the platforms reach this server: they send nothing to http, which only an address of this machine may be.',
  'config.wrong.ADMIN_HOST':
    '{variable} must be an address of this machine such as 127.0.0.1; leave it out for 127.0.0.1.',
  'config.wrong.ALLOWED_HOSTS':
    '{variable} must be names or addresses without a port, with commas between them, such as web,worker.',
  'config.wrong.PORT': '{variable} must be a port number from 1 to 65535; leave it out for 3000.',
  'config.wrong.ADMIN_PORT':
    '{variable} must be a port number from 1 to 65535; leave it out to serve no metrics.',
  'config.wrong.ROLE': '{variable} must be web, worker or all; leave it out for all.',
  'config.wrong.EVIDENCE_FILE_MB':
    '{variable} must be a whole number of megabytes from {least} to {most}; leave it out for {usual}.',
  'config.wrong.EVIDENCE_PERSON_MB':
    '{variable} must be a whole number of megabytes from {least} to {most}; leave it out for {usual}.',
  'config.wrong.FEEDBACK_KEY':
    '{variable} must be 32 to 200 characters by chance (openssl rand -hex 32); leave it out if colleagues shall not be asked for feedback.',
  'config.wrong.EVIDENCE_STORE': '{variable} must be folder or s3; leave it out for folder.',
  'config.wrong.EVIDENCE_S3_BUCKET': '{variable} must be the name of a bucket, such as kinerja-evidence.',
  'config.missing.EVIDENCE_S3_BUCKET': '{variable} is missing: EVIDENCE_STORE is s3; name the bucket.',
  'config.wrong.EVIDENCE_S3_ENDPOINT':
    '{variable} must be an https address, or http on this machine; leave it out for S3 of Amazon.',
  'config.wrong.EVIDENCE_S3_REGION':
    '{variable} must be a region such as ap-southeast-3; leave it out for us-east-1.',
  'config.wrong.EVIDENCE_S3_KEY_ID': '{variable} must be the id of a key, without blanks.',
  'config.missing.EVIDENCE_S3_KEY_ID':
    '{variable} is missing: EVIDENCE_STORE is s3; make a key that may read, write, list and remove in the bucket.',
  'config.wrong.EVIDENCE_S3_SECRET': '{variable} must be the secret of the key, without blanks.',
  'config.missing.EVIDENCE_S3_SECRET':
    '{variable} is missing: EVIDENCE_STORE is s3; it is given with EVIDENCE_S3_KEY_ID.',
  'config.wrong.CLAMD':
    '{variable} must be the path of a socket, such as /run/clamav/clamd.ctl, or a host and a port, such as 127.0.0.1:3310; leave it out to scan no files.',
  'config.wrong.TIME_ZONE': '{variable} must be a time zone: Asia/Jakarta, Asia/Makassar or Asia/Jayapura.',
  'config.wrong.LOG_LEVEL':
    '{variable} must be fatal, error, warn, info, debug, trace or silent; leave it out for info.',
  'config.wrong.AGENCY_NAME': '{variable} must be at most 100 characters long.',
  'config.missing.AGENCY_NAME': '{variable} is missing: set the name of your agency, as its people know it.',
  'config.missing.TIME_ZONE':
    '{variable} is missing: set the time zone of your agency, Asia/Jakarta (WIB), Asia/Makassar (WITA) or Asia/Jayapura (WIT).',
  'config.wrong.HR_CONTACT': '{variable} must be at most 100 characters long.',
  'config.wrong.PRIVACY_CONTACT': '{variable} must be at most 100 characters long.',
  'config.wrong.LINK_CODE_MINUTES':
    '{variable} must be a whole number of minutes from 1 to 1440; leave it out for 10.',
  'config.wrong.KEEP_EVENTS_DAYS': keepEn,
  'config.wrong.KEEP_MESSAGES_DAYS': keepEn,
  'config.wrong.KEEP_LINK_ATTEMPTS_DAYS': keepEn,
  'config.wrong.KEEP_LINK_CODES_DAYS': keepEn,
  'config.wrong.KEEP_STRANGERS_DAYS': keepEn,
  'config.wrong.KEEP_CHAT_TURNS_DAYS': keepEn,
  'config.wrong.KEEP_RESULTS_YEARS': yearsEn,
  'config.wrong.KEEP_EVIDENCE_YEARS': yearsEn,
  'config.wrong.KEEP_NOTES_YEARS': yearsEn,
  'config.wrong.KEEP_POCKET_YEARS': yearsEn,
  'config.wrong.KEEP_FEEDBACK_YEARS': yearsEn,
  'config.wrong.KEEP_REQUESTS_YEARS': yearsEn,
  'config.wrong.SECOND_OFFICER': '{variable} must be on or off; leave it out for off.',
  'config.wrong.PART_DAYS_MIN': '{variable} must be a number of days from 1 to 92; leave it out for 28.',
  'config.wrong.KINERJA_OPERATOR':
    '{variable} must be the NIP of whoever gives commands; leave it out where they say it with --as.',
  'config.wrong.KINERJA_LANG': '{variable} must be id or en; leave it out for id.',
  'config.wrong.TELEGRAM_BOT_TOKEN':
    '{variable} must be the token BotFather gave: a number, a colon and letters.',
  'config.wrong.TELEGRAM_WEBHOOK_SECRET':
    '{variable} must have 16 to 256 letters, digits, _ or -; make one with: openssl rand -hex 32.',
  'config.missing.TELEGRAM_WEBHOOK_SECRET':
    '{variable} is missing: PUBLIC_URL is set, so Telegram must prove itself; make one with: openssl rand -hex 32.',
  'config.wrong.TELEGRAM_MESSAGES_PER_SECOND':
    '{variable} must be a whole number from 1 to {most}; leave it out unless Telegram allows this bot more than {usual}.',
  'config.wrong.TELEGRAM_TABLES': '{variable} must be on or off; leave it out for off.',
  'config.wrong.TELEGRAM_API_ROOT':
    '{variable} must be an https address, or http on this machine: the token goes there; leave it out to use Telegram itself.',
  'config.wrong.SLACK_BOT_TOKEN': '{variable} must be the bot token of the Slack app; it begins with xoxb-.',
  'config.wrong.SLACK_SIGNING_SECRET':
    '{variable} must be the signing secret from the Basic Information page of the Slack app.',
  'config.missing.SLACK_SIGNING_SECRET':
    '{variable} is missing: PUBLIC_URL is set, so Slack must prove itself; copy it from the Basic Information page of the Slack app.',
  'config.wrong.SLACK_APP_TOKEN':
    '{variable} must be an app-level token of the Slack app with connections:write; it begins with xapp-.',
  'config.missing.SLACK_APP_TOKEN':
    '{variable} is missing: without PUBLIC_URL Slack is reached by Socket Mode; make an app-level token (xapp-) with connections:write, or set PUBLIC_URL.',
  'config.wrong.SLACK_API_URL':
    '{variable} must be an https address, or http on this machine: the token goes there; leave it out to use Slack itself.',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'config.wrong': '{variable} tidak dapat dipakai: isi yang benar dijelaskan di .env.example.',
  'config.missing': '{variable} belum diisi: isinya dijelaskan di .env.example.',
  'config.no-platform':
    'Belum ada platform yang tokennya diisi: isi setidaknya salah satu dari {tokens}, atau jalankan "npm run demo" untuk mencoba tanpa token.',
  'config.same-port':
    '{variable} harus berbeda dari PORT: yang disajikan di sana tidak boleh terbuka untuk umum.',
  'config.wrong.DATABASE_URL':
    '{variable} harus seperti postgres://pengguna:sandi@host:5432/nama; kosongkan untuk memakai basis data bawaan.',
  'config.wrong.MIGRATION_DATABASE_URL':
    '{variable} harus seperti postgres://pemilik:sandi@host:5432/nama; kosongkan bila DATABASE_URL sudah milik pemilik tabel.',
  'config.wrong.REDIS_URL':
    '{variable} harus seperti redis://host:6379; kosongkan agar pekerjaan berjalan di basis data.',
  'config.wrong.PUBLIC_URL':
    '{variable} harus alamat https tempat platform menghubungi server ini: platform tidak mengirim ke http, yang hanya boleh untuk alamat mesin ini sendiri.',
  'config.wrong.ADMIN_HOST':
    '{variable} harus alamat mesin ini, seperti 127.0.0.1; kosongkan untuk 127.0.0.1.',
  'config.wrong.ALLOWED_HOSTS':
    '{variable} harus nama atau alamat tanpa port, dipisahkan koma, seperti web,worker.',
  'config.wrong.PORT': '{variable} harus nomor port dari 1 sampai 65535; kosongkan untuk 3000.',
  'config.wrong.ADMIN_PORT':
    '{variable} harus nomor port dari 1 sampai 65535; kosongkan bila metrik tidak perlu disajikan.',
  'config.wrong.ROLE': '{variable} harus web, worker, atau all; kosongkan untuk all.',
  'config.wrong.EVIDENCE_FILE_MB':
    '{variable} harus berupa jumlah megabita dari {least} sampai {most}; kosongkan agar berlaku {usual}.',
  'config.wrong.EVIDENCE_PERSON_MB':
    '{variable} harus berupa jumlah megabita dari {least} sampai {most}; kosongkan agar berlaku {usual}.',
  'config.wrong.FEEDBACK_KEY':
    '{variable} harus 32 sampai 200 karakter acak (openssl rand -hex 32); kosongkan bila rekan tidak perlu dimintai umpan balik.',
  'config.wrong.EVIDENCE_STORE': '{variable} harus folder atau s3; kosongkan untuk folder.',
  'config.wrong.EVIDENCE_S3_BUCKET': '{variable} harus nama bucket, misalnya kinerja-evidence.',
  'config.missing.EVIDENCE_S3_BUCKET': '{variable} belum ada: EVIDENCE_STORE adalah s3; sebutkan bucket-nya.',
  'config.wrong.EVIDENCE_S3_ENDPOINT':
    '{variable} harus alamat https, atau http di mesin ini; kosongkan untuk S3 milik Amazon.',
  'config.wrong.EVIDENCE_S3_REGION':
    '{variable} harus wilayah, misalnya ap-southeast-3; kosongkan untuk us-east-1.',
  'config.wrong.EVIDENCE_S3_KEY_ID': '{variable} harus id kunci, tanpa spasi.',
  'config.missing.EVIDENCE_S3_KEY_ID':
    '{variable} belum ada: EVIDENCE_STORE adalah s3; buat kunci yang boleh membaca, menulis, mendaftar, dan menghapus di bucket.',
  'config.wrong.EVIDENCE_S3_SECRET': '{variable} harus rahasia kunci, tanpa spasi.',
  'config.missing.EVIDENCE_S3_SECRET':
    '{variable} belum ada: EVIDENCE_STORE adalah s3; diberikan bersama EVIDENCE_S3_KEY_ID.',
  'config.wrong.CLAMD':
    '{variable} harus jalur soket, misalnya /run/clamav/clamd.ctl, atau host dan porta, misalnya 127.0.0.1:3310; kosongkan agar berkas tidak dipindai.',
  'config.wrong.TIME_ZONE': '{variable} harus zona waktu: Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura.',
  'config.wrong.LOG_LEVEL':
    '{variable} harus fatal, error, warn, info, debug, trace, atau silent; kosongkan untuk info.',
  'config.wrong.AGENCY_NAME': '{variable} tidak boleh lebih dari 100 karakter.',
  'config.missing.AGENCY_NAME':
    '{variable} belum diisi: tulis nama instansi Anda, seperti yang dikenal pegawainya.',
  'config.missing.TIME_ZONE':
    '{variable} belum diisi: isi dengan zona waktu instansi Anda, Asia/Jakarta (WIB), Asia/Makassar (WITA), atau Asia/Jayapura (WIT).',
  'config.wrong.HR_CONTACT': '{variable} tidak boleh lebih dari 100 karakter.',
  'config.wrong.PRIVACY_CONTACT': '{variable} tidak boleh lebih dari 100 karakter.',
  'config.wrong.LINK_CODE_MINUTES':
    '{variable} harus berupa jumlah menit dari 1 sampai 1440; kosongkan agar berlaku 10 menit.',
  'config.wrong.KEEP_EVENTS_DAYS': keepId,
  'config.wrong.KEEP_MESSAGES_DAYS': keepId,
  'config.wrong.KEEP_LINK_ATTEMPTS_DAYS': keepId,
  'config.wrong.KEEP_LINK_CODES_DAYS': keepId,
  'config.wrong.KEEP_STRANGERS_DAYS': keepId,
  'config.wrong.KEEP_CHAT_TURNS_DAYS': keepId,
  'config.wrong.KEEP_RESULTS_YEARS': yearsId,
  'config.wrong.KEEP_EVIDENCE_YEARS': yearsId,
  'config.wrong.KEEP_NOTES_YEARS': yearsId,
  'config.wrong.KEEP_POCKET_YEARS': yearsId,
  'config.wrong.KEEP_FEEDBACK_YEARS': yearsId,
  'config.wrong.KEEP_REQUESTS_YEARS': yearsId,
  'config.wrong.SECOND_OFFICER': '{variable} harus on atau off; kosongkan agar berlaku off.',
  'config.wrong.PART_DAYS_MIN': '{variable} harus jumlah hari dari 1 sampai 92; kosongkan agar berlaku 28.',
  'config.wrong.KINERJA_OPERATOR':
    '{variable} harus NIP pemberi perintah; kosongkan bila NIP disebut dengan --as.',
  'config.wrong.KINERJA_LANG': '{variable} harus id atau en; kosongkan untuk id.',
  'config.wrong.TELEGRAM_BOT_TOKEN': '{variable} harus token dari BotFather: angka, titik dua, lalu huruf.',
  'config.wrong.TELEGRAM_WEBHOOK_SECRET':
    '{variable} harus 16 sampai 256 huruf, angka, _ atau -; buat dengan: openssl rand -hex 32.',
  'config.missing.TELEGRAM_WEBHOOK_SECRET':
    '{variable} belum diisi: PUBLIC_URL diisi, jadi Telegram harus membuktikan dirinya; buat dengan: openssl rand -hex 32.',
  'config.wrong.TELEGRAM_MESSAGES_PER_SECOND':
    '{variable} harus bilangan bulat dari 1 sampai {most}; kosongkan kecuali Telegram mengizinkan bot ini lebih dari {usual}.',
  'config.wrong.TELEGRAM_TABLES': '{variable} harus on atau off; kosongkan agar berlaku off.',
  'config.wrong.TELEGRAM_API_ROOT':
    '{variable} harus alamat https, atau http di mesin ini: token dikirim ke sana; kosongkan untuk memakai Telegram langsung.',
  'config.wrong.SLACK_BOT_TOKEN': '{variable} harus token bot dari aplikasi Slack; awalnya xoxb-.',
  'config.wrong.SLACK_SIGNING_SECRET':
    '{variable} harus Signing Secret dari halaman Basic Information aplikasi Slack.',
  'config.missing.SLACK_SIGNING_SECRET':
    '{variable} belum diisi: PUBLIC_URL diisi, jadi Slack harus membuktikan dirinya; salin dari halaman Basic Information aplikasi Slack.',
  'config.wrong.SLACK_APP_TOKEN':
    '{variable} harus App-Level Token aplikasi Slack dengan connections:write; awalnya xapp-.',
  'config.missing.SLACK_APP_TOKEN':
    '{variable} belum diisi: tanpa PUBLIC_URL Slack dihubungi lewat Socket Mode; buat App-Level Token (xapp-) dengan connections:write, atau isi PUBLIC_URL.',
  'config.wrong.SLACK_API_URL':
    '{variable} harus alamat https, atau http di mesin ini: token dikirim ke sana; kosongkan untuk memakai Slack langsung.',
};
