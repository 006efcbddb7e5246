import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { OutboundFile } from '../../conversation/contract/files.ts';

const uploadMs = 60_000;

/** The id of the uploaded file, which nobody sees yet; undefined when the upload failed. Rejects with Slack's error. */
export async function upload(client: WebClient, { name, bytes }: OutboundFile): Promise<string | undefined> {
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
