import { describe, expect, it } from 'vitest';
import type { Inbound, InboundEvent } from '../../../src/conversation/contract/platform.ts';
import { homeState } from '../../../src/conversation/contract/state.ts';
import type { Decision } from '../../../src/conversation/engine/decision.ts';
import { drawsMessage, modeOf } from '../../../src/conversation/engine/where-shown.ts';
import { storable } from '../../../src/conversation/guards/storable.ts';
import { aContext } from '../../support/builders.ts';

const on = (event: InboundEvent): Inbound => ({
  platform: 'paper',
  tenant: 't',
  userId: 'u',
  address: {},
  eventId: 'e',
  isPrivate: true,
  anchor: { id: 1 },
  event,
});
const press = on({ kind: 'action', action: { type: 'nav.home' } });
const file = on({ kind: 'file', what: 'file', files: [], caption: 'a\u0000b' });

describe('an answer', () => {
  it('to a press redraws the message, or is a new one where no message can be redrawn', () => {
    expect(modeOf(press, { id: 1 }, { canEdit: true })).toBe('edit');
    expect(modeOf(press, { id: 1 }, { canEdit: false })).toBe('new');
  });

  it('to a file is a new message below it, as to anything typed', () => {
    expect(modeOf(file, { id: 1 }, { canEdit: true })).toBe('new');
  });

  it('that is a form of the app leaves the screen it was opened from as it is', () => {
    const decision: Decision = {
      state: homeState,
      model: aContext(undefined).model,
      writes: [],
      drawsScreen: true,
      form: {
        title: 'Catatan',
        fields: [],
        submit: { label: 'Simpan', action: { type: 'nav.home' } },
        cancelLabel: 'Batal',
      },
    };
    expect(drawsMessage(press, decision, { id: 1 })).toBe(false);
    expect(drawsMessage(file, decision, { id: 1 })).toBe(true);
  });
});

it('the text that was sent with a file can be stored', () => {
  expect(storable(file).event).toMatchObject({ caption: 'ab' });
});
