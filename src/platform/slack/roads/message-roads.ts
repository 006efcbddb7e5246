import type { WebClient } from '@slack/web-api';
import type { RenderedMessage } from '../render.ts';
import type { Later } from './later.ts';
import type { MethodGate } from './method-gate.ts';
import type { Place, ResponseUrls } from './response-urls.ts';

export type MessageRoadDeps = {
  readonly client: WebClient;
  readonly gate: MethodGate;
  readonly responseUrls: ResponseUrls;
  /** For messages to take away. */
  readonly later: Later;
};

/**
 * The ways to a message that stands already. The address that came with a press costs nothing of any tier, so it comes
 * first, for as long as it is good; then the method, as often as its tier allows.
 */
export type MessageRoads = {
  /** Rejects as the method does, or with `NoRoom`. */
  update(place: Place, message: RenderedMessage): Promise<void>;
  /** Never rejects: nothing depends on it. */
  remove(place: Place): Promise<void>;
};

export function createMessageRoads({ client, gate, responseUrls, later }: MessageRoadDeps): MessageRoads {
  return {
    update: async (place, message) => {
      if (await responseUrls.answer(place, { replace_original: true, ...message })) return;
      await gate.call('chat.update', () => client.chat.update({ ...place, ...message }));
    },
    remove: async (place) => {
      if (await responseUrls.answer(place, { delete_original: true })) return;
      await later.do(`${place.channel}/${place.ts}`, () =>
        gate.call('chat.delete', () => client.chat.delete({ ...place })),
      );
    },
  };
}
