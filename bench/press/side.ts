import type { IncomingMessage } from 'node:http';
import type { Place, Presser } from './city.ts';

/** One press of a person, as the platform would tell of it. */
export type Press = { readonly headers: Readonly<Record<string, string>>; readonly body: string };

/** A platform to press on. The calls of the bots come to the stand-in at `base`. */
export type Ground = {
  readonly name: string;
  readonly place: Place;
  readonly path: string;
  /** `count`: how often this person pressed before. */
  readonly press: (person: Presser, count: number, base: string) => Press;
  /** What the stand-in answers to a call. */
  readonly answer: (request: IncomingMessage, body: string) => string;
  /** The number of the person whose screen this call draws; undefined for any other call. */
  readonly drawn: (request: IncomingMessage, body: string) => number | undefined;
  readonly ours: (base: string) => Readonly<Record<string, string>>;
  readonly bare: { readonly file: string; readonly env: (base: string) => Readonly<Record<string, string>> };
};
