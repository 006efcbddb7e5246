/** `people hr grant`, `people hr take` and `people hr list`. */
export const en = {
  'cli.hr.about': 'who may do what at HR’s desk in the chat',
  'cli.hr.grant.about': 'give somebody rights at HR’s desk, in the whole agency or for one unit',
  'cli.hr.take.about': 'take rights at HR’s desk from somebody',
  'cli.hr.list.about':
    'who has which rights at HR’s desk; "roster" = named as HR in the roster, so all of them',
  'cli.hr.nip': 'NIP of the officer',
  'cli.hr.right': 'which rights, with commas: {rights}; all of them when left out',
  'cli.hr.scope': '"agency" (when left out), or "unit:" and the name of a unit',
  'cli.hr.more':
    'Who is named as HR in the roster has every right in the whole agency; to narrow them, take that out of the roster first.',
  'cli.hr.no-right': 'There is no right "{right}": choose from {rights}.',
  'cli.hr.no-scope': 'The scope is "agency", or "unit:" and the name of a unit.',
  'cli.hr.no-unit': 'Nobody is in a unit "{unit}": write it as it stands in the roster.',
  'cli.hr.granted': '{name} ({unit}) may now: {rights} ({scope}).',
  'cli.hr.had': '{name} ({unit}) had these rights already; nothing changed.',
  'cli.hr.taken': '{name} ({unit}) may no longer: {rights} ({scope}).',
  'cli.hr.had-not': '{name} ({unit}) had none of these rights ({scope}); nothing changed.',
  'cli.hr.still-roster': '{name} is named as HR in the roster, and so keeps every right.',
  'cli.hr.nobody': 'Nobody has rights at HR’s desk.',
  'cli.hr.agency': 'whole agency',
  'cli.hr.roster': 'roster',
  'cli.hr.row': '{name} ({unit}, {number}): {rights}; {scope}',
  'cli.hr.right.progress.view': 'see progress and whose turn it is',
  'cli.hr.right.people.remind': 'remind people',
  'cli.hr.right.accounts.manage': 'unlink and block accounts',
  'cli.differs.what.officer': 'the right at HR’s desk',
  'cli.placeholder.rights': 'rights',
  'cli.placeholder.scope': 'scope',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'cli.hr.about': 'siapa boleh apa di meja pengelola kinerja dalam chat',
  'cli.hr.grant.about':
    'memberi seseorang hak di meja pengelola kinerja, untuk seluruh instansi atau satu unit',
  'cli.hr.take.about': 'mencabut hak seseorang di meja pengelola kinerja',
  'cli.hr.list.about':
    'siapa mempunyai hak apa di meja pengelola kinerja; "roster" = tercatat sebagai pengelola dalam daftar pegawai, jadi semua hak',
  'cli.hr.nip': 'NIP pengelola',
  'cli.hr.right': 'hak mana, dipisah koma: {rights}; semuanya bila dikosongkan',
  'cli.hr.scope': '"agency" (bila dikosongkan), atau "unit:" dan nama unit',
  'cli.hr.more':
    'Yang tercatat sebagai pengelola kinerja dalam daftar pegawai mempunyai semua hak untuk seluruh instansi; untuk membatasinya, hapus dulu tanda itu dari daftar.',
  'cli.hr.no-right': 'Tidak ada hak "{right}": pilih dari {rights}.',
  'cli.hr.no-scope': 'Lingkupnya "agency", atau "unit:" dan nama unit.',
  'cli.hr.no-unit': 'Tidak ada pegawai di unit "{unit}": tulis seperti dalam daftar pegawai.',
  'cli.hr.granted': '{name} ({unit}) kini boleh: {rights} ({scope}).',
  'cli.hr.had': '{name} ({unit}) sudah mempunyai hak ini; tidak ada yang berubah.',
  'cli.hr.taken': '{name} ({unit}) tidak boleh lagi: {rights} ({scope}).',
  'cli.hr.had-not': '{name} ({unit}) tidak mempunyai hak ini ({scope}); tidak ada yang berubah.',
  'cli.hr.still-roster':
    '{name} tercatat sebagai pengelola dalam daftar pegawai, jadi tetap mempunyai semua hak.',
  'cli.hr.nobody': 'Tidak ada yang mempunyai hak di meja pengelola kinerja.',
  'cli.hr.agency': 'seluruh instansi',
  'cli.hr.roster': 'daftar pegawai',
  'cli.hr.row': '{name} ({unit}, {number}): {rights}; {scope}',
  'cli.hr.right.progress.view': 'melihat kemajuan dan giliran siapa',
  'cli.hr.right.people.remind': 'mengingatkan orang',
  'cli.hr.right.accounts.manage': 'melepas dan memblokir akun',
  'cli.differs.what.officer': 'hak di meja pengelola kinerja',
  'cli.placeholder.rights': 'hak',
  'cli.placeholder.scope': 'lingkup',
};
