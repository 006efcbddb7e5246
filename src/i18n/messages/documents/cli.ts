/** `document` and `verify`. What stands on a document is in its template (ADR 54). */
export const en = {
  'cli.placeholder.folder': 'folder',
  'cli.placeholder.document': 'document',
  'cli.document.about': 'a result as a document for the file (PDF)',
  'cli.document.nip': 'NIP of the employee',
  'cli.document.cycle': 'name of the cycle',
  'cli.document.kind':
    'evaluation: Dokumen Evaluasi Kinerja Pegawai (D.1.1); competency: competencies with reasons (B.1.9); plan: development plan; talk: record of the performance dialogue; objection: all of an objection, with its timeline',
  'cli.document.out': 'folder to write to; without it "exports" in DATA_DIR',
  'cli.document.more':
    'For the appraiser, their superior, the employee, and HR with the right assist.enter for the unit, once the employee has the result. Each document has a code by which "verify" knows it, and is recorded with who took it out. The file of an objection is for both sides and whoever decides, and for HR once it is decided; the record of a performance dialogue is for both sides, and for the others once both confirmed it.\nA template of your own in DATA_DIR/templates (evaluation.typ, competency.typ, plan.typ, talk.typ, objection.typ, document.typ) takes the place of ours.',
  'cli.document.file.evaluation': 'evaluasi-kinerja',
  'cli.document.file.competency': 'evaluasi-kompetensi',
  'cli.document.file.plan': 'rencana-pengembangan',
  'cli.document.file.talk': 'catatan-pertemuan-kinerja',
  'cli.document.file.objection': 'berkas-keberatan',
  'cli.document.nobody': 'Nobody with the number {nip} takes part in "{cycle}".',
  'cli.document.not-yours':
    'This document is for the appraiser, their superior, the employee, and HR of the unit.',
  'cli.document.not-released':
    'The employee has no result in this cycle yet. The document can be made once they have.',
  'cli.document.not-objected':
    'There is no objection to this result that you can take out. HR of the unit can once it is decided.',
  'cli.document.talk-not-now':
    'There is no record of a performance dialogue that you can take out: before both confirmed it, it is for the two alone.',
  'cli.document.template': 'The template {template} cannot be drawn, so nothing is issued. The reason: {why}',
  'cli.document.done': 'Written: {path}. It holds a whole NIP and a result: hand it on as such.',
  'cli.doctor.on.templates': 'templates of documents',
  'cli.doctor.templates.fine': 'each document can be drawn with {folder}',
  'cli.doctor.templates.do': 'Correct the template in {folder}, or take it away: ours is used then.',
  'cli.verify.about': 'whether a document is genuine: by its code or its file',
  'cli.verify.document': 'the code on the paper, or the PDF file',
  'cli.verify.more':
    'The answer says neither whose the document is nor what it says. Whether a paper was changed shows only the file: a code can be copied.',
  'cli.verify.neither': '"{given}" is neither a file here nor a code of a document (16 letters and digits).',
  'cli.verify.unknown': 'Not genuine: no such document was issued here.',
  'cli.verify.changed':
    'Not genuine: a document with this code was issued here, but this file was changed afterwards.',
  'cli.verify.code':
    'Genuine: a document with this code was issued here on {date}. Whether the paper was changed shows only its file.',
  'cli.verify.file': 'Genuine: issued here on {date}, and unchanged since.',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'cli.placeholder.folder': 'folder',
  'cli.placeholder.document': 'dokumen',
  'cli.document.about': 'hasil sebagai dokumen untuk berkas (PDF)',
  'cli.document.nip': 'NIP pegawai',
  'cli.document.cycle': 'nama periode',
  'cli.document.kind':
    'evaluation: Dokumen Evaluasi Kinerja Pegawai (D.1.1); competency: kompetensi beserta alasannya (B.1.9); plan: rencana pengembangan; talk: catatan dialog kinerja; objection: berkas keberatan dengan urutan kejadiannya',
  'cli.document.out': 'folder tujuan; tanpa ini "exports" di DATA_DIR',
  'cli.document.more':
    'Untuk pejabat penilai, atasannya, pegawai itu sendiri, dan pengelola kinerja yang berhak assist.enter atas unitnya, setelah hasil disampaikan kepada pegawai. Tiap dokumen punya kode yang dikenali "verify", dan tercatat siapa yang mengambilnya. Berkas keberatan untuk kedua pihak dan yang memutuskan, dan untuk pengelola kinerja setelah diputuskan; catatan dialog kinerja untuk kedua pihak, dan untuk yang lain setelah keduanya membenarkan.\nTemplat sendiri di DATA_DIR/templates (evaluation.typ, competency.typ, plan.typ, talk.typ, objection.typ, document.typ) menggantikan templat bawaan.',
  'cli.document.file.evaluation': 'evaluasi-kinerja',
  'cli.document.file.competency': 'evaluasi-kompetensi',
  'cli.document.file.plan': 'rencana-pengembangan',
  'cli.document.file.talk': 'catatan-pertemuan-kinerja',
  'cli.document.file.objection': 'berkas-keberatan',
  'cli.document.nobody': 'Tidak ada pegawai bernomor {nip} dalam “{cycle}”.',
  'cli.document.not-yours':
    'Dokumen ini untuk pejabat penilai, atasannya, pegawai itu sendiri, dan pengelola kinerja unitnya.',
  'cli.document.not-released':
    'Hasil periode itu belum disampaikan kepada pegawai ini. Dokumen dapat dibuat sesudahnya.',
  'cli.document.not-objected':
    'Tidak ada keberatan atas hasil ini yang dapat Anda ambil berkasnya. Pengelola kinerja unitnya dapat mengambilnya setelah diputuskan.',
  'cli.document.talk-not-now':
    'Tidak ada catatan dialog kinerja yang dapat Anda ambil: sebelum keduanya membenarkan, catatan itu hanya untuk kedua pihak.',
  'cli.document.template':
    'Templat {template} tidak dapat dijadikan dokumen, jadi tidak ada yang diterbitkan. Sebabnya: {why}',
  'cli.document.done': 'Ditulis: {path}. Berisi NIP utuh dan hasil penilaian: serahkan sebagaimana mestinya.',
  'cli.doctor.on.templates': 'templat dokumen',
  'cli.doctor.templates.fine': 'tiap dokumen dapat dibuat dengan {folder}',
  'cli.doctor.templates.do': 'Perbaiki templat di {folder}, atau pindahkan: templat bawaan dipakai lagi.',
  'cli.verify.about': 'keaslian dokumen: lewat kode atau berkasnya',
  'cli.verify.document': 'kode pada kertas, atau berkas PDF',
  'cli.verify.more':
    'Jawabannya tidak menyebut dokumen siapa dan apa isinya. Berubah tidaknya isi hanya terlihat dari berkas: kode dapat disalin.',
  'cli.verify.neither': '“{given}” bukan berkas di sini dan bukan kode dokumen (16 huruf dan angka).',
  'cli.verify.unknown': 'Tidak asli: dokumen itu tidak diterbitkan di sini.',
  'cli.verify.changed':
    'Tidak asli: dokumen dengan kode ini memang diterbitkan di sini, tetapi berkasnya diubah sesudahnya.',
  'cli.verify.code':
    'Asli: dokumen dengan kode ini diterbitkan di sini pada {date}. Berubah tidaknya isi kertas hanya terlihat dari berkasnya.',
  'cli.verify.file': 'Asli: diterbitkan di sini pada {date}, dan tidak berubah sejak itu.',
};
