import { describe, expect, it } from 'vitest';
import { type AppManifest, readBotManifest, readManifest } from '../../../simulator/slack/app-manifest.ts';
import { listen, simulator, slackCall, slackSecrets } from '../../unit/simulator/support.ts';

/** A workspace with an app of that manifest, and everything that reached the app. */
async function workspace(manifest: AppManifest) {
  const sim = await simulator({ slack: { ...slackSecrets, manifest } });
  const got: string[] = [];
  sim.slack.requestUrl = await listen((request, response) => {
    request.on('data', (chunk: Buffer) => got.push(chunk.toString()));
    request.on('end', () => response.end());
  });
  const ani = sim.slack.addUser({ id: 'U0ANI', realName: 'Ani', email: 'ani@kota.go.id' });
  return { sim, ani, got };
}
const bare = readManifest('');
const whole = readBotManifest();

describe('an app in Slack', () => {
  it('is sent no event that its manifest does not ask for', async () => {
    const { ani, got } = await workspace({ ...whole, events: [] });
    await ani.sends('halo');
    await ani.opensHome();
    await ani.sendsInChannel('<@U0SIMBOT> halo');
    await ani.deactivates();
    expect(got).toEqual([]);
  });

  it('is sent no event that it has no right to, although it asks', async () => {
    const { ani, got } = await workspace({ ...whole, scopes: [] });
    await ani.sends('halo');
    await ani.deactivates();
    expect(got).toEqual([]);
    await ani.opensHome();
    expect(got).toHaveLength(1);
  });

  it('has only the commands that its manifest registers', async () => {
    const { ani } = await workspace({ ...whole, commands: ['/lain'] });
    await expect(ani.slash('/kinerja')).rejects.toThrow('/kinerja is not a valid command');
    expect(await ani.slash('/lain')).toMatchObject({ outcome: 'acknowledged' });
  });

  it('cannot be written to, nor be pressed, unless its manifest says so', async () => {
    const { ani, sim, got } = await workspace({ ...bare, scopes: whole.scopes });
    await expect(ani.sends('halo')).rejects.toThrow('turned off');
    const button = { type: 'button', text: { type: 'plain_text', text: 'Ya' }, action_id: 'a' };
    await slackCall(sim, 'chat.postMessage', {
      channel: 'U0ANI',
      text: 'x',
      blocks: [{ type: 'actions', elements: [button] }],
    });
    expect(await ani.presses(ani.dm()[0]?.ts ?? '', { label: 'Ya' })).toMatchObject({ outcome: 'failed' });
    expect(got).toEqual([]);
  });

  it.each([
    ['chat.postMessage', { channel: 'U0ANI', text: 'x' }],
    ['conversations.open', { users: 'U0ANI' }],
    ['users.info', { user: 'U0ANI' }],
    ['files.getUploadURLExternal', { filename: 'a', length: 1 }],
  ])('calls %s only with the right to it', async (method, params) => {
    const { sim } = await workspace({ ...whole, scopes: [] });
    expect((await slackCall(sim, method, params)).body).toMatchObject({ ok: false, error: 'missing_scope' });
    const other = await workspace(whole);
    expect((await slackCall(other.sim, method, params)).body).toMatchObject({ ok: true });
  });

  it('reads an e-mail only with the right to it, and is not told that it is missing', async () => {
    const scopes = whole.scopes.filter((scope) => scope !== 'users:read.email');
    for (const [given, email] of [
      [scopes, undefined],
      [whole.scopes, 'ani@kota.go.id'],
    ] as const) {
      const { sim } = await workspace({ ...whole, scopes: given });
      const { body } = await slackCall(sim, 'users.info', { user: 'U0ANI' });
      expect(body.ok).toBe(true);
      expect((body.user as { profile: { email?: string } }).profile.email).toBe(email);
    }
  });
});

describe('people in Slack', () => {
  it('are members, guests, strangers, or of an organisation, as Slack writes it', async () => {
    const { sim } = await workspace(whole);
    const userOf = async (id: string) => (await slackCall(sim, 'users.info', { user: id })).body.user;
    expect(await userOf('U0ANI')).toMatchObject({
      team_id: 'T0SIMTEAM',
      deleted: false,
      is_restricted: false,
      is_ultra_restricted: false,
      is_email_confirmed: true,
    });
    sim.slack.addUser({ id: 'U0TAMU', realName: 'Tamu', guest: 'single' });
    expect(await userOf('U0TAMU')).toMatchObject({ is_restricted: true, is_ultra_restricted: true });
    sim.slack.addUser({ id: 'U0LUAR', realName: 'Luar', team: 'T0OTHER' });
    const stranger = await userOf('U0LUAR');
    expect(stranger).toMatchObject({ team_id: 'T0OTHER', is_stranger: true });
    expect(stranger).not.toHaveProperty('is_email_confirmed');
    sim.slack.addUser({ id: 'W0ORG', realName: 'Org', team: 'E0ORG', memberOf: ['T0SIMTEAM'] });
    expect(await userOf('W0ORG')).toMatchObject({
      team_id: 'E0ORG',
      enterprise_user: { teams: ['T0SIMTEAM'] },
    });
  });

  it('type with /me or in a thread, which Slack tells by a subtype', async () => {
    const { sim, got } = await workspace(whole);
    const budi = sim.slack.addUser({ id: 'U0BUDI', realName: 'Budi' });
    for (const subtype of ['me_message', 'thread_broadcast']) await budi.sends('halo', subtype);
    expect(got.map((body) => JSON.parse(body).event)).toMatchObject([
      { subtype: 'me_message', text: 'halo', channel_type: 'im' },
      { subtype: 'thread_broadcast', text: 'halo', channel_type: 'im' },
    ]);
  });

  it('from elsewhere are named as such in what they write', async () => {
    const { sim, got } = await workspace(whole);
    const luar = sim.slack.addUser({ id: 'U0LUAR', realName: 'Luar', team: 'T0OTHER' });
    await luar.sends('halo');
    expect(JSON.parse(got[0] ?? '')).toMatchObject({
      team_id: 'T0SIMTEAM',
      is_ext_shared_channel: true,
      event: { team: 'T0OTHER', user_team: 'T0OTHER', source_team: 'T0OTHER' },
    });
  });
});
