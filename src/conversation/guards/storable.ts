import { storableText } from '../../domain/typed/clean.ts';
import type { Inbound, InboundEvent } from '../contract/platform.ts';

function storableEvent(event: InboundEvent): InboundEvent {
  switch (event.kind) {
    case 'text':
    case 'edited':
      return { ...event, text: storableText(event.text) };
    case 'command':
      return { ...event, argument: storableText(event.argument) };
    case 'file':
      return { ...event, ...(event.caption !== undefined && { caption: storableText(event.caption) }) };
    case 'forwarded':
      return {
        ...event,
        text: storableText(event.text),
        ...(event.writtenBy !== undefined && { writtenBy: storableText(event.writtenBy) }),
      };
    case 'submit':
      return {
        ...event,
        values: Object.fromEntries(
          Object.entries(event.values).map(([field, text]) => [field, storableText(text)]),
        ),
      };
    default:
      return event;
  }
}

/** The event without characters that no person means to type. Everything else stays as it was typed. */
export const storable = (inbound: Inbound): Inbound => ({
  ...inbound,
  ...(inbound.localeHint !== undefined && { localeHint: storableText(inbound.localeHint) }),
  event: storableEvent(inbound.event),
});
