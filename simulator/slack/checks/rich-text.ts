import { isRecord, listOf, textOf } from '../../json.ts';
import { checkLength, type Report } from './report.ts';

const inlineFields: Readonly<Record<string, string | undefined>> = {
  text: 'text',
  link: 'url',
  user: 'user_id',
  usergroup: 'usergroup_id',
  channel: 'channel_id',
  emoji: 'name',
  broadcast: 'range',
  date: 'timestamp',
  color: 'value',
  team: 'team_id',
};
const styleFlags = new Set([
  'bold',
  'italic',
  'strike',
  'code',
  'underline',
  'highlight',
  'client_highlight',
  'unlink',
]);
const ranges = new Set(['here', 'channel', 'everyone']);

/** Checks the elements of a rich_text block: sections, lists, preformatted text, quotes. */
export function checkRichText(report: Report, value: unknown, pointer: string): void {
  if (!Array.isArray(value)) {
    report('missing required field: elements', pointer);
    return;
  }
  for (const [at, element] of listOf(value).entries()) {
    const here = `${pointer}/${at}`;
    const type = isRecord(element) ? textOf(element.type) : undefined;
    if (!isRecord(element)) report('must provide an object', here);
    else if (type === 'rich_text_list') checkList(report, element, here);
    else if (type === 'rich_text_section' || type === 'rich_text_quote')
      checkInline(report, element.elements, `${here}/elements`);
    else if (type === 'rich_text_preformatted') {
      checkInline(report, element.elements, `${here}/elements`, new Set(['text', 'link']));
    } else report(`unsupported type: ${type}`, `${here}/type`);
  }
}

function checkList(report: Report, list: Readonly<Record<string, unknown>>, pointer: string): void {
  if (list.style !== 'bullet' && list.style !== 'ordered')
    report('must be one of: bullet, ordered', `${pointer}/style`);
  const indent = list.indent;
  if (indent !== undefined && (typeof indent !== 'number' || indent < 0 || indent > 8)) {
    report('must be less than 9', `${pointer}/indent`);
  }
  for (const [at, item] of listOf(list.elements).entries()) {
    const here = `${pointer}/elements/${at}`;
    if (!isRecord(item) || item.type !== 'rich_text_section') report('unsupported type', `${here}/type`);
    else checkInline(report, item.elements, `${here}/elements`);
  }
}

function checkInline(report: Report, value: unknown, pointer: string, only?: ReadonlySet<string>): void {
  if (!Array.isArray(value)) {
    report('missing required field: elements', pointer);
    return;
  }
  for (const [at, element] of listOf(value).entries()) {
    const here = `${pointer}/${at}`;
    if (!isRecord(element)) {
      report('must provide an object', here);
      continue;
    }
    const type = textOf(element.type) ?? '';
    const field = inlineFields[type];
    if (field === undefined || (only !== undefined && !only.has(type))) {
      report(`unsupported type: ${type}`, `${here}/type`);
      continue;
    }
    if (element[field] === undefined) report(`missing required field: ${field}`, here);
    // Slack refuses an empty text element, but allows an empty list of elements.
    if (type === 'text' && element.text === '') report('must be more than 0 characters', `${here}/text`);
    if (type === 'link') checkLength(report, element.url, 3000, `${here}/url`);
    if (type === 'broadcast' && !ranges.has(textOf(element.range) ?? '')) {
      report('must be one of: here, channel, everyone', `${here}/range`);
    }
    checkStyle(report, element.style, `${here}/style`);
  }
}

function checkStyle(report: Report, style: unknown, pointer: string): void {
  if (style === undefined) return;
  if (!isRecord(style)) {
    report('must provide an object', pointer);
    return;
  }
  for (const [flag, value] of Object.entries(style)) {
    if (!styleFlags.has(flag)) report(`invalid additional property: ${flag}`, pointer);
    else if (typeof value !== 'boolean') report('must be a boolean', `${pointer}/${flag}`);
  }
}
