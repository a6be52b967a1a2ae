/** What people write in the log is screened before anything else is done with it (docs/domain.md § 6). */
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { screen, tidy } from '../screening/screening.ts';
import type { Dictionary } from '../screening/vocabulary.ts';
import { dropIds, type Goal, type IfThen, type LiftText, limits, type Owner, type Plan } from './action.ts';
import type { Command } from './command.ts';

/** The inputs that people write in, as cards, dialogs and pages name them. */
export type TextField =
  | 'tekst'
  | 'rolle'
  | 'mal'
  | 'hvis'
  | 'sa'
  | 'hvorfor'
  | 'problem'
  | 'konsekvens'
  | 'ber_om'
  | 'enhet';

/** A text as it may be stored, or why not: `fieldNeeded`, `textTooLong`, `textMayIdentify`, each with its field. */
export function cleanText(
  field: TextField,
  written: string,
  most: number,
  dictionary: Dictionary,
  needed = true,
): string | Refusal {
  const text = tidy(written);
  if (text === '') return needed ? { ...refuse('fieldNeeded'), field } : text;
  if (text.length > most) return { ...refuse('textTooLong'), field, most };
  const { findings, unknownWord } = screen(text, dictionary);
  if (findings.length === 0) return text;
  return { ...refuse('textMayIdentify'), field, ...(unknownWord !== undefined && { unknownWord }) };
}

/** Whether it says why there is no text. */
export function isNoText(text: string | Refusal | undefined): text is Refusal {
  return typeof text === 'object';
}

/** All that is wrong in a form as one refusal: the first, with the others in `more`. Undefined when nothing is. */
export function allRefused(found: readonly (object | string | number | undefined)[]): Refusal | undefined {
  const [first, ...more] = found
    .filter((each) => typeof each === 'object')
    .filter(isRefusal)
    .flatMap(({ more: others = [], ...own }): readonly Refusal[] => [own, ...others]);
  return first && (more.length === 0 ? first : { ...first, more });
}

/** The same plan with its texts as they may be stored. */
export function cleanPlan(plan: Plan, dictionary: Dictionary): Plan | Refusal {
  const text = cleanText('tekst', plan.text, limits.text, dictionary);
  const owner = cleanOwner(plan.owner, dictionary);
  const goal = plan.goal && cleanGoal(plan.goal, dictionary);
  const ifThen = plan.ifThen && cleanIfThen(plan.ifThen, dictionary);
  if (isNoText(text) || isRefusal(owner) || isWrong(goal) || isWrong(ifThen)) {
    return allRefused([text, owner, goal, ifThen]) ?? refuse('badData');
  }
  const { goal: _, ifThen: __, ...rest } = plan;
  return { ...rest, text, owner, ...(goal && { goal }), ...(ifThen && { ifThen }) };
}

function isWrong(value: object | undefined): value is Refusal {
  return value !== undefined && isRefusal(value);
}

function cleanOwner(owner: Owner, dictionary: Dictionary): Owner | Refusal {
  if (owner.kind !== 'role') return owner;
  const role = cleanText('rolle', owner.role, limits.role, dictionary);
  return isNoText(role) ? role : { kind: 'role', role };
}

function cleanGoal(goal: Goal, dictionary: Dictionary): Goal | Refusal {
  const text = cleanText('mal', goal.text, limits.goal, dictionary);
  return isNoText(text) ? text : { ...goal, text };
}

function cleanIfThen({ when, response }: IfThen, dictionary: Dictionary): IfThen | Refusal {
  const clean = {
    when: cleanText('hvis', when, limits.when, dictionary),
    response: cleanText('sa', response, limits.response, dictionary),
  };
  if (isNoText(clean.when) || isNoText(clean.response)) {
    return allRefused([clean.when, clean.response]) ?? refuse('badData');
  }
  return { when: clean.when, response: clean.response };
}

/** The same three texts as they may be stored. */
function cleanLift(lift: LiftText, dictionary: Dictionary): LiftText | Refusal {
  const problem = cleanText('problem', lift.problem, limits.lift, dictionary);
  const consequence = cleanText('konsekvens', lift.consequence, limits.lift, dictionary);
  const ask = cleanText('ber_om', lift.ask, limits.lift, dictionary);
  if (isNoText(problem) || isNoText(consequence) || isNoText(ask)) {
    return allRefused([problem, consequence, ask]) ?? refuse('badData');
  }
  return { ...lift, problem, consequence, ask };
}

/** A reason as it may be stored: empty when it was left out, and an id of `dropIds` as it is. */
export function cleanWhy(why: string | undefined, dictionary: Dictionary): string | Refusal {
  if (why === undefined || dropIds.some((id) => id === why)) return why ?? '';
  return cleanText('hvorfor', why, limits.why, dictionary, false);
}

/** The same command with its texts as they may be stored. */
export function cleanCommand(command: Command, dictionary: Dictionary): Command | Refusal {
  const why = 'why' in command ? cleanWhy(command.why, dictionary) : '';
  const cleaned = cleanOwn(command, dictionary);
  if (isNoText(why) || isRefusal(cleaned)) {
    return allRefused([cleaned, why]) ?? refuse('badData');
  }
  return 'why' in cleaned ? { ...cleaned, why } : cleaned;
}

function cleanOwn(command: Command, dictionary: Dictionary): Command | Refusal {
  switch (command.kind) {
    case 'edit': {
      const plan = cleanPlan(command.plan, dictionary);
      return isRefusal(plan) ? plan : { ...command, plan };
    }
    case 'step': {
      const text = cleanText('tekst', command.text, limits.step, dictionary);
      return isNoText(text) ? text : { ...command, text };
    }
    case 'effect': {
      const text = cleanText('tekst', command.text, limits.effect, dictionary, false);
      return isNoText(text) ? text : { ...command, text };
    }
    case 'lift': {
      const text = cleanLift(command.text, dictionary);
      return isRefusal(text) ? text : { ...command, text };
    }
    case 'status':
    case 'review':
    case 'nudged':
    case 'nudgeAnswer':
    case 'liftAsked':
    case 'liftArrived':
    case 'liftAnswer':
      return command;
  }
}

const reminding = /^(minne|huske|informere|oppfordre|oppl\u00e6ring)/;

/** Whether a new action only reminds or informs, which seldom lasts: a hint follows, and no refusal. */
export function onlyReminds(text: string): boolean {
  return reminding.test(tidy(text).toLowerCase());
}
