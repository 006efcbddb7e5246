import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Platform, SendFailure } from '../../conversation/contract/platform.ts';
import { text } from '../../conversation/contract/view.ts';
import { passing } from '../../conversation/guards/pass.ts';
import { fail, ok } from '../../shared/result.ts';
import { download } from '../download.ts';
import { classify, isUndeletable } from './errors.ts';
import { slackCapabilities } from './limits.ts';
import { type PictureDeps, sendPicture } from './picture.ts';
import { readAddress, readFileAnchor, writeFileAnchor } from './places.ts';
import { richBlock, section } from './rich-text.ts';
import { upload } from './upload.ts';

/** What we need to fetch it: its id, for a file shared from elsewhere, and its address with Slack. */
const source = z.object({
  id: z.string().optional(),
  url: z.string().optional(),
  size: z.number().optional(),
});

/** Gets the content of a file. The token is only sent to Slack itself, so files kept elsewhere are not fetched. */
export const createFetchFile =
  (deps: {
    readonly client: WebClient;
    readonly token: string;
    readonly apiUrl: string | undefined;
  }): Required<Platform>['fetchFile'] =>
  async (kept, most) => {
    const { data: file } = source.safeParse(kept);
    if (file === undefined) return fail('gone');
    const bytesMax = Math.min(most, slackCapabilities.files.bytesMax);
    if ((file.size ?? 0) > bytesMax) return fail('too-large');
    try {
      const url = file.url ?? (await addressOf(deps.client, file.id));
      if (!url || !isWithSlack(url, deps.apiUrl)) return fail('gone');
      return await download(url, bytesMax, { authorization: `Bearer ${deps.token}` });
    } catch (error) {
      const { kind } = classify(error);
      return fail(kind === 'rejected' || kind === 'anchor-gone' ? 'gone' : 'no-answer');
    }
  };

/** For a file shared from another workspace, the event contains only the id. */
async function addressOf(client: WebClient, id: string | undefined): Promise<string | undefined> {
  if (id === undefined) return undefined;
  const { file } = await client.files.info({ file: id });
  return file?.url_private_download;
}

function isWithSlack(url: string, apiUrl: string | undefined): boolean {
  if (!URL.canParse(url)) return false;
  const { origin, protocol, hostname } = new URL(url);
  if (apiUrl !== undefined) return origin === new URL(apiUrl).origin;
  return protocol === 'https:' && /(^|\.)slack(-gov)?\.com$/.test(hostname);
}

/** Uploads a file and shares it with a person. Only sharing makes a new message, so only that waits for a turn. */
export const createSendFile =
  (deps: PictureDeps): Required<Platform>['sendFile'] =>
  async (stored, file, options) => {
    const address = readAddress(stored);
    try {
      const channel = address.channel ?? (await deps.people.dmOf(address.userId));
      if (file.alternative !== undefined) return await sendPicture(deps, channel, file, options);
      const id = await upload(deps.client, file);
      if (id === undefined)
        return { ok: false, error: { kind: 'transient', cause: 'a file was not uploaded to Slack' } };
      await passing(options)('new', () =>
        deps.client.files.completeUploadExternal({
          files: [{ id, title: file.name }],
          channel_id: channel,
          // Sent as blocks, because Slack would read an initial comment as markup.
          ...(file.caption !== undefined && { blocks: [richBlock([section(text(file.caption))])] }),
        }),
      );
      return { ok: true, anchor: writeFileAnchor(channel, id) };
    } catch (error) {
      return { ok: false, error: onlyFiles(classify(error)) };
    }
  };

/** Deletes the file itself, and with it each message that shows it. */
export const createTakeBack =
  (deps: Pick<PictureDeps, 'client'>): Required<Platform>['takeBack'] =>
  async (_address, stored) => {
    const file = readFileAnchor(stored);
    if (file === undefined) return ok('gone');
    try {
      await deps.client.files.delete({ file });
      return ok('there');
    } catch (error) {
      if (isUndeletable(error)) return fail({ kind: 'undeletable' });
      const failure = onlyFiles(classify(error));
      return failure.kind === 'anchor-gone' ? ok('gone') : fail(failure);
    }
  };

/** An app installed without the right to files can still send messages, so only the file counts as failed. */
const onlyFiles = (failure: SendFailure): SendFailure =>
  failure.kind === 'unauthorized' && failure.cause.includes('missing_scope')
    ? { kind: 'rejected', cause: 'the Slack app lacks the scope files:write or files:read: install it again' }
    : failure;
