import type { ActionsBlock, Button as SlackButton, StaticSelect } from '@slack/types';
import type { Button, Option } from '../../conversation/contract/view.ts';
import { encodeAction } from '../../conversation/engine/action-codec.ts';
import { shorten } from '../../conversation/ui/showable.ts';
import { buttonLabelMax, buttonsPerRow } from './limits.ts';
import { plainText } from './rich-text.ts';

/** Ids that no other render uses: Slack keeps a control's old value when it meets the same id again. */
export type Ids = { next(): string };

export function createIds(nonce: string): Ids {
  let count = 0;
  return {
    next: () => {
      count += 1;
      return `${nonce}.${count}`;
    },
  };
}

const label = (words: string) => plainText(shorten(words.trim() || '…', buttonLabelMax));

export function buttonElement(ids: Ids, button: Button): SlackButton {
  return {
    type: 'button',
    action_id: ids.next(),
    text: label(button.label),
    ...(button.tone && { style: button.tone }),
    ...('url' in button ? { url: button.url } : { value: encodeAction(button.action) }),
  };
}

/** The saved answer is marked by a check mark as well as by colour; no other is. */
export function optionElement(ids: Ids, option: Option, words = option.label): SlackButton {
  return {
    type: 'button',
    action_id: ids.next(),
    text: label(option.selected ? `✓ ${words}` : words),
    value: encodeAction(option.action),
    ...(option.selected && { style: 'primary' as const }),
  };
}

export function selectElement(ids: Ids, options: readonly Option[]): StaticSelect {
  const written = options.map((option) => ({
    text: label(option.label),
    value: encodeAction(option.action),
  }));
  const chosen = written[options.findIndex((option) => option.selected === true)];
  return {
    type: 'static_select',
    action_id: ids.next(),
    options: written,
    ...(chosen !== undefined && { initial_option: chosen }),
  };
}

/** As many blocks of actions as needed, `perRow` elements in each. */
export function actionRows(
  ids: Ids,
  elements: readonly SlackButton[],
  perRow = buttonsPerRow,
): ActionsBlock[] {
  const rows: ActionsBlock[] = [];
  for (let at = 0; at < elements.length; at += perRow) {
    rows.push({ type: 'actions', block_id: ids.next(), elements: elements.slice(at, at + perRow) });
  }
  return rows;
}
