import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import decodeQR from 'qr/decode.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../../src/cli/run-cli.ts';
import { readStoreConfig } from '../../../src/config.ts';
import { systemClock } from '../../../src/shared/time.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinerja-poster-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let posters = 0;
/** Neither a database, nor a token, nor a time zone. */
async function poster(options: readonly string[], env: Readonly<Record<string, string>> = {}) {
  posters += 1;
  const path = join(folder, `${posters}.html`);
  const config = readStoreConfig(env);
  if (!config.ok) throw new Error('the defaults cannot be read');
  const lines: string[] = [];
  const say = (line: string): number => lines.push(line);
  const code = await runCli(['poster', '--out', path, ...options], {
    ...{ config: config.value, clock: systemClock, out: say, err: say },
  });
  const page = await readFile(path, 'utf8').catch(() => '');
  return { code, path, page, said: lines.join('\n') };
}

const link = 'https://t.me/kinerja_kota_bot';
const own = { AGENCY_NAME: 'Pemerintah Kota Mataram', HR_CONTACT: 'Ibu Sukmawati, 0370 123456' };

/** What a phone reads from the drawing: each module becomes a square of four by four points. */
function scanned(page: string): string {
  const size = Number(/viewBox="0 0 (\d+)/.exec(page)?.[1]);
  const [scale, width] = [4, size * 4];
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y] of page.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let at = 0; at < scale * scale; at += 1) {
      const column = Number(x) * scale + (at % scale);
      const row = Number(y) * scale + Math.floor(at / scale);
      data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
    }
  return decodeQR({ width, height: width, data });
}

describe('the poster', () => {
  it('leads to the link it was made for, and says the same link in letters', async () => {
    const { code, page } = await poster(['--link', link], own);
    expect([code, scanned(page)]).toEqual([0, link]);
    expect(page).toContain('<figcaption>t.me/kinerja_kota_bot</figcaption>');
  });

  it('says whose it is and whom to ask: by the environment, or as the command says', async () => {
    const { page } = await poster(['--link', link], own);
    expect(page).toContain(own.AGENCY_NAME);
    expect(page).toContain(own.HR_CONTACT);
    const said = await poster(['--link', link, '--agency', 'Kota Lain', '--contact', 'Pak Made'], own);
    expect(said.page).toContain('Kota Lain');
    expect(said.page).toContain('Hubungi Pak Made.');
    expect(said.page).not.toContain(own.AGENCY_NAME);
  });

  it('speaks the language of the command, and names the button as the bot does', async () => {
    expect((await poster(['--link', link], own)).page).toContain('“Kirim penilaian diri”');
    const english = await poster(['--link', link, '--lang', 'en'], own);
    expect(english.page).toContain('“Submit self-assessment”');
    expect(english.page).toContain('<html lang="en">');
  });

  it('shows what is written in a name as words, whatever it is, and loads nothing from elsewhere', async () => {
    const { page } = await poster(['--link', link, '--agency', '<img src="x"> & Co']);
    expect(page).toContain('&lt;img src=&quot;x&quot;&gt; &amp; Co');
    expect(page).not.toMatch(/<(script|link|img|iframe)|url\(|@import/);
  });

  it.each([
    ['carries somebody’s code', [`${link}?start=ABCD`], /sekali pakai/],
    ['is not encrypted', ['http://t.me/kinerja_kota_bot'], /https:/],
    ['is no address', ['t.me/kinerja_kota_bot'], /https:/],
    ['hides another address behind a name', ['https://t.me@example.org/bot'], /https:/],
    ['is longer than a wall allows', [`${link}?${'a'.repeat(200)}`], /200/],
  ])('is not made for a link that %s', async (_, [given = ''], why) => {
    const { code, page, said } = await poster(['--link', given], own);
    expect([code, page]).toEqual([2, '']);
    expect(said).toMatch(why);
  });

  it('is not made without the name of the agency, and replaces no file', async () => {
    const nameless = await poster(['--link', link]);
    expect([nameless.code, nameless.page]).toEqual([1, '']);
    expect(nameless.said).toContain('AGENCY_NAME');
    const { path, page } = await poster(['--link', link], own);
    const again = await poster(['--link', 'https://t.me/lain', '--out', path], own);
    expect(again.code).toBe(1);
    expect(await readFile(path, 'utf8')).toBe(page);
  });
});
