/** Whom the unit lifts to: asked before it is tied or untied, as in the channel. */
import { tieAndSay, untieAndSay } from '../../../app/acts/log/line.ts';
import { formInputs, tieInputs, untieInputs } from '../../../app/log/fields.ts';
import { findLine } from '../../../app/log/line.ts';
import type { World } from '../../../app/ports/world.ts';
import { isRefusal, type Refusal } from '../../../domain/refusal.ts';
import { noticePage } from '../../signIn/signInPages.ts';
import type { Visit } from '../../signIn/visit.ts';
import type { WebResponse } from '../../web.ts';
import { problemsOf } from '../forms/problems.ts';
import { type LineQuestion, lineQuestionPage } from '../pages/setupPage.ts';
import { open } from '../visitView.ts';
import { beyondForm, noQuery, saved } from './outcome.ts';
import { setupAgain } from './setup.ts';

/** `oppsett/linje`: ties the unit by a code. */
export async function postTie(world: World, visit: Visit): Promise<WebResponse> {
  const { form, act, words } = visit;
  const { kode, ja, fra } = tieInputs.parse(formInputs(form));
  const refused = (refusal: Refusal) =>
    beyondForm(visit, refusal) ??
    setupAgain(world, visit, { code: kode, problems: problemsOf(words, refusal, 'kode') });
  const [{ reader, log }, line] = await Promise.all([
    open(world, visit, noQuery),
    findLine(world, act, kode),
  ]);
  if (isRefusal(line)) return refused(line);
  const { lifting } = words;
  const { receiver = '' } = log.head;
  const replaces = receiver !== '' && receiver !== line.channelId;
  const question: LineQuestion = {
    title: lifting.tieQuestion(line.name ?? lifting.someLeaders),
    hints: [lifting.tieHint, ...(replaces ? [lifting.tieAgain] : [])],
    yes: lifting.tieButton,
    to: '/linje',
    carries: { kode: line.code, fra: receiver },
  };
  if (ja === '') return lineQuestionPage(200, reader, question);
  if (fra !== receiver && receiver !== line.channelId) return lineQuestionPage(409, reader, question, true);
  const done = await tieAndSay(world, act, line.code);
  return isRefusal(done) ? refused(done) : saved(visit, '/oppsett');
}

/** `oppsett/fjern`: undoes a tie, from either side. What is undone already is done. */
export async function postUntie(world: World, visit: Visit): Promise<WebResponse> {
  const { form, act, words, unit } = visit;
  const { enhet, ja, fra } = untieInputs.parse(formInputs(form));
  const { reader, view, log } = await open(world, visit, noQuery);
  const isOwn = enhet === unit;
  const { receiver = '' } = log.head;
  const other = isOwn ? view.receiverName : log.tied.find((each) => each.unit === enhet)?.name;
  if (other === undefined) return saved(visit, '/oppsett');
  const question: LineQuestion = {
    title: words.lifting.untieQuestion(other || words.lifting.someUnit),
    hints: [words.lifting.untieHint],
    yes: words.lifting.untieYes,
    to: '/fjern',
    carries: { enhet, fra: isOwn ? receiver : '' },
  };
  if (ja === '') return lineQuestionPage(200, reader, question);
  if (isOwn && fra !== receiver) return lineQuestionPage(409, reader, question, true);
  const done = await untieAndSay(world, act, enhet);
  if (!isRefusal(done) || done.refused === 'noReceiver') return saved(visit, '/oppsett');
  return noticePage(words, 'storageAway');
}
