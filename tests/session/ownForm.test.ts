import { TableClient } from '@azure/data-tables';
import { afterEach, expect, it } from 'vitest';
import { type Form, forms } from '../../src/domain/form/form.ts';
import {
  answers,
  names,
  sessionOf,
  stored,
  storedAnswers,
  storedRows,
  useHospital,
  wordsOf,
} from './ward.ts';

const hospital = useHospital();
afterEach(() => hospital.connector.expectNoViolations());

const { sengepost } = forms;
const own: Form = {
  ...sengepost,
  version: 101,
  reasons: [...sengepost.reasons, { id: 'egen', reasons: [{ id: 'egen-heis', level: 'mikro' }] }],
  further: [...sengepost.further, { id: 'egen-parkering', about: 'patient', options: ['ja', 'nei'] }],
};

/** Gives a session another form, as it will stand in its row. */
async function giveForm(session: string, form: Form): Promise<void> {
  const row = (await storedRows(hospital.storage)).find(({ rowKey }) => rowKey === `session|${session}`);
  if (typeof row?.session !== 'string') throw new Error('The session has no row');
  const client = TableClient.fromConnectionString(hospital.storage.directly, 'kartlegging', {
    allowInsecureConnection: true,
  });
  const changed = JSON.stringify({ ...JSON.parse(row.session), form, formVersion: form.version });
  await client.updateEntity(
    { partitionKey: row.partitionKey, rowKey: row.rowKey, session: changed },
    'Merge',
  );
}

it('a form with a question and a reason of the unit’s own is answered, shown and summed up', async () => {
  const ward = hospital.openWard();
  const board = await ward.start('2 60');
  const post = await ward.patient(1);
  const ola = ward.person('Ola Hansen');
  await giveForm(sessionOf(board), own);
  // Reads the session anew, so that what follows is of the form it has now.
  await stored(ward.leader.taps(board, { verb: 'session.controls' }));

  await answers(ola, post, { assessment: 'riktig_venter' });
  await names(ola, post, 'egen-heis');
  await stored(ola.taps(post, { verb: 'answer.wait', wait: 't3' }));
  // Four questions are more than there is room for: the unit's own comes after the one behind «Flere spørsmål …».
  await stored(ola.taps(post, { verb: 'answer.bottleneck' }));
  const asked = await stored(ola.taps(post, { verb: 'answer.question', question: 'egen-parkering' }));
  expect(asked.text).toContain('egen-parkering');
  const said = { verb: 'answer.question', question: 'egen-parkering', option: 'nei' };
  expect((await stored(ola.taps(post, said))).text).toContain('egen-parkering: Nei');
  expect(await storedAnswers(hospital.storage, sessionOf(board))).toMatchObject([
    { assessment: 'riktig_venter', reasons: '["egen-heis"]', further: '{"egen-parkering":"nei"}' },
  ]);

  await ward.command('vis');
  expect(wordsOf(await ward.result(1))).toContain('egen-heis');
  await ward.command('avslutt');
  expect(wordsOf(await ward.summary())).toContain('egen-heis');
});
