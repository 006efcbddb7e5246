import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');

/** What looks like a sentence and is none, with the reason. */
const noSentences: readonly (readonly [file: string, text: RegExp, why: string])[] = [
  ['src/cli.ts', /^the command failed$/, 'for the log'],
  ['src/cli/frame/help-text.ts', /^npm run$|npm run kinerja/, 'a command, as it is typed'],
  [
    'src/cli/doctor/subject.ts',
    /^[a-z]+( [a-z]+){1,2}$|^days off |^lane /,
    'names for programs, in the JSON',
  ],
  ['src/cli/read-holiday-file.ts', /^hari libur$/, 'words that HR writes in its files'],
  [
    'src/cli/holidays/day-kind.ts',
    /^(hari libur|libur nasional|hari libur nasional|hari kerja|cuti bersama)$/,
    'words that HR writes in its files',
  ],
];

/** Calls whose text is no sentence of ours: keys of messages, commands as they are typed, patterns and names of options. */
const takesNoSentence = new Set(['examples', 'command', 'argument', 't', 'subject']);

/** Two words of two letters or more beside each other, as in "no answer" and in no key, path, name or date. */
const isSentence = (text: string): boolean =>
  /(?<![-\w@/.$<])\p{L}{2,}[,;:.]? +\(?\p{L}{2,}(?![-\w]*[>=])/u.test(text);

/** The sentences that a file writes out itself. */
function sentencesIn(source: string): readonly string[] {
  const file = ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isCallExpression(node)) {
      const callee = node.expression;
      const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText(file);
      visit(callee);
      for (const argument of node.arguments)
        if (
          !(
            takesNoSentence.has(name) &&
            (ts.isStringLiteralLike(argument) || ts.isTemplateExpression(argument))
          )
        )
          visit(argument);
      return;
    }
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    else if (ts.isTemplateExpression(node))
      found.push([node.head.text, ...node.templateSpans.map((span) => `{}${span.literal.text}`)].join(''));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found.filter(isSentence);
}

const inFolder = readdirSync(join(root, 'src', 'cli'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `src/cli/${file}`);
const files = ['src/cli.ts', ...inFolder];
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const own = (file: string): readonly string[] =>
  sentencesIn(read(file)).filter(
    (text) => !noSentences.some(([where, pattern]) => where === file && pattern.test(text)),
  );

describe('the command line says nothing of its own', () => {
  it.each(files)('%s takes every sentence from the messages', (file) => {
    expect(own(file)).toEqual([]);
  });

  it('has no exception that is not needed any more', () => {
    const unused = noSentences.filter(
      ([file, pattern]) =>
        !files.includes(file) || !sentencesIn(read(file)).some((text) => pattern.test(text)),
    );
    expect(unused.map(([file, , why]) => `${file}: ${why}`)).toEqual([]);
  });

  it.each([
    ["out('No account is blocked.')", 1],
    [`throw new Refused(\`\${name} has no account on \${platform}.\`)`, 1],
    ["command.description('what became of all messages')", 1],
    ["command.option('--json', 'report as JSON')", 1],
    ["const remedy = 'Start Redis, or remove it'", 1],
    ["command.addHelpText('after', `\\nThe file is read as it comes.`)", 1],
    ["t('cli.no-file', { path })", 0],
    ["command.option('--nip <nip>', t('cli.nip'))", 0],
    ["examples(t, 'roster import examples/roster.csv')", 0],
    [`\`\${one}, \${other}  -> \${more}\``, 0],
  ])('finds what %s writes out', (source, count) => {
    expect(sentencesIn(source)).toHaveLength(count);
  });
});
