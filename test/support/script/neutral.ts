import { createEngine } from '../../../src/conversation/engine.ts';
import type {
  Capabilities,
  Inbound,
  InboundEvent,
  Platform,
} from '../../../src/conversation/platform-port.ts';
import { type Block, type Button, type Form, plain, type Screen } from '../../../src/conversation/view.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { createEventStore } from '../../../src/persistence/event-store.ts';
import type { Clock } from '../../../src/shared/time.ts';
import type { Actor, Mode } from './actor.ts';

/** The conversation without any platform: events in, screens out. */

type Message = { readonly id: number; screen: Screen };
type Chat = { messages: Message[]; form?: Form; notice: string; formErrors: readonly string[] };

export type NeutralWorld = { readonly platform: Platform; readonly actor: (userId: string) => Actor };

const buttonsOf = (block: Block): readonly Button[] => {
  switch (block.kind) {
    case 'buttons':
      return block.buttons;
    case 'choice':
      return block.options;
    case 'grid':
      return block.rows.flatMap((row) => [row.open, ...row.options]);
    case 'list':
      return block.items.flatMap((item) => (item.open ? [item.open] : []));
    default:
      return [];
  }
};

function textOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'quote':
      return block.text;
    case 'paragraph':
    case 'note':
      return plain(block.text);
    case 'facts':
      return block.rows.map((row) => `${row.label}: ${plain(row.value)}`).join('\n');
    case 'bullets':
      return block.items.map((item) => `• ${plain(item)}`).join('\n');
    case 'table':
      return [block.columns, ...block.rows].map((row) => row.join(' | ')).join('\n');
    case 'list':
      return block.items.map((item) => plain(item.text)).join('\n');
    case 'grid':
      return block.rows.map((row) => row.label).join('\n');
    default:
      return '';
  }
}

const screenText = (screen: Screen): string =>
  [
    ...screen.blocks.map(textOf),
    ...screen.blocks
      .flatMap(buttonsOf)
      .map((button) => `[${'selected' in button && button.selected ? '✓ ' : ''}${button.label}]`),
  ].join('\n');

export function createNeutral(deps: {
  db: Db;
  clock: Clock;
  capabilities: Capabilities;
  mode: Mode;
  wakeSenders: () => void;
}): NeutralWorld {
  const chats = new Map<string, Chat>();
  const chatOf = (userId: string): Chat => {
    const chat = chats.get(userId) ?? { messages: [], notice: '', formErrors: [] };
    chats.set(userId, chat);
    return chat;
  };
  let lastId = 0;
  const store = createEventStore(deps.db, {
    agencyName: 'Pemerintah Kota Mataram',
    timeZone: 'Asia/Makassar',
  });
  const make = () =>
    createEngine({
      store,
      clock: deps.clock,
      capabilities: deps.capabilities,
      wakeSenders: deps.wakeSenders,
    });
  let handle = make();

  const platform: Platform = {
    name: 'neutral',
    tenant: 't',
    capabilities: deps.capabilities,
    show: async (address, screen, options) => {
      const chat = chatOf(String(address.userId));
      const found = options.anchor && chat.messages.find((message) => message.id === options.anchor?.id);
      if (found) {
        found.screen = screen;
        return { ok: true, anchor: { id: found.id } };
      }
      lastId += 1;
      chat.messages = chat.messages.filter((message) => message.id !== options.replaces?.id);
      chat.messages.push({ id: lastId, screen });
      return { ok: true, anchor: { id: lastId } };
    },
    remove: async (address, anchor) => {
      const chat = chatOf(String(address.userId));
      chat.messages = chat.messages.filter((message) => message.id !== anchor.id);
    },
  };

  let lastEvent = 0;
  async function happens(userId: string, event: InboundEvent, anchor?: { id: number }): Promise<void> {
    const chat = chatOf(userId);
    lastEvent += 1;
    const inbound: Inbound = {
      platform: 'neutral',
      tenant: 't',
      userId,
      address: { userId },
      eventId: `e${lastEvent}`,
      isPrivate: true,
      anchor,
      event,
    };
    for (let round = 0; round < (deps.mode === 'double' ? 2 : 1); round += 1) {
      if (deps.mode === 'restart') handle = make();
      const reply = await handle(inbound);
      if (round === 0) {
        chat.form = reply.formErrors ? chat.form : reply.form;
        chat.notice = reply.notice?.text ?? Object.values(reply.formErrors ?? {}).join(' ');
        chat.formErrors = Object.values(reply.formErrors ?? {});
      }
      if (!reply.screen) continue;
      const shown = await platform.show(inbound.address, reply.screen, {
        anchor: reply.shows.anchor,
        replaces: reply.shows.replaces,
      });
      if (reply.shows.replaces) await platform.remove(inbound.address, reply.shows.replaces);
      await reply.shows.shown(shown);
    }
    await store.flush();
  }

  const actor = (userId: string): Actor => {
    const chat = chatOf(userId);
    const all = () =>
      chat.messages.flatMap((message) =>
        message.screen.blocks.flatMap(buttonsOf).map((button) => ({ message, button })),
      );
    const fits = (label: string, wanted: string | RegExp) =>
      typeof wanted === 'string' ? label === wanted : wanted.test(label);
    return {
      says: (text) => happens(userId, { kind: 'text', text }),
      commands: (name, argument = '') => happens(userId, { kind: 'command', name, argument }),
      presses: async (wanted) => {
        const found = all()
          .reverse()
          .find(({ button }) => fits(button.label, wanted));
        if (!found || !('action' in found.button))
          throw new Error(`no button ${wanted} on:\n${actor(userId).screen()}`);
        await happens(userId, { kind: 'action', action: found.button.action }, { id: found.message.id });
      },
      fills: async (values) => {
        if (!deps.capabilities.hasForms) {
          for (const [label, text] of Object.entries(values)) {
            if (!actor(userId).screen().includes(label))
              throw new Error(`"${label}" is not asked on:\n${actor(userId).screen()}`);
            await happens(userId, { kind: 'text', text });
          }
          return;
        }
        const { form } = chat;
        if (!form) throw new Error('no form is open');
        const named = Object.fromEntries(
          form.fields.flatMap((field) =>
            values[field.label] === undefined ? [] : [[field.id, values[field.label] ?? '']],
          ),
        );
        const anchor = chat.messages.at(-1);
        await happens(
          userId,
          { kind: 'submit', action: form.submit.action, values: named },
          anchor && { id: anchor.id },
        );
      },
      screen: () => chat.messages.map((message) => screenText(message.screen)).join('\n---\n'),
      buttons: () => all().map(({ button }) => button.label),
      messageCount: () => chat.messages.length,
      notice: () => chat.notice,
    };
  };
  return { platform, actor };
}
