import type { IntentOf } from '../../../application/outcome/intents.ts';
import { can } from '../../../domain/authorization/policy.ts';
import { slotOf } from '../../../domain/talk/slots.ts';
import { talkStage } from '../../../domain/talk/talk.ts';
import { nearMomentFor } from '../../../i18n/moments.ts';
import { Temporal } from '../../../shared/time.ts';
import type { Context } from '../../contract/feature.ts';
import type { Screen } from '../../contract/view.ts';
import { row } from '../../ui/blocks.ts';
import { sayCycle } from '../../ui/part.ts';
import { readerOf } from '../../ui/reader.ts';

/** What the other side did, as long as it is still so. */
export function talkNews({ t, model }: Context, { what }: IntentOf<'talk-news'>): Screen | undefined {
  const { subject, relation } = model;
  if (!subject || !can(relation, 'talk.record', subject.status).allowed) return undefined;
  if (talkStage(subject.talk) !== what) return undefined;
  const name = (relation === 'self' ? subject.appraiser : subject.employee).name;
  return {
    preview: t('talk.news.preview'),
    blocks: [
      { kind: 'heading', text: t(`talk.news.${what}`) },
      { kind: 'paragraph', text: t.rich('talk.news.body', { name, cycle: sayCycle(t, subject) }) },
      row([
        {
          label: t('talk.news.open'),
          tone: 'primary',
          action: { type: 'talk.open', appraisalId: subject.id },
        },
      ]),
    ],
  };
}

/** Reminds of the time that was taken, while that is still to come. */
export function talkSoon({ t, model }: Context, { slot }: IntentOf<'talk-soon'>): Screen | undefined {
  const { subject, relation, now } = model;
  if (!subject || !can(relation, 'talk.record', subject.status).allowed) return undefined;
  const time = talkStage(subject.talk) === 'taken' ? subject.talk?.taken : undefined;
  if (!time || `${slotOf(time)}` !== slot || Temporal.Instant.compare(time, now) <= 0) return undefined;
  const name = (relation === 'self' ? subject.appraiser : subject.employee).name;
  return {
    preview: t('talk.news.preview'),
    blocks: [
      { kind: 'heading', text: t('talk.soon.title') },
      {
        kind: 'paragraph',
        text: t.rich('talk.soon.body', {
          name,
          moment: nearMomentFor(time, readerOf(model, subject.cycle.timeZone), t.locale),
        }),
      },
      row([
        {
          label: t('talk.news.open'),
          tone: 'primary',
          action: { type: 'talk.open', appraisalId: subject.id },
        },
      ]),
    ],
  };
}
