import { createHash } from 'node:crypto';
import type { WebClient } from '@slack/web-api';
import type { Screen } from '../../../conversation/contract/view.ts';
import { renderHome } from '../render.ts';
import { newNonce } from '../show.ts';
import type { Later } from './later.ts';
import type { MethodGate } from './method-gate.ts';

const peopleMax = 20_000;

export type HomeDeps = {
  readonly client: WebClient;
  readonly gate: MethodGate;
  /** For those who look at it. */
  readonly soon: Later;
  /** For those who do something elsewhere. */
  readonly later: Later;
};

/**
 * The Home tab. Slack tells when somebody opens it, and it is drawn then; so it need not follow every press made
 * elsewhere.
 */
export type Home = {
  /** Draws it for somebody who looks at it. */
  show(userId: string, screen: Screen): Promise<void>;
  /** They did something elsewhere: it is drawn again when it is known to be in use and says something else now. */
  refresh(userId: string, draw: () => Promise<Screen>): Promise<void>;
};

export function createHome({ client, gate, soon, later }: HomeDeps): Home {
  /** A digest of what stands on the Home of those who opened it, the one drawn last at the end. */
  const standing = new Map<string, string>();

  const publish = (userId: string, screen: Screen) =>
    gate.call('views.publish', () =>
      client.views.publish({
        user_id: userId,
        view: { type: 'home', blocks: renderHome(screen, newNonce()) },
      }),
    );

  function note(userId: string, screen: Screen): void {
    const [oldest] = standing.keys();
    standing.delete(userId);
    if (oldest !== undefined && standing.size >= peopleMax) standing.delete(oldest);
    standing.set(userId, digestOf(screen));
  }

  return {
    show: async (userId, screen) => {
      note(userId, screen);
      later.forget(userId);
      await soon.do(userId, () => publish(userId, screen));
    },
    refresh: async (userId, draw) => {
      // Drawing it may ask the database.
      if (!standing.has(userId)) return;
      const screen = await draw();
      if (standing.get(userId) === digestOf(screen)) return;
      note(userId, screen);
      await later.do(userId, () => publish(userId, screen));
    },
  };
}

const digestOf = (screen: Screen): string =>
  createHash('sha256').update(JSON.stringify(screen)).digest('base64url');
