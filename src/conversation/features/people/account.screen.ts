import type { AskedDeed } from '../../../application/hr/manage-account.ts';
import { accountDeeds, deedReasonMax } from '../../../domain/hr/people.ts';
import type { Context } from '../../contract/feature.ts';
import { type Form, type Screen, text } from '../../contract/view.ts';
import { column, note } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { sayPlatform } from '../../ui/words.ts';
import type { PeopleAction, PeopleScreen } from './verbs.ts';

export const reasonField = 'reason';

type Asked = Extract<PeopleAction, { type: 'people.account' }>;
type Written = Extract<PeopleScreen, { at: 'people-account' }>;

/** Asks for the reason. Whether it may be done is looked at when it is opened, sent and done, and not here. */
export function accountForm({ t, state: { screen } }: Context, action: Asked): Form {
  const deed = accountDeeds[action.deed] ?? 'unlink';
  const value =
    screen.at === 'people-account' && screen.accountId === action.accountId ? screen.reason : undefined;
  return {
    title: t(`people.account.form.${deed}`),
    fields: [
      {
        kind: 'text',
        id: reasonField,
        label: t('people.account.reason'),
        hint: t('people.account.reasonHint'),
        ...(value !== undefined && { value }),
        textMax: deedReasonMax,
        isMultiline: true,
        isOptional: false,
      },
    ],
    submit: { label: t('people.account.next'), action },
    cancelLabel: t('button.cancel'),
    expects: t('people.account.expects'),
  };
}

/** The last look: whose account, what it means, the reason as written, and the one press that does it. */
export function accountScreen({ t }: Context, { person, account }: AskedDeed, written: Written): Screen {
  const { personId, accountId, deed: place, reason } = written;
  const deed = accountDeeds[place] ?? 'unlink';
  const platform = sayPlatform(account.platform);
  return {
    blocks: [
      { kind: 'heading', text: t(`people.account.title.${deed}`, { platform }) },
      paragraph(t('people.account.whose', { name: person.name, unit: person.unit })),
      { kind: 'quote', text: reason },
      note('warning', text(t(`people.account.care.${deed}`))),
      column([
        {
          label: t(`people.account.do.${deed}`),
          tone: deed === 'unblock' ? 'primary' : 'danger',
          action: { type: 'people.doAccount', personId, accountId, deed: place },
        },
        {
          label: t('people.account.change'),
          action: { type: 'people.account', personId, accountId, deed: place },
        },
        { label: t('button.cancel'), action: { type: 'people.open', personId } },
      ]),
    ],
    preview: t('hr.preview'),
  };
}
