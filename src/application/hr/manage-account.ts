import { type Grant, mayAnywhere } from '../../domain/authorization/officer.ts';
import type { HrDesk } from '../../domain/hr/desk.ts';
import {
  type AccountDeed,
  type DeskAccount,
  type DeskPerson,
  deedReasonMax,
} from '../../domain/hr/people.ts';
import { cleanText } from '../../domain/typed/clean.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { Write } from '../outcome/writes.ts';

export type AccountRequest = {
  readonly grants: readonly Grant[];
  readonly desk: HrDesk | undefined;
  /** The officer. */
  readonly myId: string;
  readonly personId: string;
  readonly accountId: string;
  readonly deed: AccountDeed;
};

export type AskedDeed = { readonly person: DeskPerson; readonly account: DeskAccount };

/**
 * Whether an officer may do it: only within reach of the right, to an account that is still as it was shown, and never to
 * their own, which is for another officer.
 */
export function judgeDeed({
  grants,
  desk,
  myId,
  personId,
  accountId,
  deed,
}: AccountRequest): Result<AskedDeed, Refusal> {
  const person = desk?.view === 'person' ? desk.person : undefined;
  if (person?.id !== personId || !person.mayManage || !mayAnywhere(grants, 'accounts.manage'))
    return fail({ code: 'not-yours' });
  if (personId === myId) return fail({ code: 'own-account' });
  const account = person.accounts.find(({ id }) => id === accountId);
  const isBlocked = account?.standing === 'blocked';
  if (!account || isBlocked !== (deed === 'unblock')) return fail({ code: 'account-moved' });
  return ok({ person, account });
}

export type DoneDeed = AskedDeed & {
  /** The desk without that account, or with it as blocked. */
  readonly desk: HrDesk | undefined;
  readonly writes: readonly Write[];
};

/** Does it, with its reason. The save looks at right and account again; the person and the account are told. */
export function manageAccount(request: AccountRequest, written: string): Result<DoneDeed, Refusal> {
  const judged = judgeDeed(request);
  if (!judged.ok) return judged;
  const { person, account } = judged.value;
  const reason = cleanText(written);
  if (reason === '') return fail({ code: 'no-words' });
  if (reason.length > deedReasonMax) return fail({ code: 'text-too-long', max: deedReasonMax });
  const { deed, desk } = request;
  const others = person.accounts.filter(({ id }) => id !== account.id);
  const accounts = deed === 'block' ? [...others, { ...account, standing: 'blocked' } as const] : others;
  const { platform, tenant, userId } = account;
  return ok({
    person,
    account,
    desk: desk && { ...desk, person: { ...person, accounts } },
    writes: [
      {
        kind: 'manage-account',
        deed,
        account: { platform, tenant, userId },
        personId: person.id,
        reason,
      },
    ],
  });
}
