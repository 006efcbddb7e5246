/** `db migrate`, `db grant` and `db recount`, and where the private database lies. */
export const en = {
  'cli.db.about': 'the database: schema and rights',
  'cli.db.migrate': "bring the database to this release''s schema, the tables of the job queue included",
  'cli.db.migrate.more':
    'Works with the owner\'\'s address in MIGRATION_DATABASE_URL, or else with DATABASE_URL. When both are set and name\ndifferent roles, the role of DATABASE_URL is given its rights too, as by "db grant". Running it again changes nothing.',
  'cli.db.grant': 'give a role exactly what the bot needs, and take from it what goes beyond',
  'cli.db.role': 'an existing role that is neither superuser nor owner of the tables',
  'cli.db.grant.more':
    "Works with the owner''s address in MIGRATION_DATABASE_URL, or else with DATABASE_URL. Run it again after every upgrade.",
  'cli.db.recount': 'count the progress of all cycles anew',
  'cli.db.recount.more':
    'The database keeps these counters by itself. Only what is written around it, such as a restore of single tables,\nneeds this; "doctor" says when. The bot may go on running.',
  'cli.db.recounted':
    '{count, plural, =0 {Every counter was right.} one {# counter differed, and is right now.} other {# counters differed, and are right now.}}',
  'cli.db.private':
    'The private database in DATA_DIR has one role only: there is nothing to grant. To keep roles apart, set DATABASE_URL to a server of your own.',
  'cli.db.migrated': "The database is at this release''s schema.",
  'cli.db.granted': 'The role {role} may do what the bot does, and nothing else.',
  'cli.db.refused.no-tables': 'The database has no tables yet: run "db migrate" first.',
  'cli.db.refused.not-the-owner':
    "The tables belong to another role: put the owner''s address into MIGRATION_DATABASE_URL and run this again.",
  'cli.db.refused.no-such-role':
    "There is no role {role}: make it first, in psql, with: create role {role} login password ''…'';",
  'cli.db.refused.role-is-too-mighty':
    '{role} is a superuser or owns the tables, so nothing can be kept from it: make a role of its own for the bot.',
  'cli.db.elsewhere':
    'The database lies in {folder}, because the account that runs it cannot enter DATA_DIR: keep that folder in your backups.',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'cli.db.about': 'basis data: skema dan hak',
  'cli.db.migrate': 'bawa basis data ke skema rilis ini, termasuk tabel antrean tugas',
  'cli.db.migrate.more':
    'Memakai alamat pemilik di MIGRATION_DATABASE_URL, atau kalau kosong DATABASE_URL. Bila keduanya diisi dengan role\nyang berbeda, role di DATABASE_URL ikut diberi haknya, seperti oleh "db grant". Mengulanginya tidak mengubah apa pun.',
  'cli.db.grant': 'beri suatu role persis yang diperlukan bot, dan cabut yang lebih dari itu',
  'cli.db.role': 'role yang sudah ada, bukan superuser dan bukan pemilik tabel',
  'cli.db.grant.more':
    'Memakai alamat pemilik di MIGRATION_DATABASE_URL, atau kalau kosong DATABASE_URL. Ulangi setelah setiap pembaruan.',
  'cli.db.recount': 'hitung ulang kemajuan semua periode',
  'cli.db.recount.more':
    'Basis data menjaga angka ini sendiri. Perintah ini hanya perlu setelah ada yang ditulis di luar cara biasa, misalnya\npemulihan sebagian tabel; "doctor" memberi tahu bila perlu. Bot tidak perlu dihentikan.',
  'cli.db.recounted':
    '{count, plural, =0 {Semua angka sudah benar.} other {# angka berbeda, dan kini sudah benar.}}',
  'cli.db.private':
    'Basis data pribadi di DATA_DIR hanya punya satu role: tidak ada hak yang perlu diberikan. Untuk memisahkan role, isi DATABASE_URL dengan server sendiri.',
  'cli.db.migrated': 'Basis data sudah memakai skema rilis ini.',
  'cli.db.granted': 'Role {role} dapat melakukan yang dilakukan bot, dan tidak lebih.',
  'cli.db.refused.no-tables': 'Basis data belum punya tabel: jalankan dulu "db migrate".',
  'cli.db.refused.not-the-owner':
    'Tabelnya milik role lain: isi MIGRATION_DATABASE_URL dengan alamat pemilik, lalu jalankan lagi.',
  'cli.db.refused.no-such-role':
    "Tidak ada role {role}: buat dulu di psql dengan: create role {role} login password ''…'';",
  'cli.db.refused.role-is-too-mighty':
    '{role} adalah superuser atau pemilik tabel, sehingga tidak ada yang dapat dibatasi: buat role tersendiri untuk bot.',
  'cli.db.elsewhere':
    'Basis data ada di {folder}, karena akun yang menjalankannya tidak dapat masuk ke DATA_DIR: sertakan folder itu dalam cadangan.',
};
