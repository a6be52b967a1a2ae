/** The pages of a person's own answer to a patient. Nothing here stores anything. */
import type { Card } from '../../cards/model/card.ts';
import type { PatientPlace, PatientView } from '../../cards/model/views.ts';
import { patientCard } from '../../cards/patient/patientCard.ts';
import type { Answer, AnswerPart } from '../../domain/answer/answer.ts';
import { frozen, mayAddLate } from '../../domain/answer/answering.ts';
import { type Form, questionIn } from '../../domain/form/form.ts';
import { topReasons } from '../../domain/form/topReasons.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { Words } from '../../words/words.ts';
import { type Answering, enterToAnswer, type PatientData } from '../access/enterToAnswer.ts';
import { readOwn } from '../commit/ownAnswer.ts';
import type { CardTap } from '../ports/act.ts';
import type { World } from '../ports/world.ts';
import { stepCard } from './stepCard.ts';

/** What `answer.reasons`, `answer.change`, and `answer.wait` or a further question without its field show. */
export type Page =
  | { readonly step: 'groups' | 'assess' | 'wait' }
  /** The unit's most used reasons once more. */
  | { readonly step: 'first' }
  | Pick<Extract<PatientView, { step: 'answered' }>, 'step' | 'rewrite'>
  | { readonly step: 'group'; readonly group: string }
  | { readonly step: 'further'; readonly question: string };

/** What a person has said, and where it leads. */
export interface OwnPage {
  readonly at: Answering;
  readonly answer: Answer;
  /** Undefined: the next step. `earlier`: in a second round, not answered yet, and the answer is that of the first. */
  readonly page?: Page | { readonly step: 'earlier' };
}

/** Opens a page, unless what is changed there was in what has been shown. */
export async function openPage(
  world: World,
  act: CardTap,
  data: PatientData,
  page: Page,
): Promise<OwnPage | Refusal> {
  const entered = await enterToAnswer(world, act, data);
  if (isRefusal(entered)) return entered;
  const read = await readOwn(world, act, entered, data);
  if (isRefusal(read)) return read;
  const { at, own } = read;
  if (own === undefined) return refuse('assessFirst');
  const { answer } = own.value;
  if (own.etag === undefined && page.step === 'assess') return { at, answer, page: { step: 'earlier' } };
  if (frozen(at.window, answer) && stands(answer, partOf(page))) return refuse('alreadyRevealed');
  return isOf(at.form, page) ? { at, answer, page } : refuse('unknownAnswer');
}

/** Whether what is changed on a page was in what has been shown. */
function stands(answer: Answer, part: ReturnType<typeof partOf>): boolean {
  if (part === undefined) return false;
  return part === 'assessment' || !mayAddLate(answer, part);
}

/** What is changed on a page; undefined where it may be several things. */
function partOf(page: Page): AnswerPart | 'assessment' | undefined {
  switch (page.step) {
    case 'assess':
      return 'assessment';
    case 'first':
    case 'groups':
    case 'group':
      return 'reasons';
    case 'wait':
      return 'wait';
    case 'further':
      return page.question;
    case 'answered':
      return undefined;
  }
}

function isOf(form: Form, page: Page): boolean {
  if (page.step === 'group') return form.reasons.some(({ id }) => id === page.group);
  return page.step !== 'further' || questionIn(form, page.question) !== undefined;
}

/** The card of a page. */
export function pageCard(words: Words, { at, answer, page }: OwnPage): Card {
  const { form, inside } = at;
  if (page?.step === 'earlier')
    return stepCard(words, form, at.place, undefined, inside.reasonUse, { earlier: answer });
  const place = ownPlace(at, answer);
  if (page === undefined) return stepCard(words, form, place, answer, inside.reasonUse);
  if (page.step !== 'first') return patientCard(words, { ...place, ...page, answer });
  const top = topReasons(form, answer.assessment, inside.reasonUse);
  return patientCard(words, { ...place, step: 'reasons', answer, top });
}

/** Whether the person's assessment can still be changed is theirs alone. */
function ownPlace({ place, window }: Answering, answer: Answer): PatientPlace {
  return frozen(window, answer) ? { ...place, fixed: true } : place;
}
