/** The improvement log's verbs. */
import { z } from 'zod';
import type { Card } from '../../cards/model/card.ts';
import {
  dropIds,
  effectIds,
  liftAnswerIds,
  nudgeAnswerIds,
  outcomeIds,
  statusIds,
} from '../../domain/improvement/action.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { reviewed } from '../acts/leadSession.ts';
import { makeAction, openEdit, openNewAction, saveAction, takeStep } from '../acts/log/actionForms.ts';
import { changed, drop, setStatus } from '../acts/log/actionTaps.ts';
import { openAreas, saveAreas } from '../acts/log/areas.ts';
import { answerLiftIn, openLift, sendLiftFrom } from '../acts/log/lift.ts';
import { tie, untie } from '../acts/log/line.ts';
import { nobody } from '../log/fields.ts';
import { answerNudge } from '../log/nudge.ts';
import { markReview } from '../log/review.ts';
import type { CardTap } from '../ports/act.ts';
import type { World } from '../ports/world.ts';
import { viewInbox } from '../views/log/inboxView.ts';
import { viewAction, viewLog } from '../views/log/logView.ts';
import { nudgeAnswered } from '../views/log/nudgeView.ts';
import { askWhyDropped, viewReview } from '../views/log/reviewView.ts';
import { forLeading } from './rosterAge.ts';
import { thenShow } from './thenShow.ts';
import { session } from './verbFields.ts';
import { type VerbRecord, verbsWith } from './verbRecord.ts';

const member = verbsWith({ rosterAge: undefined });
const leader = verbsWith({ rosterAge: forLeading });

const nr = z.coerce.number().int().min(1).max(99_999);
const action = z.object({ nr });
/** `versjon` is 0, which no action has, where it does not say: then somebody may have changed it. */
const ofVersion = action.extend({ versjon: z.coerce.number().int().min(1).catch(0) });
const fromStatus = action.extend({ was: z.enum(statusIds) });
/** Key of a channel, as `channelKey` makes them. */
const channelId = z.string().regex(/^[0-9a-f]{32}$/);
/** As `activityKey` makes them. */
const windowKey = z.string().regex(/^[0-9a-f]{32}$/);
const ofLift = action.extend({ unit: channelId, lift: z.coerce.number().int().min(1).max(99) });
const fromArea = z.object({
  session: session.shape.session.optional(),
  /** Empty, or `nobody`, where the person chose none. */
  reason: z.string().max(64).optional(),
});

const asCard = (_world: World, _act: CardTap, _data: object, card: Card): Card => card;

/** What was written is not kept in memory for a repeat of the tap: it may be what must not be stored. */
function written<Fields extends z.ZodType<object>>(record: VerbRecord<Fields>): VerbRecord<Fields> {
  return { ...record, remembered: false };
}

function from({ session: id, reason }: z.output<typeof fromArea>) {
  return { session: id, reason: reason === '' || reason === nobody ? undefined : reason };
}

const review = session.extend({
  nr,
  outcome: z.enum(outcomeIds),
  why: z.enum(dropIds).optional(),
});

export const logRecords = {
  'log.view': member.view(
    z.object({ view: z.literal('mine').optional(), page: z.int().min(0).max(100).optional() }),
    viewLog,
  ),
  'areas.open': member.view(session, (world, act, data) => openAreas(world, act, data.session)),
  'areas.save': written(
    member.act(
      session.catchall(z.unknown()),
      (world, act, { session: id, ...inputs }) => saveAreas(world, act, id, inputs),
      asCard,
    ),
  ),
  'action.new': member.view(
    fromArea.extend({ more: z.literal(1).optional() }).catchall(z.unknown()),
    (world, act, { session: id, reason, more, ...inputs }) =>
      openNewAction(world, act, { ...from({ session: id, reason }), more }, inputs),
  ),
  'action.create': written(
    member.act(
      fromArea.extend({ skjema: windowKey.optional() }).catchall(z.unknown()),
      (world, act, { session: id, reason, skjema, ...inputs }) =>
        makeAction(world, act, { ...from({ session: id, reason }), skjema }, inputs),
      asCard,
    ),
  ),
  'action.view': member.view(action.extend({ view: z.literal('status').optional() }), (world, act, data) =>
    viewAction(world, act, data),
  ),
  'action.edit': member.view(ofVersion, openEdit),
  'action.save': written(
    member.act(
      ofVersion.catchall(z.unknown()),
      (world, act, { nr: which, versjon, ...inputs }) =>
        saveAction(world, act, { nr: which, versjon }, inputs),
      asCard,
    ),
  ),
  'action.status': member.act(fromStatus.extend({ status: z.enum(statusIds) }), setStatus, asCard),
  'action.drop': member.act(fromStatus.extend({ why: z.enum(dropIds).optional() }), drop, asCard),
  'action.step': written(
    member.act(
      ofVersion.catchall(z.unknown()),
      (world, act, { nr: which, versjon, ...inputs }) => takeStep(world, act, { nr: which, versjon }, inputs),
      asCard,
    ),
  ),
  'effect.answer': written(
    member.act(
      action.extend({
        effect: z.enum(effectIds),
        tekst: z.string().max(4_000).default(''),
        session: session.shape.session.optional(),
      }),
      async (world, act, { nr: which, effect, tekst, session: reviewed }) => {
        const done = await changed(world, act, which, { kind: 'effect', answer: effect, text: tekst });
        if (isRefusal(done) || reviewed === undefined) return done;
        // The card in the thread shows it.
        world.kick(act.channel);
        return viewReview(world, act, reviewed);
      },
      asCard,
    ),
  ),
  'nudge.answer': member.act(
    action.extend({ answer: z.enum(nudgeAnswerIds) }),
    async (world, act, { nr: which, answer }) => {
      // Dropping asks why.
      if (answer === 'droppet') return viewAction(world, act, { nr: which, view: 'drop' });
      const done = await answerNudge(world, act, which, answer);
      return isRefusal(done) ? done : nudgeAnswered(world, act, which);
    },
    asCard,
  ),
  'review.mark': leader.act(
    review,
    async (world, act, data) => {
      const asked = await askWhyDropped(world, act, data);
      if (asked !== undefined) return asked;
      const done = await markReview(world, act, data);
      return isRefusal(done) ? done : viewReview(world, act, data.session);
    },
    asCard,
  ),
  'review.done': leader.act(
    session,
    reviewed,
    thenShow((world, act, data) => viewReview(world, act, data.session)),
  ),
  'review.view': member.view(session, (world, act, data) => viewReview(world, act, data.session)),
  'lift.open': member.view(action, openLift),
  'lift.send': written(
    member.act(
      action.catchall(z.unknown()),
      (world, act, { nr: which, ...inputs }) => sendLiftFrom(world, act, which, inputs),
      asCard,
    ),
  ),
  'lift.view': member.view(ofLift, viewInbox),
  'lift.answer': written(
    member.act(
      ofLift.extend({ answer: z.enum(liftAnswerIds) }).catchall(z.unknown()),
      (world, act, { unit, nr: which, lift, answer, ...inputs }) =>
        answerLiftIn(world, act, { unit, nr: which, lift }, { ...inputs, answer }),
      asCard,
    ),
  ),
  'line.tie': member.act(
    z.object({ code: z.string().max(20) }),
    (world, act, { code }) => tie(world, act, code),
    asCard,
  ),
  'line.untie': member.act(z.object({ unit: channelId, sure: z.literal(1).optional() }), untie, asCard),
};
