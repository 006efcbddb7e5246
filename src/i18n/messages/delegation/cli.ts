/** `people delegate`, `people delegations` and `people end-delegation`. */
export const en = {
  'cli.delegate.about': 'let somebody act for an appraiser who is away, or whose office is vacant',
  'cli.delegate.nip': 'NIP of the appraiser who is stood in for',
  'cli.delegate.to': 'NIP of whoever acts',
  'cli.delegate.from': 'first day, as 2026-12-01; today when left out',
  'cli.delegate.until': 'last day, as 2026-12-18; at most three months after the first',
  'cli.delegate.kind': 'plt = the office is vacant, plh = its holder is away for a while, leave = on leave',
  'cli.delegate.reason': 'why',
  'cli.delegate.more':
    'Whoever acts has the rights of the appraiser on these days, a.n. the appraiser, but never over their own appraisal. It ends by itself after the last day. Both may rate meanwhile: the first press counts.',
  'cli.delegate.done':
    '{standIn} ({standInUnit}) acts a.n. {name} ({unit}) from {from} until {until}: {kind}.',
  'cli.delegate.would':
    'Nothing is written: {standIn} ({standInUnit}) would act a.n. {name} ({unit}) from {from} until {until}: {kind}.',
  'cli.delegate.no.nobody': 'Nobody on the roster has the number given with --nip.',
  'cli.delegate.no.stand-in-nobody': 'Nobody on the roster has the number given with --to.',
  'cli.delegate.no.same-person': 'Nobody acts for themselves: give another number with --to.',
  'cli.delegate.no.until-before-from': 'The last day lies before the first.',
  'cli.delegate.no.begins-in-past':
    'The first day lies in the past: what was done then cannot be given afterwards.',
  'cli.delegate.no.too-far': 'The first day is more than a year away: check the year.',
  'cli.delegate.no.too-long': 'At most three months at a time: give another one when this one ends.',
  'cli.delegate.no.has-left': 'The one stood in for has left by then: only a Plt acts for them (--kind plt).',
  'cli.delegate.no.stand-in-leaves': 'Whoever is to act is not on the roster on all of these days.',
  'cli.delegate.no.overlap':
    'Somebody acts for this person on some of these days already: see "people delegations".',
  'cli.delegate.no.chain':
    'Nobody acts at two removes: whoever is to act is away on some of these days, or the one stood in for acts for another.',
  'cli.delegate.no.not-yours': 'Only the appraiser, their superior or HR may do this.',
  'cli.delegate.no.no-reason': 'Say why with --reason.',
  'cli.delegate.no.reason-too-long': 'The reason is too long: at most 200 characters.',
  'cli.delegations.about': 'who acts for whom, today and later',
  'cli.delegations.none': 'Nobody acts for anybody, and nobody is going to.',
  'cli.delegations.row':
    'no. {no}: {standIn} ({standInNumber}) a.n. {name} ({unit}, {number}), {from} until {until}: {kind}; {reason}',
  'cli.delegations.gone': '(has left: nobody acts; end it and give it to another)',
  'cli.end-delegation.about': 'end a delegation before its last day, at once',
  'cli.end-delegation.no': 'its number, as in "people delegations"',
  'cli.end-delegation.done': '{standIn} no longer acts a.n. {name}.',
  'cli.end-delegation.no.no-such': 'There is no delegation with that number: see "people delegations".',
  'cli.end-delegation.no.not-yours': 'Only the two, the superior or HR may end it.',
  'cli.end-delegation.no.over': 'It has ended already.',
  'cli.differs.what.delegation': 'the delegation',
  'cli.differs.what.ratedForId': 'in whose name it was rated',
  'cli.placeholder.kind': 'kind',
  'cli.placeholder.no': 'no',
  'delegation.kind.plt': 'Plt (acting, the office is vacant)',
  'delegation.kind.plh': 'Plh (acting for a while)',
  'delegation.kind.leave': 'on leave',
  'act.delegation.give': 'let somebody act a.n. an appraiser',
  'act.delegation.end': 'ended acting a.n. an appraiser',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'cli.delegate.about':
    'menunjuk yang bertindak atas nama pejabat penilai yang berhalangan atau jabatannya kosong',
  'cli.delegate.nip': 'NIP pejabat penilai yang diwakili',
  'cli.delegate.to': 'NIP yang mewakili',
  'cli.delegate.from': 'hari pertama, seperti 2026-12-01; hari ini bila dikosongkan',
  'cli.delegate.until': 'hari terakhir, seperti 2026-12-18; paling lama tiga bulan sejak hari pertama',
  'cli.delegate.kind': 'plt = jabatannya kosong, plh = pejabatnya berhalangan sementara, leave = cuti',
  'cli.delegate.reason': 'alasannya',
  'cli.delegate.more':
    'Yang mewakili mempunyai hak pejabat penilai pada hari-hari itu, a.n. pejabat tersebut, tetapi tidak atas penilaian dirinya. Berakhir sendiri setelah hari terakhir. Keduanya boleh menilai selama itu: yang pertama menekan yang berlaku.',
  'cli.delegate.done':
    '{standIn} ({standInUnit}) bertindak a.n. {name} ({unit}) dari {from} sampai {until}: {kind}.',
  'cli.delegate.would':
    'Tidak ada yang disimpan: {standIn} ({standInUnit}) akan bertindak a.n. {name} ({unit}) dari {from} sampai {until}: {kind}.',
  'cli.delegate.no.nobody': 'Nomor pada --nip tidak ada dalam daftar pegawai.',
  'cli.delegate.no.stand-in-nobody': 'Nomor pada --to tidak ada dalam daftar pegawai.',
  'cli.delegate.no.same-person': 'Tidak ada yang mewakili dirinya sendiri: beri nomor lain pada --to.',
  'cli.delegate.no.until-before-from': 'Hari terakhir mendahului hari pertama.',
  'cli.delegate.no.begins-in-past': 'Hari pertama sudah lewat: perwakilan tidak berlaku surut.',
  'cli.delegate.no.too-far': 'Hari pertama lebih dari setahun lagi: periksa tahunnya.',
  'cli.delegate.no.too-long': 'Paling lama tiga bulan sekali: beri lagi setelah yang ini berakhir.',
  'cli.delegate.no.has-left':
    'Yang diwakili sudah tidak bertugas pada hari itu: hanya Plt yang dapat bertindak (--kind plt).',
  'cli.delegate.no.stand-in-leaves': 'Yang mewakili tidak ada dalam daftar pegawai pada semua hari itu.',
  'cli.delegate.no.overlap':
    'Sudah ada yang mewakili orang ini pada sebagian hari itu: lihat "people delegations".',
  'cli.delegate.no.chain':
    'Perwakilan tidak berantai: yang mewakili sendiri sedang diwakili pada sebagian hari itu, atau yang diwakili sedang mewakili orang lain.',
  'cli.delegate.no.not-yours': 'Hanya pejabat penilai, atasannya, atau pengelola kinerja.',
  'cli.delegate.no.no-reason': 'Sebutkan alasannya dengan --reason.',
  'cli.delegate.no.reason-too-long': 'Alasannya terlalu panjang: paling banyak 200 karakter.',
  'cli.delegations.about': 'siapa bertindak atas nama siapa, hari ini dan nanti',
  'cli.delegations.none': 'Tidak ada yang mewakili siapa pun, juga nanti.',
  'cli.delegations.row':
    'no. {no}: {standIn} ({standInNumber}) a.n. {name} ({unit}, {number}), {from} sampai {until}: {kind}; {reason}',
  'cli.delegations.gone': '(sudah tidak bertugas: tidak ada yang mewakili; akhiri dan tunjuk yang lain)',
  'cli.end-delegation.about': 'mengakhiri perwakilan sebelum hari terakhirnya, saat itu juga',
  'cli.end-delegation.no': 'nomornya, seperti dalam "people delegations"',
  'cli.end-delegation.done': '{standIn} tidak lagi bertindak a.n. {name}.',
  'cli.end-delegation.no.no-such': 'Tidak ada perwakilan dengan nomor itu: lihat "people delegations".',
  'cli.end-delegation.no.not-yours':
    'Hanya keduanya, atasannya, atau pengelola kinerja yang dapat mengakhirinya.',
  'cli.end-delegation.no.over': 'Perwakilan itu sudah berakhir.',
  'cli.differs.what.delegation': 'perwakilan',
  'cli.differs.what.ratedForId': 'atas nama siapa dinilai',
  'cli.placeholder.kind': 'jenis',
  'cli.placeholder.no': 'nomor',
  'delegation.kind.plt': 'Plt (jabatan kosong)',
  'delegation.kind.plh': 'Plh (berhalangan sementara)',
  'delegation.kind.leave': 'cuti',
  'act.delegation.give': 'menunjuk yang bertindak a.n. pejabat penilai',
  'act.delegation.end': 'mengakhiri tindakan a.n. pejabat penilai',
};
