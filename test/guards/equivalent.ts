/** A condition that may be dropped without any difference. docs/testing.md has the reasons too. */
type Equivalent = { readonly where: string; readonly dropped: string; readonly reason: string };

export const equivalents: readonly Equivalent[] = [
  {
    where: 'lanesWithWork',
    dropped: 'exists (select platform , tenant from used except select platform , tenant from found)',
    reason:
      'every due row would be looked at where a thousand have named every lane, and no other lane is found',
  },
  {
    where: 'saveEvent / forget_other_person',
    dropped: 'account.person_id <> $',
    reason: 'the row of the same person would be removed, and put there again by the same statement',
  },
  {
    where: 'saveEvent / account_changed',
    dropped: 'former.person_id <> $',
    reason: 'accounts of the person who is linked are among those told by another condition already',
  },
  {
    where: 'saveEvent / conversation_moved',
    dropped: 'k.user_id <> $',
    reason:
      'the chat of the event itself is moved on by another part of the statement, and a row changes once in it',
  },
  {
    where: 'saveEvent / withdraw_changes',
    dropped: 'account_change.id is distinct from null::uuid',
    reason: 'nothing is excepted here, and no row has an id that is null',
  },
];
