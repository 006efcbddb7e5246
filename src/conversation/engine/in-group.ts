import { chooseLocale } from '../../i18n/locale.ts';
import { translator } from '../../i18n/translate.ts';
import type { Inbound, InboundEvent, Reply } from '../contract/platform.ts';
import { looksLikeCode } from '../guards/code-in-text.ts';

/** In a group a code is not even looked up, so that others who read along learn nothing. */
const isCodeWritten = (event: InboundEvent): boolean =>
  (event.kind === 'text' && looksLikeCode(event.text)) ||
  (event.kind === 'command' && looksLikeCode(event.argument));

/** What everybody in a group may read: that it goes on in a private chat. */
export function replyInGroup({ event, localeHint }: Inbound): Reply {
  if (event.kind === 'reachability') return { mode: 'once' };
  const text = translator(chooseLocale(undefined, localeHint))(
    isCodeWritten(event) ? 'group.code' : 'group.refusal',
  );
  if (event.kind !== 'command' && event.kind !== 'text')
    return { mode: 'once', notice: { text, isAlert: true } };
  return { mode: 'once', screen: { blocks: [{ kind: 'paragraph', text: [{ text }] }], preview: text } };
}
