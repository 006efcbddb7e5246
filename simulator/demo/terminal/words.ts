import type { Part } from '../../room/protocol.ts';
import type { Holder } from '../folder-lock.ts';
import type { Mistake } from './options.ts';

/** What the demo and the practice room say in the terminal. */
export type TerminalWords = {
  readonly demoUsage: string;
  readonly practiceUsage: string;
  readonly mistake: (mistake: Mistake, program: 'demo' | 'practice') => string;
  readonly portTaken: (port: number) => string;
  readonly portForbidden: (port: number) => string;
  readonly noAddress: (host: string) => string;
  readonly notStarted: string;
  readonly inUse: (folder: string, holder: Holder | undefined, program: 'demo' | 'practice') => string;
  readonly liesIn: (folder: string, wanted: string) => string;
  readonly folderGone: (folder: string) => string;
  readonly databaseEnds: (folder: string) => string;
  readonly ending: string;
  readonly running: string;
  readonly welcome: (address: string) => string;
  readonly moment: (moment: string) => string;
  readonly practiceOpen: (address: string) => string;
  readonly practiceInNetwork: (key: string) => string;
  readonly scriptEnds: (isAcknowledged: boolean) => string;
  readonly scriptStopped: string;
  readonly playing: (employee: string, employeeOn: string, appraiser: string, appraiserOn: string) => string;
  readonly handsCode: (name: string, code: string) => string;
  readonly newMessage: (name: string, place: string) => string;
  readonly standsAt: (name: string, isAcknowledged: boolean) => string;
  readonly seat: (name: string, part: Part, place: string) => string;
  readonly chatHelp: string;
  readonly nothingYet: string;
  readonly noButton: string;
  readonly chatFailed: string;
};
