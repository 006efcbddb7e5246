import { isRecord, recordsOf, textOf } from '../json.ts';
import type { SlackUser } from '../slack/types.ts';
import type { TelegramUser } from '../telegram/types.ts';
import type { Deed, RoomProblem } from './protocol.ts';
import { buttonAt } from './seat-state.ts';

/** Whose message is forwarded in the room. */
const somebody = 'Ibu Rahmi';
/** "Simpan sebagai bukti" in the menu of every message in Slack. */
const keepShortcut = 'save_as_evidence';

/** `undefined` when it was done; otherwise why not, which the page shows to the person. */
type Outcome = RoomProblem | undefined;

/** Does in Telegram what a person did in the window. */
export async function actOnTelegram(user: TelegramUser, deed: Deed): Promise<Outcome> {
  switch (deed.does) {
    case 'send':
      await user.sends(deed.text);
      return undefined;
    case 'passOn':
      await user.forwards(deed.text, somebody);
      return undefined;
    case 'press': {
      const button = buttonAt(user, deed.where, deed.row, deed.column);
      if (button === undefined) return 'gone';
      await user.presses(button.messageId, { data: button.data });
      return undefined;
    }
    default:
      return 'failed';
  }
}

/** Does in Slack what a person did in the window. `/kinerja …` in the message field is a slash command, as in the app. */
export async function actOnSlack(user: SlackUser, deed: Deed, slashCommand: string): Promise<Outcome> {
  switch (deed.does) {
    case 'send': {
      const [first = '', ...rest] = deed.text.trim().split(/\s+/);
      if (first === slashCommand) await user.slash(slashCommand, rest.join(' '));
      else await user.sends(deed.text);
      return undefined;
    }
    case 'passOn':
      await user.picks(keepShortcut, { text: deed.text });
      return undefined;
    case 'click':
      return unlessGone(user, deed, () =>
        user.presses(deed.where, { blockId: deed.blockId, actionId: deed.actionId }),
      );
    case 'choose':
      return unlessGone(user, deed, () =>
        user.choosesOption(deed.where, {
          blockId: deed.blockId,
          actionId: deed.actionId,
          value: deed.value,
        }),
      );
    case 'fill':
      return unlessGone(user, deed, () => user.fills(deed.blockId, deed.text, deed.where));
    case 'submit': {
      if (user.modal() === undefined) return 'gone';
      for (const [blockId, text] of Object.entries(deed.values)) await user.fills(blockId, text, 'modal');
      await user.submitsModal();
      return undefined;
    }
    case 'closeModal':
      if (user.modal() !== undefined) await user.closesModal();
      return undefined;
    case 'openHome':
      await user.opensHome();
      return undefined;
    default:
      return 'failed';
  }
}

/** The control that a person pressed may have disappeared since the page was last updated. */
async function unlessGone(
  user: SlackUser,
  { where, blockId }: { readonly where: string; readonly blockId: string },
  act: () => Promise<unknown>,
): Promise<Outcome> {
  const blocks =
    where === 'home'
      ? user.home()?.blocks
      : where === 'modal'
        ? user.modal()?.blocks
        : user.dm().find(({ ts }) => ts === where)?.blocks;
  if (!blocks?.some((block) => textOf(block.block_id) === blockId)) return 'gone';
  await act();
  return undefined;
}

/** Reads a deed from a request; `undefined` when it is not one. */
export function readDeed(value: unknown): Deed | undefined {
  if (!isRecord(value)) return undefined;
  const text = (field: string): string => textOf(value[field]) ?? '';
  const place = { where: text('where'), blockId: text('blockId') };
  switch (value.does) {
    case 'send':
    case 'passOn': {
      const words = text('text');
      return words.trim() === '' ? undefined : { does: value.does, text: words };
    }
    case 'press':
      return { does: 'press', where: place.where, row: Number(value.row), column: Number(value.column) };
    case 'click':
      return { does: 'click', ...place, actionId: text('actionId') };
    case 'choose':
      return { does: 'choose', ...place, actionId: text('actionId'), value: text('value') };
    case 'fill':
      return { does: 'fill', ...place, text: text('text') };
    case 'submit': {
      const [values = {}] = recordsOf([value.values]);
      return {
        does: 'submit',
        values: Object.fromEntries(Object.entries(values).map(([id, words]) => [id, textOf(words) ?? ''])),
      };
    }
    case 'closeModal':
    case 'openHome':
      return { does: value.does };
    default:
      return undefined;
  }
}
