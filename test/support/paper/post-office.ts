import type { DeliverMode } from '../../../simulator/deliver-mode.ts';

/** The post: stands in for a platform on which nothing that was sent can be changed or taken back. */

/** A sheet before a person, with at most three boxes to tick. */
export type Sheet = {
  readonly id: number;
  /** The first sheet of the letter it belongs to. */
  readonly letter: number;
  readonly words: string;
  readonly boxes: readonly { readonly label: string; readonly code: string }[];
  readonly file?: Enclosure;
};
export type Enclosure = { readonly name: string; readonly mimeType: string; readonly bytes: Uint8Array };
export type NewSheet = Pick<Sheet, 'words' | 'boxes' | 'file'> & {
  readonly to: string;
  readonly letter?: number;
  /** Sheets whose letters this one says it stands instead of. They stay where they are. */
  readonly insteadOf?: readonly number[];
};

/** What a person sent, as the post brings it. */
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
/** True when it was taken; false when it shall be brought again. */
export type TakeLetter = (letter: Letter) => Promise<boolean>;

/** Why a sheet was not taken; `lost` is one that may lie there all the same. */
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
  /** Ticks the newest box that fits, on the sheets that count. */
  ticks(fits: (label: string) => boolean): Promise<void>;
  sends(file: Enclosure & { readonly words?: string; readonly size?: number }): Promise<void>;
  throwsAway(sheet: number): void;
  moves(): void;
  /** Everything that lies there. */
  desk(): readonly Sheet[];
  /** Those of letters that no other stands instead of. */
  counting(): readonly Sheet[];
};

export type PostOffice = {
  person(name: string): PaperPerson;
  /** Takes a sheet of the bot's; rejects with a `PostError`. */
  post(token: string, sheet: NewSheet): Promise<number>;
  /** The content of a file that was brought; undefined when it is thrown away. */
  enclosure(letter: number): Uint8Array | undefined;
  /** To whom letters are brought. */
  bringTo(take: TakeLetter): void;
  bringAgain(): Promise<void>;
  deliver: DeliverMode;
  failNext(kind: PostError['kind']): void;
  /** Until further notice no sheet arrives; one that `isRead` lies there, but the bot does not hear so. */
  losesAll(isRead: (sheet: Pick<NewSheet, 'words'>) => boolean): void;
  /** Ends that. What nobody heard of can be replaced by nothing: it was read, and is put aside. */
  losesNone(): void;
  /** Nobody is there any more. */
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
