/** What people choose and write in the log: the same inputs whether they come from a card, a dialog or a page. */
import { z } from 'zod';
import { findReason } from '../../domain/form/catalogue.ts';
import {
  type About,
  type Action,
  type EffectAnswer,
  effectIds,
  type LiftAnswerKind,
  type LiftText,
  levelIds,
  liftAnswerIds,
  type Owner,
  type Plan,
  type Status,
  statusIds,
  stepIds,
  weights,
} from '../../domain/improvement/action.ts';
import type { Command } from '../../domain/improvement/command.ts';
import { type Day, isDay } from '../../domain/improvement/day.ts';
import type { Draft } from '../../domain/improvement/decide.ts';
import { allRefused } from '../../domain/improvement/texts.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { Member } from '../ports/act.ts';

/** What was filled in; empty where nothing was. No field is longer than a form that is worth reading. */
const input = z.string().max(4_000).default('');

/** «Uten ansvarlig» among the choices of a list that must have one. */
export const nobody = 'ingen';

export const planInputs = z.object({
  tekst: input,
  /** The Entra id of a member; empty or `nobody` for none. */
  ansvarlig: input,
  rolle: input,
  frist: input,
  mal: input,
  maldato: input,
  hvis: input,
  sa: input,
  innsats: input,
  gevinst: input,
  niva: input,
  status: input,
  hvorfor: input,
});
export const statusInputs = z.object({ status: input, hvorfor: input });
export const stepInputs = z.object({ steg: input, tekst: input, status: input, hvorfor: input });
export const effectInputs = z.object({ effect: input, tekst: input });
/** `omrader`: ids of reasons with commas between, as a choice of several in Teams gives them. */
export const areasInputs = z.object({ omrader: input, hvorfor: input });
export const liftInputs = z.object({ problem: input, konsekvens: input, ber_om: input, innen: input });
export const liftAnswerInputs = z.object({ answer: input, hvorfor: input, dato: input });
export const setupInputs = z.object({ enhet: input, kontakt: input });
/** `ja`: the question has been answered; `fra`: the key of whom the unit lifted to when it was asked. */
export const tieInputs = z.object({ kode: input, ja: input, fra: input });
/** `enhet`: the key of the unit that is to lift no more. */
export const untieInputs = z.object({ enhet: input, ja: input, fra: input });

/** What a page's form carries, in the shape of a card's inputs: of several by one name, all with commas between. */
export function formInputs(form: URLSearchParams): Readonly<Record<string, string>> {
  return Object.fromEntries([...new Set(form.keys())].map((name) => [name, form.getAll(name).join(',')]));
}

/** Who an action can be given to, and what of it stays as it was. */
export interface Around {
  readonly members: readonly Member[];
  /** The action that is edited. */
  readonly before?: Pick<Action, 'owner'>;
}

/** A new action from what was filled in, or what is wrong in it. Its texts are screened when it is made. */
export function readDraft(
  inputs: z.output<typeof planInputs>,
  about: About,
  around: Around,
): Draft | Refusal {
  const plan = readPlan(inputs, around, findReason(about.reason ?? '')?.level ?? 'mikro');
  const status = chosen('status', inputs.status, statusIds);
  const wrong = allRefused([plan, status]);
  if (wrong !== undefined || isRefusal(plan) || isWrong(status)) return wrong ?? refuse('badData');
  if (status === 'droppet') return { ...refuse('unknownChoice'), field: 'status' };
  return { plan, about, ...(status !== undefined && { status }) };
}

/** An action as it is to be, or what is wrong in what was filled in. */
export function readEdit(
  inputs: z.output<typeof planInputs>,
  action: Pick<Action, 'owner' | 'level'>,
  members: readonly Member[],
): Command | Refusal {
  const plan = readPlan(inputs, { members, before: action }, action.level);
  const status = chosen('status', inputs.status, statusIds);
  const wrong = allRefused([plan, status]);
  if (wrong !== undefined || isRefusal(plan) || isWrong(status)) return wrong ?? refuse('badData');
  return { kind: 'edit', plan, ...withStatus(status, inputs.hvorfor) };
}

function readPlan(inputs: z.output<typeof planInputs>, around: Around, level: Plan['level']): Plan | Refusal {
  const owner = ownerOf(inputs, around);
  const due = dayIn('frist', inputs.frist);
  const by = dayIn('maldato', inputs.maldato);
  const effort = weightIn('innsats', inputs.innsats);
  const gain = weightIn('gevinst', inputs.gevinst);
  const at = chosen('niva', inputs.niva, levelIds);
  const wrong = allRefused([owner, due, by, effort, gain, at]);
  if (wrong !== undefined) return wrong;
  if (isRefusal(owner) || isWrong(due) || isWrong(by) || isWrong(effort) || isWrong(gain) || isWrong(at)) {
    return refuse('badData');
  }
  const { tekst: text, mal, hvis: when, sa: response } = inputs;
  return {
    text,
    owner,
    level: at ?? level,
    ...(due !== undefined && { due }),
    ...((mal !== '' || by !== undefined) && { goal: { text: mal, ...(by !== undefined && { by }) } }),
    ...((when !== '' || response !== '') && { ifThen: { when, response } }),
    ...(effort !== undefined && { effort }),
    ...(gain !== undefined && { gain }),
  };
}

