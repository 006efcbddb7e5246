/** More questions of the interview, each made of the official behaviour whose code stands in its key. */
export const en = {
  'guide.M.04.1.1': 'Tell me about the last time you finished a task completely.',
  'guide.M.04.1.2':
    'Tell me about the last time you worked carefully by the quality standard (SOP) to keep mistakes few.',
  'guide.M.04.2.1':
    'Tell me about the last time you set yourself a standard of work above that of the organisation and strove for it.',
  'guide.M.04.2.2':
    'Tell me about the last time you looked for or tried an alternative way of working to improve your results.',
  'guide.M.04.3.1':
    'Tell me about the last time you set a target for your unit above the one that the organisation had set.',
  'guide.M.04.3.3':
    'Tell me about the last time you developed a more effective and efficient way of working to reach the targets of your unit.',
  'guide.M.04.4.1':
    'Tell me about the last time you encouraged units across the agency to perform beyond their targets.',
  'guide.M.04.4.2':
    'Tell me about the last time you monitored and evaluated the results of your unit so that they agree with the strategic aims of the agency.',
  'guide.M.04.5.1':
    'Tell me about the last time you ensured the quality and continuity of results of the organisation that contribute to national priorities.',
  'guide.M.04.5.3':
    'Tell me about the last time you made a policy for more effective and efficient ways of working towards national priorities.',

  'guide.M.05.1.2': 'Tell me about the last time you served a need, request or complaint of a stakeholder.',
  'guide.M.05.1.3':
    'Tell me about the last time you solved a problem properly in serving the public, without being defensive.',
  'guide.M.05.2.1':
    'Tell me about the last time you objectively explained a decision to somebody who questioned it.',
  'guide.M.05.2.2':
    'Tell me about the last time you actively looked for information on what stakeholders need, so that the work is done quickly and responsively.',
  'guide.M.05.3.2':
    'Tell me about the last time you served the needs of a larger group in an objective, transparent and professional way, to nobody’s detriment.',
  'guide.M.05.3.3':
    'Tell me about the last time you monitored and evaluated problems that the public faces, and anticipated their needs in your unit.',
  'guide.M.05.4.2':
    'Tell me about the last time you kept the agency’s policy on public service in line with standards that are objective, neutral and without discrimination.',
  'guide.M.05.4.3':
    'Tell me about the last time you applied a long-term strategy that focuses on the needs of stakeholders when a policy is drawn up.',
  'guide.M.05.5.1':
    'Tell me about the last time you created a policy that ensures public service that is objective, neutral and without discrimination.',
  'guide.M.05.5.2':
    'Tell me about the last time you instilled the values and spirit of public service in everybody in the agency or the nation.',

  'guide.M.06.1.2':
    'Tell me about the last time you learnt a new skill or ability on your own from different media.',
  'guide.M.06.1.3':
    'Tell me about the last time you improved yourself by learning from others in the organisation who have broad knowledge.',
  'guide.M.06.2.1':
    'Tell me about the last time you improved the abilities of your staff by example, explanation and clear practical directions.',
  'guide.M.06.2.2':
    'Tell me about the last time you helped your staff learn a new process, programme or system.',
  'guide.M.06.3.1': 'Tell me about the last time you gave your staff a challenging task to learn from.',
  'guide.M.06.3.2':
    'Tell me about the last time you watched your staff at work and gave objective and honest feedback.',
  'guide.M.06.4.1':
    'Tell me about the last time you drew up a long-term development programme together with your staff.',
  'guide.M.06.4.3':
    'Tell me about the last time you developed people around you, or prepared successors for positions in your unit.',
  'guide.M.06.5.1':
    'Tell me about the last time you created a situation that encourages people, groups or units across the agency to keep learning.',
  'guide.M.06.5.2':
    'Tell me about the last time you recommended or gave recognition for successful development across the agency.',
};

