import { afterEach, describe, expect, it } from 'vitest';
import { asRead } from '../asRead.ts';
import { type Button, buttonsOf } from '../teams/card.ts';
import type { Post } from '../teams/channel.ts';
import { submitsAsVerbs } from '../teams/dialog.ts';
import { answers, refused, sessionOf, stored, storedRows, useHospital, type Ward, wordsOf } from './ward.ts';

const hospital = useHospital({ DIALOGS: 'true' });
afterEach(() => hospital.connector.expectNoViolations());

/** A session of two patients in which both wait for the municipality; its summary. */
async function summarised(ward: Ward): Promise<Post> {
  const board = await ward.start('2 30 alle');
  await stored(ward.leader.taps(board, { verb: 'session.join', role: 'lege' }));
  for (const patient of [1, 2])
    await answers(ward.leader, await ward.patient(patient), {
      assessment: 'ferdig',
      reasons: ['komm-korttid'],
      wait: 't4',
    });
  await ward.command('avslutt');
  return ward.summary();
}

const creating = { verb: 'action.new' };
const isSave = ({ verb }: Button) => verb === 'action.create';

describe.concurrent('the way from a summary into the log', () => {
  it('makes an action for a colleague in a window, and the summary says so', async () => {
    const ward = hospital.openWard();
    const ola = ward.person('Ola Hansen');
    const summary = await summarised(ward);
    const dialog = await ward.leader.opensDialog(summary, undefined, creating);
    expect(dialog.shown.text).toMatch(/Nytt tiltak[\s\S]*Korttids-\/rehabplass/);
    const saved = await dialog.taps(
      { verb: 'action.create' },
      {
        reason: 'komm-korttid',
        tekst: 'Fast kontaktperson hos kommunen',
        ansvarlig: ola.member.aadObjectId ?? '',
      },
    );
    expect(saved.text).toMatch(/Tiltak 1 er lagret[\s\S]*Fast kontaktperson[\s\S]*Ola Hansen/);
    await hospital.until(() => wordsOf(summary).includes('Dette har vi valgt'), 'an edit of the summary');
    expect(wordsOf(summary)).toMatch(/\*\*1\.\*\* Fast kontaktperson hos kommunen – Ola Hansen, /);
  });

  it('makes one action of a tap that Teams delivers twice', async () => {
    const ward = hospital.openWard();
    const summary = await summarised(ward);
    const dialog = await ward.leader.opensDialog(summary, undefined, creating);
    await dialog.taps({ verb: 'action.create' }, { tekst: 'Fast kontaktperson' });
    await ward.leader.redelivers();
    const log = await stored(ward.leader.invoke('log.view', {}));
    expect(log.text).toContain('1 åpent tiltak');
  });

  it('makes one action of a window that is sent once more, when no answer has come', async () => {
    const ward = hospital.openWard();
    const summary = await summarised(ward);
    const dialog = await ward.leader.opensDialog(summary, undefined, creating);
    const { shown } = dialog;
    const save = shown.kind === 'card' && buttonsOf(submitsAsVerbs(shown.card)).find(isSave);
    const written = { ...(save ? save.data : {}), tekst: 'Fast kontaktperson' };
    const told = [await dialog.submits(written), await dialog.submits(written)];
    expect(told.map(({ text }) => text.split('\n')[0])).toEqual(['Tiltak 1 er lagret', 'Tiltak 1 er lagret']);
    const log = await stored(ward.leader.invoke('log.view', {}));
    expect(log.text).toContain('1 åpent tiltak');
  });

  it('keeps what may tell of a patient in its field, and nowhere else', async () => {
    const ward = hospital.openWard();
    const summary = await summarised(ward);
    const dialog = await ward.leader.opensDialog(summary, undefined, creating);
    const written = 'Ring datteren til Olsen på 91234567';
    const shown = await dialog.taps({ verb: 'action.create' }, { tekst: written });
    expect(shown.text).toContain('Navn på kolleger settes i «Ansvarlig»');
    expect(JSON.stringify(shown)).toContain(written);
    expect(JSON.stringify(await storedRows(hospital.storage))).not.toContain('91234567');
    expect(JSON.stringify(hospital.log())).not.toContain('91234567');
    const rewritten = await dialog.taps({ verb: 'action.create' }, { tekst: 'Ring pårørende dagen før' });
    expect(rewritten.text).toContain('er lagret');
  });

  it('chooses areas, and says so on the summary', async () => {
    const ward = hospital.openWard();
    const summary = await summarised(ward);
    const dialog = await ward.leader.opensDialog(summary, undefined, { verb: 'areas.open' });
    // What was suggested is ticked; nothing of it is asked why.
    const none = await dialog.taps({ verb: 'areas.save' }, { omrader: '' });
    expect(none.text).toContain('Skriv kort hvorfor');
    const saved = await dialog.taps({ verb: 'areas.save' }, { omrader: 'komm-korttid' });
    expect(saved.text).toMatch(/Dette har vi valgt[\s\S]*Områdene er lagret/);
    await hospital.until(
      () => /Dette har vi valgt\n+Korttids-/.test(wordsOf(summary)),
      'an edit of the summary',
    );
    const again = await ward.leader.opensDialog(summary, undefined, { verb: 'areas.open' });
    expect(again.shown.text).toMatch(/Endre områder[\s\S]*Det dere har valgt/);
    const rows = await storedRows(hospital.storage);
    expect(rows.some(({ rowKey }) => rowKey === `c|${sessionOf(summary)}`)).toBe(true);
    // The next action is most likely for what was chosen.
    const next = await ward.leader.opensDialog(summary, undefined, creating);
    await next.taps({ verb: 'action.create' }, { tekst: 'Fast kontaktperson' });
    const shown = await stored(ward.leader.invoke('action.view', { nr: 1 }));
    expect(shown.text).toMatch(/korttids-\/rehabplass i kommunen – nevnt for 2 av 2 pasienter/);
  });

  it('still says on the summary what was chosen after the session was locked', async () => {
    const ward = hospital.openWard();
    const summary = await summarised(ward);
    await stored(ward.leader.invoke('session.lock', { session: sessionOf(summary) }));
    const dialog = await ward.leader.opensDialog(summary, undefined, creating);
    await dialog.taps({ verb: 'action.create' }, { tekst: 'Fast kontaktperson' });
    await hospital.until(() => wordsOf(summary).includes('Fast kontaktperson'), 'an edit of the summary');
  });

  it('asks for no text outside a window', async () => {
    const ward = hospital.openWard();
    const summary = await summarised(ward);
    const shown = await stored(ward.leader.invoke('action.new', { session: sessionOf(summary) }));
    expect(buttonsOf(shown.card).map(({ url }) => url)).toEqual([
      expect.stringContaining('/forbedringslogg/'),
    ]);
  });
});

