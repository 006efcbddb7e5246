import { feedbackKinds, feedbackWordsMax, peopleOffered } from '../../../domain/feedback/note.ts';
import { isPartOfName } from '../../../domain/people/find-by-name.ts';
import type { Namesake } from '../../../domain/people/told-apart.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Context } from '../../contract/feature.ts';
import type { Block, Button, Screen } from '../../contract/view.ts';
import { column, homeButton, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { inFull, labelsOf } from '../../ui/person-labels.ts';
import { deskOf } from './desk-of.ts';
import { toList } from './note.screen.ts';
import type { GiveScreen } from './verbs.ts';

/** Giving: each screen asks one thing. */
export function giveScreen(context: Context, { sought, personId, kind, words }: GiveScreen): Screen {
  const { t, model } = context;
  const people = deskOf(model).people;
  const person = people.find(({ id }) => id === personId);
  if (!person) return whoScreen(t, foundBy(people, sought), sought);
  const named = feedbackKinds[kind ?? -1];
  if (kind === undefined || named === undefined)
    return kindScreen(t, person, inFull(labelsOf(t, people)(person)));
  const head: Block = {
    kind: 'heading',
    text: t('year.look.title', { kind: t(`year.kind.${named}`), name: person.name }),
  };
  const who = small(`${person.position} · ${person.unit}`);
  if (words === undefined)
    return {
      blocks: [
        head,
        who,
        paragraph(t(`year.write.${named}`, { name: person.name })),
        small(t('year.write.max', { max: feedbackWordsMax })),
        row([toList(t), homeButton(t)]),
      ],
      expectsText: t('year.write.expects'),
      preview: t('year.preview'),
    };
  return {
    blocks: [
      head,
      who,
      { kind: 'quote', text: words },
      paragraph(t('year.look.ask', { name: person.name })),
      column([
        {
          label: t('year.button.send', { name: person.name }),
          tone: 'primary',
          action: { type: 'feedback.send', personId: person.id },
        },
        { label: t('year.button.again'), action: { type: 'feedback.kind', personId: person.id, kind } },
      ]),
      row([toList(t), homeButton(t)]),
    ],
    preview: t('year.preview'),
  };
}

/** Of those that were loaded, those whose name it is. */
export const foundBy = (people: readonly Namesake[], sought: string | undefined): readonly Namesake[] =>
  sought === undefined ? [] : people.filter(({ name }) => isPartOfName(sought, name));

function whoScreen(t: Translate, found: readonly Namesake[], sought: string | undefined): Screen {
  return {
    blocks: [
      { kind: 'heading', text: t('year.who.title') },
      ...(sought === undefined || found.length === 0
        ? [paragraph(t('year.who.type')), small(t('year.who.whom'))]
        : offered(t, found, sought)),
      row([toList(t), homeButton(t)]),
    ],
    expectsText: t('year.who.expects'),
    preview: t('year.preview'),
  };
}

function offered(t: Translate, found: readonly Namesake[], typed: string): readonly Block[] {
  const called = labelsOf(t, found);
  const buttons = found.slice(0, peopleOffered).map(
    (person): Button => ({
      label: called(person).label,
      action: { type: 'feedback.to', personId: person.id },
    }),
  );
  return [
    paragraph(t('year.who.found', { typed })),
    column(buttons),
    ...(found.length > peopleOffered ? [small(t('year.who.more'))] : []),
  ];
}

function kindScreen(t: Translate, { id: personId, name, position, unit }: Namesake, title: string): Screen {
  const buttons = feedbackKinds.map(
    (kind, index): Button => ({
      label: t(`year.kind.${kind}`),
      action: { type: 'feedback.kind', personId, kind: index },
    }),
  );
  return {
    blocks: [
      { kind: 'heading', text: t('year.to.title', { name: title }) },
      small(`${position} · ${unit}`),
      paragraph(t('year.to.kind')),
      row(buttons),
      small(t('year.to.private', { name })),
      row([toList(t), homeButton(t)]),
    ],
    preview: t('year.preview'),
  };
}
