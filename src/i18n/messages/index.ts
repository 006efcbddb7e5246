import type { Locale } from '../locale.ts';
import * as accounts from './accounts.ts';
import * as answer from './answer.ts';
import * as approval from './approval.ts';
import * as assistCli from './assist/cli.ts';
import * as assistPaper from './assist/paper.ts';
import * as assistScreens from './assist/screens.ts';
import * as care from './care.ts';
import * as clearance from './clearance.ts';
import * as cliAccounts from './cli/accounts.ts';
import * as cliAudit from './cli/audit.ts';
import * as cliCodes from './cli/codes.ts';
import * as cliCycle from './cli/cycle.ts';
import * as cliDatabase from './cli/database.ts';
import * as cliDoctor from './cli/doctor.ts';
import * as cliDoctorPlatforms from './cli/doctor-platforms.ts';
import * as cliDoctorWork from './cli/doctor-work.ts';
import * as cliEvidence from './cli/evidence.ts';
import * as cliExplain from './cli/explain.ts';
import * as cliFrame from './cli/frame.ts';
import * as cliHolidays from './cli/holidays.ts';
import * as cliNotes from './cli/notes.ts';
import * as cliOutbox from './cli/outbox.ts';
import * as cliPeople from './cli/people.ts';
import * as cliPoster from './cli/poster.ts';
import * as cliRoster from './cli/roster.ts';
import * as cliTenure from './cli/tenure.ts';
import * as cliTransfer from './cli/transfer.ts';
import * as asking from './colleagues/asking.ts';
import * as yearlong from './colleagues/feedback.ts';
import * as common from './common.ts';
import * as meanings from './competency/meanings.ts';
import * as tables from './competency/tables.ts';
import * as config from './config.ts';
import * as counsel from './counsel.ts';
import * as cycleCommands from './cycle/commands.ts';
import * as cycleNews from './cycle/news.ts';
import * as cycleParts from './cycle/parts.ts';
import * as cycleRefusals from './cycle/refusals.ts';
import * as daily from './daily.ts';
import * as delegationAppraiser from './delegation/appraiser.ts';
import * as delegationChat from './delegation/chat.ts';
import * as delegationCli from './delegation/cli.ts';
import * as delegationScreens from './delegation/screens.ts';
import * as desk from './desk.ts';
import * as documentChat from './documents/chat.ts';
import * as documentCli from './documents/cli.ts';
import * as documentTakeOut from './documents/take-out.ts';
import * as evidence from './evidence.ts';
import * as examineCommands from './examination/commands.ts';
import * as examinePage from './examination/page.ts';
import * as exportTables from './export/tables.ts';
import * as failures from './failures.ts';
import * as feedback from './feedback.ts';
import * as growthCatalogue from './growth/catalogue.ts';
import * as growthHours from './growth/hours.ts';
import * as growthMentors from './growth/mentors.ts';
import * as growthNeeds from './growth/needs.ts';
import * as growthPlan from './growth/plan.ts';
import * as guidance from './guidance.ts';
import * as guideQuestions1 from './guide/questions-1.ts';
import * as guideQuestions2 from './guide/questions-2.ts';
import * as guideQuestions3 from './guide/questions-3.ts';
import * as guideScreens from './guide/screens.ts';
import * as history from './history.ts';
import * as holidays from './holidays.ts';
import * as hrCli from './hr/cli.ts';
import * as hrCycleDesk from './hr/cycle-desk.ts';
import * as hrDecider from './hr/decider.ts';
import * as hrDesk from './hr/desk.ts';
import * as hrDigest from './hr/digest.ts';
import * as hrEachSetting from './hr/each-setting.ts';
import * as hrErrands from './hr/errands.ts';
import * as hrLetters from './hr/letters.ts';
import * as hrPeople from './hr/people.ts';
import * as hrSettings from './hr/settings.ts';
import * as hrTenure from './hr/tenure.ts';
import * as hrTransfer from './hr/transfer.ts';
import * as intro from './intro.ts';
import * as look from './look.ts';
import * as missed from './missed.ts';
import * as notebook from './notebook.ts';
import * as objection from './objection.ts';
import * as people from './people.ts';
import * as pictures from './pictures.ts';
import * as plan from './plan.ts';
import * as pocket from './pocket.ts';
import * as poster from './poster.ts';
import * as pulse from './pulse.ts';
import * as quarters from './quarters.ts';
import * as rate from './rate.ts';
import * as reminder from './reminder.ts';
import * as requestsChat from './requests/chat.ts';
import * as requestsCli from './requests/cli.ts';
import * as result from './result.ts';
import * as retention from './retention.ts';
import * as rights from './rights.ts';
import * as roster from './roster.ts';
import * as self from './self.ts';
import * as signing from './signing.ts';
import * as takeBack from './take-back.ts';
import * as talk from './talk.ts';
import * as team from './team.ts';
import * as typed from './typed.ts';
import * as vignetteScreens from './vignettes/screens.ts';
import * as stories1 from './vignettes/stories-1.ts';
import * as stories2 from './vignettes/stories-2.ts';
import * as stories3 from './vignettes/stories-3.ts';

/**
 * One file per feature with both languages, so that both are reviewed together.
 * `en` defines the keys and `id` must have exactly the same; a test compares arguments and tags.
 */
