import type { Inbound, InboundEvent } from '../contract/platform.ts';

const loneSurrogates = /\p{Surrogate}/gu;

/** PostgreSQL takes neither the character zero nor half a character, and nobody has typed either. */
const words = (text: string): string => text.replaceAll('\u0000', '').replace(loneSurrogates, '\ufffd');

function storableEvent(event: InboundEvent): InboundEvent {
  switch (event.kind) {
    case 'text':
      return { ...event, text: words(event.text) };
    case 'command':
      return { ...event, argument: words(event.argument) };
    case 'file':
      return { ...event, ...(event.caption !== undefined && { caption: words(event.caption) }) };
    case 'submit':
      return {
        ...event,
        values: Object.fromEntries(Object.entries(event.values).map(([field, text]) => [field, words(text)])),
      };
    default:
      return event;
  }
}

/** The event with nothing in it that cannot be stored. Everything else stays as it was typed. */
export const storable = (inbound: Inbound): Inbound => ({
  ...inbound,
  ...(inbound.localeHint !== undefined && { localeHint: words(inbound.localeHint) }),
  event: storableEvent(inbound.event),
});
