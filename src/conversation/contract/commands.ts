import type { MessageKey } from '../../i18n/messages/index.ts';

/** The commands of the bot, each by its Indonesian and English names. */
export type Command = 'start' | 'appraisal' | 'team' | 'results' | 'language' | 'help' | 'cancel' | 'privacy';

type Entry = {
  readonly names: readonly string[];
  readonly describe: MessageKey;
  readonly id: string;
  readonly en: string;
};

export const commands: Readonly<Record<Command, Entry>> = {
  start: {
    names: ['start', 'mulai', 'beranda', 'home', ''],
    describe: 'command.start',
    id: 'start',
    en: 'start',
  },
  appraisal: {
    names: ['penilaian', 'lanjut', 'appraisal', 'continue'],
    describe: 'command.appraisal',
    id: 'penilaian',
    en: 'appraisal',
  },
  team: { names: ['tim', 'team'], describe: 'command.team', id: 'tim', en: 'team' },
  results: { names: ['hasil', 'results', 'result'], describe: 'command.results', id: 'hasil', en: 'results' },
  language: {
    names: ['bahasa', 'language', 'settings'],
    describe: 'command.language',
    id: 'bahasa',
    en: 'language',
  },
  help: { names: ['bantuan', 'help'], describe: 'command.help', id: 'bantuan', en: 'help' },
  cancel: { names: ['batal', 'cancel', 'stop'], describe: 'command.cancel', id: 'batal', en: 'cancel' },
  privacy: { names: ['privasi', 'privacy'], describe: 'command.privacy', id: 'privasi', en: 'privacy' },
};

const byName = new Map<string, Command>(
  (Object.keys(commands) as Command[]).flatMap((command) =>
    commands[command].names.map((name) => [name, command] as const),
  ),
);

/** The command of a name in either language, or undefined. */
export const commandOf = (name: string): Command | undefined => byName.get(name.toLowerCase());
