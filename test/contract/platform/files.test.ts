import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { alternativeMax, type OutboundFile } from '../../../src/conversation/contract/files.ts';
import { picture as drawn } from '../../support/sample-files.ts';
import { arrived, type Bench } from './bench.ts';
import { benches, card, closed, hostile } from './benches.ts';

let bench: Bench | undefined;
afterEach(async () => {
  await bench?.close();
  bench = undefined;
});

describe.each(benches)('$name', ({ manifest, make }) => {
  const { capabilities } = manifest;
  const open = async () => {
    bench = await make();
    return bench;
  };
  const opened = async () => {
    const on = await open();
    on.decide = () => ({ screen: card('Kartu 1'), mode: 'new' });
    await on.types('halo');
    return on;
  };
  const bytes = new TextEncoder().encode('%PDF-1.7 laporan');
  const report = { name: 'laporan.pdf', mimeType: 'application/pdf', bytes };

  it('can send files exactly where its manifest says so', async () => {
    const { platform } = await open();
    expect(platform.sendFile !== undefined).toBe(capabilities.files.canSend);
    expect(platform.capabilities).toEqual(capabilities);
    expect(platform.perSecond).toBe(manifest.perSecond);
  });

  it('sends a file whole, with its name and our text unchanged', async () => {
    const on = await opened();
    const address = on.inbound[0]?.address ?? {};
    const sent = await on.platform.sendFile?.(address, { ...report, caption: hostile }, {});
    expect(sent).toMatchObject({ ok: true });
    expect(on.files()).toEqual([{ name: 'laporan.pdf', bytes, caption: hostile }]);
    expect(on.mentions()).toEqual([]);
    expect(on.messages()[0]).toContain('Kartu 1');
  });

  describe('a picture', () => {
    const alternative = `Integritas: dipersyaratkan 3, diri 4, nilai 2. ${hostile}`;
    let aPng: Uint8Array;
    let picture: OutboundFile;
    beforeAll(async () => {
      aPng = Uint8Array.from(await drawn('png'));
      picture = { name: 'gambar.png', mimeType: 'image/png', bytes: aPng, caption: 'Hasil', alternative };
    });

    it('is seen in the chat, with the same in words', async () => {
      const on = await opened();
      const sent = await on.platform.sendFile?.(on.inbound[0]?.address ?? {}, picture, {});
      expect(sent).toMatchObject({ ok: true });
      expect(on.pictures()).toEqual([{ bytes: aPng, words: expect.stringContaining('Hasil') }]);
      expect(on.pictures()[0]?.words).toContain(alternative);
      expect(on.mentions()).toEqual([]);
      expect(on.messages()[0]).toContain('Kartu 1');
    });

    it('keeps all of its words, as long as they may be', async () => {
      const on = await opened();
      const long = { ...picture, caption: 'Gambar', alternative: 'a'.repeat(alternativeMax) };
      await on.platform.sendFile?.(on.inbound[0]?.address ?? {}, long, {});
      expect(on.pictures()[0]?.words).toContain('a'.repeat(alternativeMax));
    });

    it('is deleted by its anchor, if anything can be deleted', async () => {
      const on = await opened();
      const address = on.inbound[0]?.address ?? {};
      const sent = await on.platform.sendFile?.(address, picture, {});
      if (!sent?.ok) throw new Error('the picture was not sent');
      await on.platform.remove(address, sent.anchor);
      expect(on.pictures()).toHaveLength(capabilities.canEdit ? 0 : 1);
      expect(on.messages()[0]).toContain('Kartu 1');
    });

    it('is not sent when its sender may not send any more, nor to whom it cannot be sent', async () => {
      const on = await opened();
      const address = on.inbound[0]?.address ?? {};
      expect(await on.platform.sendFile?.(address, picture, { pass: closed })).toEqual({
        ok: false,
        error: { kind: 'held' },
      });
      await on.blocks();
      expect(await on.platform.sendFile?.(address, picture, {})).toMatchObject({
        ok: false,
        error: { kind: 'unreachable' },
      });
      expect(on.pictures()).toEqual([]);
    });
  });

  it('deletes a file by its anchor, if it can delete anything', async () => {
    const on = await opened();
    const address = on.inbound[0]?.address ?? {};
    const sent = await on.platform.sendFile?.(address, report, {});
    if (!sent?.ok) throw new Error('the file was not sent');
    await on.platform.remove(address, sent.anchor);
    expect(on.files()).toHaveLength(capabilities.canEdit ? 0 : 1);
    expect(on.messages()[0]).toContain('Kartu 1');
  });

  it('takes a file back, and says whether it was still there', async () => {
    const on = await opened();
    const address = on.inbound[0]?.address ?? {};
    const { takeBack } = on.platform;
    expect(takeBack !== undefined).toBe(capabilities.canEdit);
    const sent = await on.platform.sendFile?.(address, report, {});
    if (!takeBack || !sent?.ok) return;
    expect(await takeBack(address, sent.anchor)).toEqual({ ok: true, value: 'there' });
    expect(on.files()).toEqual([]);
    expect(await takeBack(address, sent.anchor)).toEqual({ ok: true, value: 'gone' });
    expect(on.messages()[0]).toContain('Kartu 1');
  });

  it('says of a file that it stays, where the platform never removes it, and tries no other way', async () => {
    const on = await opened();
    const address = on.inbound[0]?.address ?? {};
    const { takeBack } = on.platform;
    const sent = await on.platform.sendFile?.(address, report, {});
    if (!takeBack || !sent?.ok) return;
    on.refusesDeletions();
    expect(await takeBack(address, sent.anchor)).toEqual({ ok: false, error: { kind: 'undeletable' } });
    expect(on.files()).toHaveLength(1);
  });

  it('says of a file that it may be tried again when the platform does not answer', async () => {
    const on = await opened();
    const address = on.inbound[0]?.address ?? {};
    const { takeBack } = on.platform;
    const sent = await on.platform.sendFile?.(address, report, {});
    if (!takeBack || !sent?.ok) return;
    await on.cutOff();
    const tried = await takeBack(address, sent.anchor);
    expect(['transient', 'ambiguous']).toContain(tried.ok ? 'there' : tried.error.kind);
  });

  it('sends no file that its sender may not send any more', async () => {
    const on = await opened();
    const address = on.inbound[0]?.address ?? {};
    expect(await on.platform.sendFile?.(address, report, { pass: closed })).toEqual({
      ok: false,
      error: { kind: 'held' },
    });
    expect(on.files()).toEqual([]);
  });

  it('reports a person who cannot be sent a file any more', async () => {
    const on = await opened();
    await on.blocks();
    const sent = await on.platform.sendFile?.(on.inbound[0]?.address ?? {}, report, {});
    expect(sent).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
  });

  it('gives the engine what a person sent, to be fetched when it is wanted', async () => {
    const on = await open();
    await on.sends({ ...report, caption: 'Bukti <3 & lainnya' });
    expect(on.inbound).toHaveLength(1);
    expect(on.inbound[0]?.event).toMatchObject({
      kind: 'file',
      what: 'file',
      caption: 'Bukti <3 & lainnya',
      files: [{ name: 'laporan.pdf', mimeType: 'application/pdf', size: bytes.length }],
    });
    const content = await arrived(on);
    expect(content).toEqual(bytes);
  });

  it('fetches no file that is larger than wanted, or than the platform gives out', async () => {
    const on = await open();
    await on.sends(report);
    expect(await arrived(on, bytes.length - 1)).toBe('too-large');
    expect(await arrived(on, bytes.length)).toEqual(bytes);
    await on.sends({ ...report, size: capabilities.files.bytesMax + 1 });
    expect(await arrived(on, Number.POSITIVE_INFINITY)).toBe('too-large');
  });
});
