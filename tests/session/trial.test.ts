import { expect, it } from 'vitest';
import { useClockedHospital } from './clockedWard.ts';
import { stored } from './ward.ts';

const hospital = useClockedHospital();

it('an anonymous bot, whose Teams may show them to everybody, sends no targeted messages and offers no windows', async () => {
  const ward = hospital.openWard();
  const board = await ward.start('3 30');
  const ola = ward.person('Ola Hansen');
  const joined = await stored(ola.taps(board, { verb: 'session.join', role: 'lege' }));
  // Nor a button that could not do anything.
  expect(JSON.stringify([board.card, joined.card])).not.toContain('task/fetch');
  await ward.patient(1);
  hospital.clock.pass(20 * 60_000);
  await ward.command('neste');
  await ward.patient(2);
  await ward.command('avslutt');
  expect(await ward.numbers()).toContain('1 deltok: 1 lege');
  expect(hospital.connector.arrivals.filter(({ url }) => url.includes('isTargeted'))).toEqual([]);
  hospital.connector.expectNoViolations();
});
