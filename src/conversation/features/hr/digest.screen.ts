import { type Grant, mayAnywhere, mayEverywhere } from '../../../domain/authorization/officer.ts';
import { type DigestCounts, type DigestKind, type DigestSpan, toldKinds } from '../../../domain/hr/digest.ts';
import type { OpenTask } from '../../../domain/reminders/open-tasks.ts';
import { sayDateNear } from '../../../i18n/dates.ts';
import { momentIn } from '../../../i18n/moments.ts';
import { localDate } from '../../../shared/time.ts';
import type { Context } from '../../contract/feature.ts';
import type { Block, Button, RichText, Screen } from '../../contract/view.ts';
import { bullets, homeButton, row } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { upperFirst } from '../../ui/words.ts';
import { sayLastMinute } from '../reminder/reminder.screen.ts';
import { requestsButton } from '../requests/button.ts';
import { sayStage } from './say.ts';

export type Digest = {
  readonly counts: DigestCounts;
  readonly span: DigestSpan;
  /** Open work of the officer themselves: a day has one message, so this one names it. */
  readonly own: readonly OpenTask[];
};

/** What is new on an officer's desk, in a few lines, and the way there. */
export function digestScreen(context: Context, { counts, span, own }: Digest): Screen {
  const { t, model } = context;
  const timeZone = model.person?.timeZone ?? 'UTC';
  const open = openButton(context, model.grants ?? []);
  const buttons = [...(open ? [open] : []), ...(own.length > 0 || !open ? [homeButton(t)] : [])];
  return {
    preview: t('digest.preview'),
    blocks: [
      { kind: 'heading', text: t('digest.title') },
      paragraph(t('digest.since', { date: sayDateNear(localDate(span.after, timeZone), model, t.locale) })),
      bullets(toldKinds(counts).map((kind) => sayKind(context, kind, counts, timeZone))),
      ...sayOwn(context, own),
      row(buttons),
    ],
  };
}

function sayKind({ t }: Context, kind: DigestKind, counts: DigestCounts, timeZone: string): RichText {
  const { fresh, all, next } = counts[kind];
  return t.rich(`digest.${kind}`, {
    fresh,
    all,
    next: next ? momentIn(next, timeZone, t.locale) : '',
  });
}

const sayOwn = (context: Context, own: readonly OpenTask[]): readonly Block[] =>
  own.length === 0
    ? []
    : [
        paragraph(context.t('digest.own')),
        bullets(
          own.map((task) =>
            context.t.rich('digest.own.task', {
              stage: upperFirst(sayStage(context.t, task.stage)),
              deadline: sayLastMinute(context, task),
            }),
          ),
        ),
      ];

/** To the desk; whoever may not enter it goes to what they may answer. */
function openButton({ t }: Context, grants: readonly Grant[]): Button | undefined {
  if (mayAnywhere(grants, 'progress.view'))
    return { label: t('digest.button.desk'), tone: 'primary', action: { type: 'hr.open', page: 0 } };
  if (mayAnywhere(grants, 'requests.answer')) return { ...requestsButton(t), tone: 'primary' };
  return mayEverywhere(grants, 'cycle.manage')
    ? { label: t('errand.button.cyclesAll'), tone: 'primary', action: { type: 'cycle.list' } }
    : undefined;
}
