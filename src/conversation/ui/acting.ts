import { type Appraisal, isConfirmed } from '../../domain/appraisal/appraisal.ts';
import { appraiserStandIn, type StandIn } from '../../domain/delegation/stand-in.ts';
import { sayDay } from '../../i18n/dates.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { Model } from '../contract/model.ts';
import type { Block, RichText, Screen } from '../contract/view.ts';
import { small } from './blocks.ts';

/** Who acts for whom, and until when, on the home of both. */
export const actingLines = (t: Translate, model: Model): readonly RichText[] =>
  (model.delegations ?? []).map((one) =>
    t.rich(
      one.personId === model.person?.id ? 'delegation.home.acts' : 'delegation.home.away',
      facts(t, model, one),
    ),
  );

/** On whatever the appraiser does: in whose name, or who may do it as well. */
export function withActing(t: Translate, model: Model, screen: Screen): Screen {
  const standIn = model.subject && appraiserStandIn(model.subject);
  const line = model.actsFor
    ? t('delegation.acts', facts(t, model, model.actsFor))
    : model.relation === 'appraiser' && standIn
      ? t('delegation.away', facts(t, model, standIn))
      : undefined;
  if (line === undefined) return screen;
  const [first, ...rest] = screen.blocks;
  const said: Block = small(line);
  return { ...screen, blocks: first?.kind === 'heading' ? [first, said, ...rest] : [said, ...screen.blocks] };
}

/** For the employee, until the rating is confirmed: who may rate besides the appraiser. */
export function standInLine(
  t: Translate,
  appraisal: Pick<Appraisal, 'appraiser' | 'standIns' | 'status'>,
  model: Pick<Model, 'today'>,
): readonly Block[] {
  const standIn = isConfirmed(appraisal.status) ? undefined : appraiserStandIn(appraisal);
  return standIn ? [small(t('delegation.yours', facts(t, model, standIn)))] : [];
}

const facts = (t: Translate, model: Pick<Model, 'today'>, { fromName, name, until }: StandIn) => ({
  name: fromName,
  standIn: name,
  date: sayDay(until, model, t.locale),
});
