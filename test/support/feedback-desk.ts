import type { FeedbackDesk, FeedbackNote } from '../../src/domain/feedback/note.ts';
import type { Namesake } from '../../src/domain/people/told-apart.ts';
import type { Temporal } from '../../src/shared/time.ts';

const person = (end: string, name: string): Namesake => ({
  id: `01930000-0000-7000-8000-0000000000${end}`,
  name,
  nip: `1990010120190320${end.replace(/\D/g, '0')}`,
  unit: 'Dinas Komunikasi dan Informatika',
  position: 'Pengelola Layanan',
});

const shown = {
  helps: ['Selalu tepat waktu.', 'Mau mendengar.', 'Jelas.'],
  better: ['Undangan lebih awal.', 'Rapat lebih singkat.', 'Belum ada.'],
};
const idOf = (end: string) => `01930000-0000-7000-8000-0000000000${end}`;
const anAsking = (end: string, asker: Namesake, now: Temporal.Instant) => ({
  ...{ id: idOf(end), asker, openedAt: now, closesAt: now.add({ hours: 336 }), asked: 4 },
});
const anAsked = (end: string, now: Temporal.Instant) => ({
  ...{ askingId: idOf(end), closesAt: now.add({ hours: 336 }), hasAskerLeft: false, isLastThere: false },
});

/** The feedback of a person with something of everything, and two colleagues of the same name. */
export function aFeedbackDesk(ownId: string, now: Temporal.Instant): FeedbackDesk {
  const me = { ...person('f1', 'Sri Wahyuni'), id: ownId };
  const budi = person('e2', 'Budi Santoso');
  const note = (end: string, over: Partial<FeedbackNote>): FeedbackNote => ({
    id: `01930000-0000-7000-8000-0000000000${end}`,
    kind: 'thanks',
    words: 'Terima kasih sudah membantu loket lain tanpa diminta.',
    givenAt: now,
    giver: budi,
    receiver: me,
    isRestedOn: false,
    isFromAppraiser: false,
    ...over,
  });
  return {
    freshId: '01930000-0000-7000-8000-0000000000c1',
    canAsk: true,
    askings: [
      { ...anAsking('d1', me, now), answered: 2 },
      { ...anAsking('d2', me, now), answered: 2, outcome: 'too-few' },
      { ...anAsking('d3', budi, now), answered: 3, outcome: 'shown', answers: shown },
    ],
    asked: [
      { ...anAsked('d4', now), asker: budi, standing: 'asked', sealed: 'tersegel' },
      { ...anAsked('d5', now), asker: budi, standing: 'half', sealed: 'tersegel', draft: 'tersegel' },
      { ...anAsked('d6', now), asker: budi, standing: 'answered' },
    ],
    people: [budi, person('e3', 'Budi Santoso'), person('e4', 'Citra Lestari')],
    notes: [
      note('b1', {}),
      note('b2', { kind: 'suggestion', readAt: now, sharedAt: now }),
      note('b3', { readAt: now, sharedAt: now, isRestedOn: true }),
      note('b4', { giver: me, receiver: budi }),
      note('b5', { giver: budi, receiver: person('e4', 'Citra Lestari'), sharedAt: now }),
    ],
  };
}
