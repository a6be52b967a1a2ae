/** A new action, and all of one anew. */
import { changedSince } from '../../../app/log/actionFields.ts';
import { actionIn, createAction } from '../../../app/log/actions.ts';
import { formInputs, planInputs, readDraft, readEdit } from '../../../app/log/fields.ts';
import { readHistory } from '../../../app/log/readLog.ts';
import type { Member } from '../../../app/ports/act.ts';
import { activityKey } from '../../../app/ports/keys.ts';
import type { Result } from '../../../app/ports/rows/channels.ts';
import type { World } from '../../../app/ports/world.ts';
import type { About } from '../../../domain/improvement/action.ts';
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal.ts';
import { noticePage } from '../../signIn/signInPages.ts';
import type { Visit } from '../../signIn/visit.ts';
import type { WebRequest, WebResponse } from '../../web.ts';
import { valuesSent } from '../forms/actionValues.ts';
import { problemsOf } from '../forms/problems.ts';
import { actionFormPage } from '../pages/actionForm.ts';
import { namedIn, type Opened, open } from '../visitView.ts';
import { change, changedBy, versionIn } from './changing.ts';
import { beyondForm, noQuery, saved } from './outcome.ts';

function membersOf(world: World, { channel }: Visit): Promise<readonly Member[]> {
  return world.roster.members(channel.value.address);
}

/** `tiltak`: a new action; the same form sent twice makes one. */
export async function postNew(world: World, visit: Visit): Promise<WebResponse> {
  const { form, act, words } = visit;
  const inputs = planInputs.parse(formInputs(form));
  const [opened, members] = await Promise.all([open(world, visit, noQuery), membersOf(world, visit)]);
  const about = aboutOf(opened, form);
  const draft = isRefusal(about) ? about : readDraft(inputs, about, { members });
  const key = activityKey(`skjema-${form.get('skjema') || world.ids.secret()}`);
  const done = isRefusal(draft) ? draft : await createAction(world, act, key, draft);
  if (!isRefusal(done)) return saved(visit, `/tiltak/${done.action.nr}`);
  return (
    beyondForm(visit, done) ??
    actionFormPage(422, opened.reader, opened.view, {
      nr: undefined,
      values: valuesSent(form),
      // A session that there is not would be refused again.
      along: { skjema: form.get('skjema') ?? '', okt: sessionIn(opened, form)?.session ?? '' },
      problems: problemsOf(words, done, 'tekst'),
    })
  );
}

function sessionIn({ results }: Opened, form: URLSearchParams): Result | undefined {
  return results.find(({ session }) => session === form.get('okt'));
}

/**
 * What a new action is about: a session and a cause that was named in it, else in the newest one where it was.
 * @returns `unknownChoice` for a session or a cause that there is not.
 */
function aboutOf(opened: Opened, form: URLSearchParams): About | Refusal {
  const reason = form.get('arsak') || undefined;
  const asked = sessionIn(opened, form);
  const unknown: Refusal = { ...refuse('unknownChoice'), field: 'arsak' };
  if (asked === undefined && (form.get('okt') ?? '') !== '') return unknown;
  if (reason === undefined) return asked === undefined ? {} : { session: asked.session };
  const named = [...(asked ? [asked] : []), ...opened.results].find(({ summary }) =>
    summary.reasons.some((score) => score.reason === reason),
  );
  return named === undefined ? unknown : { session: named.session, reason };
}

/** `tiltak/<nr>`: all of an action anew. */
export async function postEdit(world: World, visit: Visit, request: WebRequest): Promise<WebResponse> {
  const { form, words } = visit;
  const [opened, members] = await Promise.all([open(world, visit, noQuery), membersOf(world, visit)]);
  const action = namedIn(opened.log, request.parts);
  if (action === undefined) return noticePage(words, 'noSuchPage');
  const command = readEdit(planInputs.parse(formInputs(form)), action, members);
  const done = isRefusal(command) ? command : await change(world, visit, action, command);
  if (!isRefusal(done)) return saved(visit, `/tiltak/${action.nr}`);
  if (done.refused === 'changedMeanwhile') return editConflict(world, visit, action.nr);
  return (
    beyondForm(visit, done) ??
    actionFormPage(422, opened.reader, opened.view, {
      nr: action.nr,
      values: valuesSent(form),
      along: { versjon: form.get('versjon') ?? action.version },
      problems: problemsOf(words, done, 'tekst'),
    })
  );
}

/** Both versions, where they differ and somebody else has touched the field; what was written stays in the form. */
async function editConflict(world: World, visit: Visit, nr: number): Promise<WebResponse> {
  const { form, words } = visit;
  const { reader, view, log } = await open(world, visit, noQuery);
  const action = actionIn(log, nr);
  if (action === undefined) return noticePage(words, 'noSuchPage');
  const sent = valuesSent(form);
  const history = await readHistory(world, visit.unit, nr);
  return actionFormPage(409, reader, view, {
    nr,
    values: sent,
    along: { versjon: action.version },
    problems: [],
    conflict: {
      heading: changedBy(words, action),
      now: changedSince(versionIn(form), history, sent, action),
    },
  });
}
