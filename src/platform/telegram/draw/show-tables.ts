import type { Screen, TableLook } from '../../../conversation/contract/view.ts';
import { pressable } from '../keyboard.ts';
import { readAnchor, type TelegramAnchor } from '../places.ts';
import { type ChatDeps, removeBeside } from '../remove.ts';
import type { RenderedMessage } from '../render.ts';
import { canBecome, type Drawing, draw, post } from './messages.ts';
import { isUnknownToServer, refusesTables } from './refusals.ts';
import { renderTables } from './render-tables.ts';

export type Tables = {
  /** Shows a screen as tables; undefined when it is to be shown plain. Rejects like every other drawing. */
  show(drawing: Drawing, screen: Screen): Promise<TelegramAnchor | undefined>;
};

/** For so long no table is tried on a server that does not know any. */
const withoutTablesMs = 10 * 60_000;

/**
 * Screens as tables. Since some apps show such a message as blank, a plain one with the way back is there before it,
 * and stays beside it. What Telegram refuses to show as tables is shown plain.
 */
export function createTables(deps: ChatDeps): Tables {
  let unknownUntilMs = 0;
  const nowMs = () => deps.clock.now().epochMilliseconds;
  return {
    show: async (drawing, screen) => {
      const { asTable } = screen;
      const message = asTable && renderTables(screen, asTable);
      if (!message || nowMs() < unknownUntilMs) return undefined;
      const anchor = readAnchor(drawing.options.anchor);
      const kept = anchor && canBecome(anchor, drawing) ? anchor.beside : undefined;
      const beside = kept ?? (await postBeside(deps, drawing, asTable));
      try {
        return await draw(deps, drawing, [message], beside);
      } catch (error) {
        if (kept === undefined) await removeBeside(deps, drawing.place.chatId, beside);
        if (!refusesTables(error)) throw error;
        if (isUnknownToServer(error)) unknownUntilMs = nowMs() + withoutTablesMs;
        deps.log.warn(
          { platform: 'telegram', cause: error.description },
          'a screen was refused as tables and is shown plain',
        );
        return undefined;
      }
    },
  };
}

async function postBeside(deps: ChatDeps, drawing: Drawing, { beside }: TableLook): Promise<number> {
  const message: RenderedMessage = {
    text: beside.text,
    entities: [],
    keyboard: [[pressable(beside.button)]],
  };
  const options = { ...drawing.options, isSilent: true };
  return (await post(deps, { ...drawing, options, isProtected: false }, [message])).messageId;
}
