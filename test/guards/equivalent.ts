/** A condition that may be dropped without any difference. docs/testing.md has the reasons too. */
type Equivalent = { readonly where: string; readonly dropped: string; readonly reason: string };

export const equivalents: readonly Equivalent[] = [
  {
    where: 'endTurn',
    dropped: 'chat_turn.chat = $',
    reason: 'the microsecond at which a turn ends names it; the chat only finds the row sooner',
  },
  {
    where: 'saveEvent / forget_other_person',
    dropped: 'account.person_id <> $',
    reason: 'the row of the same person would be removed, and put there again by the same statement',
  },
];
