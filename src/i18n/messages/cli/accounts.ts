/** `people unlink`, `people block`, `people unblock` and `people blocked`. */
export const en = {
  'cli.account.unlink.about':
    'unlink the account of a person on a platform; they can link one again with a code',
  'cli.account.block.about':
    'block the account of a person on a platform: it sees and does nothing and cannot be linked',
  'cli.account.unblock.about': 'lift the block of an account; it can be linked again with a code',
  'cli.account.blocked.about':
    'which accounts are blocked, since when and why, and what to do; those to be looked at first',
  'cli.account.confirm': 'keep blocked what a person said is not theirs: somebody has looked at it',
  'cli.account.nip': 'NIP of the person whose account it is',
  'cli.account.platform': 'on which platform, such as telegram or slack',
  'cli.account.reason': 'why; kept in the audit trail',
  'cli.account.more': 'The account itself and the other accounts of the person are told.',
  'cli.account.no-reason': 'The reason is empty: say in a few words why.',
  'cli.account.none.unlink':
    '{name} has no linked account on {platform}: check the platform, or look with "people unreachable".',
  'cli.account.none.block':
    '{name} has no linked account on {platform}: check the platform; what is blocked already is shown by "people blocked".',
  'cli.account.none.confirm':
    '{name} has no blocked account on {platform}: look with "people blocked" at which accounts wait for a decision.',
  'cli.account.none.unblock':
    '{name} has no blocked account on {platform}: look with "people blocked" at which accounts are blocked.',
  'cli.account.moved': 'That account changed just now: look again with "people blocked".',
  'cli.account.done.unlink':
    'The {platform} account of {name} ({unit}) is unlinked and sees nothing any more.',
  'cli.account.done.block': 'The {platform} account of {name} ({unit}) is blocked.',
  'cli.account.done.confirm': 'The {platform} account of {name} ({unit}) stays blocked.',
  'cli.account.done.unblock':
    'The {platform} account of {name} ({unit}) is not blocked any more; it is linked again only with a code or by work e-mail.',
  'cli.blocked.nobody': 'No account is blocked.',
  'cli.blocked.row': '{name} ({unit}, {number}): {platform}, since {moment}: {why}',
  'cli.blocked.not-me': 'the person said "not me"',
  'cli.blocked.operator': 'blocked by an operator',
  'cli.blocked.open': 'To be looked at:',
  'cli.blocked.seen': 'Looked at:',
  'cli.blocked.do':
    'What to do: speak with the person. If the account is theirs: people unblock --nip ... --platform ... --reason ...\nIf it is not: people block --confirm --nip ... --platform ... --reason ...',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'cli.account.unlink.about':
    'lepaskan akun seorang pegawai di suatu platform; akun dapat dihubungkan lagi dengan kode',
  'cli.account.block.about':
    'blokir akun seorang pegawai di suatu platform: akun itu tidak dapat melihat, berbuat, atau dihubungkan',
  'cli.account.unblock.about': 'buka blokir suatu akun; akun itu dapat dihubungkan lagi dengan kode',
  'cli.account.blocked.about':
    'akun mana yang diblokir, sejak kapan, mengapa, dan apa yang perlu dilakukan; yang perlu diperiksa lebih dulu',
  'cli.account.confirm':
    'biarkan akun yang disebut pegawai bukan miliknya tetap diblokir: sudah ada yang memeriksa',
  'cli.account.nip': 'NIP pegawai pemilik akun',
  'cli.account.platform': 'di platform mana, misalnya telegram atau slack',
  'cli.account.reason': 'alasannya; disimpan dalam jejak audit',
  'cli.account.more': 'Akun itu sendiri dan akun lain pegawai tersebut diberi tahu.',
  'cli.account.no-reason': 'Alasannya kosong: tuliskan alasannya dengan beberapa kata.',
  'cli.account.none.unlink':
    '{name} tidak punya akun terhubung di {platform}: periksa platformnya, atau lihat dengan "people unreachable".',
  'cli.account.none.block':
    '{name} tidak punya akun terhubung di {platform}: periksa platformnya; yang sudah diblokir terlihat dengan "people blocked".',
  'cli.account.none.confirm':
    '{name} tidak punya akun yang diblokir di {platform}: lihat dengan "people blocked" akun mana yang perlu diputuskan.',
  'cli.account.none.unblock':
    '{name} tidak punya akun yang diblokir di {platform}: lihat dengan "people blocked" akun mana yang diblokir.',
  'cli.account.moved': 'Akun itu baru saja berubah: lihat lagi dengan "people blocked".',
  'cli.account.done.unlink':
    'Akun {platform} milik {name} ({unit}) dilepaskan dan tidak dapat melihat apa pun lagi.',
  'cli.account.done.block': 'Akun {platform} milik {name} ({unit}) diblokir.',
  'cli.account.done.confirm': 'Akun {platform} milik {name} ({unit}) tetap diblokir.',
  'cli.account.done.unblock':
    'Akun {platform} milik {name} ({unit}) tidak diblokir lagi; akun itu hanya terhubung lagi dengan kode atau lewat surel dinas.',
  'cli.blocked.nobody': 'Tidak ada akun yang diblokir.',
  'cli.blocked.row': '{name} ({unit}, {number}): {platform}, sejak {moment}: {why}',
  'cli.blocked.not-me': 'pegawainya menjawab "bukan saya"',
  'cli.blocked.operator': 'diblokir oleh operator',
  'cli.blocked.open': 'Perlu diperiksa:',
  'cli.blocked.seen': 'Sudah diperiksa:',
  'cli.blocked.do':
    'Yang perlu dilakukan: bicarakan dengan pegawainya. Bila akun itu miliknya: people unblock --nip ... --platform ... --reason ...\nBila bukan: people block --confirm --nip ... --platform ... --reason ...',
};
