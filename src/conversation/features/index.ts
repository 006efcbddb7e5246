import { agency } from './agency/index.ts';
import { answer } from './answer/index.ts';
import { approval } from './approval/index.ts';
import { assist } from './assist/index.ts';
import { counsel } from './counsel/index.ts';
import { daily } from './daily/index.ts';
import { delegation } from './delegation/index.ts';
import { desk } from './desk/index.ts';
import { errands } from './errands/index.ts';
import { evidence } from './evidence/index.ts';
import { feedback } from './feedback/index.ts';
import { growth } from './growth/index.ts';
import { guidance } from './guidance/index.ts';
import { guide } from './guide/index.ts';
import { history } from './history/index.ts';
import { hr } from './hr/index.ts';
import { intro } from './intro/index.ts';
import { look } from './look/index.ts';
import { mentors } from './mentors/index.ts';
import { missed } from './missed/index.ts';
import { needs } from './needs/index.ts';
import { notebook } from './notebook/index.ts';
import { objection } from './objection/index.ts';
import { people } from './people/index.ts';
import { pictures } from './pictures/index.ts';
import { plan } from './plan/index.ts';
import { pocket } from './pocket/index.ts';
import { pulse } from './pulse/index.ts';
import { quarters } from './quarters/index.ts';
import { rating } from './rating/index.ts';
import { reminder } from './reminder/index.ts';
import { requests } from './requests/index.ts';
import { result } from './result/index.ts';
import { rights } from './rights/index.ts';
import { self } from './self/index.ts';
import { takeBack } from './take-back/index.ts';
import { takeOut } from './take-out/index.ts';
import { talk } from './talk/index.ts';
import { tenure } from './tenure/index.ts';
import { typed } from './typed/index.ts';
import { vignettes } from './vignettes/index.ts';

export { withPaper } from './assist/say-paper.ts';
export { sayStanding } from './desk/home.screen.ts';
export { onboarding } from './desk/onboarding.ts';
export { withLook } from './look/with-look.ts';
export { beginSound, isAnsweredBySound } from './notebook/sound.steps.ts';
export { keepMessage } from './pocket/keep.steps.ts';
export { offerPiece } from './pocket/offer.screen.ts';
export { retype } from './typed/retype.ts';

/** All features, in the order of their commands in the menu. Add a new feature here. */
export const features = [
  self,
  rating,
  result,
  objection,
  approval,
  feedback,
  desk,
  look,
  intro,
  history,
  reminder,
  typed,
  evidence,
  notebook,
  guide,
  pocket,
  daily,
  vignettes,
  rights,
  hr,
  requests,
  pulse,
  needs,
  errands,
  people,
  tenure,
  agency,
  delegation,
  assist,
  plan,
  takeBack,
  talk,
  growth,
  mentors,
  quarters,
  guidance,
  answer,
  missed,
  counsel,
  takeOut,
  pictures,
] as const;
