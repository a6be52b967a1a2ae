import { describe, expect, it } from 'vitest';
import { personKey } from '../../src/app/ports/keys.ts';
import type { World } from '../../src/app/ports/world.ts';
import { publicPatientCard, viewPatient } from '../../src/app/views/patientView.ts';
import type { Card } from '../../src/cards/model/card.ts';
import { isRefusal, type Refusal } from '../../src/domain/refusal.ts';
import type { BegunSession, PatientState } from '../../src/domain/session/session.ts';
import { memoryStore } from '../../src/store/table/memory.ts';
import { expandCard } from '../../src/teams/expand.ts';
import { textOf } from '../cards/walk.ts';
import { active, keyOf, morning, onlyAssessed, unit } from '../store/examples.ts';
import { actOf, quietWorld } from './quietWorld.ts';

const shown: PatientState = {
  kind: 'revealed',
  openedAt: morning,
  revealedAt: morning + 2,
  seal: 'v1.n1',
  cause: 'leader',
};
const revealed: BegunSession = { ...active, patients: [shown] };
const { pausedFor: _, ...begun } = revealed;
const paused: BegunSession = { ...revealed, phase: 'paused', pausedFor: 0, pausedAt: morning + 3 };
const finished: BegunSession = { ...begun, phase: 'finished', endedAt: morning + 3 };

/** A unit where Ola answered the patient before the answers were shown. */
async function ward(session: BegunSession): Promise<World> {
  const store = memoryStore();
  const now = () => morning + 10;
  await store.channels.commit('c1', {
    channel: { value: unit, etag: undefined },
    session: { value: session, etag: undefined },
  });
  const { answer, ...rest } = onlyAssessed('ferdig', morning + 1, morning + 1);
  const own = { ...rest, answer: { ...answer, sealed: 'v1.n1' } };
  await store.answers.save(keyOf(1, personKey(active.secret, 'ola'), { session: session.id }), own);
  return quietWorld(store, now);
}

function read(card: Card | Refusal | undefined): string {
  if (card === undefined || isRefusal(card)) throw new Error('There is no card to read.');
  return textOf(expandCard(card));
}
async function seenBy(objectId: string, session: BegunSession): Promise<string> {
  const world = await ward(session);
  return read(await viewPatient(world, await actOf(world, objectId), { session: 's1', patient: 1 }));
}

describe('a patient whose answers are shown', () => {
  it.each([
    { session: revealed },
    { session: paused },
  ])('can still be answered by who came late, in their own view ($session.phase)', async ({ session }) => {
    expect(await seenBy('kari', session)).toContain('Svar nå – telles i årsaker og tid');
  });

  it('is not offered to who has answered', async () => {
    const text = await seenBy('ola', revealed);
    expect(text).toContain('Du svarte: Ferdig behandlet hos oss');
    expect(text).not.toContain('Svar nå');
  });

  it('is not offered on the card everybody sees', async () => {
    const text = read(await publicPatientCard(await ward(revealed), 'c1', revealed, 1));
    expect(text).toContain('Bare ett svar');
    expect(text).not.toContain('Svar nå');
  });

  it('is not offered once the session has ended', async () => {
    expect(await seenBy('kari', finished)).not.toContain('Svar nå');
  });
});
