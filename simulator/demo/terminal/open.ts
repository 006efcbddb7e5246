import { openStage, type Stage } from '../stage.ts';
import { explainStart } from './explain-start.ts';
import { say } from './print.ts';
import type { TerminalWords } from './words.ts';

/** Opens a stage; undefined when it could not be opened, after one sentence about why. */
export async function openOrExplain(
  asked: {
    readonly dataDir: string;
    readonly port: number;
    readonly host?: string;
    readonly startsOver: boolean;
    readonly hasTables: boolean;
    readonly hasNoCycle?: boolean;
    readonly needsSecond?: boolean;
  },
  words: TerminalWords,
  program: 'demo' | 'practice',
): Promise<Stage | undefined> {
  const complain = (sentence: string): void => void process.stderr.write(`${sentence}\n`);
  const stage = await openStage({
    ...asked,
    onLost: ({ why }, folder) => {
      complain(why === 'folder-gone' ? words.folderGone(asked.dataDir) : words.databaseEnds(folder));
      process.exit(1);
    },
  }).catch((error: unknown) => {
    complain(explainStart(error, { ...asked, words, program }));
    return undefined;
  });
  const place = stage?.place;
  if (place && place.folder !== place.wanted) say(words.liesIn(place.folder, place.wanted));
  return stage;
}
