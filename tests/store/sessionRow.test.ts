import { expect, it } from 'vitest';
import { fromSession, toSession } from '../../src/store/channel/sessionRow.ts';
import { active, morning } from './examples.ts';

it('the question of who leads is stored by the name that older programs read', () => {
  const session = { ...active, leadQuestion: { kind: 'given', at: morning } } as const;
  const row = fromSession(session);
  expect(JSON.parse(String(row.session))).toMatchObject({ baton: { kind: 'given', at: morning } });
  expect(toSession({ partition: 'p', row: 'r', etag: 'e', columns: row })).toEqual(session);
});
