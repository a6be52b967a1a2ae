import { describe, expect, it } from 'vitest';
import { answers, stored, useHospital, wordsOf } from './ward.ts';

const hospital = useHospital();

describe('a ward holds a session', () => {
  it('from start to summary', async () => {
    const ward = hospital.openWard();
    const board = await ward.start('3 60');
    const ola = ward.person('Ola Hansen');
    const per = ward.person('Per Olsen');
    await stored(ola.taps(board, { verb: 'session.join', role: 'sykepleier' }));
    await stored(per.taps(board, { verb: 'session.join', role: 'lege' }));
    const first = await ward.patient(1);
    await answers(ola, first, { assessment: 'riktig_aktiv' });
    await answers(per, first, { assessment: 'riktig_aktiv' });
    const second = await ward.patient(2);
    expect(first.history).toHaveLength(2);
    await answers(ola, second, { assessment: 'riktig_venter', reasons: ['besl-lege'], wait: 't3' });
    const his = await answers(per, second, { assessment: 'ferdig', reasons: ['komm-korttid'], wait: 't4' });
    expect(his.text).toContain('Du svarte');
    expect(wordsOf(await ward.result(2))).toContain('Ulikt syn');
    await stored(ward.leader.taps(second, { verb: 'patient.next', patient: 2 }));
    await ward.patient(3);
    await ward.command('avslutt');
    const numbers = await ward.numbers();
    expect(numbers).toContain('4 av 4 mulige svar.');
    expect(numbers).toContain('Hoppet over: pasient 3.');
    hospital.connector.expectNoViolations();
  });
});
