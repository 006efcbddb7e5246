import { describe, expect, it } from 'vitest';
import { messageMeaning } from '../../../src/platform/slack/inbound/message.ts';
import { eventBody } from '../../../src/platform/slack/inbound/payloads.ts';

const meaningOf = (event: object) =>
  messageMeaning(eventBody.shape.event.parse({ type: 'message', channel: 'D1', ...event }));

/** The shape of Slack's own example of the event. */
const changed = (message: object) => ({ subtype: 'message_changed', ts: '1358878755.000001', message });
const edited = { user: 'U1', ts: '1358878755.000001' };

describe('an edited message on Slack', () => {
  it('is told with the name of the message, which it also had when it was sent', () => {
    const sent = meaningOf({ user: 'U1', text: 'salah', ts: '1355517523.000005' });
    expect(sent).toEqual({ kind: 'text', text: 'salah', message: '1355517523.000005' });
    const now = meaningOf(changed({ user: 'U1', text: 'a &amp; b', ts: '1355517523.000005', edited }));
    expect(now).toEqual({ kind: 'edited', text: 'a & b', message: '1355517523.000005' });
  });

  it('that no person edited, such as one with a preview added, is no event', () => {
    expect(meaningOf(changed({ user: 'U1', text: 'salah', ts: '1355517523.000005' }))).toBeUndefined();
  });

  it('whose text or name is missing is only pointed at', () => {
    expect(meaningOf(changed({ user: 'U1', edited }))).toEqual({ kind: 'unsupported', what: 'edited' });
  });
});
