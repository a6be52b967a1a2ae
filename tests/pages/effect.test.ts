import { expect, it } from 'vitest';
import { effectSeen } from '../../src/http/log/figures/effect.ts';
import { words } from '../words.ts';
import { logView } from './examples.ts';

/** «Virket det?» of an action whose cause was named for 15 patients, and then for two. */
function seenBy(audience: 'enhet' | 'linjen') {
  const log = logView(audience);
  const [before, after] = log.sessions.toSorted((a, b) => a.endedAt - b.endedAt);
  const [action] = log.actions;
  const score = [...log.summaries.values()].flatMap(({ reasons }) => reasons)[0];
  const whole = before && log.summaries.get(before.session);
  if (!before || !after || !action || !score || !whole) throw new Error('The examples hold all of these');
  const named = (times: number) => ({
    ...whole,
    reasons: [{ ...score, namedFor: times, patients: times }],
  });
  const summaries = new Map([
    [before.session, named(15)],
    [after.session, named(2)],
  ]);
  const about = { session: before.session, reason: score.reason };
  const { closedAt: _, ...open } = action;
  return effectSeen(words, { ...log, summaries }, { ...open, about, decidedAt: before.endedAt });
}

it('whoever may not see a small number is not told the difference by which it could be worked out', () => {
  const [inside, outside] = [seenBy('enhet'), seenBy('linjen')];
  expect(inside.after?.named).toBe(2);
  expect(inside.said).toMatch(/\d/);
  expect(outside.before?.named).toBe(15);
  expect(outside.after?.named).toBeUndefined();
  expect(outside.said).toBe(words.logPages.logFrame.hidden);
});

it('of an action without an area it says that there is none, whatever has been mapped', () => {
  const log = logView('enhet');
  const [action] = log.actions;
  if (!action) throw new Error('The examples hold an action');
  const { said } = effectSeen(words, log, { ...action, about: {} });
  expect(said).toBe(words.logPages.effectSaid.noReason);
});
