/** What the unit has chosen to do something about. */
import { chooseAreas } from '../../../app/log/areas.ts';
import { areasInputs, formInputs, readAreas } from '../../../app/log/fields.ts';
import type { World } from '../../../app/ports/world.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { noticePage } from '../../signIn/signInPages.ts';
import type { Visit } from '../../signIn/visit.ts';
import type { WebRequest, WebResponse } from '../../web.ts';
import { problemsOf } from '../forms/problems.ts';
import { sessionPage } from '../pages/sessionPage.ts';
import { open } from '../visitView.ts';
import { beyondForm, noQuery, saved } from './outcome.ts';

/** `okt/<session>/omrader`: what the unit has chosen to do something about. */
export async function postAreas(world: World, visit: Visit, { parts }: WebRequest): Promise<WebResponse> {
  const { form, act, words } = visit;
  const { session = '' } = parts;
  const { reader, view } = await open(world, visit, noQuery);
  const figures = view.sessions.find((each) => each.session === session);
  if (figures === undefined) return noticePage(words, 'noSuchPage');
  const inputs = areasInputs.parse(formInputs(form));
  const reasons = readAreas(inputs);
  const done = await chooseAreas(world, act, session, { reasons, why: inputs.hvorfor });
  if (!isRefusal(done)) return saved(visit, `/okt/${session}`);
  const problems =
    done.refused === 'whyNeeded'
      ? [{ field: 'hvorfor', said: words.logForms.areasWhyMissing }]
      : problemsOf(words, done, 'hvorfor');
  return beyondForm(visit, done) ?? sessionPage(422, reader, view, figures, false, { sent: form, problems });
}
