import type { ActionsBlock, Button as SlackButton, StaticSelect } from '@slack/types';
import type { Button, Option } from '../../conversation/contract/view.ts';
import { encodeAction } from '../../conversation/engine/action-codec.ts';
import { shorten } from '../../conversation/ui/showable.ts';
import { buttonLabelMax, buttonsPerRow } from './limits.ts';
import { plainText } from './rich-text.ts';

/** Ids that no other drawing uses: when Slack sees an id again, it keeps the old value of the control. */
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

/** Only the saved answer has a check mark and a colour. */
export function optionElement(ids: Ids, option: Option, words = option.label, mark = '✓ '): SlackButton {
  return {
    type: 'button',
    action_id: ids.next(),
    text: label(option.selected ? `${mark}${words}` : words),
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

/** Divides elements into blocks of actions, `perRow` in each. */
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
