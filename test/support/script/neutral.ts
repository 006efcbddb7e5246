import type { OutboundFile } from '../../../src/conversation/contract/files.ts';
import type {
  Capabilities,
  HandleInbound,
  Inbound,
  InboundEvent,
  Platform,
} from '../../../src/conversation/contract/platform.ts';
import type { Form, Screen } from '../../../src/conversation/contract/view.ts';
import { createEngine } from '../../../src/conversation/engine/engine.ts';
import { agencyOf } from '../../../src/domain/agency/settings.ts';
import { runErrands } from '../../../src/errands/run-errands.ts';
import { agencyNow } from '../../../src/outbound/agency-now.ts';
import type { FileKeeping } from '../../../src/outbound/files/fetch-files.ts';
import { createDelivery } from '../../../src/outbound/index.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { createEventStore } from '../../../src/persistence/events/event-store.ts';
import { createSealer } from '../../../src/persistence/feedback/seal.ts';
import { newId } from '../../../src/shared/ids.ts';
import { localDate } from '../../../src/shared/time.ts';
import type { MovableClock } from '../movable-clock.ts';
import type { Actor, Mode } from './actor.ts';
import { crashOf, drains } from './crashes.ts';
import { hurriedTiming } from './hurried-timing.ts';
import { buttonsOf, screenText } from './neutral-screen.ts';
import { patienceMs } from './patience.ts';

/** The conversation without a platform: it takes events and returns screens. */

type Message = { readonly id: number; screen: Screen };
type Chat = {
  messages: Message[];
  form?: Form;
  notice: string;
  files: (OutboundFile & { readonly id: number })[];
};
type Reply = Awaited<ReturnType<HandleInbound>>;

export type NeutralWorld = {
  readonly actor: (userId: string) => Actor;
  /** Lets all processes plan reminders and send everything that is due. */
  readonly delivers: () => Promise<void>;
};

const options = {
  agencyName: 'Pemerintah Kota Mataram',
  timeZone: 'Asia/Makassar',
  sealer: createSealer('a-key-for-tests-of-32-characters-x'),
};
const log = {
  info: () => {},
  warn: () => {},
  error: (fields: object, message: string) => process.stderr.write(`${message} ${JSON.stringify(fields)}\n`),
};
const isSilent = ({ screen, notice, form, formErrors }: Reply): boolean =>
  !screen && !notice && !form && !formErrors;

