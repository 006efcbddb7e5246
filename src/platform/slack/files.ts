import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { FetchFailure, OutboundFile } from '../../conversation/contract/files.ts';
import type { Platform, SendFailure } from '../../conversation/contract/platform.ts';
import { text } from '../../conversation/contract/view.ts';
import { passing } from '../../conversation/guards/pass.ts';
import { fail, type Result } from '../../shared/result.ts';
import { download } from '../download.ts';
import { classify } from './errors.ts';
import { slackCapabilities } from './limits.ts';
import type { SlackFile } from './payloads.ts';
import { readAddress, writeFileAnchor } from './places.ts';
import { richBlock, section } from './rich-text.ts';
import type { ShowDeps } from './show.ts';

export type FetchFile = (file: SlackFile, bytesMax: number) => Promise<Result<Uint8Array, FetchFailure>>;

const uploadMs = 60_000;

/** Gets a file's content with the token, which goes to Slack alone: files kept elsewhere are not fetched. */
export const createFetchFile =
  (deps: {
    readonly client: WebClient;
    readonly token: string;
    readonly apiUrl: string | undefined;
  }): FetchFile =>
  async (file, most) => {
    const bytesMax = Math.min(most, slackCapabilities.files.bytesMax);
    if ((file.size ?? 0) > bytesMax) return fail('too-large');
    try {
      const url = file.url_private_download ?? (await addressOf(deps.client, file.id));
      if (!url || !isWithSlack(url, deps.apiUrl)) return fail('gone');
      return await download(url, bytesMax, { authorization: `Bearer ${deps.token}` });
    } catch (error) {
      const { kind } = classify(error);
      return fail(kind === 'rejected' || kind === 'anchor-gone' ? 'gone' : 'no-answer');
    }
  };

/** Of a file shared from another workspace an event tells only the id. */
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

/** Uploads a file and shares it with a person; only the latter is seen, and takes the turn of their chat. */
export const createSendFile =
  (deps: Pick<ShowDeps, 'client' | 'people'>): Required<Platform>['sendFile'] =>
  async (stored, file, options) => {
    const address = readAddress(stored);
    try {
      const channel = address.channel ?? (await deps.people.dmOf(address.userId));
      const id = await upload(deps.client, file);
      if (id === undefined)
        return { ok: false, error: { kind: 'transient', cause: 'a file was not uploaded to Slack' } };
      await passing(options)('new', () =>
        deps.client.files.completeUploadExternal({
          files: [{ id, title: file.name }],
          channel_id: channel,
          // Blocks, since a comment would be read as markup.
          ...(file.caption !== undefined && { blocks: [richBlock([section(text(file.caption))])] }),
        }),
      );
      return { ok: true, anchor: writeFileAnchor(channel, id) };
    } catch (error) {
      return { ok: false, error: onlyFiles(classify(error)) };
    }
  };

/** An app installed before it asked for files may do everything else: no reason to write nothing at all any more. */
const onlyFiles = (failure: SendFailure): SendFailure =>
  failure.kind === 'unauthorized' && failure.cause.includes('missing_scope')
    ? { kind: 'rejected', cause: 'the Slack app lacks the scope files:write: install it again' }
    : failure;

/** The id of the file, which nobody sees yet; undefined when Slack did not take it. Rejects with Slack's error. */
async function upload(client: WebClient, { name, bytes }: OutboundFile): Promise<string | undefined> {
  const place = await client.files.getUploadURLExternal({ filename: name, length: bytes.length });
  const { upload_url: url, file_id: id } = z
    .object({ upload_url: z.string(), file_id: z.string() })
    .parse(place);
  try {
    const taken = await fetch(url, { method: 'POST', body: bytes, signal: AbortSignal.timeout(uploadMs) });
    return taken.ok ? id : undefined;
  } catch {
    return undefined;
  }
}
