import { renderSlackMessage } from '../print.ts';
import type { SlackMessage, SlackUser } from '../slack/types.ts';
import { type Actor, labelFits, type Step } from './actor.ts';

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Labels of every button and every option of a menu, in reading order. */
function labelsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(labelsIn);
  if (!isJson(value)) return [];
  const text = value.text;
  const label = isJson(text) ? String(text.text) : '';
  if (label !== '' && (value.type === 'button' || (value.type === undefined && 'value' in value)))
    return [label];
  return Object.values(value).flatMap(labelsIn);
}

/** The texts of all blocks of code. */
function codeIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(codeIn);
  if (!isJson(value)) return [];
  if (value.type === 'rich_text_preformatted') return [wordsIn(value.elements)];
  return Object.values(value).flatMap(codeIn);
}

const wordsIn = (elements: unknown): string =>
  (Array.isArray(elements) ? elements : [])
    .map((element: unknown) => (isJson(element) ? String(element.text ?? element.url ?? '') : ''))
    .join('');

/** A person in the direct messages with the bot in Slack. */
export function slackActor(
  user: SlackUser,
  step: Step,
  bytesOf: (fileId: string) => Uint8Array = () => new Uint8Array(),
): Actor {
  const fromBot = () => user.dm().filter((message) => message.from === 'bot');
  const all = () =>
    fromBot().flatMap((message) => labelsIn(message.blocks).map((label) => ({ message, label })));
  const screen = () => fromBot().map(renderSlackMessage).join('\n---\n');
  return {
    says: (text) => step(() => user.sends(text)),
    commands: (name, argument) => step(() => user.slash('/kinerja', argument ? `${name} ${argument}` : name)),
    presses: (wanted) =>
      step(async () => {
        const on = ({ blocks }: SlackMessage) => labelsIn(blocks).findLast((one) => labelFits(one, wanted));
        const newest = user.newest();
        for (const message of newest && on(newest) ? [newest] : fromBot().toReversed()) {
          const label = on(message);
          if (label !== undefined) return user.presses(message.ts, { label });
        }
        throw new Error(`no button ${wanted} on:\n${screen()}`);
      }),
    fills: (values) =>
      step(async () => {
        for (const [label, text] of Object.entries(values)) await user.fills(label, text);
        return user.submitsModal();
      }),
    sendsFile: ({ name, mimeType, bytes }, caption) =>
      step(() =>
        user.sendsFile({
          ...{ name, mimetype: mimeType, content: bytes },
          ...(caption !== undefined && { text: caption }),
        }),
      ),
    received: () =>
      fromBot().flatMap(({ files }) => files.map(({ id, name }) => ({ name, bytes: bytesOf(id) }))),
    pictures: () =>
      fromBot().flatMap(({ blocks }) =>
        blocks.flatMap(({ slack_file: file, alt_text: words }) =>
          isJson(file) ? [{ bytes: bytesOf(String(file.id)), words: String(words) }] : [],
        ),
      ),
    screen,
    buttons: () => all().map(({ label }) => label),
    copyable: () => fromBot().flatMap((message) => codeIn(message.blocks)),
    messageCount: () => fromBot().length,
    notice: () => [...Object.values(user.modalErrors()), screen()].join('\n'),
  };
}
