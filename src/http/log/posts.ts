/** What is done with the forms of a unit's log. Each ends in a page to go to, or in the form again with what is wrong. */
import { actionIn, changeAction, createAction, type Done } from '../../app/log/actions.ts';
import { chooseAreas } from '../../app/log/areas.ts';
import {
  areasInputs,
  effectInputs,
  formInputs,
  liftAnswerInputs,
  liftInputs,
  planInputs,
  readAreas,
  readDraft,
  readEdit,
  readEffect,
  readLift,
  readLiftAnswer,
  readStatus,
  readStep,
  setupInputs,
  statusInputs,
  stepInputs,
} from '../../app/log/fields.ts';
import { answerLift, type LiftKey, receivedIn, sendLift } from '../../app/log/lifts.ts';
import { readHistory } from '../../app/log/readLog.ts';
import { saveSetup } from '../../app/log/setup.ts';
import type { Member } from '../../app/ports/act.ts';
import { activityKey } from '../../app/ports/keys.ts';
import type { World } from '../../app/ports/world.ts';
import { type About, type Action, dropIds, type Plan } from '../../domain/improvement/action.ts';
import type { Command } from '../../domain/improvement/command.ts';
import { isDay } from '../../domain/improvement/day.ts';
import { liftAddressee } from '../../domain/improvement/lifting.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { Words } from '../../words/words.ts';
import { noticePage } from '../signIn/signInPages.ts';
import type { Visit } from '../signIn/visit.ts';
import { redirect, type WebRequest, type WebResponse } from '../web.ts';
import { actionFields, fieldsTouched, valuesOf, valuesSent } from './forms/actionValues.ts';
import { problemsOf } from './forms/problems.ts';
import { pathOf } from './frame.ts';
import { actionFormPage } from './pages/actionForm.ts';
import { detailPage, type Refused } from './pages/detail.ts';
import { inboxPage, liftPage } from './pages/liftPages.ts';
import { sessionPage } from './pages/sessionPage.ts';
import { setupPage } from './pages/setupPage.ts';
import { namedIn, type Opened, open } from './visitView.ts';

const noQuery = new URLSearchParams();

function saved(visit: Visit, rest: string): WebResponse {
  return redirect(303, pathOf(visit.unit, `${rest}?lagret=1`));
}

/** What no form can mend; undefined where the form is shown again. */
function beyondForm({ words }: Visit, { refused }: Refusal): WebResponse | undefined {
  if (refused === 'noSuchAction' || refused === 'unknownSession') return noticePage(words, 'noSuchPage');
  if (refused === 'conflict' || refused === 'storageDown') return noticePage(words, 'storageAway');
  return undefined;
}

function membersOf(world: World, { channel }: Visit): Promise<readonly Member[]> {
  return world.roster.members(channel.value.address);
}

/** `tiltak`: a new action; the same form sent twice makes one. */
export async function postNew(world: World, visit: Visit): Promise<WebResponse> {
  const { form, act, words } = visit;
  const inputs = planInputs.parse(formInputs(form));
  const [opened, members] = await Promise.all([open(world, visit, noQuery), membersOf(world, visit)]);
  const about = aboutOf(opened, form);
  const draft = readDraft(inputs, about, { members });
  const key = activityKey(`skjema-${form.get('skjema') || world.ids.secret()}`);
  const done = isRefusal(draft) ? draft : await createAction(world, act, key, draft);
  if (!isRefusal(done)) return saved(visit, `/tiltak/${done.action.nr}`);
  return (
    beyondForm(visit, done) ??
    actionFormPage(422, opened.reader, opened.view, {
      nr: undefined,
      values: valuesSent(form),
      along: { skjema: form.get('skjema') ?? '', okt: form.get('okt') ?? '' },
      problems: problemsOf(words, done, 'tekst'),
    })
  );
}

/** What a new action is about: a session that there is, and a cause; one without the other is of the newest session. */
function aboutOf({ results }: Opened, form: URLSearchParams): About {
  const reason = form.get('arsak') || undefined;
  const asked = form.get('okt');
  const result = results.find(({ session }) => session === asked) ?? (reason ? results[0] : undefined);
  const known = result?.summary.reasons.some((score) => score.reason === reason) === true;
  return { ...(result && { session: result.session }), ...(known && reason && { reason }) };
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
  const since = (await readHistory(world, visit.unit, nr)).filter(
    ({ version }) => version > Number(form.get('versjon')),
  );
  const touched = fieldsTouched(since);
  const [sent, now] = [valuesSent(form), valuesOf(action)];
  const differs = actionFields.filter((name) => touched.has(name) && sent[name] !== now[name]);
  return actionFormPage(409, reader, view, {
    nr,
    values: sent,
    along: { versjon: action.version },
    problems: [],
    conflict: {
      heading: changedBy(words, action),
      now: new Map(differs.map((name) => [name, now[name]])),
    },
  });
}

function changedBy(words: Words, { changedBy: by, changedAt }: Action): string {
  return words.logPages.changedWhileWriting(by, words.amounts.clock(changedAt));
}

function change(
  world: World,
  { act, form }: Visit,
  { nr }: Action,
  command: Command,
): Promise<Done | Refusal> {
  const versjon = Number(form.get('versjon') || Number.NaN);
  return changeAction(world, act, nr, command, { versjon: Number.isNaN(versjon) ? undefined : versjon });
}

