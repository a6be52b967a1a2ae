import { describe, expect, it } from 'vitest';
import { botToken, type TokenAnswer } from '../../src/teams/callers/botToken.ts';

const minute = 60_000;
const refused: TokenAnswer = { kind: 'refused', status: 401, code: 'AADSTS7000222' };

/** Whoever gives tokens, as a test decides, and what the operator is told. */
function issuing(first: TokenAnswer) {
  const issuer = { answer: first, asked: 0 };
  const told: Record<string, unknown>[] = [];
  let now = 0;
  const quiet = () => {};
  const log = {
    debug: quiet,
    info: quiet,
    warn: quiet,
    error: (facts: Record<string, unknown>) => told.push(facts),
  };
  const token = botToken(
    async () => {
      issuer.asked++;
      return issuer.answer;
    },
    () => now,
    { ...log, error: (facts) => void log.error(facts) },
  );
  return {
    issuer,
    token,
    told,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

describe("the bot's token", () => {
  it('is asked for at the start, shared, and renewed five minutes before its end', async () => {
    const { issuer, pass, token } = issuing({ kind: 'token', token: 'a', expiresAt: 60 * minute });
    expect(await Promise.all([token.get(), token.get()])).toEqual(['a', 'a']);
    pass(54 * minute);
    expect(await token.get()).toBe('a');
    expect(issuer.asked).toBe(1);
    issuer.answer = { kind: 'token', token: 'b', expiresAt: 120 * minute };
    pass(2 * minute);
    expect(await token.get()).toBe('b');
    expect(issuer.asked).toBe(2);
  });

  it('that cannot be renewed is used until its end', async () => {
    const { issuer, pass, token } = issuing({ kind: 'token', token: 'a', expiresAt: 60 * minute });
    await token.get();
    issuer.answer = refused;
    pass(56 * minute);
    expect(await token.get()).toBe('a');
    expect(await token.get()).toBe('a');
    expect(token.denied()).toBe(true);
    pass(5 * minute);
    await expect(token.get()).rejects.toMatchObject({ status: 401, code: 'AADSTS7000222' });
  });

  it('that is refused is not asked for at every turn, and the operator is told once a minute', async () => {
    const { issuer, pass, told, token } = issuing(refused);
    for (let time = 0; time < 10; time++) await expect(token.get()).rejects.toThrow();
    expect(issuer.asked).toBe(1);
    expect(told).toEqual([{ status: 401, code: 'AADSTS7000222' }]);
    for (let time = 0; time < 10; time++) {
      pass(5_000);
      await expect(token.get()).rejects.toThrow();
    }
    expect(told).toHaveLength(1);
    pass(minute / 2);
    await expect(token.get()).rejects.toThrow();
    expect(told).toHaveLength(2);
  });

  it('warns until it is given, which is tried when somebody asks', async () => {
    const { issuer, pass, token } = issuing(refused);
    await expect(token.get()).rejects.toThrow();
    expect(token.denied()).toBe(true);
    issuer.answer = { kind: 'token', token: 'a', expiresAt: 60 * minute };
    pass(6_000);
    await expect.poll(() => token.denied()).toBe(false);
  });

  it('that Teams itself does not take is asked for anew', async () => {
    const { issuer, pass, token, told } = issuing({ kind: 'token', token: 'a', expiresAt: 60 * minute });
    await token.get();
    token.notTaken(401);
    expect(token.denied()).toBe(true);
    expect(told).toEqual([{ status: 401, code: undefined }]);
    issuer.answer = { kind: 'token', token: 'b', expiresAt: 60 * minute };
    pass(6_000);
    expect(await token.get()).toBe('b');
    expect(token.denied()).toBe(false);
  });
});
