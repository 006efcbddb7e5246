import { isRecord, type Json, recordsOf } from '../../json.ts';
import { SlackRefusal } from '../refusal.ts';
import { checkBlocks } from './blocks.ts';
import { checkLength, checkOptionalText, checkTextObject, type Report } from './report.ts';

const viewMaxBytes = 250_000;

/** Refuses a view that Slack would refuse for this surface. */
export function checkView(given: unknown, surface: 'modal' | 'home'): Json {
  if (!isRecord(given)) throw new SlackRefusal('invalid_arguments', ['missing required field: view']);
  if (Buffer.byteLength(JSON.stringify(given), 'utf8') > viewMaxBytes)
    throw new SlackRefusal('view_too_large');
  const messages: string[] = [];
  const report: Report = (words, pointer) => messages.push(`${words} [json-pointer:${pointer}]`);
  if (given.type !== surface) report(`unsupported type: ${String(given.type)}`, '/view/type');
  checkLength(report, given.private_metadata, 3000, '/view/private_metadata');
  checkLength(report, given.callback_id, 255, '/view/callback_id');
  checkLength(report, given.external_id, 255, '/view/external_id');
  if (surface === 'modal') checkModalFrame(report, given);
  checkBlocks(report, given.blocks, surface, '/view/blocks');
  if (messages.length > 0) {
    throw new SlackRefusal('invalid_arguments', [
      'failed to match all allowed schemas [json-pointer:/view]',
      ...messages,
    ]);
  }
  return given;
}

function checkModalFrame(report: Report, view: Json): void {
  const rules = { max: 24, plainOnly: true };
  checkTextObject(report, view.title, rules, '/view/title');
  checkOptionalText(report, view.submit, rules, '/view/submit');
  checkOptionalText(report, view.close, rules, '/view/close');
  if (view.submit !== undefined) return;
  for (const [at, block] of recordsOf(view.blocks).entries()) {
    if (block.type === 'input')
      report('must define `submit` to use an `input` block in modals', `/view/blocks/${at}/input`);
  }
}
