/** More questions of the interview, each made of the official behaviour whose code stands in its key. */
export const en = {
  'guide.M.07.1.1': 'Tell me about the last time you tried to adapt to a change in the organisation.',
  'guide.M.07.1.3':
    'Tell me about the last time you changed an old way of working to a new method or process with the guidance of others.',
  'guide.M.07.2.1':
    'Tell me about the last time you changed an old way of working to a new method or process without being directed.',
  'guide.M.07.2.2': 'Tell me about the last time you developed your abilities to deal with change.',
  'guide.M.07.3.1': 'Tell me about the last time you helped others to make a change.',
  'guide.M.07.3.3':
    'Tell me about the last time you anticipated a change that your unit needed, or solved a problem that a change had caused.',
  'guide.M.07.4.1':
    'Tell me about the last time you led a unit to be readier for change, including mitigating its risks.',
  'guide.M.07.4.3':
    'Tell me about the last time you led programmes of change and made sure that units carried them out in line with each other.',
  'guide.M.07.5.1':
    'Tell me about the last time you made a policy that drives change towards national priorities.',
  'guide.M.07.5.2':
    'Tell me about the last time you won and moved the support of stakeholders to carry out a change that was decided.',

  'guide.M.08.1.1':
    'Tell me about the last time you gathered and weighed the information needed to find a solution.',
  'guide.M.08.1.2':
    'Tell me about the last time you recognised the right situation or option to act within your authority.',
  'guide.M.08.2.1':
    'Tell me about the last time you analysed the available information in depth to find a solution.',
  'guide.M.08.2.3':
    'Tell me about the last time you took an operational decision based on conclusions from several sources, by the guidelines there are.',
  'guide.M.08.3.1': 'Tell me about the last time you compared several courses of action and what they imply.',
  'guide.M.08.3.3':
    'Tell me about the last time you balanced possible risks and success in carrying out a decision.',
  'guide.M.08.4.1':
    'Tell me about the last time you drew up or decided a solution that involves several or all functions of the organisation.',
  'guide.M.08.4.3':
    'Tell me about the last time you took a decision, anticipated its effects and prepared how to deal with them.',
  'guide.M.08.5.1': 'Tell me about the last time you found a solution that can overcome a long-term problem.',
  'guide.M.08.5.3':
    'Tell me about the last time you took a decision or made a policy of national effect, mitigating the risks that might arise.',

  'guide.SK.01.1.2':
    'Tell me about the last time you learnt about the differences or the diversity of society.',
  'guide.SK.01.1.3':
    'Tell me about the last time you worked together with somebody of another background than yours.',
  'guide.SK.01.2.2':
    'Tell me about the last time you built good relations between people in the organisation, partners or stakeholders.',
  'guide.SK.01.2.3':
    'Tell me about the last time you stayed calm and in control of your feelings in a conflict about differences of background in your unit.',
  'guide.SK.01.3.1':
    'Tell me about the last time you promoted respect for differences that encourages tolerance and openness.',
  'guide.SK.01.3.3': 'Tell me about the last time you mediated to settle a conflict or to reduce its harm.',
  'guide.SK.01.4.2':
    'Tell me about the last time you made use of differences of background so that the aims of the organisation were reached smoothly.',
  'guide.SK.01.4.3':
    'Tell me about the last time you made a programme that accommodates differences of background.',
  'guide.SK.01.5.2':
    'Tell me about the last time you communicated the effects of a risk and recommended corrective action in view of differences of background.',
  'guide.SK.01.5.3':
    'Tell me about the last time you made a policy that accommodates differences of background, with a good effect on the nation.',
};

