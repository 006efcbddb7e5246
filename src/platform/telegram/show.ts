import type { Address, Anchor, Platform, Shown, ShowOptions } from '../../conversation/contract/platform.ts';
import type { Screen } from '../../conversation/contract/view.ts';
import { draw } from './draw/messages.ts';
import { createTables, type Tables } from './draw/show-tables.ts';
import { classify } from './errors.ts';
import { chatIdOf, placeOf, readAnchor, readBeside, writeAnchor } from './places.ts';
import { type ChatDeps, remove, removeBeside } from './remove.ts';
import { renderScreen } from './render.ts';

/** Shows and removes screens in a chat. Failures are values; only a foreign address throws. */
export function createShow(deps: ChatDeps): Pick<Platform, 'show' | 'remove'> {
  const tables = createTables(deps);
  return {
    show: (address, screen, options) => show(deps, tables, placeOf(address), screen, options),
    remove: (address: Address, anchor: Anchor) => {
      const chatId = chatIdOf(address);
      const beside = readBeside(anchor);
      return beside === undefined
        ? remove(deps, chatId, readAnchor(anchor))
        : removeBeside(deps, chatId, beside);
    },
  };
}

async function show(
  deps: ChatDeps,
  tables: Tables,
  place: ReturnType<typeof placeOf>,
  screen: Screen,
  options: ShowOptions,
): Promise<Shown> {
  const to = { place, options, isProtected: screen.isConfidential === true };
  try {
    const drawn = (await tables.show(to, screen)) ?? (await draw(deps, to, renderScreen(screen)));
    return { ok: true, anchor: writeAnchor(drawn) };
  } catch (error) {
    return { ok: false, error: classify(error) };
  }
}
