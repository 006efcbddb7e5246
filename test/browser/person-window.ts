import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { hangsAfterMs } from './hangs-after.ts';
import { complaintsAbout } from './looks.ts';

type PaneId = 'pane-1' | 'pane-2';
const quietMs = 250;
/** The button that opens the settings is there on a phone alone, and only while they are closed. */
const settingsAreClosed = 'Buka pengaturan ruang';

/** One of the two windows of the room, used as a person does: by its visible texts. */
export class PersonWindow {
  readonly page: Page;
  readonly paneId: PaneId;

  constructor(page: Page, paneId: PaneId) {
    this.page = page;
    this.paneId = paneId;
  }

  get pane(): Locator {
    return this.page.locator(`#${this.paneId}`);
  }

  /** On a phone, what is not needed all the time waits behind a button. */
  async inSettings(does: () => Promise<unknown>): Promise<void> {
    const isPhone = await this.opensSettings();
    await does();
    if (!isPhone) return;
    await this.page.getByRole('button', { name: 'Tutup pengaturan ruang' }).click();
    await this.page.getByRole('button', { name: settingsAreClosed }).waitFor();
  }

  /** Moves the clock to the next reminder of anybody. On a phone this closes the settings by itself. */
  async movesToNextReminder(): Promise<void> {
    const isPhone = await this.opensSettings();
    const isMoved = this.page.waitForResponse(/\/room\/clock/);
    await this.page.getByRole('button', { name: 'Ke pengingat berikutnya' }).click();
    await isMoved;
    if (isPhone) await this.page.getByRole('button', { name: settingsAreClosed }).waitFor();
  }

  private async opensSettings(): Promise<boolean> {
    const opens = this.page.getByRole('button', { name: settingsAreClosed });
    const isPhone = await opens.isVisible();
    if (isPhone) await opens.click();
    return isPhone;
  }

  async sitDown(part: string, app: 'Telegram' | 'Slack'): Promise<void> {
    await this.inSettings(() => this.chooses(part, app));
    await this.pane.locator(app === 'Slack' ? '.slack' : '.telegram').waitFor();
    await this.settles();
  }

  private async chooses(part: string, app: 'Telegram' | 'Slack'): Promise<void> {
    await this.pane.getByRole('combobox', { name: 'Anda sebagai' }).click();
    await this.pane
      .getByRole('option', { name: `${part}:` })
      .first()
      .click();
    await this.pane.getByRole('button', { name: app, exact: true }).click();
  }

  /** All text that can be read in the window now. */
  async reads(): Promise<string> {
    // biome-ignore lint/performance/useDomNodeTextContent: as laid out, line by line, is what a person reads
    return this.pane.locator('.window').innerText();
  }

  /** Expects this text in the window, where it may still be on its way: on a busy machine a screen comes late. */
  async shows(text: string): Promise<void> {
    await expect.poll(() => this.reads(), { timeout: hangsAfterMs }).toContain(text);
  }

  async buttons(): Promise<readonly string[]> {
    return this.controls().allTextContents();
  }

  async has(label: string | RegExp): Promise<boolean> {
    return (await this.buttons()).some((one) => fits(one, label));
  }

  /**
   * Presses the last button with that label, which may still be on its way: on a busy machine a screen follows its
   * toast late. Fails when it does not come, and when the window does not change, as with a dead button.
   */
  async presses(label: string | RegExp): Promise<void> {
    const until = performance.now() + hangsAfterMs;
    for (;;) {
      const labels = await this.buttons();
      const at = labels.findLastIndex((one) => fits(one, label));
      if (at >= 0)
        return this.changes(() => this.controls().nth(at).click(), `the button "${labels[at]}" did nothing`);
      if (typeof label === 'string' && (await this.picks(label))) return;
      if (performance.now() > until)
        throw new Error(`no button ${label}; there are: ${labels.join(' | ')}\n${await this.reads()}`);
      await this.page.waitForTimeout(quietMs);
    }
  }

  /** Chooses from a menu, as Slack has it for many options; false when no menu has that option. */
  private async picks(label: string): Promise<boolean> {
    const menu = this.pane.locator('.blocks select').filter({ hasText: label }).last();
    if ((await menu.count()) === 0) return false;
    await this.changes(() => menu.selectOption({ label }), `the option "${label}" did nothing`);
    return true;
  }

  async says(text: string): Promise<void> {
    await this.pane.locator('.composer textarea').fill(text);
    await this.sends();
  }

  /** Sends the text in the composer and waits for the bot's answer below it, which comes at the platform's pace. */
  async sends(): Promise<void> {
    await this.changes(() => this.pane.locator('.composer .send').click(), 'the message did nothing');
    const last = this.pane.locator(':is(.message, .post)').last();
    await expect
      .poll(() => last.getAttribute('class'), { timeout: hangsAfterMs, message: await this.reads() })
      .toContain('bot');
    await this.settles();
    await this.looksRight();
  }

  /** Fills the open form by the labels of its fields. */
  async fills(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, text] of Object.entries(values)) {
      await this.pane.getByRole('dialog').getByLabel(label, { exact: false }).fill(text);
    }
  }

  async changes(does: () => Promise<unknown>, otherwise: string): Promise<void> {
    const before = await this.turn();
    await does();
    await expect.poll(() => this.turn(), { timeout: hangsAfterMs, message: otherwise }).not.toBe(before);
    await this.settles();
    await this.looksRight();
  }

  /** Waits until nothing has changed for a moment. */
  async settles(): Promise<void> {
    let last = '';
    for (let round = 0; round < 60; round += 1) {
      const now = `${await this.turn()} ${await this.pane.locator('[aria-busy=true]').count()}`;
      if (now === last && now.endsWith(' 0')) return;
      last = now;
      await this.page.waitForTimeout(quietMs);
    }
  }

  async looksRight(): Promise<void> {
    expect(await complaintsAbout(this.page, `#${this.paneId} .window`)).toEqual([]);
  }

  private turn(): Promise<string | null> {
    return this.pane.getAttribute('data-turn');
  }

  /** The content of the conversation, the Home tab or the open form, without the frame of the app. */
  private controls(): Locator {
    return this.pane.locator(
      ':is(.keyboard button, .rich-blocks button, .blocks .slack-button, .modal footer .slack-button, .code-offer button, .start, .reply-keyboard button)',
    );
  }
}

const bare = (label: string): string => label.replace(/^[●✓✅]\s*/u, '');
const fits = (label: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? bare(label) === bare(wanted) : wanted.test(label);
