import type { Part, RoomPerson } from '../room/protocol.ts';
import type { Townsperson } from './ask-database.ts';
import type { DemoPeople, DemoPerson } from './seed.ts';

const firstSeats = ['employee', 'appraiser', 'secondAppraiser', 'hr', 'secondEmployee'] as const;

/** Everybody of the city. Those with whom one begins come first, in the parts that they have in the demo. */
export function roomPeople(first: DemoPeople, everyone: readonly Townsperson[]): readonly RoomPerson[] {
  const others = everyone.filter(({ id }) => firstSeats.every((part) => first[part].id !== id));
  return [
    ...firstSeats.map((part) => {
      const position = everyone.find(({ id }) => id === first[part].id)?.position;
      return {
        ...{ id: first[part].id, name: first[part].name, part, ...(position !== undefined && { position }) },
        telegramId: firstTelegramIdOf(first[part]),
        slackId: slackIdOf(first[part]),
      };
    }),
    ...others.map((one) => ({
      ...{ id: one.id, name: one.name, part: partOf(one), position: one.position },
      telegramId: 10_000_000_000 + accountOf(one),
      slackId: slackIdOf(one),
    })),
  ];
}

function partOf({ isHr, appraises }: Townsperson): Part {
  if (isHr) return 'hr';
  return appraises === 'appraisers'
    ? 'secondAppraiser'
    : appraises === 'employees'
      ? 'appraiser'
      : 'employee';
}

type WithNip = Pick<DemoPerson, 'nip'>;

/** Comes from the end of the NIP, so it differs between people and stays the same after a restart. */
const accountOf = ({ nip }: WithNip): number => Number(nip.slice(2, 18)) % 2_176_782_336;
const slackIdOf = (person: WithNip): string =>
  `U${accountOf(person).toString(36).toUpperCase().padStart(7, '0')}`;
/** Only for those with whom one begins, who had these before the others came: some others have the same digits. */
const firstTelegramIdOf = ({ nip }: WithNip): number =>
  700_000_000 + (Number(nip.slice(2, 18)) % 100_000_000);
