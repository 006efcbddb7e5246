export type UploadedFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

export type Form = { readonly fields: Record<string, string>; readonly files: Map<string, UploadedFile> };

/**
 * Reads a multipart body as leniently as the platforms do. Node's own reader refuses what grammY writes: the header of
 * a part without blanks, and with a file name that is not quoted.
 */
export function readMultipart(body: Buffer, contentType: string): Form {
  const form: Form = { fields: {}, files: new Map() };
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (boundary === undefined) return form;
  for (const part of partsOf(body, `--${boundary}`)) {
    const split = part.indexOf('\r\n\r\n');
    if (split < 0) continue;
    const head = part.subarray(0, split).toString('utf8');
    const content = part.subarray(split + 4);
    const name = parameter(head, 'name');
    if (name === undefined) continue;
    const fileName = parameter(head, 'filename');
    if (fileName === undefined) form.fields[name] = content.toString('utf8');
    else form.files.set(name, { name: fileName, type: typeOf(head), bytes: new Uint8Array(content) });
  }
  return form;
}

function partsOf(body: Buffer, delimiter: string): readonly Buffer[] {
  const parts: Buffer[] = [];
  let start = body.indexOf(delimiter);
  while (start >= 0) {
    const next = body.indexOf(`\r\n${delimiter}`, start);
    if (next < 0) break;
    // Between two delimiters are a line end, the part, and a line end that belongs to the next delimiter.
    parts.push(body.subarray(start + delimiter.length + 2, next));
    start = next + 2;
  }
  return parts;
}

function parameter(head: string, name: string): string | undefined {
  const disposition = /^content-disposition:(.*)$/im.exec(head)?.[1] ?? '';
  const quoted = new RegExp(`[;\\s]${name}="([^"]*)"`, 'i').exec(disposition)?.[1];
  return quoted ?? new RegExp(`[;\\s]${name}=([^";\\r\\n]+)`, 'i').exec(disposition)?.[1];
}

const typeOf = (head: string): string =>
  /^content-type:\s*([^\r\n]+)/im.exec(head)?.[1] ?? 'application/octet-stream';
