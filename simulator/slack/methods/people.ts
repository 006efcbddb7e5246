import { compact, flagOf, type Json, numberOf, textOf } from '../../json.ts';
import { SlackRefusal } from '../refusal.ts';
import { conversation, dmOwner, type Person, personOf, type SlackState, teamOf } from '../state.ts';
import type { Method } from './method.ts';

export const peopleMethods: Readonly<Record<string, Method>> = {
  'auth.test': (state) => ({
    url: 'https://sim.slack.com/',
    team: 'Simulated workspace',
    user: 'kinerja',
    team_id: state.teamId,
    user_id: state.botUserId,
    bot_id: `B${state.botUserId.slice(1)}`,
    ...(state.enterpriseId !== undefined && { enterprise_id: state.enterpriseId }),
    is_enterprise_install: false,
  }),
  'api.test': () => ({}),
  'team.info': (state) => ({ team: { id: state.teamId, name: 'Simulated workspace', domain: 'sim' } }),
  'conversations.open': (state, params) => {
    const channel = textOf(params.channel);
    const ids = (textOf(params.users) ?? '').split(',').filter((id) => id !== '');
    if (channel === undefined && ids.length === 0) {
      throw new SlackRefusal('invalid_arguments', ['missing required field: users']);
    }
    const person = channel === undefined ? personOf(state, ids[0] ?? '') : dmOwner(state, channel);
    if (person === undefined) throw new SlackRefusal('channel_not_found');
    if (person.isDeleted) throw new SlackRefusal('user_disabled');
    conversation(state, person.dmId);
    return {
      channel: flagOf(params.return_im)
        ? { id: person.dmId, is_im: true, user: person.profile.id, is_open: true }
        : { id: person.dmId },
    };
  },
  'conversations.info': (state, params) => {
    const id = textOf(params.channel) ?? '';
    const owner = dmOwner(state, id);
    if (owner !== undefined) return { channel: { id, is_im: true, user: owner.profile.id } };
    if (!state.messages.has(id)) throw new SlackRefusal('channel_not_found');
    return { channel: { id, name: id.toLowerCase(), is_channel: true, is_im: false } };
  },
  'users.info': (state, params) => ({
    user: userJson(state, personOf(state, textOf(params.user) ?? ''), flagOf(params.include_locale)),
  }),
  'users.lookupByEmail': (state, params) => {
    const email = (textOf(params.email) ?? '').toLowerCase();
    if (email === '') throw new SlackRefusal('invalid_arguments', ['missing required field: email']);
    const found = [...state.people.values()].find(
      (person) => person.profile.email?.toLowerCase() === email && !person.isDeleted,
    );
    if (found === undefined) throw new SlackRefusal('users_not_found');
    return { user: userJson(state, found, false) };
  },
  'users.list': (state, params) => {
    const people = [...state.people.values()];
    const start = Number(Buffer.from(textOf(params.cursor) ?? '', 'base64url').toString() || 0);
    if (!Number.isInteger(start)) throw new SlackRefusal('invalid_cursor');
    const limit = numberOf(params.limit) ?? 0;
    const end = limit > 0 ? start + limit : people.length;
    const next = end < people.length ? Buffer.from(String(end)).toString('base64url') : '';
    return {
      members: people
        .slice(start, end)
        .map((person) => userJson(state, person, flagOf(params.include_locale))),
      response_metadata: { next_cursor: next },
    };
  },
};

export function userJson(state: SlackState, person: Person, withLocale: boolean): Json {
  const { id, realName, locale, tz, guest, memberOf, emailConfirmed = true } = person.profile;
  const team = teamOf(state, person);
  const isStranger = team !== state.teamId && memberOf === undefined;
  // Without the right to e-mails, Slack leaves them out and says nothing.
  const email = state.manifest.scopes.includes('users:read.email') ? person.profile.email : undefined;
  const name = realName.toLowerCase().replace(/[^a-z0-9]+/g, '.');
  const isActive = !person.isDeleted;
  return compact({
    id,
    team_id: team,
    name,
    deleted: person.isDeleted,
    // Slack says no more of a deactivated account than its name.
    real_name: isActive ? realName : undefined,
    tz: isActive ? (tz ?? 'Asia/Jakarta') : undefined,
    locale: withLocale && isActive ? (locale ?? 'en-US') : undefined,
    is_bot: false,
    is_restricted: guest !== undefined,
    is_ultra_restricted: guest === 'single',
    is_stranger: isStranger ? true : undefined,
    is_app_user: false,
    is_email_confirmed: isStranger || emailConfirmed === 'unsaid' ? undefined : emailConfirmed,
    enterprise_user:
      memberOf === undefined ? undefined : { id, enterprise_id: state.enterpriseId, teams: memberOf },
    profile: compact({ real_name: realName, display_name: name, email, team }),
  });
}
