import { beforeEach, describe, expect, it } from 'vitest';
import { refuse } from '../../src/domain/refusal.ts';
import type { WebResponse } from '../../src/http/web.ts';
import { words } from '../words.ts';
import { now, results, whole } from './examples.ts';
import { bodyOf, kari, ola, type UnitPages, unitPages } from './unitPages.ts';

const [newest] = results;
const okt = newest?.session ?? '';
const wanted = { tekst: 'Avklar tidspunkt for epikrise før visitten', ansvarlig: kari, frist: '2027-01-08' };

let pages: UnitPages;
beforeEach(async () => {
  pages = await unitPages(results, now);
});

const whereTo = ({ status, headers }: WebResponse) => [status, headers.Location];
const saved = (rest: string) => [303, `/forbedringslogg/c1${rest}?lagret=1`];
const field = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];

describe('a new action', () => {
  it('is made once however often its form is sent, and its page says that it is saved', async () => {
    const form = bodyOf(await pages.get(`/tiltak/nytt?okt=${okt}&arsak=diag-radiologi`));
    expect(form).toContain('I kartleggingen 22. november 2026 var årsaken nevnt for');
    const fields = { ...wanted, arsak: 'diag-radiologi', okt, skjema: field(form, 'skjema') ?? '' };
    expect(whereTo(await pages.post('/tiltak', fields))).toEqual(saved('/tiltak/1'));
    expect(whereTo(await pages.post('/tiltak', fields))).toEqual(saved('/tiltak/1'));
    const page = bodyOf(await pages.get('/tiltak/1?lagret=1'));
    expect(page).toContain(words.logPages.logFrame.saved);
    expect(page).toContain(`1. ${wanted.tekst}`);
    expect(page).toContain('<data class="nevnt" value="4">4 av 22 pasienter</data>');
    expect(bodyOf(await pages.get(''))).toContain('1 åpent tiltak');
  });

  it('asks which area it is about where it is made from a session and not from an area', async () => {
    const unfolded = async (query: string) =>
      bodyOf(await pages.get(`/tiltak/nytt${query}`)).split('<details')[0] ?? '';
    expect(await unfolded(`?okt=${okt}`)).toContain('name="arsak"');
    expect(await unfolded(`?okt=${okt}&arsak=diag-radiologi`)).not.toContain('name="arsak"');
    expect(await unfolded('')).not.toContain('name="arsak"');
    await pages.post(`/okt/${okt}/omrader`, { omrader: 'utskr-papir', hvorfor: 'Det andre er i gang' });
    const chosen = /<option value="utskr-papir" selected>/;
    expect(await unfolded(`?okt=${okt}`)).toMatch(chosen);
    await pages.post('/tiltak', { ...wanted, arsak: 'utskr-papir', okt });
    expect(await unfolded(`?okt=${okt}`)).not.toMatch(chosen);
  });

  it('is about a session and an area that there are, or is not stored', async () => {
    for (const about of [{ arsak: 'finnes-ikke', okt }, { arsak: 'finnes-ikke' }, { okt: 'finnesIkke12' }]) {
      const answer = await pages.post('/tiltak', { ...wanted, ...about });
      expect([answer.status, bodyOf(answer).includes('href="#arsak"')]).toEqual([422, true]);
    }
    const again = await pages.post('/tiltak', { ...wanted, okt: 'finnesIkke12' });
    expect(field(bodyOf(again), 'okt')).toBe('');
    expect((await pages.world.unitLogs.read('c1')).log.actions).toEqual([]);
    expect((await pages.post('/tiltak', { ...wanted, arsak: 'diag-radiologi' })).status).toBe(303);
    const { actions } = (await pages.world.unitLogs.read('c1')).log;
    expect(actions[0]?.about).toEqual({ session: okt, reason: 'diag-radiologi' });
  });

  it('has the level of the area that is chosen in its form', async () => {
    const form = bodyOf(await pages.get(`/tiltak/nytt?okt=${okt}`));
    const [, level] = /<select[^>]* name="niva"[^>]*><option value="([^"]*)" selected>/.exec(form) ?? [];
    await pages.post('/tiltak', { ...wanted, arsak: 'diag-radiologi', okt, niva: level ?? 'mikro' });
    expect(bodyOf(await pages.get('/tiltak/1'))).toContain(`<dd>${words.improvement.levelLabels.makro}</dd>`);
  });

  it('that may tell who a patient is, is not stored: the form says so first, and keeps what was written', async () => {
    const answer = await pages.post('/tiltak', {
      ...wanted,
      tekst: 'Ring 82-åringen på rom 12',
      frist: '20',
    });
    expect(answer.status).toBe(422);
    const html = bodyOf(answer);
    expect(html).toMatch(/<ul [^>]*id="problemer">/);
    expect(html).toContain('<a class="ds-link" href="#frist">');
    expect(html).toContain('Ring 82-åringen på rom 12');
    const again = await pages.post('/tiltak', { ...wanted, tekst: 'Ring 82-åringen på rom 12' });
    expect(bodyOf(again)).toContain(words.refusals.refusalText(refuse('textMayIdentify')));
    expect(bodyOf(again)).toContain(words.improvement.namesBelongElsewhere);
    expect(bodyOf(again)).toContain('<a class="ds-link" href="#tekst">');
    expect(bodyOf(await pages.get(''))).toContain('Ingen åpne tiltak');
  });

  it('that only reminds is stored, with a hint to whoever has made it', async () => {
    await pages.post('/tiltak', { ...wanted, tekst: 'Minne alle om epikrisen' });
    const hint = words.improvement.remindersSeldomLast;
    expect(bodyOf(await pages.get('/tiltak/1?lagret=1'))).toContain(hint);
    expect(bodyOf(await pages.get('/tiltak/1'))).not.toContain(hint);
  });

  it('is a text wherever it stands, whatever it looks like', async () => {
    const tekst = `=1+1 <i>"plan" & 'mål'</i>`;
    const sent = { ...wanted, tekst, mal: tekst, hvis: tekst, sa: tekst, rolle: tekst, ansvarlig: '' };
    expect((await pages.post('/tiltak', sent)).status).toBe(303);
    const step = { steg: 'planlegge', tekst, versjon: '1' };
    expect((await pages.post('/tiltak/1/runde', step)).status).toBe(303);
    for (const path of ['', '/tiltak/1', '/tiltak/1?endre=1', '/utskrift']) {
      const html = bodyOf(await pages.get(path));
      expect(html, path).toContain('=1+1 &lt;i&gt;&quot;plan&quot; &amp; &#39;mål&#39;&lt;/i&gt;');
    }
    const csv = bodyOf(await pages.get('/eksport.csv'));
    expect(csv).toContain(`"'=1+1 <i>""plan"" & 'mål'</i>"`);
    expect(csv).not.toMatch(/(^|[;\n"])=1/);
  });
});

describe('what is done with an action', () => {
  beforeEach(async () => {
    await pages.post('/tiltak', wanted);
  });
  const versionOf = async () => field(bodyOf(await pages.get('/tiltak/1')), 'versjon') ?? '';

  it('is a status and another day in one form', async () => {
    const sent = { status: 'proves', frist: '2027-02-01', versjon: '1' };
    expect(whereTo(await pages.post('/tiltak/1/status', sent))).toEqual(saved('/tiltak/1'));
    const html = bodyOf(await pages.get('/tiltak/1'));
    expect(html).toContain('Prøves ut');
    expect(html).toContain('1. februar 2027');
    expect(html).toContain('Status: Foreslått → Prøves ut');
  });

  it('is dropped with a reason only: one of the four, or own words', async () => {
    const without = await pages.post('/tiltak/1/status', {
      status: 'droppet',
      frist: '2027-01-08',
      versjon: '1',
    });
    expect(without.status).toBe(422);
    expect(bodyOf(without)).toContain('<a class="ds-link" href="#hvorfor">');
    expect(bodyOf(without)).toContain('<option value="droppet" selected>');
    const why = words.improvement.dropReasons.for_krevende;
    const sent = { status: 'droppet', frist: '2027-01-08', hvorfor: why, versjon: '1' };
    expect(whereTo(await pages.post('/tiltak/1/status', sent))).toEqual(saved('/tiltak/1'));
    const { actions } = (await pages.world.unitLogs.read('c1')).log;
    expect(actions[0]?.dropped).toEqual({ why: 'for_krevende' });
  });

  it('is a line of a round, and an answer to whether it worked', async () => {
    const step = { steg: 'gjennomfore', tekst: 'Vi prøver det i to uker', versjon: '1' };
    expect(whereTo(await pages.post('/tiltak/1/runde', step))).toEqual(saved('/tiltak/1'));
    const worked = { effect: 'delvis', tekst: 'Bedre på dagtid', versjon: await versionOf() };
    expect(whereTo(await pages.post('/tiltak/1/virkning', worked))).toEqual(saved('/tiltak/1'));
    const html = bodyOf(await pages.get('/tiltak/1'));
    expect(html).toContain('Kari Nordmann: Vi prøver det i to uker');
    expect(html).toContain('Virket delvis – Bedre på dagtid');
    const nothing = await pages.post('/tiltak/1/runde', {
      steg: 'evaluere',
      tekst: '',
      versjon: await versionOf(),
    });
    expect(nothing.status).toBe(422);
  });

  it('has the next status proposed with a round, to be changed', async () => {
    const proposed = async () => {
      const form =
        bodyOf(await pages.get('/tiltak/1'))
          .split('/tiltak/1/runde"')[1]
          ?.split('</form>')[0] ?? '';
      const [step, status] = [...form.matchAll(/<option value="(\w+)" selected>/g)].map(([, value]) => value);
      return { step, status, form };
    };
    expect(await proposed()).toMatchObject({ step: 'planlegge', status: 'foreslatt' });
    const first = { steg: 'planlegge', tekst: 'Vi begynner på sengepost', status: 'vedtatt', versjon: '1' };
    expect((await pages.post('/tiltak/1/runde', first)).status).toBe(303);
    const { form, ...next } = await proposed();
    expect(next).toEqual({ step: 'gjennomfore', status: 'proves' });
    expect(form).toMatch(
      /<label[^>]* for="runde-status">Status etterpå<[\s\S]*<select[^>]* id="runde-status" name="status"/,
    );
    const second = { steg: 'gjennomfore', tekst: 'To uker', status: 'proves', versjon: await versionOf() };
    await pages.post('/tiltak/1/runde', second);
    const { actions } = (await pages.world.unitLogs.read('c1')).log;
    expect(actions[0]?.status).toBe('proves');
    const stale = await pages.post('/tiltak/1/runde', { ...first, status: 'innfort' });
    expect([stale.status, bodyOf(stale).includes('Ditt: Innført · Nå: Prøves ut')]).toEqual([409, true]);
  });

  it('is not overwritten: both versions stand side by side, and nothing that was written is lost', async () => {
    pages.pass(60_000);
    const theirs = { ...wanted, frist: '2027-01-20', niva: 'mikro', versjon: '1' };
    expect((await pages.post('/tiltak/1', theirs, { oid: ola })).status).toBe(303);
    const mine = {
      ...wanted,
      tekst: 'Avklar epikrisen dagen før',
      frist: '2027-03-01',
      niva: 'mikro',
      versjon: '1',
    };
    const answer = await pages.post('/tiltak/1', mine);
    expect(answer.status).toBe(409);
    const html = bodyOf(answer);
    expect(html).toContain('Ola Hansen endret dette kl. 10.05, mens du skrev. Ingenting er lagret.');
    expect(html.match(/– Ditt</g)).toHaveLength(1);
    expect(html).toContain('Frist – Ditt');
    expect(html).toContain('value="2027-03-01"');
    expect(html).toContain('20. januar 2027');
    expect(html).toContain('Avklar epikrisen dagen før');
    expect(field(html, 'versjon')).toBe('2');
    expect((await pages.post('/tiltak/1', { ...mine, versjon: '2' })).status).toBe(303);
    expect(bodyOf(await pages.get('/tiltak/1'))).toContain('1. Avklar epikrisen dagen før');
  });

  it.each([
    '',
    'nyeste',
    '0',
    undefined,
  ])('is not overwritten by a form that says %j of what it was drawn from', async (versjon) => {
    const theirs = { ...wanted, frist: '2027-01-20', versjon: '1' };
    expect((await pages.post('/tiltak/1', theirs, { oid: ola })).status).toBe(303);
    const of = (fields: Record<string, string>) => ({ ...fields, ...(versjon !== undefined && { versjon }) });
    const answer = await pages.post('/tiltak/1', of(wanted));
    expect([answer.status, field(bodyOf(answer), 'versjon')]).toEqual([409, '2']);
    expect(bodyOf(answer)).toContain('20. januar 2027');
    const status = await pages.post('/tiltak/1/status', of({ status: 'innfort', frist: '2027-01-08' }));
    const round = await pages.post('/tiltak/1/runde', of({ steg: 'evaluere', tekst: 'Det gikk fint' }));
    const effect = await pages.post('/tiltak/1/virkning', of({ effect: 'ja' }));
    expect([status.status, round.status, effect.status]).toEqual([409, 409, 409]);
    const { actions } = (await pages.world.unitLogs.read('c1')).log;
    expect(actions[0]).toMatchObject({ version: 2, status: 'foreslatt', due: '2027-01-20', cycles: [] });
  });

  it('says of a status that two have changed what was meant and what it is now', async () => {
    await pages.post('/tiltak/1/status', { status: 'innfort', versjon: '1' }, { oid: ola });
    const answer = await pages.post('/tiltak/1/status', { status: 'proves', versjon: '1' });
    expect(answer.status).toBe(409);
    expect(bodyOf(answer)).toContain('Ditt: Prøves ut · Nå: Innført');
    const text = { steg: 'evaluere', tekst: 'Det gikk fint', versjon: '1' };
    const line = await pages.post('/tiltak/1/runde', text);
    expect([line.status, bodyOf(line).includes('value="Det gikk fint"')]).toEqual([409, true]);
  });

  it('is not found where there is none', async () => {
    for (const path of ['/tiltak/99', '/tiltak/__proto__', '/okt/__proto__', '/tiltak/1e0'])
      expect((await pages.get(path)).status, path).toBe(404);
    expect((await pages.post('/tiltak/99/status', { status: 'proves' })).status).toBe(404);
  });
});

describe('the CSV of the actions', () => {
  it('has the columns of docs/contract.md in their order, with days and numbers as Excel takes them in Norway', async () => {
    await pages.post('/tiltak', { ...wanted, arsak: 'diag-radiologi', okt });
    const [heads, row] = bodyOf(await pages.get('/eksport.csv')).split('\r\n');
    expect(heads).toBe(
      '\uFEFFNr;Tiltak;Status;Ansvarlig;Frist;Forfalt;Område;Nivå;Mål;Måldato;Hvis;Så;Innsats;Gevinst;Prioritering;Løftet;Svar på løft;Virket det?;Vedtatt;Ferdig;Hvorfor droppet;Kartlegging;Pasienter (N);Tid (T);Andel av ressurstapet',
    );
    expect(row).toBe(
      `1;${wanted.tekst};Foreslått;Kari Nordmann;2027-01-08;nei;Radiologi;Sykehuset;;;;;;;;;;;;;;2026-11-22;3,25;3,2;25,47`,
    );
  });
});

describe('a session’s page', () => {
  it('takes the suggestions as they are, and asks why where something else is chosen', async () => {
    expect(bodyOf(await pages.get(`/okt/${okt}`))).toContain(words.logForms.areasIntro);
    const suggested = ['utskr-papir', 'besl-plan', 'komm-korttid', 'diag-radiologi'];
    const sent = new URLSearchParams(suggested.map((reason) => `omrader=${reason}`).join('&'));
    expect(whereTo(await pages.post(`/okt/${okt}/omrader`, sent))).toEqual(saved(`/okt/${okt}`));
    const fewer = await pages.post(`/okt/${okt}/omrader`, { omrader: 'utskr-papir', hvorfor: ' ' });
    expect(fewer.status).toBe(422);
    expect(bodyOf(fewer)).toContain(words.logForms.areasWhyMissing);
    const why = 'Det andre er i gang';
    const said = await pages.post(`/okt/${okt}/omrader`, { omrader: 'utskr-papir', hvorfor: why });
    expect(whereTo(said)).toEqual(saved(`/okt/${okt}`));
    const page = bodyOf(await pages.get(`/okt/${okt}`));
    expect(page).toContain(why);
    const [, areas = ''] = page.split('id="omrader"');
    const chosen = areas.split('<form')[0];
    expect(chosen?.match(/href="[^"]*"/g)).toEqual([
      `href="/forbedringslogg/c1/tiltak/nytt?okt=${okt}&amp;arsak=utskr-papir"`,
    ]);
    // It is done: the form is folded, until something in it has to be mended.
    const folded = new RegExp(
      `<details[^>]* class="ds-details"( open)?><summary>${words.logForms.areasAgain}<`,
    );
    expect(folded.exec(areas)?.[1]).toBeUndefined();
    const refused = await pages.post(`/okt/${okt}/omrader`, { omrader: 'besl-plan', hvorfor: '' });
    expect(folded.exec(bodyOf(refused))?.[1]).toBe(' open');
  });

  it('shows beside what was chosen what has come of it', async () => {
    await pages.post(`/okt/${okt}/omrader`, { omrader: 'utskr-papir', hvorfor: 'Det andre er i gang' });
    await pages.post('/tiltak', { ...wanted, arsak: 'utskr-papir', okt });
    const [, areas = ''] = bodyOf(await pages.get(`/okt/${okt}`)).split('id="omrader"');
    const [chosen = ''] = areas.split('<form');
    expect(chosen).toContain(`href="/forbedringslogg/c1/tiltak/1">1. ${wanted.tekst}</a>`);
    expect(chosen).toContain(words.logForms.anotherButton);
    const none = { hvorfor: 'Vi venter til neste gang' };
    expect((await pages.post(`/okt/${okt}/omrader`, none)).status).toBe(303);
    expect(bodyOf(await pages.get(`/okt/${okt}`))).toContain(words.logForms.areasNone);
  });
});

