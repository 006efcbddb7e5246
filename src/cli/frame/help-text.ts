import type { Translate } from '../../i18n/translate.ts';

/** Commands as they are typed, for the end of a help. They read the same in every language. */
export const examples = (t: Translate, ...commands: readonly string[]): string =>
  [
    `\n${t(commands.length === 1 ? 'cli.example' : 'cli.examples')}`,
    ...commands.map(
      (command) => `  $ ${command.includes('npm run') ? command : `npm run kinerja -- ${command}`}`,
    ),
  ].join('\n');
