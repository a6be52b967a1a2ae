/** The small forms of an action's page, one act each: its status, a line of a round, and whether it worked. */
import { actionIn } from '../../../app/log/actions.ts';
import {
  effectInputs,
  formInputs,
  readEffect,
  readStatus,
  readStep,
  statusInputs,
  stepInputs,
} from '../../../app/log/fields.ts';
import { readHistory } from '../../../app/log/readLog.ts';
import type { World } from '../../../app/ports/world.ts';
import { type Action, dropIds, type Plan } from '../../../domain/improvement/action.ts';
import type { Command } from '../../../domain/improvement/command.ts';
import { isDay } from '../../../domain/improvement/day.ts';
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal.ts';
import type { Words } from '../../../words/words.ts';
import { noticePage } from '../../signIn/signInPages.ts';
import type { Visit } from '../../signIn/visit.ts';
import type { WebRequest, WebResponse } from '../../web.ts';
import { problemsOf } from '../forms/problems.ts';
import { detailPage, type Refused, roundStatus } from '../pages/detail.ts';
import { namedIn, open } from '../visitView.ts';
import { change, changedBy } from './changing.ts';
import { beyondForm, noQuery, saved } from './outcome.ts';

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
    const due = form.get('frist') ?? '';
    const day = (value: string) => (value === '' ? words.logCards.noDue : words.amounts.longDay(value));
    return [
      ...statusDiffers(words, form, now),
      ...(due === (now.due ?? '')
        ? []
        : [{ label: words.logPages.detail.newDue, yours: day(due), now: day(now.due ?? '') }]),
    ];
  },
};

function statusDiffers(words: Words, form: URLSearchParams, now: Action): ReturnType<SmallForm['differs']> {
  const labels: Readonly<Record<string, string>> = words.improvement.statusLabels;
  const yours = form.get('status') || now.status;
  if (yours === now.status) return [];
  return [
    { label: words.logPages.detail.status, yours: labels[yours] ?? yours, now: labels[now.status] ?? '' },
  ];
}

const round: SmallForm = {
  form: 'runde',
  read: (_, __, form) => readStep(stepInputs.parse(formInputs(form))),
  main: 'tekst',
  ids: { status: roundStatus },
  differs: (words, form, now) => statusDiffers(words, form, now),
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

/** `tiltak/<nr>/status`: its status, and its due day. */
export function postStatus(world: World, visit: Visit, request: WebRequest): Promise<WebResponse> {
  return postSmall(world, visit, request, status);
}

/** `tiltak/<nr>/runde`: a line of a round. */
export function postRound(world: World, visit: Visit, request: WebRequest): Promise<WebResponse> {
  return postSmall(world, visit, request, round);
}

/** `tiltak/<nr>/virkning`: whether it worked. */
export function postEffect(world: World, visit: Visit, request: WebRequest): Promise<WebResponse> {
  return postSmall(world, visit, request, effect);
}
