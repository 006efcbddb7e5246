import type {
  Address,
  Anchor,
  Platform,
  SendFailure,
  Shown,
  ShowOptions,
} from '../../src/conversation/contract/platform.ts';
import { plain, type Screen } from '../../src/conversation/contract/view.ts';
import { passing, whyNotWritten } from '../../src/conversation/guards/pass.ts';
import { withoutForms } from './builders.ts';

export type FakeMessage = {
  readonly to: string;
  readonly anchor: Anchor;
  readonly screen: Screen;
  readonly options: ShowOptions;
};

export type FakePlatform = Platform & {
  /** Everything that was shown, in order, including edits. */
  readonly shown: FakeMessage[];
  /** The messages that a chat shows now. */
  readonly chat: (user: string) => readonly FakeMessage[];
  /** Lets the next calls to an address fail with these failures; with `taken` the message arrives all the same. */
  readonly fail: (
    user: string,
    ...failures: readonly (SendFailure & { readonly isTaken?: boolean })[]
  ) => void;
};

/** A platform in memory: keeps chats as a real one would, and fails on demand. */
export function fakePlatform(name: string, tenant = 'test', onShow: () => void = () => {}): FakePlatform {
  const shown: FakeMessage[] = [];
  const chats = new Map<string, FakeMessage[]>();
  const failures = new Map<string, (SendFailure & { readonly isTaken?: boolean })[]>();
  let lastId = 0;
  const userOf = (address: Address) => String(address.chat);

  function take(address: Address, screen: Screen, options: ShowOptions): FakeMessage {
    const user = userOf(address);
    const chat = chats.get(user) ?? [];
    const place = chat.findIndex(({ anchor }) => anchor.id === options.anchor?.id);
    lastId += 1;
    const message = {
      to: user,
      anchor: place >= 0 && options.anchor ? options.anchor : { id: lastId },
      screen,
      options,
    };
    if (place >= 0) chat[place] = message;
    else chat.push(message);
    chats.set(
      user,
      chat.filter(({ anchor }) => anchor.id !== options.replaces?.id),
    );
    shown.push(message);
    return message;
  }

  return {
    name,
    tenant,
    capabilities: withoutForms,
    perSecond: 30,
    shown,
    chat: (user) => chats.get(user) ?? [],
    fail: (user, ...more) => {
      failures.set(user, [...(failures.get(user) ?? []), ...more]);
    },
    show: async (address, screen, options) => {
      const send = async (): Promise<Shown> => {
        onShow();
        const failure = failures.get(userOf(address))?.shift();
        if (failure && !failure.isTaken) return { ok: false, error: failure };
        const { anchor } = take(address, screen, options);
        return failure ? { ok: false, error: failure } : { ok: true, anchor };
      };
      try {
        const pass = passing(options);
        const stands = (chats.get(userOf(address)) ?? []).some(
          ({ anchor }) => anchor.id === options.anchor?.id,
        );
        // As on the platforms: what is not there any more is told only by the edit, and then stands anew.
        if (options.anchor && !stands) await pass('edit', async () => {});
        return await pass(stands ? 'edit' : 'new', send);
      } catch (error) {
        return { ok: false, error: whyNotWritten(error) ?? { kind: 'rejected', cause: 'bug' } };
      }
    },
    remove: async (address, anchor) => {
      const user = userOf(address);
      chats.set(
        user,
        (chats.get(user) ?? []).filter((message) => message.anchor.id !== anchor.id),
      );
    },
  };
}

/** The text of a screen. */
export function wordsOf(screen: Screen): string {
  const lines = screen.blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'heading':
        return [block.text];
      case 'paragraph':
      case 'note':
        return [plain(block.text)];
      case 'bullets':
        return block.items.map(plain);
      case 'list':
        return block.items.map((item) => `${plain(item.text)} [${item.open?.label ?? ''}]`);
      case 'buttons':
        return [block.buttons.map((button) => `[${button.label}]`).join(' ')];
      case 'details':
        return [
          block.title,
          ...block.parts.flatMap((part) =>
            part.kind === 'bullets' ? part.items.map(plain) : [plain(part.text)],
          ),
        ];
      default:
        return [];
    }
  });
  return lines.join('\n');
}