describe.concurrent('«tiltak» and «logg»', () => {
  it('put what is written after the word in the log, and show it', async () => {
    const ward = hospital.openWard();
    await ward.command('tiltak Egen MR-tid for inneliggende før kl. 12');
    const added = await ward.says('Tiltak 1 står i loggen som forslag');
    expect(wordsOf(added)).toContain('Egen MR-tid for inneliggende før kl. 12');
    await ward.asks('logg');
    const log = await ward.says('1 åpent tiltak');
    expect(wordsOf(log)).toContain('uten ansvarlig');
  });

  it('say what to write where nothing is, and do not repeat what may tell of a patient', async () => {
    const ward = hospital.openWard();
    await ward.command('tiltak');
    await ward.says('rett etter ordet');
    await ward.asks('tiltak ring Olsen på 91234567');
    const line = await ward.says('pasientopplysninger');
    expect(wordsOf(line)).not.toContain('Olsen');
    await ward.asks('logg');
    await ward.says('Ingen åpne tiltak');
  });

  it('«logg mine» puts each person’s own first', async () => {
    const ward = hospital.openWard();
    const ola = ward.person('Ola Hansen');
    const summary = await summarised(ward);
    for (const [tekst, ansvarlig] of [
      ['Kontaktperson hos kommunen', ''],
      ['Fast MR-tid', ola.member.aadObjectId ?? ''],
    ] as const) {
      const dialog = await ward.leader.opensDialog(summary, undefined, creating);
      await dialog.taps({ verb: 'action.create' }, { tekst, ...(ansvarlig !== '' && { ansvarlig }) });
    }
    await ola.says('<at>Kartlegging</at> logg mine');
    const log = await ward.says('2 åpne tiltak');
    expect(wordsOf(log)).toMatch(/Fast MR-tid[\s\S]*Kontaktperson/);
    const own = await stored(ola.refreshes(log));
    expect(own.text).toContain('Du har 1 åpent tiltak');
  });
});