export const id = {
  'guide.M.04.1.1': 'Ceritakan saat Anda terakhir menyelesaikan sebuah tugas dengan tuntas.',
  'guide.M.04.1.2':
    'Ceritakan saat Anda terakhir bekerja dengan teliti dan hati-hati menurut standar kualitas (SOP) guna meminimalkan kesalahan.',
  'guide.M.04.2.1':
    'Ceritakan saat Anda terakhir menetapkan dan berupaya mencapai standar kerja pribadi yang lebih tinggi dari standar organisasi.',
  'guide.M.04.2.2':
    'Ceritakan saat Anda terakhir mencari atau mencoba metode kerja alternatif untuk meningkatkan hasil kerja Anda.',
  'guide.M.04.3.1':
    'Ceritakan saat Anda terakhir menetapkan target kinerja unit yang lebih tinggi dari target yang ditetapkan organisasi.',
  'guide.M.04.3.3':
    'Ceritakan saat Anda terakhir mengembangkan metode kerja yang lebih efektif dan efisien untuk mencapai target kerja unit Anda.',
  'guide.M.04.4.1':
    'Ceritakan saat Anda terakhir mendorong unit kerja di tingkat instansi untuk mencapai kinerja yang melebihi target.',
  'guide.M.04.4.2':
    'Ceritakan saat Anda terakhir memantau dan mengevaluasi hasil kerja unit Anda agar selaras dengan sasaran strategis instansi.',
  'guide.M.04.5.1':
    'Ceritakan saat Anda terakhir memastikan kualitas dan keberlanjutan hasil kerja organisasi yang memberi kontribusi pada target prioritas nasional.',
  'guide.M.04.5.3':
    'Ceritakan saat Anda terakhir membuat kebijakan untuk menerapkan metode kerja yang lebih efektif dan efisien dalam mencapai tujuan prioritas nasional.',

  'guide.M.05.1.2':
    'Ceritakan saat Anda terakhir melayani kebutuhan, permintaan, atau keluhan pemangku kepentingan.',
  'guide.M.05.1.3':
    'Ceritakan saat Anda terakhir menyelesaikan masalah dengan tepat sebagai pelaksana pelayanan publik tanpa bersikap membela diri.',
  'guide.M.05.2.1':
    'Ceritakan saat Anda terakhir menjelaskan secara objektif kebijakan yang diambil kepada yang mempertanyakannya.',
  'guide.M.05.2.2':
    'Ceritakan saat Anda terakhir secara aktif mencari informasi untuk mengenali kebutuhan pemangku kepentingan agar tugas terlaksana dengan cepat dan tanggap.',
  'guide.M.05.3.2':
    'Ceritakan saat Anda terakhir memfasilitasi kebutuhan kelompok yang lebih besar dengan cara yang objektif, transparan, dan profesional sehingga tidak merugikan para pihak.',
  'guide.M.05.3.3':
    'Ceritakan saat Anda terakhir memantau dan mengevaluasi masalah yang dihadapi masyarakat serta mengantisipasi kebutuhan mereka di unit kerja Anda.',
  'guide.M.05.4.2':
    'Ceritakan saat Anda terakhir menjaga agar kebijakan pelayanan publik instansi Anda selaras dengan standar pelayanan yang objektif, netral, dan tidak diskriminatif.',
  'guide.M.05.4.3':
    'Ceritakan saat Anda terakhir menerapkan strategi jangka panjang yang berfokus pada pemenuhan kebutuhan pemangku kepentingan dalam menyusun kebijakan.',
  'guide.M.05.5.1':
    'Ceritakan saat Anda terakhir menciptakan kebijakan yang menjamin pelayanan publik yang objektif, netral, dan tidak diskriminatif.',
  'guide.M.05.5.2':
    'Ceritakan saat Anda terakhir menginternalisasikan nilai dan semangat pelayanan publik kepada setiap individu di lingkungan instansi atau nasional.',

  'guide.M.06.1.2':
    'Ceritakan saat Anda terakhir berusaha mandiri mempelajari keterampilan atau kemampuan baru dari berbagai media pembelajaran.',
  'guide.M.06.1.3':
    'Ceritakan saat Anda terakhir meningkatkan diri dengan belajar dari orang lain yang berwawasan luas di dalam organisasi.',
  'guide.M.06.2.1':
    'Ceritakan saat Anda terakhir meningkatkan kemampuan bawahan dengan memberikan contoh, penjelasan, dan petunjuk praktis yang jelas.',
  'guide.M.06.2.2':
    'Ceritakan saat Anda terakhir membantu bawahan mempelajari proses, program, atau sistem baru.',
  'guide.M.06.3.1':
    'Ceritakan saat Anda terakhir memberikan tugas yang menantang kepada bawahan sebagai media belajar.',
  'guide.M.06.3.2':
    'Ceritakan saat Anda terakhir mengamati bawahan mengerjakan tugasnya, lalu memberikan umpan balik yang objektif dan jujur.',
  'guide.M.06.4.1':
    'Ceritakan saat Anda terakhir menyusun program pengembangan jangka panjang bersama-sama dengan bawahan.',
  'guide.M.06.4.3':
    'Ceritakan saat Anda terakhir mengembangkan orang-orang di sekitar Anda, atau melakukan kaderisasi untuk posisi di unit kerja Anda.',
  'guide.M.06.5.1':
    'Ceritakan saat Anda terakhir menciptakan situasi yang mendorong individu, kelompok, atau unit kerja belajar secara berkelanjutan di tingkat instansi.',
  'guide.M.06.5.2':
    'Ceritakan saat Anda terakhir merekomendasikan atau memberikan penghargaan bagi upaya pengembangan yang berhasil di tingkat instansi.',
};
