/** Questions of the interview, each made of the official behaviour whose code stands in its key. None is an official text. */
export const en = {
  'guide.M.01.1.1': 'Tell me about the last time you acted as you had said, or said what the facts were.',
  'guide.M.01.1.3':
    'Tell me about the last time you did not promise or give something because it was against the rules of the organisation.',
  'guide.M.01.2.1':
    'Tell me about the last time you reminded or invited a colleague to act by the values, norms and ethics of the organisation.',
  'guide.M.01.2.3':
    'Tell me about the last time you gave information that could be trusted, by the ethics of the organisation.',
  'guide.M.01.3.2':
    'Tell me about the last time you praised or admonished somebody you lead so that they act by the values, norms and ethics of the organisation.',
  'guide.M.01.3.3':
    'Tell me about the last time you monitored and evaluated how integrity is practised in the unit you lead.',
  'guide.M.01.4.1':
    'Tell me about the last time you created a working situation that encourages all stakeholders to keep to the values, norms and ethics of the organisation.',
  'guide.M.01.4.3':
    'Tell me about the last time you corrected or acted on a breach of the code of ethics or the values by others, across the agency, although there was a risk.',
  'guide.M.01.5.1':
    'Tell me about the last time you upheld a high standard of fairness and ethics that all stakeholders of the agency you lead abide by.',
  'guide.M.01.5.3':
    'Tell me about the last time you drafted a policy and strategy for integrity in line with the strategic values of the organisation.',

  'guide.M.02.1.1':
    'Tell me about the last time you did your part in a team and supported what the team decided.',
  'guide.M.02.1.2':
    'Tell me about the last time you listened to the suggestions of others and proposed something for the good of the team.',
  'guide.M.02.2.1':
    'Tell me about the last time you helped others finish their tasks to support the aim of the team.',
  'guide.M.02.2.2':
    'Tell me about the last time you shared useful information with members of the team, or learnt from their suggestions and skills.',
  'guide.M.02.3.1':
    'Tell me about the last time you formed a team by the strengths and weaknesses of its members, and anticipated possible obstacles.',
  'guide.M.02.3.2':
    'Tell me about the last time you took a decision based on proposals of the team, or negotiated to finish work that was a target of the unit.',
  'guide.M.02.4.1': 'Tell me about the last time you built synergy between units of the agency you lead.',
  'guide.M.02.4.2':
    'Tell me about the last time you brought different interests of other units together so that they work jointly towards the targets of the organisation.',
  'guide.M.02.5.1':
    'Tell me about the last time you created constructive working relations inside and outside the organisation by good norms, ethos and values of work.',
  'guide.M.02.5.3':
    'Tell me about the last time you built consensus to pool resources of several stakeholders for the aims of nation and state.',

  'guide.M.03.1.1':
    'Tell me about the last time you gave information or an opinion clearly, briefly and to the point, in a suitable way or medium.',
  'guide.M.03.1.2':
    'Tell me about the last time you made sure that an instruction you got or gave was understood alike.',
  'guide.M.03.2.2':
    'Tell me about the last time you listened actively to somebody, caught their message and responded fittingly.',
  'guide.M.03.2.3':
    'Tell me about the last time you made a presentation, speech, draft or report as your superiors directed.',
  'guide.M.03.3.1':
    'Tell me about the last time you conveyed sensitive or complicated information so that others could understand and accept it.',
  'guide.M.03.3.3':
    'Tell me about the last time you wrote a complex report, paper or proposal, or a systematic official letter that cannot be understood in two ways.',
  'guide.M.03.4.1':
    'Tell me about the last time you brought important information from several sources together with others to reach a common understanding.',
  'guide.M.03.4.3':
    'Tell me about the last time you presented information persuasively to move stakeholders to agree on common steps.',
  'guide.M.03.5.1':
    'Tell me about the last time you removed barriers to communication, or communicated on a national issue of high risk.',
  'guide.M.03.5.3':
    'Tell me about the last time you devised a system of communication that involves stakeholders from early on to find solutions.',
};

