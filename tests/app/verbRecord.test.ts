import { expect, test } from 'vitest';
import { patient as ofPatient, session as ofSession } from '../../src/app/entry/verbFields.ts';
import { type AsCarried, type VerbRecord, verbsWith } from '../../src/app/entry/verbRecord.ts';
import { noticeCard } from '../../src/cards/notice/noticeCard.ts';

const { view } = verbsWith({ rosterAge: undefined });
const shown = async () => noticeCard('Done');

test('a verb whose schema and button name different fields does not compile', () => {
  const patient = view(ofPatient, shown);
  const session = view(ofSession, shown);
  const right: VerbRecord & AsCarried<'patient.skip', typeof patient.fields> = patient;
  // @ts-expect-error The button carries a patient, which is not read.
  const unread: VerbRecord & AsCarried<'patient.skip', typeof session.fields> = session;
  // @ts-expect-error A patient is read, which the button does not carry.
  const missing: VerbRecord & AsCarried<'session.pause', typeof patient.fields> = patient;
  expect([right, unread, missing]).toHaveLength(3);
});
