import { isRecord, type Json, listOf, recordsOf, textOf } from '../../json.ts';
import { checkElement } from './elements.ts';
import {
  checkCount,
  checkLength,
  checkOptionalText,
  checkTextObject,
  type Report,
  requireField,
} from './report.ts';
import { checkRichText } from './rich-text.ts';

export type Surface = 'message' | 'modal' | 'home';

type BlockCheck = (report: Report, block: Json, pointer: string) => void;

const blocksMax: Readonly<Record<Surface, number>> = { message: 50, modal: 100, home: 100 };

/** Blocks that a container may hold; not another container. */
const childTypes = new Set([
  'actions',
  'context',
  'divider',
  'header',
  'image',
  'input',
  'rich_text',
  'section',
  'table',
]);
/** In messages only. */
const messageTypes = new Set(['table', 'container']);

const checks: Readonly<Record<string, BlockCheck>> = {
  divider: () => {},
  header: (report, block, pointer) =>
    checkTextObject(report, block.text, { max: 150, plainOnly: true }, `${pointer}/text`),
  section: (report, block, pointer) => {
    if (block.text === undefined && block.fields === undefined) {
      report('must define either `text` or `fields`', `${pointer}/type`);
    }
    checkOptionalText(report, block.text, { max: 3000 }, `${pointer}/text`);
    const fields = listOf(block.fields);
    checkCount(report, fields, 10, `${pointer}/fields`);
    for (const [at, field] of fields.entries())
      checkTextObject(report, field, { max: 2000 }, `${pointer}/fields/${at}`);
    if (block.accessory !== undefined)
      checkElement(report, block.accessory, 'section', `${pointer}/accessory`);
  },
  context: (report, block, pointer) => {
    const elements = listOf(block.elements);
    if (elements.length === 0) report('must provide at least 1 item', `${pointer}/elements`);
    checkCount(report, elements, 10, `${pointer}/elements`);
    for (const [at, element] of elements.entries()) {
      const here = `${pointer}/elements/${at}`;
      if (isRecord(element) && element.type === 'image') checkElement(report, element, 'section', here);
      else checkTextObject(report, element, { max: 3000 }, here);
    }
  },
  actions: (report, block, pointer) => {
    const elements = listOf(block.elements);
    if (elements.length === 0) report('must provide at least 1 item', `${pointer}/elements`);
    checkCount(report, elements, 25, `${pointer}/elements`);
    for (const [at, element] of elements.entries())
      checkElement(report, element, 'actions', `${pointer}/elements/${at}`);
    for (const twin of repeated(recordsOf(elements).map((element) => textOf(element.action_id)))) {
      report(`action_id \`${twin}\` already exists`, `${pointer}/elements`);
    }
  },
  input: (report, block, pointer) => {
    checkTextObject(report, block.label, { max: 2000, plainOnly: true }, `${pointer}/label`);
    checkOptionalText(report, block.hint, { max: 2000, plainOnly: true }, `${pointer}/hint`);
    checkElement(report, block.element, 'input', `${pointer}/element`);
  },
  image: (report, block, pointer) => {
    checkElement(report, block, 'section', pointer);
    checkOptionalText(report, block.title, { max: 2000, plainOnly: true }, `${pointer}/title`);
  },
  rich_text: (report, block, pointer) => checkRichText(report, block.elements, `${pointer}/elements`),
  markdown: (report, block, pointer) => {
    requireField(report, block, 'text', pointer);
    checkLength(report, block.text, 12_000, `${pointer}/text`);
  },
  container: (report, block, pointer) => {
    if (block.title === undefined && block.rich_text_title === undefined)
      report('must define either `title` or `rich_text_title`', `${pointer}/type`);
    checkOptionalText(report, block.title, { max: 150, plainOnly: true }, `${pointer}/title`);
    if (block.default_collapsed === true && block.is_collapsible !== true)
      report('must be collapsible', `${pointer}/default_collapsed`);
    const children = listOf(block.child_blocks);
    if (children.length === 0) report('must provide at least 1 item', `${pointer}/child_blocks`);
    checkCount(report, children, 10, `${pointer}/child_blocks`);
    for (const [at, child] of children.entries()) {
      const here = `${pointer}/child_blocks/${at}`;
      const type = isRecord(child) ? (textOf(child.type) ?? '') : '';
      const check = childTypes.has(type) ? checks[type] : undefined;
      if (!isRecord(child) || check === undefined) report(`unsupported type: ${type}`, `${here}/type`);
      else check(report, child, here);
    }
  },
  table: (report, block, pointer) => {
    const rows = listOf(block.rows);
    if (rows.length === 0) report('must provide at least 1 item', `${pointer}/rows`);
    checkCount(report, rows, 100, `${pointer}/rows`);
    checkCount(report, listOf(block.column_settings), 20, `${pointer}/column_settings`);
    for (const [at, row] of rows.entries()) checkTableRow(report, row, `${pointer}/rows/${at}`);
  },
};

function checkTableRow(report: Report, row: unknown, pointer: string): void {
  checkCount(report, listOf(row), 20, pointer);
  for (const [at, cell] of listOf(row).entries()) {
    const here = `${pointer}/${at}`;
    const type = isRecord(cell) ? cell.type : undefined;
    if (!isRecord(cell)) report('must provide an object', here);
    else if (type === 'rich_text') checkRichText(report, cell.elements, `${here}/elements`);
    else if (type === 'raw_text') {
      if (typeof cell.text !== 'string' || cell.text === '')
        report('must be more than 0 characters', `${here}/text`);
    } else if (type !== 'raw_number') report(`unsupported type: ${textOf(type)}`, `${here}/type`);
  }
}

/** Checks a list of blocks for one surface. `pointer` is the place of the list in the request. */
export function checkBlocks(report: Report, value: unknown, surface: Surface, pointer: string): void {
  if (!Array.isArray(value)) {
    report('must provide an array', pointer);
    return;
  }
  const blocks = listOf(value);
  checkCount(report, blocks, blocksMax[surface], pointer);
  for (const [at, block] of blocks.entries()) {
    const here = `${pointer}/${at}`;
    const type = isRecord(block) ? (textOf(block.type) ?? '') : '';
    const check = checks[type];
    if (!isRecord(block)) report('must provide an object', here);
    else if (check === undefined || (messageTypes.has(type) && surface !== 'message'))
      report(`unsupported type: ${type}`, `${here}/type`);
    else {
      checkLength(report, block.block_id, 255, `${here}/block_id`);
      check(report, block, here);
    }
  }
  const records = recordsOf(blocks);
  for (const twin of repeated(records.map((block) => textOf(block.block_id)))) {
    report(`block_id \`${twin}\` already exists`, pointer);
  }
  if (surface === 'message' && records.filter((block) => block.type === 'table').length > 1) {
    report('only_one_table_allowed', pointer);
  }
}

const repeated = (ids: readonly (string | undefined)[]): readonly string[] => {
  const given = ids.filter((id): id is string => id !== undefined && id !== '');
  return [...new Set(given.filter((id, at) => given.indexOf(id) !== at))];
};

/** The characters that Slack seems to count for its undocumented limit: all visible text, fields and cells. */
export function textSum(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + textSum(item), 0);
  if (!isRecord(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [key, field]) =>
      sum + (key === 'text' && typeof field === 'string' ? field.length : textSum(field)),
    0,
  );
}
