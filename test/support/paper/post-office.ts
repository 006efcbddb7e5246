import type { DeliverMode } from '../../../simulator/deliver-mode.ts';

/** A post office: a stand-in for a platform on which sent messages can be neither changed nor deleted. */

/** A sheet that a person has got, with at most three boxes to tick. */
export type Sheet = {
  readonly id: number;
  /** The number of the first sheet of its letter. */
  readonly letter: number;
  readonly words: string;
  readonly boxes: readonly { readonly label: string; readonly code: string }[];
  readonly file?: Enclosure;
};
export type Enclosure = { readonly name: string; readonly mimeType: string; readonly bytes: Uint8Array };
export type NewSheet = Pick<Sheet, 'words' | 'boxes' | 'file'> & {
  readonly to: string;
  readonly letter?: number;
  /** Sheets of letters that this one replaces. They stay with the person all the same. */
  readonly insteadOf?: readonly number[];
};

/** What a person sends to the bot. */
export type Letter = { readonly id: number; readonly from: string } & (
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'tick'; readonly sheet: number; readonly code: string }
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly mimeType: string;
      readonly size: number;
      readonly words: string;
    }
);
/** Resolves with true when it was accepted, and with false when it is to be delivered again. */
export type TakeLetter = (letter: Letter) => Promise<boolean>;

/** Why a sheet was not accepted. With `lost` it may have arrived all the same. */
export class PostError extends Error {
  override readonly name = 'PostError';
  readonly kind: 'limit' | 'moved' | 'closed' | 'lost' | 'broken' | 'against the rules';

  constructor(kind: PostError['kind'], message: string = kind) {
    super(message);
    this.kind = kind;
  }
}

export const wordsMax = 1024;
export const boxesMax = 3;
export const enclosureMax = 100_000;
export const limitMs = 7000;

export type PaperPerson = {
  writes(words: string): Promise<void>;
  /** Ticks the newest box with that label, on sheets that were not replaced. */
  ticks(fits: (label: string) => boolean): Promise<void>;
  sends(file: Enclosure & { readonly words?: string; readonly size?: number }): Promise<void>;
  throwsAway(sheet: number): void;
  moves(): void;
  /** All sheets that the person has. */
  desk(): readonly Sheet[];
  /** The sheets of letters that no other letter replaces. */
  counting(): readonly Sheet[];
};

export type PostOffice = {
  person(name: string): PaperPerson;
  /** Accepts a sheet from the bot, or rejects with a `PostError`. */
  post(token: string, sheet: NewSheet): Promise<number>;
  /** The content of a delivered file; undefined once it was thrown away. */
  enclosure(letter: number): Uint8Array | undefined;
  /** The function that receives letters to the bot. */
  bringTo(take: TakeLetter): void;
  bringAgain(): Promise<void>;
  deliver: DeliverMode;
  failNext(kind: PostError['kind']): void;
  /** From now on every sheet seems lost to the bot. With `isRead` it arrives all the same. */
  losesAll(isRead: (sheet: Pick<NewSheet, 'words'>) => boolean): void;
  /** Ends that. The bot cannot replace sheets it does not know of, so the person puts them aside. */
  losesNone(): void;
  /** The person no longer exists, so letters to them are refused. */
  shut(): void;
  idle(): Promise<void>;
};

const offices = new Map<string, PostOffice>();
export const officeOf = (token: string): PostOffice | undefined => offices.get(token);

/** An office that knows one bot, by its token. */
export function openOffice(token: string): PostOffice {
  const desks = new Map<string, Sheet[]>();
  const past = new Set<number>();
  const moved = new Set<string>();
  const enclosures = new Map<number, Uint8Array>();
  const failures: PostError['kind'][] = [];
  const underWay = new Set<Promise<unknown>>();
  let take: TakeLetter = async () => false;
  const unheard = new Set<number>();
  let losing: Parameters<PostOffice['losesAll']>[0] | undefined;
  let isShut = false;
  let lastId = 0;
  let lastLetter: Letter | undefined;
  const nextId = (): number => {
    lastId += 1;
    return lastId;
  };
  const deskOf = (name: string): Sheet[] => {
    const desk = desks.get(name) ?? [];
    desks.set(name, desk);
    return desk;
  };

  async function bringOnce(letter: Letter): Promise<void> {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (await take(letter)) return;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
  function bring(letter: Letter): Promise<void> {
    lastLetter = letter;
    const brought =
      office.deliver === 'once'
        ? bringOnce(letter)
        : office.deliver === 'twice'
          ? bringOnce(letter).then(() => bringOnce(letter))
          : Promise.all([bringOnce(letter), bringOnce(letter)]).then(() => {});
    underWay.add(brought);
    return brought.finally(() => underWay.delete(brought));
  }

  const office: PostOffice = {
    deliver: 'once',
    losesAll: (isRead) => {
      losing = isRead;
    },
    losesNone: () => {
      losing = undefined;
      for (const letter of unheard) past.add(letter);
    },
    post: async (given, { to, letter, insteadOf = [], ...sheet }) => {
      const failure = failures.shift();
      if (isShut) throw new PostError('closed');
      if (given !== token) throw new PostError('against the rules', 'unknown token');
      if (moved.has(to)) throw new PostError('moved');
      if (sheet.words.length > wordsMax || sheet.boxes.length > boxesMax || sheet.words.trim() === '')
        throw new PostError(
          'against the rules',
          `${sheet.words.length} letters, ${sheet.boxes.length} boxes`,
        );
      if (losing && !losing(sheet)) throw new PostError('lost');
      if (failure !== undefined && failure !== 'lost') throw new PostError(failure);
      const id = nextId();
      deskOf(to).push({ id, letter: letter ?? id, ...sheet });
      for (const old of deskOf(to)) if (insteadOf.includes(old.id)) past.add(old.letter);
      if (losing) unheard.add(id);
      if (losing || failure !== undefined) throw new PostError('lost');
      return id;
    },
    enclosure: (letter) => enclosures.get(letter),
    bringTo: (taker) => {
      take = taker;
    },
    bringAgain: async () => {
      if (lastLetter) await bring(lastLetter);
    },
    failNext: (kind) => void failures.push(kind),
    shut: () => {
      isShut = true;
    },
    idle: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    person: (name) => {
      const from = name;
      const counting = () => deskOf(name).filter(({ letter }) => !past.has(letter));
      return {
        desk: () => deskOf(name),
        counting,
        writes: (words) => bring({ id: nextId(), from, kind: 'words', words }),
        ticks: async (fits) => {
          for (const { id: sheet, boxes } of counting().toReversed()) {
            const box = boxes.findLast(({ label }) => fits(label));
            if (box) return bring({ id: nextId(), from, kind: 'tick', sheet, code: box.code });
          }
          throw new Error('there is no such box');
        },
        sends: ({ bytes, words = '', size = bytes.length, ...about }) => {
          const id = nextId();
          enclosures.set(id, bytes);
          return bring({ id, from, kind: 'file', size, words, ...about });
        },
        throwsAway: (sheet) => {
          desks.set(
            name,
            deskOf(name).filter(({ id }) => id !== sheet),
          );
        },
        moves: () => void moved.add(name),
      };
    },
  };
  offices.set(token, office);
  return office;
}