/** A colleague, else a role, else nobody. Whoever owns it already may stay, also when they have left the channel. */
function ownerOf(
  { ansvarlig: id, rolle: role }: z.output<typeof planInputs>,
  { members, before }: Around,
): Owner | Refusal {
  if (id === '' || id === nobody) return role === '' ? { kind: 'none' } : { kind: 'role', role };
  const member = members.find(({ objectId }) => objectId === id);
  if (member !== undefined) return { kind: 'person', id, name: member.name };
  if (before?.owner.kind === 'person' && before.owner.id === id) return before.owner;
  return { ...refuse('unknownChoice'), field: 'ansvarlig' };
}

/** The chosen reasons, each once. */
export function readAreas({ omrader }: z.output<typeof areasInputs>): readonly string[] {
  return [...new Set(omrader.split(',').map((each) => each.trim()))].filter((each) => each !== '');
}

/** A change of status from what was chosen, or what is wrong in it. */
export function readStatus(inputs: z.output<typeof statusInputs>): Command | Refusal {
  const status = chosen('status', inputs.status, statusIds);
  if (isWrong(status)) return status;
  if (status === undefined) return { ...refuse('fieldNeeded'), field: 'status' };
  return { kind: 'status', ...withStatus(status, inputs.hvorfor), status };
}

/** A line of a round from what was filled in, or what is wrong in it. */
export function readStep(inputs: z.output<typeof stepInputs>): Command | Refusal {
  const step = chosen('steg', inputs.steg, stepIds);
  const status = chosen('status', inputs.status, statusIds);
  const missing = step === undefined ? { ...refuse('fieldNeeded'), field: 'steg' } : step;
  if (isWrong(step) || isWrong(status) || step === undefined) {
    return allRefused([missing, status]) ?? refuse('badData');
  }
  return { kind: 'step', step, text: inputs.tekst, ...withStatus(status, inputs.hvorfor) };
}

/** «Virket det?» from what was filled in, or what is wrong in it. */
export function readEffect(inputs: z.output<typeof effectInputs>): Command | Refusal {
  const answer: EffectAnswer | Refusal | undefined = chosen('effect', inputs.effect, effectIds);
  if (isWrong(answer)) return answer;
  if (answer === undefined) return { ...refuse('fieldNeeded'), field: 'effect' };
  return { kind: 'effect', answer, text: inputs.tekst };
}

/** A lift from what was filled in, or what is wrong in it. Its texts are screened when it is sent. */
export function readLift(inputs: z.output<typeof liftInputs>): LiftText | Refusal {
  const askedBy = dayIn('innen', inputs.innen);
  if (isWrong(askedBy)) return askedBy;
  if (askedBy === undefined) return { ...refuse('fieldNeeded'), field: 'innen' };
  return { problem: inputs.problem, consequence: inputs.konsekvens, ask: inputs.ber_om, askedBy };
}

/** What the receiver of a lift answers. */
export interface LiftReply {
  readonly kind: LiftAnswerKind;
  readonly why: string;
  readonly date?: Day;
}

/**
 * An answer to a lift from what was filled in, or what is wrong in it: «Tar det» needs a date, «Trenger mer» what, and
 * «Avslår» why. Its text is screened when it is stored.
 */
export function readLiftAnswer(inputs: z.output<typeof liftAnswerInputs>): LiftReply | Refusal {
  const kind = chosen('answer', inputs.answer, liftAnswerIds);
  const date = dayIn('dato', inputs.dato);
  if (isWrong(kind) || isWrong(date)) return allRefused([kind, date]) ?? refuse('badData');
  if (kind === undefined) return { ...refuse('fieldNeeded'), field: 'answer' };
  if (kind === 'tar' && date === undefined) return { ...refuse('fieldNeeded'), field: 'dato' };
  const why = inputs.hvorfor.trim();
  if ((kind === 'mer' || kind === 'avslar') && why === '')
    return { ...refuse('whyNeeded'), field: 'hvorfor' };
  return { kind, why, ...(date !== undefined && { date }) };
}

function withStatus(status: Status | undefined, why: string) {
  return { ...(status !== undefined && { status }), ...(why.trim() !== '' && { why }) };
}

function dayIn(field: string, text: string): Day | Refusal | undefined {
  if (text === '') return undefined;
  return isDay(text) ? text : { ...refuse('notADay'), field };
}

function chosen<Id extends string>(
  field: string,
  text: string,
  ids: readonly Id[],
): Id | Refusal | undefined {
  if (text === '') return undefined;
  return ids.find((id) => id === text) ?? { ...refuse('unknownChoice'), field };
}

function weightIn(field: string, text: string) {
  if (text === '') return undefined;
  return weights.find((weight) => String(weight) === text) ?? { ...refuse('unknownChoice'), field };
}

function isWrong(value: object | string | number | undefined): value is Refusal {
  return typeof value === 'object' && isRefusal(value);
}
