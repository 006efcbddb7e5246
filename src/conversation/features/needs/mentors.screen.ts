import type { ReadMentors } from '../../../application/growth/see-mentors.ts';
import { deskPage } from '../../../domain/hr/desk.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { type Button, type RichText, type Screen, strong } from '../../contract/view.ts';
import { homeButton, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { shorten } from '../../ui/showable.ts';
import { sayItem } from '../../ui/words.ts';
import { numbered } from '../hr/say.ts';

/** So much of a unit's name stands in one line of a phone. */
const unitMax = 32;

/** Who said that they would be a mentor, by unit: names, and nothing of a result. */
export function mentorsScreen(t: Translate, { item, people, total, page }: ReadMentors): Screen {
  const pages = Math.max(1, Math.ceil(total / deskPage));
  const turn = (label: string, to: number): Button => ({
    label,
    action: { type: 'needs.mentors', item, page: to },
  });
  const turns = [
    ...(page > 0 ? [turn(t('hr.button.fewer'), page - 1)] : []),
    ...(page + 1 < pages ? [turn(t('hr.button.more'), page + 1)] : []),
  ];
  const lines = people.map(
    ({ name, unit }): RichText => [strong(name), { text: `\n${shorten(unit, unitMax)}` }],
  );
  const place = pages > 1 ? ` ${t('hr.page', { page: page + 1, pages })}` : '';
  return {
    blocks: [
      { kind: 'heading', text: t('needs.mentors.title', { item: sayItem(t, item) }) },
      ...(total === 0
        ? [paragraph(t('needs.mentors.none'))]
        : [
            paragraph(`${t('needs.mentors.count', { total })}${place}`),
            paragraph(numbered(lines, page * deskPage)),
          ]),
      small(t('needs.mentors.meaning')),
      ...(turns.length > 0 ? [row(turns)] : []),
      row([{ label: t('needs.button.item'), action: { type: 'needs.item', item, page: 0 } }, homeButton(t)]),
    ],
    preview: t('hr.preview'),
    isConfidential: true,
  };
}