const en = {
  ...common.en,
  ...desk.en,
  ...requestsChat.en,
  ...requestsCli.en,
  ...accounts.en,
  ...intro.en,
  ...look.en,
  ...self.en,
  ...answer.en,
  ...pictures.en,
  ...plan.en,
  ...care.en,
  ...evidence.en,
  ...notebook.en,
  ...objection.en,
  ...approval.en,
  ...takeBack.en,
  ...missed.en,
  ...counsel.en,
  ...pocket.en,
  ...daily.en,
  ...people.en,
  ...poster.en,
  ...pulse.en,
  ...quarters.en,
  ...signing.en,
  ...meanings.en,
  ...rate.en,
  ...team.en,
  ...talk.en,
  ...guidance.en,
  ...growthCatalogue.en,
  ...growthHours.en,
  ...growthMentors.en,
  ...growthNeeds.en,
  ...growthPlan.en,
  ...feedback.en,
  ...yearlong.en,
  ...clearance.en,
  ...asking.en,
  ...tables.en,
  ...result.en,
  ...history.en,
  ...reminder.en,
  ...holidays.en,
  ...retention.en,
  ...rights.en,
  ...roster.en,
  ...failures.en,
  ...config.en,
  ...typed.en,
  ...vignetteScreens.en,
  ...stories1.en,
  ...stories2.en,
  ...stories3.en,
  ...guideScreens.en,
  ...guideQuestions1.en,
  ...guideQuestions2.en,
  ...guideQuestions3.en,
  ...cycleNews.en,
  ...cycleParts.en,
  ...cliTransfer.en,
  ...examineCommands.en,
  ...examinePage.en,
  ...exportTables.en,
  ...cycleRefusals.en,
  ...cycleCommands.en,
  ...hrDesk.en,
  ...hrDigest.en,
  ...delegationAppraiser.en,
  ...delegationChat.en,
  ...delegationCli.en,
  ...delegationScreens.en,
  ...assistScreens.en,
  ...assistPaper.en,
  ...assistCli.en,
  ...hrPeople.en,
  ...hrTenure.en,
  ...hrTransfer.en,
  ...hrDecider.en,
  ...hrSettings.en,
  ...hrEachSetting.en,
  ...hrCli.en,
  ...hrCycleDesk.en,
  ...hrErrands.en,
  ...hrLetters.en,
  ...cliFrame.en,
  ...cliCodes.en,
  ...cliCycle.en,
  ...cliHolidays.en,
  ...cliPeople.en,
  ...cliPoster.en,
  ...cliRoster.en,
  ...cliTenure.en,
  ...cliAccounts.en,
  ...cliNotes.en,
  ...cliOutbox.en,
  ...cliDatabase.en,
  ...cliAudit.en,
  ...cliEvidence.en,
  ...cliExplain.en,
  ...documentChat.en,
  ...documentCli.en,
  ...documentTakeOut.en,
  ...cliDoctor.en,
  ...cliDoctorWork.en,
  ...cliDoctorPlatforms.en,
};
const id: Readonly<Record<keyof typeof en, string>> = {
  ...common.id,
  ...desk.id,
  ...requestsChat.id,
  ...requestsCli.id,
  ...accounts.id,
  ...intro.id,
  ...look.id,
  ...self.id,
  ...answer.id,
  ...pictures.id,
  ...plan.id,
  ...care.id,
  ...evidence.id,
  ...notebook.id,
  ...objection.id,
  ...approval.id,
  ...takeBack.id,
  ...missed.id,
  ...counsel.id,
  ...pocket.id,
  ...daily.id,
  ...people.id,
  ...poster.id,
  ...pulse.id,
  ...quarters.id,
  ...signing.id,
  ...meanings.id,
  ...rate.id,
  ...team.id,
  ...talk.id,
  ...guidance.id,
  ...growthCatalogue.id,
  ...growthHours.id,
  ...growthMentors.id,
  ...growthNeeds.id,
  ...growthPlan.id,
  ...feedback.id,
  ...yearlong.id,
  ...clearance.id,
  ...asking.id,
  ...tables.id,
  ...result.id,
  ...history.id,
  ...reminder.id,
  ...holidays.id,
  ...retention.id,
  ...rights.id,
  ...roster.id,
  ...failures.id,
  ...config.id,
  ...typed.id,
  ...vignetteScreens.id,
  ...stories1.id,
  ...stories2.id,
  ...stories3.id,
  ...guideScreens.id,
  ...guideQuestions1.id,
  ...guideQuestions2.id,
  ...guideQuestions3.id,
  ...cycleNews.id,
  ...cycleParts.id,
  ...cliTransfer.id,
  ...examineCommands.id,
  ...examinePage.id,
  ...exportTables.id,
  ...cycleRefusals.id,
  ...cycleCommands.id,
  ...hrDesk.id,
  ...hrDigest.id,
  ...delegationAppraiser.id,
  ...delegationChat.id,
  ...delegationCli.id,
  ...delegationScreens.id,
  ...assistScreens.id,
  ...assistPaper.id,
  ...assistCli.id,
  ...hrPeople.id,
  ...hrTenure.id,
  ...hrTransfer.id,
  ...hrDecider.id,
  ...hrSettings.id,
  ...hrEachSetting.id,
  ...hrCli.id,
  ...hrCycleDesk.id,
  ...hrErrands.id,
  ...hrLetters.id,
  ...cliFrame.id,
  ...cliCodes.id,
  ...cliCycle.id,
  ...cliHolidays.id,
  ...cliPeople.id,
  ...cliPoster.id,
  ...cliRoster.id,
  ...cliTenure.id,
  ...cliAccounts.id,
  ...cliNotes.id,
  ...cliOutbox.id,
  ...cliDatabase.id,
  ...cliAudit.id,
  ...cliEvidence.id,
  ...cliExplain.id,
  ...documentChat.id,
  ...documentCli.id,
  ...documentTakeOut.id,
  ...cliDoctor.id,
  ...cliDoctorWork.id,
  ...cliDoctorPlatforms.id,
};

export type MessageKey = keyof typeof en;
export const isMessageKey = (text: string): text is MessageKey => Object.hasOwn(en, text);
export const messages: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = { en, id };
