import type { ReadMentors } from '../../../application/growth/see-mentors.ts';
import { deskPage } from '../../../domain/hr/desk.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { type RichText, type Screen, strong } from '../../contract/view.ts';
import { homeButton, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { shorten } from '../../ui/showable.ts';
import { sayItem } from '../../ui/words.ts';
import { numbered, unitMax } from '../hr/say.ts';
import { turns } from './screens.ts';

/** Who said that they would be a mentor, by unit: names, and nothing of a result. */
export function mentorsScreen(t: Translate, { item, people, total, page }: ReadMentors): Screen {
  const pages = Math.max(1, Math.ceil(total / deskPage));
  const pager = turns(t, page, pages, (to) => ({ type: 'needs.mentors', item, page: to }));
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
      ...(pager.length > 0 ? [row(pager)] : []),
      row([{ label: t('needs.button.item'), action: { type: 'needs.item', item, page: 0 } }, homeButton(t)]),
    ],
    preview: t('hr.preview'),
    isConfidential: true,
  };
}
