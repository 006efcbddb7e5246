import { isRecord, type Json, textOf } from '../../json.ts';

/** Collects what is wrong with a payload, with the JSON pointers that Slack would name. */
export type Report = (words: string, pointer: string) => void;

export function checkLength(report: Report, value: unknown, max: number, pointer: string): void {
  if (typeof value === 'string' && value.length > max)
    report(`must be less than ${max + 1} characters`, pointer);
}

export function checkCount(report: Report, list: readonly unknown[], max: number, pointer: string): void {
  if (list.length > max) report(`no more than ${max} items allowed`, pointer);
}

export function requireField(report: Report, object: Json, field: string, pointer: string): boolean {
  if (object[field] !== undefined && object[field] !== null) return true;
  report(`missing required field: ${field}`, pointer);
  return false;
}

type TextRules = { readonly max: number; readonly plainOnly?: boolean };

/** Checks the type of a text object, and its length, which must not be zero. */
export function checkTextObject(report: Report, value: unknown, rules: TextRules, pointer: string): void {
  if (!isRecord(value)) {
    report('must provide an object', pointer);
    return;
  }
  const type = value.type;
  if (type !== 'plain_text' && type !== 'mrkdwn')
    report(`unsupported type: ${textOf(type)}`, `${pointer}/type`);
  else if (rules.plainOnly && type !== 'plain_text') report('must be a plain_text object', pointer);
  const text = value.text;
  if (typeof text !== 'string') {
    report('missing required field: text', pointer);
    return;
  }
  if (text === '') report('must be more than 0 characters', `${pointer}/text`);
  checkLength(report, text, rules.max, `${pointer}/text`);
}

export function checkOptionalText(report: Report, value: unknown, rules: TextRules, pointer: string): void {
  if (value !== undefined) checkTextObject(report, value, rules, pointer);
}

export function checkConfirm(report: Report, value: unknown, pointer: string): void {
  if (value === undefined) return;
  if (!isRecord(value)) {
    report('must provide an object', pointer);
    return;
  }
  checkTextObject(report, value.title, { max: 100, plainOnly: true }, `${pointer}/title`);
  checkTextObject(report, value.text, { max: 300 }, `${pointer}/text`);
  checkOptionalText(report, value.confirm, { max: 30, plainOnly: true }, `${pointer}/confirm`);
  checkOptionalText(report, value.deny, { max: 30, plainOnly: true }, `${pointer}/deny`);
}
