import { english as story } from '../story/words-en.ts';

export const english = {
  /** Of every act of HR. */
  reason: 'Decree of the head of the agency 3/2026',
  chapter: {
    opening: 'HR: the unit, the settings, the cycle',
    self: 'everybody assesses themselves',
    ratings: 'the heads rate; nothing goes out before it is approved',
    approval: 'the superior sends one back, and approves the team',
    takeBack: 'one result is taken back before it is opened, and given anew',
    answers: 'the results are read and answered',
    closing: 'the cycle is closed',
    sound: 'everything together',
  },
  step: {
    ...story.step,
    rates: (name: string, employee: string) => `${name} rates ${employee}`,
    grows: (count: number) => `The roster brings ${count} more into two neighbouring sections`,
    sets: 'HR sets: approval within five days, 24 hours to take back, “left out?”, three questions at the end',
    opens: 'HR opens the cycle, and enters the rating of the organisation for this unit',
    ratesBelow: (name: string, employee: string) => `${name} rates ${employee} below “Baik”`,
    sendsBack: (name: string, employee: string) =>
      `${name} sees the unit beside the pattern, and sends the result of ${employee} back`,
    corrects: (name: string) => `${name} reads why, corrects it and sets it again`,
    approves: (name: string) => `${name} approves the team`,
    takesBack: (name: string, employee: string) => `${name} takes the result of ${employee} back`,
    closes: 'HR closes the cycle for good',
  },
  check: {
    ...story.check,
    unitOfTwelve: 'in the two sections are twelve people: ten and their two heads',
    settingsAreSet: 'every setting is a row, and the acts bear the name of the officer',
    cycleIsOpen: 'everybody in the unit has an appraisal',
    organisationIsEntered: 'the rating of the organisation stands for this unit and this cycle',
    allSubmitted: 'all twelve self-assessments are in',
    nothingIsOut: 'all twelve are rated, and none is given out',
    resultIsHidden: 'none of the employees is offered a result',
    secondLook: 'below “Baik” one press is not enough: it was set by the second',
    approverIsTold: 'the superior is told by itself that results wait',
    patternWarns: 'the unit is shown beside the pattern of SE MenPANRB 3/2023, with a warning',
    isSentBack: 'the rating is with the appraiser again, with the reason',
    reasonIsRead: 'the appraiser reads the reason',
    goesUpAgain: 'corrected, it waits for approval again',
    unseenFirst: 'the one below “Baik” is not among those that can be approved, until it was opened',
    noteIsAsked: 'outside the pattern a note is asked for; it is kept with what was approved',
    teamIsApproved: 'all ten are approved with two taps by the superior, and given out',
    headsAreApproved: 'the two heads are approved by who is above their superior',
    takenBack: 'taken back, the employee sees nothing of it',
    givenAnew: 'set and approved anew, it is given out',
    othersHaveRead: 'those who have nothing to say have read theirs',
    isClosed: 'closed: no appraisal is open any more',
  },
  stopped: (why: string) => `The script stopped: what is shown is not what it expects.\n${why}`,
  ends: (count: number, broken: number) =>
    broken === 0
      ? `A result that stands: all ${count} checks hold`
      : `A result that stands: ${broken} of ${count} checks do NOT hold`,
};