export function createNeutral(deps: {
  db: Db;
  /** The pool of the second process in mode *race*. */
  otherDb?: Db;
  clock: MovableClock;
  capabilities: Capabilities;
  mode: Mode;
  wakeSenders: (afterMs?: number) => void;
  keeping: FileKeeping;
  /** Big acts of HR need the yes of a second officer. */
  needsSecond?: boolean | undefined;
  /** Sees every screen that is shown to anybody. */
  onShown?: ((screen: Screen) => void) | undefined;
}): NeutralWorld {
  const { db, clock, capabilities, mode } = deps;
  const chats = new Map<string, Chat>();
  const chatOf = (userId: string): Chat => {
    const chat = chats.get(userId) ?? { messages: [], notice: '', files: [] };
    chats.set(userId, chat);
    return chat;
  };
  const sent: Uint8Array[] = [];
  let lastId = 0;
  const platform: Platform = {
    name: 'neutral',
    tenant: 't',
    capabilities,
    perSecond: 30,
    show: async (address, screen, { anchor, replaces }) => {
      deps.onShown?.(screen);
      const chat = chatOf(String(address.userId));
      chat.messages = chat.messages.filter((message) => message.id !== replaces?.id);
      const found = anchor && chat.messages.find((message) => message.id === anchor.id);
      if (found) {
        found.screen = screen;
        return { ok: true, anchor: { id: found.id } };
      }
      lastId += 1;
      chat.messages.push({ id: lastId, screen });
      return { ok: true, anchor: { id: lastId } };
    },
    sendFile: async (address, file) => {
      lastId += 1;
      chatOf(String(address.userId)).files.push({ ...file, id: lastId });
      return { ok: true, anchor: { id: lastId } };
    },
    fetchFile: async ({ at }, bytesMax) => {
      const bytes = sent[Number(at)];
      if (!bytes) return { ok: false, error: 'gone' };
      return bytes.length > bytesMax ? { ok: false, error: 'too-large' } : { ok: true, value: bytes };
    },
    remove: async (address, anchor) => {
      const chat = chatOf(String(address.userId));
      chat.messages = chat.messages.filter((message) => message.id !== anchor.id);
      chat.files = chat.files.filter((file) => file.id !== anchor.id);
    },
    takeBack: async (address, anchor) => {
      const chat = chatOf(String(address.userId));
      const isThere = chat.files.some((file) => file.id === anchor.id);
      chat.files = chat.files.filter((file) => file.id !== anchor.id);
      return { ok: true, value: isThere ? 'there' : 'gone' };
    },
  };

  let agency = agencyOf([], options);
  const readAgain = async (pool: Db) => {
    const read = await agencyNow(pool, localDate(clock.now(), options.timeZone), options);
    agency = read.agency;
    return read;
  };

  /** One process: an engine with a store of its own. */
  const make = (pool: Db, isDying = false) => {
    const store = createEventStore(pool, {
      ...options,
      agency: () => agency,
      onSettings: async () => void (await readAgain(pool)),
    });
    const save: typeof store.save = () => Promise.reject(new Error('the process died'));
    const handle = createEngine({
      store: isDying ? { ...store, save } : store,
      clock,
      capabilities,
      wakeSenders: deps.wakeSenders,
      answerMs: patienceMs,
    });
    const delivery = createDelivery({
      db: pool,
      clock,
      log,
      platforms: [platform],
      timing: hurriedTiming(),
      keeping: deps.keeping,
      beforeSweep: () => readAgain(pool),
      runErrands: (isStopping) =>
        runErrands({
          ...{ db: pool, clock, log, platforms: [platform], keeping: deps.keeping, isStopping, release: '1' },
          ...{ timeZone: options.timeZone, agencyName: options.agencyName },
          ...{ needsSecond: deps.needsSecond ?? false, random: Math.random },
        }),
      ...options,
    });
    return { handle, flush: store.flush, delivery };
  };
  let one = make(db);
  const other = mode === 'race' && deps.otherDb ? make(deps.otherDb) : undefined;
  const sends = async ({ delivery }: typeof one) => {
    await delivery.fetchFiles();
    for (const lane of await delivery.sweep()) await delivery.drain(lane);
  };

  function tells(chat: Chat, { form, formErrors, notice }: Reply): void {
    chat.form = formErrors ? chat.form : form;
    chat.notice = notice?.text ?? Object.values(formErrors ?? {}).join(' ');
  }

  async function shows({ address }: Inbound, { screen, shows: to }: Reply): Promise<void> {
    if (!screen) return;
    const shown = await platform.show(address, screen, { anchor: to.anchor, replaces: to.replaces });
    if (to.replaces) await platform.remove(address, to.replaces);
    await to.shown(shown);
  }

  let steps = 0;
  /** True when the person saw no reaction. */
  async function crashes(inbound: Inbound, chat: Chat): Promise<boolean> {
    const crash = crashOf(steps);
    steps += 1;
    chat.notice = '';
    // A screen that was sent anew says nothing that it did not say before.
    const looks = () => JSON.stringify({ ...chat, messages: chat.messages.map(({ screen }) => screen) });
    const before = looks();
    if (crash.isBeforeCommitToo)
      await make(db, true)
        .handle(inbound)
        .then(
          () => undefined,
          () => undefined,
        );
    const { screen, notice, shows: to } = await make(db).handle(inbound);
    if (crash.screen === 'not answered') await make(db).handle(inbound);
    else chat.notice = notice?.text ?? '';
    if (crash.screen === 'not known' && screen && to.anchor)
      await platform.show(inbound.address, screen, { anchor: to.anchor });
    one = make(db);
    clock.advance({ seconds: 6 });
    await drains(one.delivery, db, clock);
    return looks() === before;
  }

  let lastEvent = 0;
  async function happens(
    userId: string,
    event: InboundEvent,
    anchor?: { id: number },
    isAgain = false,
  ): Promise<void> {
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
    if (mode === 'crash' && !isAgain) {
      if (await crashes(inbound, chat)) await happens(userId, event, anchor, true);
      return;
    }
    if (mode === 'restart') one = make(db);
    const replies = await Promise.all([one, ...(other ? [other] : [])].map(({ handle }) => handle(inbound)));
    if (mode === 'double') replies.push(await one.handle(inbound));
    for (const reply of replies.filter((candidate) => !isSilent(candidate))) {
      tells(chat, reply);
      await shows(inbound, reply);
    }
    await Promise.all([one.flush(), other?.flush()]);
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
      sendsFile: async ({ name, mimeType, bytes }, caption) => {
        sent.push(bytes);
        const source = { at: sent.length - 1 };
        const files = [{ id: newId(), name, mimeType, size: bytes.length, source }];
        await happens(userId, {
          kind: 'file',
          what: 'file',
          files,
          ...(caption !== undefined && { caption }),
        });
      },
      received: () => chat.files,
      pictures: () =>
        chat.files.flatMap(({ bytes, alternative: words }) =>
          words === undefined ? [] : [{ bytes, words }],
        ),
      screen: () => chat.messages.map((message) => screenText(message.screen)).join('\n---\n'),
      buttons: () => all().map(({ button }) => button.label),
      copyable: () =>
        chat.messages.flatMap(({ screen }) =>
          screen.blocks.flatMap((block) =>
            block.kind === 'copy' ? block.parts.map(({ text }) => text) : [],
          ),
        ),
      messageCount: () => chat.messages.length,
      notice: () => chat.notice,
    };
  };
  return {
    actor,
    delivers: async () => {
      await Promise.all([sends(one), other && sends(other)]);
    },
  };
}
