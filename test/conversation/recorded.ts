import type { Actor } from '../support/script/actor.ts';

/** A recorded dialogue: what a person did, and what their chat then showed. */
export type Recording = { readonly text: () => string; readonly of: (name: string, actor: Actor) => Actor };

/**
 * Records what actors do, for `docs/conversations`. When a chat has several messages, only the newest is recorded.
 * `noted` is called after each deed.
 */
export function startRecord(title: string, noted: () => Promise<void>): Recording {
  const parts: string[] = [`# ${title}`];
  const note = (name: string, deed: string, actor: Actor, isDeed = true): void => {
    const screen = actor.screen().split('\n---\n').at(-1) ?? '';
    const notice = isDeed ? actor.notice() : '';
    const beside =
      notice === '' || notice === actor.screen() || notice.includes(screen) ? '' : `> ${notice}\n\n`;
    parts.push(`## ${name}: ${deed}\n\n${beside}\`\`\`\n${screen}\n\`\`\``);
  };
  return {
    text: () => `${parts.join('\n\n')}\n`,
    of: (name, actor) => ({
      ...actor,
      says: async (words) => {
        await actor.says(words);
        note(name, `“${words}”`, actor);
        await noted();
      },
      commands: async (command, argument) => {
        await actor.commands(command, argument);
        note(name, `/${command}`, actor);
        await noted();
      },
      presses: async (label) => {
        const found = actor
          .buttons()
          .findLast((one) => (typeof label === 'string' ? one === label : label.test(one)));
        await actor.presses(label);
        note(name, `[ ${found ?? String(label)} ]`, actor);
        await noted();
      },
      fills: async (values) => {
        await actor.fills(values);
        note(
          name,
          Object.entries(values)
            .map(([field, words]) => `${field}: “${words}”`)
            .join(', '),
          actor,
        );
        await noted();
      },
      screen: () => {
        note(name, 'sees a new message', actor, false);
        return actor.screen();
      },
    }),
  };
}
