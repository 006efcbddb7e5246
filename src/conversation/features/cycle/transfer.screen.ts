import { withoutTitles } from '../../../domain/people/mask-name.ts';
import type { PartPlan, UnderWay } from '../../../domain/tenure/transfer.ts';
import { sayDate } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Temporal } from '../../../shared/time.ts';
import type { RichText, Screen } from '../../contract/view.ts';
import { bullets, homeButton, row } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';

/** A transfer as people are told of it. */
type ToldTransfer = {
  readonly person: { readonly id: string; readonly name: string };
  readonly from: Temporal.PlainDate;
  readonly underWay: UnderWay;
  readonly isUndone: boolean;
  readonly parts: readonly {
    readonly cycle: string;
    readonly becomes: PartPlan['becomes'];
    readonly former: string;
    /** Who is the appraiser from that day on; absent while nobody is. */
    readonly next?: string | undefined;
  }[];
};

/** Somebody moved, or did not after all: what becomes of each appraisal, for them and both appraisers. */
export function transferScreen(t: Translate, told: ToldTransfer, readerId: string): Screen | undefined {
  const { person, from, isUndone } = told;
  const lines = told.parts.filter(({ becomes }) => becomes !== 'same').map((one) => sayOne(t, told, one));
  if (lines.length === 0) return undefined;
  const whose = person.id === readerId ? 'mine' : 'person';
  const said = { date: sayDate(from, t.locale), name: withoutTitles(person.name) };
  return {
    preview: t('part.news.preview'),
    blocks: [
      paragraph(t(isUndone ? `part.undone.${whose}` : `part.news.${whose}`, said)),
      bullets(lines),
      row([homeButton(t)]),
    ],
  };
}

function sayOne(
  t: Translate,
  { from, underWay, isUndone }: ToldTransfer,
  { cycle, becomes, former, next = '' }: ToldTransfer['parts'][number],
): RichText {
  const said = {
    ...{ cycle, former: withoutTitles(former), next: withoutTitles(next) },
    date: sayDate(from, t.locale),
    last: sayDate(from.subtract({ days: 1 }), t.locale),
  };
  if (isUndone) return t.rich('part.undone.one', said);
  if (becomes === 'same') return [];
  return t.rich(`part.news.${becomes === 'parts' ? underWay : becomes}`, said);
}
