import type { Who } from './payloads.ts';

/** The bot and the workspace it is installed in. `enterpriseId`: the organisation, if the workspace belongs to one. */
export type Bot = {
  readonly teamId: string;
  readonly userId: string;
  readonly enterpriseId?: string | undefined;
};

type Named = string | null | undefined;

/** The workspace in which something happened: Slack always names it, so a payload without one is not taken for ours. */
export const isHere = (bot: Bot, teamId: Named): boolean => teamId === bot.teamId;

/**
 * Nobody from elsewhere. In an organisation with several workspaces, Slack may name the organisation as a person's
 * team. Another workspace of the same organisation is not ours: its people are not known to be members of this one.
 */
export const isOfOurs = (bot: Bot, ...teams: readonly Named[]): boolean =>
  teams.every((team) => team == null || team === bot.teamId || team === bot.enterpriseId);

/** Where it was pressed or sent, and who did it. */
export const isOurInteraction = (bot: Bot, { team, user }: Who): boolean =>
  isHere(bot, team?.id) && isOfOurs(bot, user.team_id);