export const id = {
  'guide.M.07.1.1':
    'Ceritakan saat Anda terakhir berusaha menyesuaikan diri dengan perubahan yang terjadi di organisasi.',
  'guide.M.07.1.3':
    'Ceritakan saat Anda terakhir menyesuaikan cara kerja lama dengan menerapkan metode atau proses baru dengan bimbingan orang lain.',
  'guide.M.07.2.1':
    'Ceritakan saat Anda terakhir menyesuaikan cara kerja lama dengan menerapkan metode atau proses baru tanpa arahan orang lain.',
  'guide.M.07.2.2': 'Ceritakan saat Anda terakhir mengembangkan kemampuan diri untuk menghadapi perubahan.',
  'guide.M.07.3.1': 'Ceritakan saat Anda terakhir membantu orang lain dalam melakukan perubahan.',
  'guide.M.07.3.3':
    'Ceritakan saat Anda terakhir mengantisipasi perubahan yang dibutuhkan unit kerja Anda, atau memberikan solusi atas masalah yang ditimbulkan perubahan.',
  'guide.M.07.4.1':
    'Ceritakan saat Anda terakhir mengarahkan unit kerja agar lebih siap menghadapi perubahan, termasuk memitigasi risikonya.',
  'guide.M.07.4.3':
    'Ceritakan saat Anda terakhir memimpin dan memastikan program-program perubahan diterapkan selaras antarunit kerja.',
  'guide.M.07.5.1':
    'Ceritakan saat Anda terakhir membuat kebijakan yang mendorong perubahan yang berdampak pada pencapaian sasaran prioritas nasional.',
  'guide.M.07.5.2':
    'Ceritakan saat Anda terakhir menggalang dan menggerakkan dukungan para pemangku kepentingan untuk mengimplementasikan perubahan yang telah ditetapkan.',

  'guide.M.08.1.1':
    'Ceritakan saat Anda terakhir mengumpulkan dan mempertimbangkan informasi yang dibutuhkan dalam mencari solusi.',
  'guide.M.08.1.2':
    'Ceritakan saat Anda terakhir mengenali situasi atau pilihan yang tepat untuk bertindak sesuai kewenangan Anda.',
  'guide.M.08.2.1':
    'Ceritakan saat Anda terakhir menganalisis secara mendalam informasi yang tersedia dalam upaya mencari solusi.',
  'guide.M.08.2.3':
    'Ceritakan saat Anda terakhir membuat keputusan operasional berdasarkan kesimpulan dari berbagai sumber informasi sesuai dengan pedoman yang ada.',
  'guide.M.08.3.1':
    'Ceritakan saat Anda terakhir membandingkan berbagai alternatif tindakan dan implikasinya.',
  'guide.M.08.3.3':
    'Ceritakan saat Anda terakhir menyeimbangkan kemungkinan risiko dan keberhasilan dalam implementasi sebuah keputusan.',
  'guide.M.08.4.1':
    'Ceritakan saat Anda terakhir menyusun atau memutuskan konsep penyelesaian masalah yang melibatkan beberapa atau seluruh fungsi dalam organisasi.',
  'guide.M.08.4.3':
    'Ceritakan saat Anda terakhir membuat keputusan, mengantisipasi dampaknya, dan menyiapkan tindakan penanganannya.',
  'guide.M.08.5.1':
    'Ceritakan saat Anda terakhir menghasilkan solusi yang dapat mengatasi permasalahan jangka panjang.',
  'guide.M.08.5.3':
    'Ceritakan saat Anda terakhir membuat keputusan atau kebijakan yang berdampak nasional dengan memitigasi risiko yang mungkin timbul.',

  'guide.SK.01.1.2': 'Ceritakan saat Anda terakhir belajar tentang perbedaan atau kemajemukan masyarakat.',
  'guide.SK.01.1.3':
    'Ceritakan saat Anda terakhir bekerja bersama dengan individu yang berbeda latar belakang dengan Anda.',
  'guide.SK.01.2.2':
    'Ceritakan saat Anda terakhir membangun hubungan baik antarindividu dalam organisasi, mitra kerja, atau pemangku kepentingan.',
  'guide.SK.01.2.3':
    'Ceritakan saat Anda terakhir bersikap tenang dan mengendalikan emosi dalam menghadapi pertentangan karena perbedaan latar belakang di unit kerja Anda.',
  'guide.SK.01.3.1':
    'Ceritakan saat Anda terakhir mempromosikan sikap menghargai perbedaan yang mendorong toleransi dan keterbukaan.',
  'guide.SK.01.3.3':
    'Ceritakan saat Anda terakhir menjadi mediator untuk menyelesaikan konflik, atau mengurangi dampak negatifnya.',
  'guide.SK.01.4.2':
    'Ceritakan saat Anda terakhir mendayagunakan perbedaan latar belakang untuk mencapai kelancaran pencapaian tujuan organisasi.',
  'guide.SK.01.4.3':
    'Ceritakan saat Anda terakhir membuat program yang mengakomodasi perbedaan latar belakang.',
  'guide.SK.01.5.2':
    'Ceritakan saat Anda terakhir mengomunikasikan dampak risiko dan merekomendasikan tindakan korektif dengan mempertimbangkan perbedaan latar belakang.',
  'guide.SK.01.5.3':
    'Ceritakan saat Anda terakhir membuat kebijakan yang mengakomodasi perbedaan latar belakang dan berdampak positif secara nasional.',
};