/** What is sent by one of the small forms of an action's page. */
interface SmallForm {
  readonly form: Refused['form'];
  readonly read: (action: Action, words: Words, form: URLSearchParams) => Command | Refusal;
  /** The input of what concerns none in particular. */
  readonly main: string;
  /** The inputs by their ids on the page, where those are others than their names. */
  readonly ids?: Readonly<Record<string, string>>;
  /** What was sent against what stands there. */
  readonly differs: (
    words: Words,
    form: URLSearchParams,
    now: Action,
  ) => NonNullable<Refused['conflict']>['differs'];
}

const status: SmallForm = {
  form: 'status',
  read: (action, words, form) => {
    const due = form.get('frist');
    if (due !== null && due !== '' && !isDay(due)) return { ...refuse('notADay'), field: 'frist' };
    const inputs = formInputs(form);
    const command = readStatus(
      statusInputs.parse({ ...inputs, hvorfor: whyOf(words, inputs.hvorfor ?? '') }),
    );
    if (isRefusal(command) || command.kind !== 'status' || due === null || due === (action.due ?? ''))
      return command;
    const { due: _, ...plan } = planOf(action);
    return { ...command, kind: 'edit', plan: due === '' ? plan : { ...plan, due } };
  },
  main: 'status',
  differs: (words, form, now) => {
    const labels: Readonly<Record<string, string>> = words.improvement.statusLabels;
    const [yours, due] = [form.get('status') ?? '', form.get('frist') ?? ''];
    const day = (value: string) => (value === '' ? words.logCards.noDue : words.amounts.longDay(value));
    return [
      ...(yours === now.status
        ? []
        : [
            {
              label: words.logPages.detail.status,
              yours: labels[yours] ?? yours,
              now: labels[now.status] ?? '',
            },
          ]),
      ...(due === (now.due ?? '')
        ? []
        : [{ label: words.logPages.detail.newDue, yours: day(due), now: day(now.due ?? '') }]),
    ];
  },
};

const round: SmallForm = {
  form: 'runde',
  read: (_, __, form) => readStep(stepInputs.parse(formInputs(form))),
  main: 'tekst',
  differs: () => [],
};

const effect: SmallForm = {
  form: 'virkning',
  read: (_, __, form) => readEffect(effectInputs.parse(formInputs(form))),
  main: 'effect',
  ids: { tekst: 'virkning-tekst' },
  differs: (words, form, now) => {
    const labels: Readonly<Record<string, string>> = words.improvement.effectLabels;
    const [yours, theirs] = [form.get('effect') ?? '', now.effect?.answer ?? ''];
    return yours === theirs || theirs === ''
      ? []
      : [{ label: words.logPages.detail.worked, yours: labels[yours] ?? yours, now: labels[theirs] ?? '' }];
  },
};

/** One of the four reasons may be written as it is called. */
function whyOf(words: Words, why: string): string {
  return dropIds.find((id) => words.improvement.dropReasons[id] === why.trim()) ?? why;
}

function planOf({ text, owner, due, goal, ifThen, effort, gain, level }: Action): Plan {
  return {
    text,
    owner,
    level,
    ...(due !== undefined && { due }),
    ...(goal !== undefined && { goal }),
    ...(ifThen !== undefined && { ifThen }),
    ...(effort !== undefined && { effort }),
    ...(gain !== undefined && { gain }),
  };
}

async function postSmall(
  world: World,
  visit: Visit,
  { parts }: WebRequest,
  small: SmallForm,
): Promise<WebResponse> {
  const { form, words } = visit;
  const before = await open(world, visit, noQuery);
  const action = namedIn(before.log, parts);
  if (action === undefined) return noticePage(words, 'noSuchPage');
  const command = small.read(action, words, form);
  const done = isRefusal(command) ? command : await change(world, visit, action, command);
  if (!isRefusal(done)) return saved(visit, `/tiltak/${action.nr}`);
  const beyond = beyondForm(visit, done);
  if (beyond !== undefined) return beyond;
  const conflicts = done.refused === 'changedMeanwhile';
  const { reader, view, log } = conflicts ? await open(world, visit, noQuery) : before;
  const now = actionIn(log, action.nr) ?? action;
  const history = await readHistory(world, visit.unit, action.nr);
  const problems = problemsOf(words, done, small.main).map((each) => ({
    ...each,
    field: small.ids?.[each.field] ?? each.field,
  }));
  return detailPage(conflicts ? 409 : 422, reader, view, { action: now, history }, false, {
    form: small.form,
    sent: form,
    problems: conflicts ? [] : problems,
    ...(conflicts && {
      conflict: { heading: changedBy(words, now), differs: small.differs(words, form, now) },
    }),
  });
}

export function postStatus(world: World, visit: Visit, request: WebRequest): Promise<WebResponse> {
  return postSmall(world, visit, request, status);
}

export function postRound(world: World, visit: Visit, request: WebRequest): Promise<WebResponse> {
  return postSmall(world, visit, request, round);
}

export function postEffect(world: World, visit: Visit, request: WebRequest): Promise<WebResponse> {
  return postSmall(world, visit, request, effect);
}

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
    return inboxPage(409, now.reader, now.view, since, now.log.head.receiver !== undefined, false, {
      sent: form,
      problems: [],
      conflict,
    });
  }
  return (
    beyondForm(visit, done) ??
    inboxPage(422, reader, view, lift, log.head.receiver !== undefined, false, {
      sent: form,
      problems: problemsOf(words, done, 'answer'),
    })
  );
}