export const id = {
  'guide.M.01.1.1':
    'Ceritakan saat Anda terakhir berbuat sesuai dengan perkataan Anda, atau berkata sesuai dengan fakta.',
  'guide.M.01.1.3':
    'Ceritakan saat Anda terakhir tidak menjanjikan atau memberikan sesuatu karena bertentangan dengan aturan organisasi.',
  'guide.M.01.2.1':
    'Ceritakan saat Anda terakhir mengingatkan atau mengajak rekan kerja bertindak sesuai dengan nilai, norma, dan etika organisasi.',
  'guide.M.01.2.3':
    'Ceritakan saat Anda terakhir memberikan informasi yang dapat dipercaya sesuai dengan etika organisasi.',
  'guide.M.01.3.2':
    'Ceritakan saat Anda terakhir memberi apresiasi atau teguran kepada anggota yang Anda pimpin agar bertindak selaras dengan nilai, norma, dan etika organisasi.',
  'guide.M.01.3.3':
    'Ceritakan saat Anda terakhir memantau dan mengevaluasi penerapan sikap integritas di unit kerja yang Anda pimpin.',
  'guide.M.01.4.1':
    'Ceritakan saat Anda terakhir menciptakan situasi kerja yang mendorong seluruh pemangku kepentingan mematuhi nilai, norma, dan etika organisasi.',
  'guide.M.01.4.3':
    'Ceritakan saat Anda terakhir mengoreksi atau menindak penyimpangan kode etik atau nilai oleh orang lain di tingkat instansi meskipun ada risiko.',
  'guide.M.01.5.1':
    'Ceritakan saat Anda terakhir mempertahankan standar keadilan dan etika yang tinggi yang dipatuhi seluruh pemangku kepentingan di instansi yang Anda pimpin.',
  'guide.M.01.5.3':
    'Ceritakan saat Anda terakhir membuat konsep kebijakan dan strategi penerapan sikap integritas yang sejalan dengan nilai strategis organisasi.',

  'guide.M.02.1.1':
    'Ceritakan saat Anda terakhir mengerjakan bagian Anda dalam tim dan mendukung keputusan tim.',
  'guide.M.02.1.2':
    'Ceritakan saat Anda terakhir mendengarkan masukan orang lain dan memberikan usulan bagi kepentingan tim.',
  'guide.M.02.2.1':
    'Ceritakan saat Anda terakhir membantu orang lain menyelesaikan tugasnya untuk mendukung sasaran tim.',
  'guide.M.02.2.2':
    'Ceritakan saat Anda terakhir berbagi informasi yang bermanfaat kepada anggota tim, atau belajar dari masukan dan keahlian mereka.',
  'guide.M.02.3.1':
    'Ceritakan saat Anda terakhir membentuk tim dengan melihat kekuatan dan kelemahan anggotanya, dan mengantisipasi kemungkinan hambatan.',
  'guide.M.02.3.2':
    'Ceritakan saat Anda terakhir mengambil keputusan berdasarkan usulan anggota tim, atau bernegosiasi untuk menyelesaikan pekerjaan yang menjadi target unit kerja.',
  'guide.M.02.4.1':
    'Ceritakan saat Anda terakhir membangun sinergi antarunit kerja di instansi yang Anda pimpin.',
  'guide.M.02.4.2':
    'Ceritakan saat Anda terakhir memfasilitasi kepentingan yang berbeda dari unit kerja lain sehingga tercipta sinergi untuk mencapai target kerja organisasi.',
  'guide.M.02.5.1':
    'Ceritakan saat Anda terakhir menciptakan hubungan kerja yang konstruktif di dalam dan di luar organisasi dengan menerapkan norma, etos, dan nilai kerja yang baik.',
  'guide.M.02.5.3':
    'Ceritakan saat Anda terakhir membangun konsensus untuk menggabungkan sumber daya dari berbagai pemangku kepentingan untuk tujuan bangsa dan negara.',

  'guide.M.03.1.1':
    'Ceritakan saat Anda terakhir menyampaikan informasi atau pendapat dengan jelas, singkat, dan tepat, dengan cara atau media yang sesuai.',
  'guide.M.03.1.2':
    'Ceritakan saat Anda terakhir memastikan pemahaman yang sama atas instruksi yang Anda terima atau berikan.',
  'guide.M.03.2.2':
    'Ceritakan saat Anda terakhir mendengarkan pihak lain secara aktif, menangkap pesannya, dan memberikan respons yang sesuai.',
  'guide.M.03.2.3':
    'Ceritakan saat Anda terakhir membuat materi presentasi, pidato, draf naskah, atau laporan sesuai arahan pimpinan.',
  'guide.M.03.3.1':
    'Ceritakan saat Anda terakhir menyampaikan informasi yang sensitif atau rumit sehingga dapat dipahami dan diterima pihak lain.',
  'guide.M.03.3.3':
    'Ceritakan saat Anda terakhir membuat laporan, naskah, atau proposal yang kompleks, atau surat resmi yang sistematis dan tidak menimbulkan pemahaman yang berbeda.',
  'guide.M.03.4.1':
    'Ceritakan saat Anda terakhir mengintegrasikan informasi penting dari berbagai sumber dengan pihak lain untuk mendapatkan pemahaman yang sama.',
  'guide.M.03.4.3':
    'Ceritakan saat Anda terakhir menyampaikan informasi secara persuasif untuk mendorong pemangku kepentingan sepakat pada langkah bersama.',
  'guide.M.03.5.1':
    'Ceritakan saat Anda terakhir menghilangkan hambatan komunikasi, atau berkomunikasi dalam isu nasional yang berisiko tinggi.',
  'guide.M.03.5.3':
    'Ceritakan saat Anda terakhir menggagas sistem komunikasi yang melibatkan pemangku kepentingan sejak dini untuk mencari solusi.',
};
