import { expect, it } from 'vitest';
import { liftDraft } from '../../../src/app/views/log/liftDraft.ts';
import { endedAt, summary } from '../../cards/examples.ts';
import { lifted } from '../../pages/examples.ts';
import { words } from '../../words.ts';

const [score] = summary.reasons;

it('says the cause as the problem, and how much it is as what it leads to, where that may leave the unit', () => {
  const { reason = '' } = score ?? {};
  const action = { ...lifted, about: { reason } };
  const results = ['s1', 's2'].map((session) => ({ session, endedAt, summary }));
  const draft = liftDraft(words, action, results, '2026-11-27');
  expect(draft.problem).toBe(words.reasons.reasonLabel(reason));
  expect(draft.konsekvens).toMatch(/^I (to kartlegginger|én kartlegging): \d+ pasienter, .+\.$/);
  expect(draft).toMatchObject({ ber_om: action.text, innen: '2026-12-25' });
  expect(liftDraft(words, action, [], '2026-11-27')).toEqual({ ...draft, konsekvens: '' });
  expect(liftDraft(words, { ...action, about: {} }, results, '2026-11-27')).toMatchObject({
    problem: '',
    konsekvens: '',
  });
});
