import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { hangsAfterMs } from './hangs-after.ts';
import type { PersonWindow } from './person-window.ts';

/** Real files: a photo with the place where it was taken, a document, a voice note. */
export const realFiles = {
  photo: { name: 'foto-loket.jpg', type: 'image/jpeg' },
  document: { name: 'notulen.pdf', type: 'application/pdf' },
  voice: { name: 'catatan-suara.ogg', type: 'audio/ogg' },
} as const;
export type RealFile = keyof typeof realFiles;

const pathOf = (file: RealFile): string =>
  fileURLToPath(new URL(`../../simulator/demo/evidence/files/${realFiles[file].name}`, import.meta.url));

export const bytesOf = (file: RealFile): Promise<Buffer> => readFile(pathOf(file));

async function isAnswered(who: PersonWindow, does: () => Promise<unknown>, otherwise: string): Promise<void> {
  await who.changes(does, otherwise);
  const last = who.pane.locator(':is(.message, .post)').last();
  await expect.poll(() => last.getAttribute('class'), { timeout: hangsAfterMs }).toContain('bot');
  await expect
    .poll(() => who.reads(), { timeout: hangsAfterMs, message: otherwise })
    .not.toContain('Berkasnya sedang disimpan');
  await who.settles();
}

/** Chooses a file from the disk, as the paper clip does. */
export const attaches = (who: PersonWindow, file: RealFile): Promise<void> =>
  isAnswered(
    who,
    () => who.pane.locator('input[type=file]').setInputFiles(pathOf(file)),
    `${file} was not taken`,
  );

/** Drags a file over the window and lets go. */
export async function drags(who: PersonWindow, file: RealFile): Promise<void> {
  const { name, type } = realFiles[file];
  const content = (await bytesOf(file)).toString('base64');
  const carried = await who.page.evaluateHandle(
    `(() => { const all = new DataTransfer();
      const bytes = Uint8Array.from(atob('${content}'), (one) => one.charCodeAt(0));
      all.items.add(new File([bytes], '${name}', { type: '${type}' })); return all; })()`,
  );
  await who.pane.dispatchEvent('dragover', { dataTransfer: carried });
  expect(await who.pane.getAttribute('class')).toContain('dropping');
  await isAnswered(
    who,
    () => who.pane.dispatchEvent('drop', { dataTransfer: carried }),
    `${file} fell through`,
  );
  expect(await who.pane.getAttribute('class')).not.toContain('dropping');
}

/** Gives the bot a text as the message of somebody else. */
export async function passesOn(who: PersonWindow, text: string): Promise<void> {
  await who.pane.locator('.composer textarea').fill(text);
  await isAnswered(who, () => who.pane.locator('.composer .pass-on').click(), 'nothing was passed on');
}

/** The bytes of the newest file in the window that came from the bot or from the person. */
export async function shownBytes(who: PersonWindow, from: 'bot' | 'user', what: string): Promise<Buffer> {
  const element = who.pane.locator(`:is(.message, .post).${from} ${what}`).last();
  await element.waitFor({ timeout: hangsAfterMs });
  const address = (await element.getAttribute('src')) ?? (await element.getAttribute('href'));
  const text = await who.page.evaluate<string>(
    `fetch(${JSON.stringify(address)}).then((answer) => answer.arrayBuffer())
      .then((all) => btoa(Array.from(new Uint8Array(all), (one) => String.fromCharCode(one)).join('')))`,
  );
  return Buffer.from(text, 'base64');
}
