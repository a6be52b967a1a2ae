/** `tiltak <tekst>`: the way into the log without a window or a browser. */
import { isRefusal, type Refusal } from '../../../domain/refusal.ts';
import { type After, transact } from '../../commit/transact.ts';
import { createAction } from '../../log/actions.ts';
import type { Act } from '../../ports/act.ts';
import { activityKey } from '../../ports/keys.ts';
import type { World } from '../../ports/world.ts';

/** A proposal without owner or deadline. The same message again is the same one. */
export async function suggestAction(world: World, act: Act, text: string): Promise<After | Refusal> {
  const key = activityKey(act.id || world.ids.session());
  const plan = { text, owner: { kind: 'none' }, level: 'mikro' } as const;
  const done = await createAction(world, act, key, { plan, about: {} });
  if (isRefusal(done)) return done;
  return transact(world, act, undefined, () => ({ reply: { kind: 'added', nr: done.action.nr } }));
}
