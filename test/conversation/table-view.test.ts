import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../../src/persistence/schema/answers.ts';
import type { Actor, Mode, World } from '../support/script/actor.ts';
import { type City, openCity } from '../support/script/city.ts';
import { startWorld } from '../support/script/world.ts';
import { answersEverything, ratesEverything } from './scripts.ts';

/** Tables on Telegram, in an agency that has switched them on: chosen by a person, for one account. */

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

let world: World | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});
const start = async (mode: Mode): Promise<World> => {
  world = await startWorld('telegram', mode, { hasTables: true }, city);
  return world;
};

const inSentences = 'Isi tabel dalam kalimat';
const blankHint = 'Tabelnya kosong atau sulit dibaca?';
const isTable = (who: Actor) => who.screen().includes(inSentences);
const savedOf = async ({ db, agency }: World, item: string) =>
  (
    await db
      .select({ item: answer.item, value: answer.value })
      .from(answer)
      .where(eq(answer.appraisalId, agency.appraisals.budi))
  ).find((row) => row.item === item)?.value;

/** Opens the compact view of an empty self-assessment, as a table. */
async function opensTable(who: Actor): Promise<void> {
  await who.commands('penilaian');
  await who.presses('Ringkas');
  await who.presses('Tampilan tabel');
}

describe.each(['normal', 'restart', 'double', 'race'] as const)('tables on Telegram, in mode %s', (mode) => {
  it('save every press in a cell, and are redrawn with it in the same message', async () => {
    const here = await start(mode);
    const { budi } = here;
    await opensTable(budi);
    expect(isTable(budi)).toBe(true);
    expect(budi.screen()).toContain(blankHint);
    expect(budi.screen()).toContain('Kompetensi 0/9, SKJ 1');
    const messages = budi.messageCount();
    await budi.presses('4');
    expect(budi.screen()).toContain('Kompetensi 1/9, SKJ 1');
    expect(budi.buttons().filter((label) => label === '✓4')).toHaveLength(1);
    expect(await savedOf(here, 'M.01')).toBe(4);
    await budi.presses('2');
    expect(await savedOf(here, 'M.01')).toBe(2);
    // The label of an answered row is marked, so each press is on the first row that is not.
    for (let row = 1; row <= 9; row += 1) await budi.presses('3');
    expect(await savedOf(here, 'SK.01')).toBe(3);
    expect(budi.screen()).toContain('Perilaku 0/7');
    expect(isTable(budi)).toBe(true);
    expect(budi.messageCount()).toBe(messages);
    for (let row = 1; row <= 7; row += 1) await budi.presses('Atas');
    expect(await savedOf(here, 'B.7')).toBe(3);
    expect(budi.messageCount()).toBe(1);
  });

  it('open the card of a question, which is plain and alone, and come back with the way back beside them', async () => {
    const { budi } = await start(mode);
    await opensTable(budi);
    await budi.presses(/^3\. /);
    expect(budi.screen()).toContain('3 dari 9');
    expect(isTable(budi)).toBe(false);
    expect(budi.messageCount()).toBe(1);
    await budi.commands('penilaian');
    expect(isTable(budi)).toBe(true);
    expect(budi.messageCount()).toBe(2);
  });

  it.each([
    ['the button beside them', (who: Actor) => who.presses('Tampilan biasa')],
    ['the command', (who: Actor) => who.commands('tampilan')],
  ])('are left by %s, on the same screen with all that was answered', async (_, leaves) => {
    const { budi } = await start(mode);
    await opensTable(budi);
    await budi.presses('4');
    await leaves(budi);
    expect(budi.notice()).toContain('Ini tampilan biasa.');
    expect(budi.screen()).toContain('Kompetensi 1/9, SKJ 1');
    expect(isTable(budi)).toBe(false);
    expect(budi.messageCount()).toBe(1);
    await budi.commands('penilaian');
    expect(isTable(budi)).toBe(false);
  });

  it('are the choice of one account: nobody else sees any, and nothing that the bot sends by itself is one', async () => {
    const here = await start(mode);
    const { budi, ani } = here;
    await opensTable(budi);
    await here.delivers();
    await budi.presses('Kartu');
    await answersEverything(budi);
    await budi.presses(/^Kirim/);
    await ani.commands('tim');
    expect(isTable(ani)).toBe(false);
    await ani.presses('Tampilan tabel');
    expect(ani.screen()).toMatch(/Nama \| Keadaan\n\[ .*Budi Santoso.* \] \| /);
    expect(ani.screen()).toMatch(/• Budi Santoso.*: .*\./);
    await ani.commands('tampilan');
    await ratesEverything(ani, 'Budi Santoso');
    await ani.presses('Tetapkan predikat…');
    await ani.presses('Tetapkan dan kirim');
    await here.delivers();
    const [news] = budi
      .screen()
      .split('\n---\n')
      .filter((message) => message.includes('sudah tersedia'));
    expect(news).toBeDefined();
    expect(news).not.toContain(inSentences);
    await budi.presses('Buka hasil saya');
    await budi.presses('Rincian');
    expect(budi.screen()).toMatch(/Kompetensi \| .*\n.* \| \d \| \d \| \d/);
    expect(isTable(budi)).toBe(true);
  });
});

describe('where an agency has not switched them on', () => {
  it('nobody is offered tables, and a button from before then says so and leaves everything as it is', async () => {
    world = await startWorld('telegram', 'normal', {}, city);
    const { budi } = world;
    await budi.commands('penilaian');
    await budi.presses('Ringkas');
    expect(budi.buttons()).not.toContain('Tampilan tabel');
    await budi.commands('tampilan');
    expect(budi.notice()).toContain('Di sini hanya ada satu tampilan');
    expect(budi.screen()).toContain('Kompetensi 0/9, SKJ 1');
    await budi.commands('bantuan');
    expect(budi.screen()).not.toContain('/tampilan');
  });
});
