import type { RoomPerson } from '../room/protocol.ts';
import type { DemoPeople, DemoPerson } from './seed.ts';

export const roomPeople = (people: DemoPeople): readonly RoomPerson[] =>
  (['employee', 'appraiser', 'secondAppraiser', 'hr', 'secondEmployee'] as const).map((part) => ({
    id: people[part].id,
    name: people[part].name,
    part,
    telegramId: telegramIdOf(people[part]),
    slackId: slackIdOf(people[part]),
  }));

/** The platform ids come from the end of the NIP, so they differ between people and stay the same after a restart. */
export const telegramIdOf = (person: DemoPerson): number =>
  700_000_000 + (Number(person.nip.slice(2, 18)) % 100_000_000);
export const slackIdOf = (person: DemoPerson): string =>
  `U${(Number(person.nip.slice(2, 18)) % 2_176_782_336).toString(36).toUpperCase().padStart(7, '0')}`;
