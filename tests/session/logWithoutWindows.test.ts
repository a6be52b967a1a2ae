import { afterEach, describe, expect, it } from 'vitest';
import { buttonsOf } from '../teams/card.ts';
import { answers, sessionOf, stored, useHospital, wordsOf } from './ward.ts';

/** As where Teams opens no windows. */
const hospital = useHospital({ DIALOGS: 'false' });
afterEach(() => hospital.connector.expectNoViolations());

const linksIn = (card: object | undefined) =>
  buttonsOf({ ...card }).flatMap(({ title, url }) => (url === undefined ? [] : [`${title}: ${url}`]));

describe.concurrent('the log where no window can be opened', () => {
  it('is led to from the summary: the same buttons open the forms on the pages', async () => {
    const ward = hospital.openWard();
    const board = await ward.start('1 30');
    await stored(ward.leader.taps(board, { verb: 'session.join', role: 'lege' }));
    await answers(ward.leader, await ward.patient(1), {
      assessment: 'ferdig',
      reasons: ['komm-korttid'],
      wait: 't4',
    });
    await ward.command('avslutt');
    const summary = await ward.summary();
    const session = sessionOf(summary);
    expect(linksIn(summary.card)).toEqual([
      expect.stringMatching(
        new RegExp(`^Lag tiltak: .*/forbedringslogg/[0-9a-f]{32}/tiltak/nytt\\?okt=${session}$`),
      ),
      expect.stringMatching(
        new RegExp(`^Velg områder: .*/forbedringslogg/[0-9a-f]{32}/okt/${session}#omrader$`),
      ),
      expect.stringMatching(/^Forbedringslogg: .*\/forbedringslogg\/[0-9a-f]{32}$/),
    ]);
    expect(JSON.stringify(summary.card)).not.toContain('task/fetch');
  });

  it('keeps what a tap can do, and leads to the pages for the rest', async () => {
    const ward = hospital.openWard();
    await ward.command('tiltak Egen MR-tid før kl. 12');
    const added = await ward.says('står i loggen som forslag');
    const shown = await stored(ward.leader.taps(added, { verb: 'action.view' }));
    expect(linksIn(shown.card)).toEqual([expect.stringMatching(/^Åpne i loggen: .*\/tiltak\/1$/)]);
    const moved = await stored(ward.leader.taps(added, { verb: 'action.status', status: 'vedtatt' }));
    expect(moved.text).toContain('Vedtatt');
    expect(wordsOf(added)).toContain('Tiltak 1');
  });
});
