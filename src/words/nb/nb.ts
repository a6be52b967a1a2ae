/** Every sentence in bokmål, one file per subject. The language the others are held against: `Words` is its shape. */
import * as about from './about.ts';
import * as amounts from './amounts.ts';
import * as board from './board.ts';
import * as commands from './commands.ts';
import * as controls from './controls.ts';
import * as folded from './folded.ts';
import * as form from './form.ts';
import * as hands from './hands.ts';
import * as improvement from './improvement/labels.ts';
import * as lifting from './improvement/lifting.ts';
import * as logCards from './improvement/logCards.ts';
import * as logForms from './improvement/logForms.ts';
import * as logPages from './improvement/logPages.ts';
import * as logPaper from './improvement/logPaper.ts';
import * as language from './language.ts';
import * as late from './late.ts';
import * as leadership from './leadership.ts';
import * as log from './log.ts';
import * as numbers from './numbers.ts';
import * as patient from './patient.ts';
import * as practice from './practice.ts';
import * as reasons from './reasons.ts';
import * as refusals from './refusals.ts';
import * as reminders from './reminders.ts';
import * as replies from './replies.ts';
import * as result from './result.ts';
import * as secondRound from './secondRound.ts';
import * as setup from './setup.ts';
import * as shortReasons from './shortReasons.ts';
import * as signIn from './signIn.ts';
import * as silence from './silence.ts';
import * as summary from './summary.ts';
import * as tab from './tab.ts';
import * as trial from './trial.ts';
import * as unanswered from './unanswered.ts';

export const nb = {
  about,
  amounts,
  board,
  commands,
  controls,
  folded,
  form,
  hands,
  improvement,
  lifting,
  logCards,
  logForms,
  logPages,
  logPaper,
  language,
  late,
  leadership,
  log,
  numbers,
  patient,
  practice,
  reasons,
  refusals,
  reminders,
  replies,
  result,
  secondRound,
  setup,
  shortReasons,
  signIn,
  silence,
  summary,
  tab,
  trial,
  unanswered,
};
