import { stages } from '../../../domain/cycle/cycle.ts';
import { type DeskOf, deskPage } from '../../../domain/hr/desk.ts';
import {
  type DeskList,
  deskLists,
  type ListEntry,
  lookBackDays,
  soonDays,
  stuckDays,
} from '../../../domain/hr/people.ts';
import { withoutTitles } from '../../../domain/people/mask-name.ts';
import { exemptReasons, exemptWords } from '../../../domain/tenure/exempt.ts';
import { sayDate } from '../../../i18n/dates.ts';
import type { Context } from '../../contract/feature.ts';
import { type RichText, type Screen, strong } from '../../contract/view.ts';
import { row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { labelsOf, restrictedMark, restrictedNote } from '../../ui/person-labels.ts';
import { sayPlatform } from '../../ui/words.ts';
import { backToDesk, numbered, sayStage } from '../hr/say.ts';
import { moves, numbers, pager } from './parts.ts';
import { changeWords, messageKinds } from './said-kinds.ts';

type T = Context['t'];

/** The cases of one list, a page of them. */
export function listScreen({ t }: Context, { list, entries, total, page }: DeskOf<'list'>): Screen {
  const called = labelsOf(t, entries);
  const from = page * deskPage;
  const lines = entries.map(
    (one): RichText => [
      strong(called(one).label),
      { text: `${restrictedMark(one)} · ${one.unit}\n${sayEntry(t, list, one)}` },
    ],
  );
  const pages = Math.ceil(total / deskPage);
  const about = t(`people.list.${list}.about`, { soon: soonDays, stuck: stuckDays, back: lookBackDays });
  const counts = pages > 1 ? ` ${t('hr.page', { page: page + 1, pages })}` : '';
  return {
    blocks: [
      { kind: 'heading', text: t(`people.list.${list}`) },
      paragraph(total === 0 ? t('people.list.none') : `${about}${counts}`),
      ...(total === 0
        ? []
        : [
            paragraph(numbered(lines, from)),
            ...restrictedNote(t, entries),
            small(t('people.list.ask')),
            list === 'transfers' ? moves(entries, from) : numbers(entries, from),
          ]),
      ...pager(t, { page, total }, (to) => ({
        type: 'people.list',
        list: deskLists.indexOf(list),
        page: to,
      })),
      row([{ label: t('people.button.backToLists'), action: { type: 'people.lists' } }, backToDesk(t)]),
    ],
    expectsText: t('people.find.expects'),
    preview: t('hr.preview'),
  };
}

function sayEntry(t: T, list: DeskList, { on, closes, other, word = '' }: ListEntry): string {
  const date = on ? sayDate(on, t.locale) : t('people.noDate');
  switch (list) {
    case 'objections':
    case 'unopened': {
      const last = closes ? sayDate(closes, t.locale) : t('people.noDate');
      return t(`people.list.${list}.line`, { date, last, name: other ?? t('people.nobody') });
    }
    case 'approvals': {
      const [kind, count = '1'] = word.split(':');
      const last = closes ? sayDate(closes, t.locale) : t('people.noDate');
      return t(`people.list.approvals.${kind === 'nobody' ? 'nobody' : 'line'}`, {
        ...{ count: Number(count), date, last },
      });
    }
    case 'disputes':
      return t(`people.list.${list}.line`, { date, name: other ?? t('people.nobody') });
    case 'soon':
    case 'stuck': {
      const stage = stages.find((one) => one === word);
      const last = closes ? sayDate(closes, t.locale) : t('people.noDate');
      return stage === undefined
        ? date
        : t('hr.turn.open', { stage: sayStage(t, stage), since: date, closes: last });
    }
    case 'transfers': {
      // How it stands, and to whom; names may have colons of their own.
      const at = word.indexOf(':');
      const standing = word.slice(0, at) === 'coming' ? 'coming' : 'waiting';
      const names = { former: other ?? t('people.nobody'), next: withoutTitles(word.slice(at + 1)) };
      return t(`people.list.transfers.${standing}`, { date, ...names });
    }
    case 'exempt': {
      const as = exemptReasons.find((one) => one === word);
      const reason = as === undefined ? word : exemptWords[as];
      return t('people.list.exempt.line', { reason, date });
    }
    case 'unreachable':
    case 'unlinked':
    case 'restricted':
      return t(`people.list.${list}.line`, { date });
    case 'unknown': {
      const kind = messageKinds.find((one) => one === word);
      const what = kind === undefined ? t('people.message') : t(`intent.${kind}`);
      return t('people.list.unknown.line', { date, what });
    }
    case 'accounts': {
      const [platform = '', status] = word.split(':');
      const what = changeWords.find((one) => one === status) ?? 'done';
      const said = t(`people.taken.${what}`, { platform: sayPlatform(platform), date });
      return other === undefined ? said : `${said} ${t('people.taken.former', { name: other })}`;
    }
  }
}
