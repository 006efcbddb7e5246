import { afterEach, describe, expect, it } from 'vitest';
import type { Simulator } from '../../../simulator/index.ts';
import type { NewSlackUser } from '../../../simulator/slack/types.ts';
import { text } from '../../../src/conversation/contract/view.ts';
import { encodeAction } from '../../../src/conversation/engine/action-codec.ts';
import type { Bench } from './bench.ts';
import { slackBench } from './slack-bench.ts';
import { post, press } from './slack-request.ts';

let bench: (Bench & { readonly sim: Simulator }) | undefined;
afterEach(async () => {
  await bench?.close();
  bench = undefined;
});
async function open(enterpriseId?: string) {
  bench = await slackBench('push', { enterpriseId });
  const on = bench;
  on.decide = () => ({
    screen: { preview: 'x', blocks: [{ kind: 'paragraph', text: text('Kartu') }] },
    mode: 'new',
  });
  return on;
}

const ours = 'T0SIMTEAM';
const organisation = 'E0ORG';
const message = { type: 'message', channel_type: 'im', channel: 'D77', user: 'U77', text: 'halo' };
const event = (fields: object, around: object = { team_id: ours }) => ({
  type: 'event_callback',
  event_id: 'Ev1',
  ...around,
  event: fields,
});
const closed = (user: object, around: object = { team_id: ours }) =>
  event({ type: 'user_change', user: { id: 'U77', deleted: true, ...user } }, around);
const pressed = press('1.1', encodeAction({ type: 'nav.home' }));
const form = {
  ...pressed,
  type: 'view_submission',
  view: { id: 'V1', private_metadata: '{}', state: { values: {} } },
};
const command = (around: object) => ({
  command: '/kinerja',
  text: '',
  user_id: 'U77',
  channel_id: 'D77',
  trigger_id: '1.2',
  ...around,
});
const { team: _, ...withoutTeam } = pressed;
const elsewhere = { id: 'U77', team_id: 'T0OTHER' };

/** Sends it as Slack does: events as JSON, interactions in a field of a form, commands as a form. */
const deliver = (on: Bench & { readonly sim: Simulator }, body: object) =>
  'event' in body
    ? post(on, undefined, {}, JSON.stringify(body))
    : 'command' in body
      ? post(on, body as Record<string, string>)
      : post(on, { payload: JSON.stringify(body) });

describe('what comes from another workspace, or from none, is refused without an answer', () => {
  it.each<[string, object]>([
    ['a message of another team', event(message, { team_id: 'T0OTHER' })],
    ['a message of an organisation', event(message, { team_id: organisation })],
    ['a message of no team', event(message, {})],
    ['a message of a team that is null', event(message, { team_id: null })],
    ['a message whose writer is of another team', event({ ...message, team: 'T0OTHER' })],
    ['a message whose writer is of another organisation', event({ ...message, user_team: 'E0OTHER' })],
    ['a message sent from another team', event({ ...message, team: ours, source_team: 'T0OTHER' })],
    ['a message in a shared channel', event(message, { team_id: ours, is_ext_shared_channel: true })],
    ['an opened Home of no team', event({ type: 'app_home_opened', tab: 'home', user: 'U77' }, {})],
    ['a press in another team', { ...pressed, team: { id: 'T0OTHER' } }],
    ['a press in no team', withoutTeam],
    ['a press in a team that is null', { ...pressed, team: null }],
    ['a press of somebody of another team', { ...pressed, user: elsewhere }],
    ['a press of somebody of another organisation', { ...pressed, user: { id: 'U77', team_id: 'E0OTHER' } }],
    ['a form of somebody of another team', { ...form, user: elsewhere }],
    ['a form in no team', { ...form, team: null }],
    ['a command in another team', command({ team_id: 'T0OTHER' })],
    ['a command in no team', command({})],
  ])('%s', async (_name, body) => {
    const on = await open();
    const response = await deliver(on, body);
    await on.settle();
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(on.inbound).toEqual([]);
    expect(on.messages()).toEqual([]);
    expect(on.logged.join()).toContain('something from another workspace was refused');
    expect(on.logged.join()).not.toMatch(/T0OTHER|U77/);
  });

  it.each<[string, object]>([
    ['of another team', closed({ team_id: 'T0OTHER' })],
    ['of no team', closed({})],
    ['told by another team', closed({ team_id: ours }, { team_id: 'T0OTHER' })],
  ])('and a closed account %s makes nobody unreachable', async (_name, body) => {
    const on = await open();
    await deliver(on, body);
    await on.settle();
    expect(on.inbound).toEqual([]);
  });

  it('while everything of our own workspace is heard', async () => {
    const on = await open();
    for (const body of [event({ ...message, team: ours }), pressed, form, command({ team_id: ours })])
      await deliver(on, body);
    await deliver(on, { ...closed({ team_id: ours }), event_id: 'Ev2' });
    await on.settle();
    expect(on.inbound.map(({ event: { kind } }) => kind)).toEqual([
      'text',
      'action',
      'stale-action',
      'command',
      'reachability',
    ]);
  });

  it('and in an organisation its name stands for people of ours, that of another does not', async () => {
    const on = await open(organisation);
    for (const team_id of [organisation, 'E0OTHER', 'T0OTHER'])
      await deliver(on, { ...pressed, user: { id: 'U77', team_id } });
    await on.settle();
    expect(on.inbound).toHaveLength(1);
  });
});

describe('an e-mail counts only when Slack says so', () => {
  const email = 'citra@contoh.go.id';
  it.each<[string, Partial<NewSlackUser>, string | undefined]>([
    ['of a member', {}, email],
    ['that is not confirmed', { emailConfirmed: false }, undefined],
    ['of which nothing is said', { emailConfirmed: 'unsaid' }, undefined],
    ['of a guest in several channels', { guest: 'multi' }, undefined],
    ['of a guest in one channel', { guest: 'single' }, undefined],
    ['of a closed account', { deleted: true }, undefined],
    ['of somebody of another workspace', { team: 'T0OTHER' }, undefined],
    ['of a member by their organisation', { team: organisation, memberOf: [ours, 'T0B'] }, email],
    ['of another workspace of the organisation', { team: organisation, memberOf: ['T0B'] }, undefined],
    ['of another organisation', { team: 'E0OTHER', memberOf: [ours] }, undefined],
  ])('%s', async (_name, profile, expected) => {
    const on = await open(organisation);
    on.sim.slack.addUser({ id: 'U88', realName: 'Citra', email, ...profile });
    await deliver(on, event({ ...message, user: 'U88', channel: 'D88' }));
    await on.settle();
    expect(await on.inbound[0]?.verifiedEmail?.()).toBe(expected);
  });

  it('and only while the app may read it', async () => {
    bench = await slackBench('push', { without: 'users:read.email' });
    const on = bench;
    await on.types('halo');
    expect(await on.inbound[0]?.verifiedEmail?.()).toBeUndefined();
  });
});
