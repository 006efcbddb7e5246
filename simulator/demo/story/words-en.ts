export const english = {
  step: {
    arrive: (count: number) =>
      `${count} people link their accounts with the codes of HR, on Telegram and on Slack`,
    assesses: (name: string, place: string) => `${name} sends the self-assessment, on ${place}`,
    begins: (name: string, employee: string) => `${name} begins to rate ${employee}`,
    rates: (name: string, employee: string) => `${name} rates ${employee} and gives the result out`,
    acknowledges: (name: string) => `${name} opens the result and confirms receipt`,
    objects: (name: string) => `${name} opens the result and objects`,
    looksForOrphans: 'Who has open work in hand, and are they there?',
    examines: 'An operator looks at the machine and at the record',
  },
  check: {
    noOrphans: 'every open appraisal is in the hands of somebody who is there',
    commandFindsNone: 'HR’s own command finds nobody without an appraiser',
    allEnded: (acknowledged: number, decided: number, without: number) =>
      `everything has ended: ${acknowledged} acknowledged, ${decided} with an objection that was decided, ${without} unfinished`,
    doctorIsClean: 'the doctor finds no problem, and nothing to look at that has to do with these people',
    auditIsWhole: 'the record is whole, and the tables are what it says',
  },
};
