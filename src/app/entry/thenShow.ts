/** What people are shown after a tap that leads: the view that the button stood on, as it is now. */

import { leadQuestionCard } from '../../cards/board/leadershipCard.ts';
import { silenceOverCard } from '../../cards/board/silenceCard.ts';
import type { Card } from '../../cards/model/card.ts';
import { isWalk } from '../../cards/model/surface.ts';
import type { Instant } from '../../domain/basics.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { isLive } from '../../domain/session/phases.ts';
import { leads } from '../access/access.ts';
import type { PatientData } from '../access/enterToAnswer.ts';
import type { After } from '../commit/transact.ts';
import type { CardTap } from '../ports/act.ts';
import type { World } from '../ports/world.ts';
import { type OwnPage, pageCard } from '../views/answerPages.ts';
import { viewBoard } from '../views/board.ts';
import { controls, controlsFor, leadSurface } from '../views/controls.ts';
import { leadQuestionAfter } from '../views/leadershipView.ts';
import { viewPatient } from '../views/patientView.ts';
import { walkOn } from '../views/walk.ts';

type Shown = Promise<Card | Refusal>;
interface Named {
  readonly session: string;
  readonly patient?: number | undefined;
}

/**
 * What stands where a button that leads stood, as it is now: the card that a leader's tap gives back.
 * @param post where a post shows something else than the leader's view of the board.
 */
export function thenShow<Fields extends Named>(
  post: (world: World, act: CardTap, data: Fields, after: After) => Card | Shown = leadersView,
) {
  return (world: World, act: CardTap, data: Fields, after: After): Card | Shown => {
    switch (act.surface.at) {
      case 'silence':
        return silenceOverCard(world.words);
      case 'board':
        return viewBoard(world, act, { session: data.session });
      case 'mine':
        return controls(world, act, { session: data.session });
      case 'controls':
        return leadersView(world, act, data, after);
      case 'post':
      case 'walk':
      case 'dialog':
        return post(world, act, data, after);
    }
  };
}

/** The controls as long as there is something to lead, and to whoever leads now. */
function leadersView(world: World, act: CardTap, { session }: Named, { session: now }: After): Shown {
  return now !== undefined && isLive(now) && leads(act, now)
    ? controlsFor(world, act.channel, now, leadSurface(act))
    : viewBoard(world, act, { session });
}

export function patientPost(
  world: World,
  act: CardTap,
  { session, patient }: Named & { readonly patient: number },
): Shown {
  return viewPatient(world, act, { session, patient });
}

/** Taken back where its patient was shown: that patient's card. */
export function undonePost(world: World, act: CardTap, data: Named, after: After): Card | Shown {
  const { session, patient } = data;
  return patient === undefined
    ? leadersView(world, act, data, after)
    : viewPatient(world, act, { session, patient });
}

/** In the thread the question about who leads shows what became of it. */
export function leadQuestionPost(
  world: World,
  _act: CardTap,
  { question }: Named & { readonly question: Instant },
  after: After,
): Card {
  return leadQuestionCard(world.words, leadQuestionAfter(after, question, world.now()));
}

/** After the end there is nothing to lead, but late answers to take. */
export function lateControls(world: World, act: CardTap, { session, patient }: Named): Shown {
  return patient === undefined
    ? controls(world, act, { session })
    : viewPatient(world, act, { session, patient });
}

/** One more patient or one less: how many there are now. */
export function thenCount(world: World, act: CardTap, { session }: Named): Shown {
  return controls(world, act, { session, view: 'patients' });
}

/** The person's own answer; on a walk a complete one leads to the next patient. */
export function thenOwn(world: World, act: CardTap, data: PatientData, own: OwnPage): Card | Shown {
  const goesOn = isWalk(act.surface) && own.page === undefined;
  return goesOn ? walkOn(world, act, data, pageCard(world.words, own)) : pageCard(world.words, own);
}

/** The same once there is nothing more to ask about the patient. */
export function thenLast(world: World, act: CardTap, data: PatientData, own: OwnPage): Card | Shown {
  const goesOn = isWalk(act.surface) && own.page === undefined;
  return goesOn
    ? walkOn(world, act, data, pageCard(world.words, own), { over: true })
    : pageCard(world.words, own);
}
