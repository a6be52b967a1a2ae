/** What the unit is called, and who looks after its log. */
import { formInputs, setupInputs } from '../../../app/log/fields.ts';
import { saveSetup } from '../../../app/log/setup.ts';
import type { World } from '../../../app/ports/world.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import type { Visit } from '../../signIn/visit.ts';
import type { WebResponse } from '../../web.ts';
import { problemsOf } from '../forms/problems.ts';
import { setupPage } from '../pages/setupPage.ts';
import { open } from '../visitView.ts';
import { beyondForm, noQuery, saved } from './outcome.ts';

/** `oppsett`: what the unit is called, and who looks after its log. */
export async function postSetup(world: World, visit: Visit): Promise<WebResponse> {
  const { form, act, words } = visit;
  const done = await saveSetup(world, act, setupInputs.parse(formInputs(form)));
  if (!isRefusal(done)) return saved(visit, '/oppsett');
  const beyond = beyondForm(visit, done);
  if (beyond !== undefined) return beyond;
  const { reader, view, log } = await open(world, visit, noQuery);
  const problems = problemsOf(words, done, 'enhet');
  const { unitName = '', contact } = log.head;
  return setupPage(422, reader, view, { unitName, contact, sent: form, problems }, false);
}
