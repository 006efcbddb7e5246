/** How people of a list are told apart and found. */
export const en = {
  'person.nip': 'NIP {nip}',
  'person.noNip': '{number}, no NIP',
  'person.nipEnd': 'NIP …{end}',
  'person.who': '{position} · {unit} · NIP …{end}',
  'person.officer': '{name} ({position})',
  'team.search.expects': 'To find somebody, type part of the name',
  'team.search.found':
    '{count, plural, one {# person has} other {# people have}} “{typed}” in the name, of {total} in your team.',
  'team.search.none': 'Nobody in your team has “{typed}” in the name. The list stays as it was.',
  'team.search.all': 'Whole team',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'person.nip': 'NIP {nip}',
  'person.noNip': '{number}, tanpa NIP',
  'person.nipEnd': 'NIP …{end}',
  'person.who': '{position} · {unit} · NIP …{end}',
  'person.officer': '{name} ({position})',
  'team.search.expects': 'Untuk mencari, ketik sebagian nama',
  'team.search.found': '{count} dari {total} nama memuat “{typed}”.',
  'team.search.none': 'Tidak ada nama yang memuat “{typed}” di tim Anda. Daftar tetap seperti semula.',
  'team.search.all': 'Seluruh tim',
};
