import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import type { Anchor } from '../../conversation/contract/platform.ts';
import type { Field, Form, FormErrors } from '../../conversation/contract/view.ts';
import { encodeAction } from '../../conversation/engine/action-codec.ts';
import { shorten } from '../../conversation/ui/showable.ts';
import { assertNever } from '../../shared/assert.ts';
import { frameTextMax, headerMax, inputMax } from './limits.ts';
import { plainText, richBlock, runs, section } from './rich-text.ts';

/** What a modal carries until it is submitted: the submit action of the form, and the message to redraw afterwards. */
type FormTicket = { readonly code: string; readonly anchor?: Anchor };

/** A form as a modal. Block ids are `<nonce>:<field id>`, so that Slack never fills in text from another form. */
export function renderForm(form: Form, anchor: Anchor | undefined, nonce: string): ModalView {
  const ticket: FormTicket = { code: encodeAction(form.submit.action), ...(anchor && { anchor }) };
  const blocks: KnownBlock[] = [];
  // Slack's title line is short, so a long title is repeated in full inside the modal.
  if (form.title.length > frameTextMax)
    blocks.push({ type: 'header', text: plainText(shorten(form.title, headerMax)) });
  if (form.intro !== undefined && runs(form.intro).length > 0) blocks.push(richBlock([section(form.intro)]));
  return {
    type: 'modal',
    callback_id: 'form',
    private_metadata: JSON.stringify(ticket),
    title: plainText(shorten(form.title, frameTextMax)),
    submit: plainText(shorten(form.submit.label, frameTextMax)),
    close: plainText(shorten(form.cancelLabel, frameTextMax)),
    blocks: [
      ...blocks,
      ...form.fields.map((field) => inputBlock(field, `${nonce}:${field.id}`, form.remove?.hint)),
    ],
  };
}

function inputBlock(field: Field, blockId: string, removing: string | undefined): InputBlock {
  const frame = {
    type: 'input' as const,
    block_id: blockId,
    label: plainText(shorten(field.label, 2000)),
    optional: field.isOptional,
  };
  switch (field.kind) {
    case 'text': {
      const longest = Math.min(field.textMax, inputMax);
      const hint = removing ?? field.hint;
      return {
        ...frame,
        ...(hint !== undefined && { hint: plainText(shorten(hint, 2000)) }),
        element: {
          type: 'plain_text_input',
          action_id: 'value',
          multiline: field.isMultiline,
          max_length: longest,
          // A text that is too long is not filled in: it would be cut, and submitting it would lose the rest unnoticed.
          ...(field.value !== undefined && field.value.length <= longest && { initial_value: field.value }),
        },
      };
    }
    case 'date':
      return {
        ...frame,
        element: {
          type: 'datepicker',
          action_id: 'value',
          ...(field.value !== undefined && { initial_date: field.value }),
        },
      };
    default:
      return assertNever(field);
  }
}

export const fieldOfBlock = (blockId: string): string => blockId.slice(blockId.indexOf(':') + 1);

/** The errors by block of the open modal. An error that concerns none of its blocks is shown at the first one. */
export function errorsByBlock(errors: FormErrors, blockIds: readonly string[]): Record<string, string> {
  const placed: Record<string, string> = {};
  for (const [field, words] of Object.entries(errors)) {
    const block = blockIds.find((id) => fieldOfBlock(id) === field) ?? blockIds[0];
    if (block !== undefined)
      placed[block] = placed[block] === undefined ? words : `${placed[block]} ${words}`;
  }
  return placed;
}
