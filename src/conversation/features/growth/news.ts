import type { IntentOf } from '../../../application/outcome/intents.ts';
import { can } from '../../../domain/authorization/policy.ts';
import type { GrowthAction } from '../../../domain/growth/action.ts';
import { sayDate } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Context } from '../../contract/feature.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, type Screen, text } from '../../contract/view.ts';
import { row } from '../../ui/blocks.ts';
import { sayCycle } from '../../ui/part.ts';
import { sayItem } from '../../ui/words.ts';
import { sayAction } from './say.ts';

/** The action a message is about; undefined for whoever has no business in the plan any more. */
function actionIn({ subject, relation }: Model, no: string): GrowthAction | undefined {
  if (!subject || !can(relation, 'growth.plan', subject.status).allowed) return undefined;
  return subject.growth?.find((one) => `${one.no}` === no);
}

const openRow = (t: Translate, appraisalId: string, no: number): Block =>
  row([
    { label: t('growth.news.open'), tone: 'primary', action: { type: 'growth.action', appraisalId, no } },
  ]);

const states = { proposed: 'proposed', accepted: 'agreed', dropped: 'dropped', done: 'done' } as const;

/** What the other side did, as long as it is still so. */
export function growthNews({ t, model }: Context, intent: IntentOf<'growth-news'>): Screen | undefined {
  const { subject, relation } = model;
  const action = actionIn(model, intent.no);
  if (!subject || action?.state !== states[intent.what]) return undefined;
  const name = (relation === 'self' ? subject.appraiser : subject.employee).name;
  const said = { item: sayItem(t, action.item), what: sayAction(t, action) };
  return {
    preview: t('growth.news.preview'),
    blocks: [
      { kind: 'heading', text: t(`growth.news.${intent.what}`) },
      { kind: 'paragraph', text: t.rich('growth.news.body', { ...said, name, cycle: sayCycle(t, subject) }) },
      openRow(t, subject.id, action.no),
    ],
  };
}

/** Reminds of what begins or ends soon, unless it has begun or ended by then. */
export function growthSoon({ t, model }: Context, intent: IntentOf<'growth-soon'>): Screen | undefined {
  const { subject, relation } = model;
  const action = actionIn(model, intent.no);
  if (!subject || !action || relation !== 'self') return undefined;
  const isDue = action.state === 'agreed' || (intent.what === 'ends' && action.state === 'begun');
  if (!isDue) return undefined;
  const { item, from, to, no } = action;
  const days = { from: sayDate(from, t.locale), to: sayDate(to, t.locale) };
  return {
    preview: t('growth.news.preview'),
    blocks: [
      { kind: 'heading', text: t(`growth.soon.${intent.what}`, { what: sayAction(t, action) }) },
      { kind: 'paragraph', text: text(t('growth.soon.body', { item: sayItem(t, item), ...days })) },
      openRow(t, subject.id, no),
    ],
  };
}