describe('the set-up', () => {
  it('names the unit and who looks after its log', async () => {
    const sent = { enhet: 'Kirurgisk sengepost', kontakt: ola };
    expect(whereTo(await pages.post('/oppsett', sent))).toEqual(saved('/oppsett'));
    const html = bodyOf(await pages.get('/oppsett'));
    expect(html).toContain('value="Kirurgisk sengepost"');
    expect(html).toContain(`<option value="${ola}" selected>`);
    expect(bodyOf(await pages.get(''))).toContain('<strong>Kirurgisk sengepost</strong>');
    expect((await pages.post('/oppsett', { ...sent, kontakt: 'nobody-here' })).status).toBe(422);
  });
});

describe('a lift', () => {
  it('begins with what the figures say, is sent, and stands with its action until it is answered', async () => {
    pages = await unitPages(results, now, { receiver: 'c2' });
    await pages.post('/tiltak', { ...wanted, arsak: 'diag-radiologi', okt });
    const form = bodyOf(await pages.get('/tiltak/1/loft'));
    expect(form).toContain('I to kartlegginger: 7 pasienter, 6 døgn.');
    const lift = {
      problem: 'Pasienter venter på radiologi.',
      konsekvens: 'De ligger et døgn for lenge.',
      ber_om: 'Egen tid for dem som ligger inne',
      innen: '2027-01-15',
    };
    const wrong = await pages.post('/tiltak/1/loft', { ...lift, innen: '' });
    expect([wrong.status, bodyOf(wrong).includes('href="#innen"')]).toEqual([422, true]);
    expect(whereTo(await pages.post('/tiltak/1/loft', lift))).toEqual(saved('/tiltak/1'));
    const html = bodyOf(await pages.get('/tiltak/1'));
    expect(html).toContain(lift.ber_om);
    expect(html).toContain('Løftet til ledergruppen i dag');
    expect(bodyOf(await pages.get('?vis=uten-svar'))).toContain('Løftet uten svar (1)');
  });
});

describe('the log for programs', () => {
  it('has «when» and «then» of an action, and of a lift nothing that only the bot needs', async () => {
    const lift = {
      n: 1,
      to: 'line',
      problem: 'Kø',
      consequence: 'Venting',
      ask: 'Flere tider',
      askedBy: '2026-12-15',
      sentAt: now,
      asked: [],
    };
    const action = { ...whole, nr: 1, lifts: [{ ...lift, arrived: true as const }] };
    const head = { value: { nextNr: 2, seq: 1 }, etag: undefined };
    await pages.world.rows.logs.commit('c1', { head, actions: [action] });
    for (const path of ['/eksport.json', '/eksport.json?til=linjen']) {
      const exported = JSON.parse(bodyOf(await pages.get(path)));
      expect(exported.lifts, path).toStrictEqual([{ nr: 1, ...lift }]);
      expect(exported.actions[0].lifts, path).toStrictEqual([lift]);
      expect(Object.entries(exported.actions[0].ifThen), path).toEqual([
        ['when', whole.ifThen?.when],
        ['then', whole.ifThen?.response],
      ]);
    }
  });
});
