/** What is lifted to leaders, and what leaders answer. */
import {
  formInputs,
  liftAnswerInputs,
  liftInputs,
  readLift,
  readLiftAnswer,
} from '../../../app/log/fields.ts';
import { answerLift, channelAbove, type LiftKey, receivedIn, sendLift } from '../../../app/log/lifts.ts';
import type { World } from '../../../app/ports/world.ts';
import { liftAddressee } from '../../../domain/improvement/lifting.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { noticePage } from '../../signIn/signInPages.ts';
import type { Visit } from '../../signIn/visit.ts';
import type { WebRequest, WebResponse } from '../../web.ts';
import { problemsOf } from '../forms/problems.ts';
import { inboxPage, liftPage } from '../pages/liftPages.ts';
import { namedIn, open } from '../visitView.ts';
import { beyondForm, noQuery, saved } from './outcome.ts';

/** `tiltak/<nr>/loft`: half a page to the leaders' channel. */
export async function postLift(world: World, visit: Visit, { parts }: WebRequest): Promise<WebResponse> {
  const { form, act, words } = visit;
  const { reader, view, log } = await open(world, visit, noQuery);
  const action = namedIn(log, parts);
  const to = action && liftAddressee(action, view.line);
  const receiver = to && view.leaders.get(to);
  if (action === undefined || receiver === undefined) return noticePage(words, 'noSuchPage');
  const inputs = liftInputs.parse(formInputs(form));
  const text = readLift(inputs);
  const done = isRefusal(text) ? text : await sendLift(world, act, action.nr, text);
  if (!isRefusal(done)) return saved(visit, `/tiltak/${action.nr}`);
  return (
    beyondForm(visit, done) ??
    liftPage(422, reader, action, receiver, {
      values: inputs,
      problems: problemsOf(words, done, 'problem'),
    })
  );
}

/** Which lift a path names. */
export function liftKeyOf({ parts: { lifter = '', nr, n } }: WebRequest): LiftKey {
  return { unit: lifter, nr: Number(nr), n: Number(n) };
}

/** `loft/<unit>/<nr>/<n>` in a leaders' channel: its answer. */
export async function postLiftAnswer(world: World, visit: Visit, request: WebRequest): Promise<WebResponse> {
  const { form, act, words } = visit;
  const { reader, view, log } = await open(world, visit, noQuery);
  const key = liftKeyOf(request);
  const lift = receivedIn(log, key);
  if (lift === undefined) return noticePage(words, 'noSuchPage');
  const reply = readLiftAnswer(liftAnswerInputs.parse(formInputs(form)));
  const done = isRefusal(reply) ? reply : await answerLift(world, act, key, reply);
  if (!isRefusal(done)) return saved(visit, `/loft/${key.unit}/${key.nr}/${key.n}`);
  if (done.refused === 'liftAnswered') {
    const now = await open(world, visit, noQuery);
    const conflict = words.refusals.refusalText(done);
    const since = receivedIn(now.log, key) ?? lift;
    return inboxPage(409, now.reader, now.view, since, channelAbove(now.log, since) !== undefined, false, {
      sent: form,
      problems: [],
      conflict,
    });
  }
  return (
    beyondForm(visit, done) ??
    inboxPage(422, reader, view, lift, channelAbove(log, lift) !== undefined, false, {
      sent: form,
      problems: problemsOf(words, done, 'answer'),
    })
  );
}
