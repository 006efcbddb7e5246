import { afterEach, describe, expect, it } from 'vitest';
import { anchorAfterPress } from '../../../src/conversation/contract/platform.ts';
import { text } from '../../../src/conversation/contract/view.ts';
import { type Bench, busy, type Transport, tokens } from './bench.ts';
import { benches, card, closed, go, hostile, onlyInPlace } from './benches.ts';

let bench: Bench | undefined;
afterEach(async () => {
  await bench?.close();
  bench = undefined;
});

describe.each(benches)('$name', ({ name, manifest, make }) => {
  const { capabilities } = manifest;
  const open = async (transport?: Transport) => {
    bench = await make(transport);
    return bench;
  };
  const opened = async (transport?: Transport) => {
    const on = await open(transport);
    on.decide = () => ({ screen: card('Kartu 1'), mode: 'new' });
    await on.types('halo');
    return on;
  };

  it('gives the engine what a person typed, from whom, and where to answer', async () => {
    const on = await opened();
    expect(on.inbound[0]).toMatchObject({
      platform: name,
      tenant: on.platform.tenant,
      userId: name === 'slack' ? 'U77' : '77',
      isPrivate: true,
      event: { kind: 'text', text: 'halo' },
    });
    expect(on.messages()).toEqual([expect.stringContaining('Kartu 1')]);
  });

  it('turns a press into its action, and draws the answer as a message whose buttons work', async () => {
    const on = await opened();
    const anchor = on.anchor();
    on.decide = () => ({ screen: card('Kartu 2') });
    await on.presses('Lanjut');
    expect(on.inbound[1]).toMatchObject({ event: { kind: 'action', action: go }, anchor });
    expect(on.messages()).toEqual([expect.stringContaining('Kartu 2')]);
    expect(on.shown).toHaveLength(2);
  });

  it('redraws in place exactly where its manifest says so', async () => {
    const on = await opened();
    on.decide = () => ({ screen: card('Kartu 2') });
    await on.presses('Lanjut');
    expect(on.standing()).toBe(capabilities.canEdit ? 1 : 2);
    expect(on.messages()).toEqual([expect.stringContaining('Kartu 2')]);
  });

  it('passes on a command with its argument, and the usual way to begin there as the command to start', async () => {
    const on = await open();
    await on.commands('Tim', '2');
    await on.commands();
    expect(on.inbound.map(({ event }) => event)).toEqual([
      { kind: 'command', name: 'tim', argument: '2' },
      { kind: 'command', name: 'start', argument: '' },
    ]);
  });

  it('divides too many buttons over several messages, and a press in any of them works', async () => {
    const on = await open();
    const count = capabilities.buttonsMax + 1;
    const label = (at: number) => `Nomor ${at}.`;
    const buttons = Array.from({ length: count }, (_, at) => ({
      label: label(at),
      action: { type: 'nav.team', page: at } as const,
    }));
    const many = card('Banyak', { kind: 'buttons', layout: 'row', buttons });
    on.decide = () => ({ screen: many, mode: 'new' });
    await on.types('halo');
    expect(on.shown).toEqual([{ ok: true, anchor: expect.anything() }]);
    expect(on.messages().length).toBeGreaterThan(1);
    expect(on.messages().at(-1)).toContain('Lanjut');
    const standing = on.anchor();
    for (const at of [0, capabilities.buttonsMax]) {
      const stored = on.anchor();
      await on.presses(label(at));
      const pressed = on.inbound.at(-1);
      expect(pressed?.event).toEqual({ kind: 'action', action: { type: 'nav.team', page: at } });
      // All its messages belong to one screen, so they are redrawn together.
      expect(anchorAfterPress(stored, pressed?.anchor)).toEqual(stored);
    }
    expect(standing).toHaveProperty('before');
  });

  it('reports a screen as shown when it is there already', async () => {
    const on = await opened();
    on.decide = () => ({ screen: card('Kartu 1') });
    await on.presses('Lanjut');
    expect(on.shown.every((outcome) => outcome.ok)).toBe(true);
    expect(on.messages()).toHaveLength(1);
  });

  it('gives a repeated delivery the same id, and redraws without a second message', async () => {
    const on = await opened();
    on.decide = () => ({ screen: card('Kartu 1') });
    await on.redeliver();
    expect(on.inbound).toHaveLength(2);
    expect(on.inbound[1]?.eventId).toBe(on.inbound[0]?.eventId);
    expect(on.messages()).toHaveLength(1);
  });

  it('tells two presses of the same button apart', async () => {
    const on = await opened();
    on.decide = () => ({ screen: card('Kartu 1') });
    await on.presses('Lanjut');
    await on.presses('Lanjut');
    const ids = on.inbound.map((event) => event.eventId);
    expect(new Set(ids).size).toBe(3);
  });

  it('moves a screen to the end of the chat and leaves no second one to press', async () => {
    const on = await opened();
    on.decide = () => ({ screen: card('Kartu 2'), mode: 'new' });
    await on.types('lagi');
    expect(on.messages()).toEqual([expect.stringContaining('Kartu 2')]);
  });

  it('posts a screen anew when its message has vanished', async () => {
    const on = await opened();
    await on.vanish();
    expect(on.messages()).toEqual([]);
    on.decide = () => ({ screen: card('Kartu 2'), mode: 'edit' });
    await on.types('halo?');
    expect(on.messages()).toEqual([expect.stringContaining('Kartu 2')]);
    expect(on.shown.at(-1)).toMatchObject({ ok: true });
  });

  it('writes nothing anew, and says that it is gone, where a message that has vanished may only be changed', async () => {
    const on = await opened();
    const address = on.inbound[0]?.address ?? {};
    const anchor = on.anchor();
    await on.vanish();
    const shown = await on.platform.show(address, card('Selesai'), { anchor, pass: onlyInPlace });
    expect(shown).toEqual({ ok: false, error: { kind: 'anchor-gone' } });
    expect(on.messages().join()).not.toContain('Selesai');
  });

  it('makes a notice after typed words visible on the screen', async () => {
    const on = await opened();
    on.decide = () => ({ screen: card('Kartu 1'), notice: { text: 'Catatan tersimpan.' } });
    await on.types('catatan');
    expect(on.messages().join()).toContain('Catatan tersimpan.');
  });

  it('shows hostile words exactly as they are, and notifies nobody', async () => {
    const on = await open();
    on.decide = () => ({
      screen: card(
        hostile,
        { kind: 'quote', text: hostile },
        { kind: 'facts', rows: [{ label: 'Nama', value: text(hostile) }] },
        {
          kind: 'list',
          items: [{ text: text(hostile), open: { label: 'Buka', action: go } }],
        },
        { kind: 'note', tone: 'info', text: text(hostile) },
      ),
      mode: 'new',
    });
    await on.types('halo');
    expect(on.messages().join().split(hostile)).toHaveLength(6);
    expect(on.mentions()).toEqual([]);
  });

  it("brings a person's words to the engine exactly as typed", async () => {
    const on = await open();
    await on.types('a < b && c > d *x* _y_ &lt;');
    expect(on.inbound[0]?.event).toMatchObject({ kind: 'text', text: 'a < b && c > d *x* _y_ &lt;' });
  });

  it('divides a screen that is too long, and cleans up all its parts afterwards', async () => {
    const on = await open();
    const long = 'kata '.repeat(3000).trim();
    on.decide = () => ({ screen: card('Catatan', { kind: 'quote', text: long }), mode: 'new' });
    await on.types('halo');
    expect(on.messages().length).toBeGreaterThan(1);
    expect(on.messages().join(' ').match(/kata/g)).toHaveLength(3000);
    expect(on.messages().slice(0, -1).join()).not.toContain('Lanjut');
    on.decide = () => ({ screen: card('Kartu 2'), mode: 'new' });
    await on.types('lagi');
    expect(on.messages()).toEqual([expect.stringContaining('Kartu 2')]);
  });

  it('deletes the parts of a screen, if it can, when the next one may not be sent any more', async () => {
    const on = await opened();
    const screen = card('Catatan', { kind: 'quote', text: 'kata '.repeat(3000).trim() });
    let writes = 0;
    const shown = await on.platform.show(on.inbound[0]?.address ?? {}, screen, {
      pass: async (what, send) => {
        writes += 1;
        return writes === 2 ? closed(what, send) : send();
      },
    });
    expect(shown).toEqual({ ok: false, error: { kind: 'held' } });
    expect(writes).toBe(2);
    // On a platform that cannot delete messages, the first part stays.
    const left = capabilities.canEdit ? [] : [expect.stringContaining('Catatan')];
    expect(on.messages()).toEqual([expect.stringContaining('Kartu 1'), ...left]);
  });

  it('reports a person who cannot be written to any more', async () => {
    const on = await opened();
    await on.blocks();
    const address = on.inbound[0]?.address ?? {};
    const shown = await on.platform.show(address, card('Pengingat'), {});
    expect(shown).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
  });

  it('reports a limit with the time it was told, and retries nothing itself', async () => {
    const on = await opened();
    on.failNext('post', '429');
    const address = on.inbound[0]?.address ?? {};
    const shown = await on.platform.show(address, card('Pengingat'), {});
    expect(shown).toEqual({
      ok: false,
      error: { kind: 'rate-limited', retryAfterMs: 7000 },
    });
    expect(on.messages()).toHaveLength(1);
  });

  it('keeps back, at the last moment before it is written or edited, what its sender may not send any more', async () => {
    const on = await opened();
    const address = on.inbound[0]?.address ?? {};
    const first = await on.platform.show(address, card('Pengingat'), {});
    if (!first.ok) throw new Error('the first message was not sent');
    for (const place of [{}, { anchor: first.anchor }]) {
      const shown = await on.platform.show(address, card('Terlambat'), { ...place, pass: closed });
      expect(shown).toEqual({ ok: false, error: { kind: 'held' } });
    }
    expect(on.messages().join()).not.toContain('Terlambat');
    expect(on.messages().join()).toContain('Pengingat');
  });

  it('calls a lost answer ambiguous, never posting twice by itself', async () => {
    const on = await opened();
    on.failNext('post', 'accept-then-drop');
    const shown = await on.platform.show(on.inbound[0]?.address ?? {}, card('Pengingat'), {});
    expect(shown).toMatchObject({ ok: false, error: { kind: 'ambiguous' } });
    expect(on.messages()).toHaveLength(2);
  });

  if (capabilities.canEdit) {
    it('draws a screen in place once more when the connection broke, since somebody is looking at it', async () => {
      const on = await opened();
      on.decide = () => ({ screen: card('Kartu 2') });
      on.failNext('edit', 'accept-then-drop');
      await on.presses('Lanjut');
      expect(on.shown.at(-1)).toMatchObject({ ok: true });
      expect(on.messages()).toEqual([expect.stringContaining('Kartu 2')]);
    });
  }

  it('tells the engine when a screen was not shown, so that it is redrawn later', async () => {
    const on = await opened();
    const method = capabilities.canEdit ? 'edit' : 'post';
    for (let tries = 0; tries < 2; tries += 1) on.failNext(method, '500');
    on.decide = () => ({ screen: card('Kartu 2') });
    await on.presses('Lanjut');
    expect(on.shown.at(-1)).toMatchObject({ ok: false });
  });

  it('says that a press had no effect when it could not be saved, and takes the next one', async () => {
    const on = await opened();
    on.decide = () => {
      throw new Error(`database gone ${hostile}`);
    };
    await on.presses('Lanjut');
    expect(on.told()).toContain(busy);
    expect(on.inbound).toHaveLength(2);
    on.decide = () => ({ screen: card('Kartu 2') });
    if (capabilities.hasToasts) await on.presses('Lanjut');
    else await on.types('lagi');
    expect(on.messages().join()).toContain('Kartu 2');
    expect(on.logged.join()).not.toContain(hostile.slice(0, 10));
  });

  it('works without a public address, too', async () => {
    const on = await open('pull');
    on.decide = () => ({ screen: card('Kartu 1'), mode: 'new' });
    await on.types('halo');
    await expect.poll(() => on.messages().length).toBe(1);
    on.decide = () => ({ screen: card('Kartu 2') });
    await on.presses('Lanjut');
    await expect.poll(() => on.messages()).toEqual([expect.stringContaining('Kartu 2')]);
  });

  it('gets typed words again that could not be saved at first', async () => {
    const on = await open('pull');
    let isDown = true;
    on.decide = () => {
      if (isDown) throw new Error('database gone');
      return { screen: card('Kartu 1'), mode: 'new' };
    };
    on.retriesQuickly();
    const typed = on.types('halo');
    await expect.poll(() => on.inbound.length).toBeGreaterThan(0);
    isDown = false;
    await typed;
    await expect.poll(() => on.messages().length).toBe(1);
    expect(new Set(on.inbound.map((event) => event.eventId)).size).toBe(1);
  });

  it('never reveals a token in what it reports or logs', async () => {
    const on = await opened();
    await on.cutOff();
    // The first call may still use an open connection and only then notice that there is no server.
    await on.platform.show(on.inbound[0]?.address ?? {}, card('Pengingat'), {});
    const shown = await on.platform.show(on.inbound[0]?.address ?? {}, card('Pengingat'), {});
    expect(shown).toMatchObject({ ok: false, error: { kind: 'transient' } });
    const told = JSON.stringify([shown, on.logged]);
    for (const secret of Object.values(tokens)) expect(told).not.toContain(secret);
  });
});