describe.concurrent('an action', () => {
  async function suggested(ward: Ward) {
    await ward.command('tiltak Egen MR-tid før kl. 12');
    const post = await ward.says('står i loggen som forslag');
    return { post, shown: await stored(ward.leader.taps(post, { verb: 'action.view', nr: 1 })) };
  }

  it('moves by taps; what was drawn before somebody else moved it changes nothing', async () => {
    const ward = hospital.openWard();
    const { post } = await suggested(ward);
    const eva = ward.person('Eva Berg');
    await stored(eva.taps(post, { verb: 'action.view', nr: 1 }));
    const moved = await stored(ward.leader.taps(post, { verb: 'action.status', status: 'vedtatt' }));
    expect(moved.text).toContain('Vedtatt');
    await stored(eva.taps(post, { verb: 'action.view', view: 'status' }));
    await stored(ward.leader.taps(post, { verb: 'action.status', status: 'proves' }));
    const late = await stored(eva.invoke('action.status', { nr: 1, was: 'vedtatt', status: 'innfort' }));
    expect(late.text).toMatch(/har endret tiltaket[\s\S]*Prøves ut/);
    // The same again is done already.
    const again = await stored(eva.invoke('action.status', { nr: 1, was: 'vedtatt', status: 'proves' }));
    expect(again.text).not.toContain('har endret tiltaket');
  });

  it('is dropped with two taps, and says why', async () => {
    const ward = hospital.openWard();
    const { post } = await suggested(ward);
    await stored(ward.leader.taps(post, { verb: 'action.view', view: 'status' }));
    const why = await stored(ward.leader.taps(post, { verb: 'action.drop' }));
    expect(why.text).toContain('Hvorfor dropper dere tiltak 1?');
    const dropped = await stored(ward.leader.taps(post, { verb: 'action.drop', why: 'for_krevende' }));
    expect(dropped.text).toMatch(/Droppet:\*\* For krevende nå/);
  });

  it('says whether it worked, once it is introduced', async () => {
    const ward = hospital.openWard();
    await suggested(ward);
    await stored(ward.leader.invoke('action.status', { nr: 1, was: 'foreslatt', status: 'innfort' }));
    const shown = await stored(ward.leader.invoke('action.view', { nr: 1 }));
    expect(shown.text).toContain('Virket det?');
    const answered = await stored(ward.leader.invoke('effect.answer', { nr: 1, effect: 'delvis' }));
    expect(answered.text).toContain('Virket delvis');
  });

  it('takes a round and changes in windows; who comes second loses nothing', async () => {
    const ward = hospital.openWard();
    const { post } = await suggested(ward);
    const eva = ward.person('Eva Berg');
    await stored(eva.taps(post, { verb: 'action.view', nr: 1 }));
    const edit = await eva.opensDialog(post, undefined, { verb: 'action.edit' });
    const round = await ward.leader.opensDialog(post, undefined, { verb: 'action.step' });
    const saved = await round.taps(
      { verb: 'action.step' },
      { steg: 'gjennomfore', tekst: 'Prøves på to rom i to uker', status: 'proves' },
    );
    expect(saved.text).toContain('Prøves ut');
    const second = await edit.taps({ verb: 'action.save' }, { tekst: 'Egen MR-tid før kl. 11' });
    expect(second.text).toContain('Kari Nordmann endret tiltaket mens du skrev');
    expect(asRead(JSON.stringify(second))).toContain('Egen MR-tid før kl. 11');
    const done = await edit.taps({ verb: 'action.save' });
    expect(done.text).toMatch(/Tiltak 1 er lagret[\s\S]*før kl\. 11/);
  });

  it('shows whoever comes second what was written meanwhile beside their own, and overwrites it only when asked to', async () => {
    const ward = hospital.openWard();
    const { post } = await suggested(ward);
    const eva = ward.person('Eva Berg');
    await stored(eva.taps(post, { verb: 'action.view', nr: 1 }));
    const edit = await eva.opensDialog(post, undefined, { verb: 'action.edit' });
    const first = await ward.leader.opensDialog(post, undefined, { verb: 'action.edit' });
    const theirs = { tekst: 'Egen MR-tid på ettermiddagen', frist: '2031-03-03', innsats: '2' };
    expect((await first.taps({ verb: 'action.save' }, theirs)).text).toContain('er lagret');
    const mine = { tekst: 'Egen MR-tid før kl. 11', frist: '2031-03-03', mal: 'Ingen venter over natten' };
    const second = await edit.taps({ verb: 'action.save' }, mine);
    expect(second.text).toMatch(/Hva skal dere gjøre\? – Ditt\n\*\*Nå:\*\* Egen MR-tid på ettermiddagen/);
    expect(second.text).toMatch(/Hvor krevende er det\? – Ditt[\s\S]*\*\*Nå:\*\* Noe/);
    expect(second.text.match(/– Ditt/g)).toHaveLength(2);
    expect(JSON.stringify(second)).toMatch(/Egen MR-tid før kl\. 11[\s\S]*Ingen venter over natten/);
    // A button that does not say what it was drawn from overwrites nothing.
    for (const versjon of [undefined, '', 'nyeste']) {
      const sent = {
        verb: 'action.save',
        nr: 1,
        tekst: 'Noe annet',
        ...(versjon !== undefined && { versjon }),
      };
      expect((await edit.submits(sent)).text).toContain('**Nå:** Egen MR-tid på ettermiddagen');
    }
    const still = await stored(ward.leader.invoke('action.view', { nr: 1 }));
    expect(still.text).toContain('på ettermiddagen');
    const done = await edit.taps({ verb: 'action.save' }, mine);
    expect(done.text).toMatch(/Tiltak 1 er lagret[\s\S]*før kl\. 11/);
  });

  it('that is not there is refused, and so is whoever is not in the channel', async () => {
    const ward = hospital.openWard();
    await suggested(ward);
    expect(await refused(ward.leader.invoke('action.view', { nr: 99 }))).toContain('finnes ikke');
    const stranger = ward.person('Fremmed', { member: false });
    expect(await refused(stranger.invoke('action.view', { nr: 1 }))).toContain('Bare medlemmer');
  });
});
