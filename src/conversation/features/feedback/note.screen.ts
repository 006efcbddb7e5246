import {
  canShare,
  canTakeBack,
  canUnshare,
  type FeedbackNote,
  noteOf,
  sideOf,
} from '../../../domain/feedback/note.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Context } from '../../contract/feature.ts';
import type { ModelPerson } from '../../contract/model.ts';
import type { Button, Screen } from '../../contract/view.ts';
import { homeButton, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { deskOf, sayDateOf } from './desk-of.ts';

export const toList = (t: Translate): Button => ({
  label: t('year.button.back'),
  action: { type: 'feedback.list', page: 0 },
});

/** One note with its words, and what its reader may do with it. */
export function feedbackNoteScreen({ t, model }: Context, person: ModelPerson, noteId: string): Screen {
  const note = noteOf(deskOf(model), noteId);
  if (!note)
    return {
      blocks: [paragraph(t('year.gone')), row([toList(t), homeButton(t)])],
      preview: t('year.preview'),
    };
  return {
    blocks: [
      { kind: 'heading', text: t(`year.kind.${note.kind}`) },
      paragraph(sayWhose(t, note, person, sayDateOf(t, person, note.givenAt))),
      { kind: 'quote', text: note.words },
      ...standing(t, note, person).map(small),
      ...deeds(t, note, person).map((one) => row([one])),
      row([toList(t), homeButton(t)]),
    ],
    preview: t('year.preview'),
  };
}

function sayWhose(t: Translate, note: FeedbackNote, { id }: ModelPerson, date: string): string {
  const { giver, receiver } = note;
  switch (sideOf(note, id)) {
    case 'receiver':
      return t('year.note.received', { name: giver.name, position: giver.position, date });
    case 'giver':
      return t('year.note.given', { name: receiver.name, position: receiver.position, date });
    case 'appraiser':
      return t('year.note.shared', { giver: giver.name, name: receiver.name, date });
  }
}

function standing(t: Translate, note: FeedbackNote, { id }: ModelPerson): readonly string[] {
  if (canTakeBack(note, id)) return [t('year.note.unread')];
  if (sideOf(note, id) === 'giver') return [t('refusal.feedback-was-read')];
  if (sideOf(note, id) !== 'receiver') return [];
  if (note.sharedAt !== undefined)
    return [t(canUnshare(note, id) ? 'year.note.isShared' : 'year.note.rests')];
  return canShare(note, id) ? [t('year.note.isPrivate')] : [];
}

function deeds(t: Translate, note: FeedbackNote, { id }: ModelPerson): readonly Button[] {
  const { id: noteId } = note;
  return [
    ...(canTakeBack(note, id)
      ? [
          {
            label: t('year.button.takeBack'),
            tone: 'danger',
            action: { type: 'feedback.takeBack', noteId },
          } as const,
        ]
      : []),
    ...(canShare(note, id)
      ? [{ label: t('year.button.share'), action: { type: 'feedback.share', noteId } } as const]
      : []),
    ...(canUnshare(note, id)
      ? [{ label: t('year.button.unshare'), action: { type: 'feedback.unshare', noteId } } as const]
      : []),
  ];
}
