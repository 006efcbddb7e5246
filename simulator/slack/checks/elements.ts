import { isRecord, type Json, listOf, recordsOf, sameJson, textOf } from '../../json.ts';
import {
  checkConfirm,
  checkCount,
  checkLength,
  checkOptionalText,
  checkTextObject,
  type Report,
  requireField,
} from './report.ts';

type ElementCheck = (report: Report, element: Json, pointer: string) => void;

const selectOptionsMax = 100;
const shortListMax = 10;

const checks: Readonly<Record<string, ElementCheck>> = {
  button: (report, element, pointer) => {
    checkTextObject(report, element.text, { max: 75, plainOnly: true }, `${pointer}/text`);
    checkLength(report, element.value, 2000, `${pointer}/value`);
    checkLength(report, element.url, 3000, `${pointer}/url`);
    checkLength(report, element.accessibility_label, 75, `${pointer}/accessibility_label`);
    if (element.style !== undefined && element.style !== 'primary' && element.style !== 'danger') {
      report('must be one of: primary, danger', `${pointer}/style`);
    }
  },
  static_select: (report, element, pointer) => checkOptions(report, element, selectOptionsMax, pointer),
  multi_static_select: (report, element, pointer) => checkOptions(report, element, selectOptionsMax, pointer),
  radio_buttons: (report, element, pointer) => checkOptions(report, element, shortListMax, pointer),
  checkboxes: (report, element, pointer) => checkOptions(report, element, shortListMax, pointer),
  overflow: (report, element, pointer) => checkOptions(report, element, 5, pointer),
  plain_text_input: (report, element, pointer) => {
    const { max_length: maxLength, min_length: minLength, initial_value: initial } = element;
    if (maxLength !== undefined && (typeof maxLength !== 'number' || maxLength < 1)) {
      report('must be greater than 0', `${pointer}/max_length`);
    }
    if (typeof maxLength === 'number' && maxLength > 3000)
      report('must be less than 3001', `${pointer}/max_length`);
    if (typeof minLength === 'number' && (minLength < 0 || minLength > 3000)) {
      report('must be less than 3001', `${pointer}/min_length`);
    }
    checkLength(
      report,
      initial,
      typeof maxLength === 'number' ? maxLength : 3000,
      `${pointer}/initial_value`,
    );
  },
  number_input: (report, element, pointer) => {
    requireField(report, element, 'is_decimal_allowed', pointer);
  },
  datepicker: (report, element, pointer) => {
    const initial = element.initial_date;
    if (initial !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(textOf(initial) ?? '')) {
      report('must be a valid date in the format YYYY-MM-DD', `${pointer}/initial_date`);
    }
  },
  image: (report, element, pointer) => {
    if (element.slack_file !== undefined && element.image_url !== undefined)
      report('must provide either `image_url` or `slack_file`', pointer);
    if (element.slack_file === undefined) requireField(report, element, 'image_url', pointer);
    requireField(report, element, 'alt_text', pointer);
    checkLength(report, element.image_url, 3000, `${pointer}/image_url`);
    checkLength(report, element.alt_text, 2000, `${pointer}/alt_text`);
  },
  timepicker: () => {},
  datetimepicker: () => {},
  users_select: () => {},
  conversations_select: () => {},
  channels_select: () => {},
  external_select: () => {},
  multi_users_select: () => {},
  email_text_input: () => {},
  url_text_input: () => {},
  rich_text_input: () => {},
  file_input: (report, element, pointer) => {
    const { max_files: maxFiles } = element;
    if (typeof maxFiles === 'number' && (maxFiles < 1 || maxFiles > 10))
      report('must be less than 11', `${pointer}/max_files`);
  },
};

/** The elements that each kind of block may contain. */
const elementsIn = {
  actions: new Set([
    'button',
    'static_select',
    'overflow',
    'radio_buttons',
    'checkboxes',
    'datepicker',
    'timepicker',
    'datetimepicker',
    'users_select',
    'conversations_select',
    'channels_select',
    'external_select',
  ]),
  section: new Set([
    'button',
    'static_select',
    'multi_static_select',
    'overflow',
    'radio_buttons',
    'checkboxes',
    'datepicker',
    'timepicker',
    'users_select',
    'conversations_select',
    'channels_select',
    'external_select',
    'multi_users_select',
    'image',
  ]),
  input: new Set([
    'plain_text_input',
    'static_select',
    'multi_static_select',
    'radio_buttons',
    'checkboxes',
    'datepicker',
    'timepicker',
    'datetimepicker',
    'users_select',
    'conversations_select',
    'channels_select',
    'external_select',
    'multi_users_select',
    'number_input',
    'email_text_input',
    'url_text_input',
    'rich_text_input',
    'file_input',
  ]),
} as const;

export function checkElement(
  report: Report,
  value: unknown,
  place: keyof typeof elementsIn,
  pointer: string,
): void {
  if (!isRecord(value)) {
    report('must provide an object', pointer);
    return;
  }
  const type = textOf(value.type) ?? '';
  const check = checks[type];
  if (check === undefined || !elementsIn[place].has(type)) {
    report(`unsupported type: ${type}`, `${pointer}/type`);
    return;
  }
  checkLength(report, value.action_id, 255, `${pointer}/action_id`);
  checkOptionalText(report, value.placeholder, { max: 150, plainOnly: true }, `${pointer}/placeholder`);
  checkConfirm(report, value.confirm, `${pointer}/confirm`);
  check(report, value, pointer);
}

function checkOptions(report: Report, element: Json, max: number, pointer: string): void {
  const groups = element.option_groups;
  if (groups !== undefined) {
    checkCount(report, listOf(groups), selectOptionsMax, `${pointer}/option_groups`);
    for (const [at, group] of recordsOf(groups).entries()) {
      checkTextObject(
        report,
        group.label,
        { max: 75, plainOnly: true },
        `${pointer}/option_groups/${at}/label`,
      );
      checkOptionList(report, group.options, max, `${pointer}/option_groups/${at}/options`);
    }
  } else if (requireField(report, element, 'options', pointer)) {
    checkOptionList(report, element.options, max, `${pointer}/options`);
  }
  const offered = optionsOf(element);
  const initial = element.initial_option;
  if (initial !== undefined && !offered.some((option) => sameJson(option, initial))) {
    report('must exactly match one of the provided options', `${pointer}/initial_option`);
  }
  for (const [at, option] of listOf(element.initial_options).entries()) {
    if (offered.some((candidate) => sameJson(candidate, option))) continue;
    report('must exactly match one of the provided options', `${pointer}/initial_options/${at}`);
  }
}

function checkOptionList(report: Report, value: unknown, max: number, pointer: string): void {
  const options = listOf(value);
  if (options.length === 0) report('must provide at least 1 item', pointer);
  checkCount(report, options, max, pointer);
  for (const [at, option] of options.entries()) {
    const here = `${pointer}/${at}`;
    if (!isRecord(option)) {
      report('must provide an object', here);
      continue;
    }
    checkTextObject(report, option.text, { max: 75 }, `${here}/text`);
    if (requireField(report, option, 'value', here)) checkLength(report, option.value, 150, `${here}/value`);
    checkOptionalText(report, option.description, { max: 75 }, `${here}/description`);
  }
}

/** All options of a select, in groups or not. */
export const optionsOf = (element: Json): readonly Json[] => [
  ...recordsOf(element.options),
  ...recordsOf(element.option_groups).flatMap((group) => recordsOf(group.options)),
];
