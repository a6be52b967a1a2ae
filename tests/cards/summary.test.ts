import { describe, expect, it } from 'vitest';
import type { SummaryView } from '../../src/cards/model/views.ts';
import { methodCard } from '../../src/cards/summary/methodCard.ts';
import { causesCard, numbersCard } from '../../src/cards/summary/numbersCard.ts';
import { summaryCard } from '../../src/cards/summary/summaryCard.ts';
import { scoreReasons } from '../../src/domain/figures/priorities.ts';
import type { Suggestion, Summary } from '../../src/domain/figures/summary.ts';
import { expandCard } from '../../src/teams/expand.ts';
import { asRead } from '../asRead.ts';
import { words } from '../words.ts';
import { clinicSummary, emptySummary, endedAt, startedAt, summary, worstSummary } from './examples.ts';
import { buttonTitles, ofType, textOf } from './walk.ts';

function view(of: Summary, more: Partial<SummaryView> = {}): SummaryView {
  return {
    session: 's1',
    summary: of,
    startedAt,
    endedAt,
    logUrl: 'https://logg.example.no/x',
    pages: 'https://a.example/forbedringslogg/u',
    dialogs: true,
    updatedAt: undefined,
    ...more,
  };
}
function read(of: Summary, more: Partial<SummaryView> = {}): string {
  return textOf(expandCard(summaryCard(words, view(of, more))));
}

describe('the summary', () => {
  it('is called what it found', () => {
    const titles = (of: Summary, unitName?: string) => read(of, { unitName }).split('\n')[0];
    const placed = (right: number, waiting: number, split = 0, of = summary): Summary => ({
      ...of,
      place: { right, waiting, split, waitingInterval: undefined },
    });
    expect(titles(summary, 'Kirurgisk post 2')).toBe('Kirurgisk post 2: 7 av 22 pasienter venter');
    expect(titles(summary)).toBe('7 av 22 pasienter venter');
    expect(titles(placed(22, 0))).toBe('Ingen av 22 pasienter venter');
    expect(titles(placed(0, 1))).toBe('1 av 1 pasient venter');
    expect(titles(clinicSummary)).toBe('3 av 14 timer gikk ikke som planlagt');
    expect(titles(placed(14, 0, 0, clinicSummary))).toBe('14 av 14 timer gikk som planlagt');
    expect(titles(placed(12, 0, 2, clinicSummary))).toBe('12 av 14 timer gikk som planlagt');
    expect(titles(placed(0, 0))).toBe('Ingen av pasientene kunne vurderes');
    expect(titles(emptySummary)).toBe('Ingen svarte denne gangen');
  });

  it('shows the unit’s name as it is, whatever characters are in it', () => {
    expect(read(summary, { unitName: '*Post* 2' })).toMatch(/^\\\*Post\\\* 2: /);
    const { notification } = summaryCard(words, view(summary, { unitName: '*Post*\n2' }));
    expect(notification).toMatch(/^\*Post\* 2: 7 av 22/);
  });

  it('leads to where areas are chosen on the page where no window can be opened', () => {
    const links = ofType(expandCard(summaryCard(words, view(summary, { dialogs: false }))), 'Action.OpenUrl');
    expect(links.map(({ url }) => url)).toContain('https://a.example/forbedringslogg/u/okt/s1#omrader');
  });

  it('says when, how many took part, and that late answers were taken in', () => {
    expect(read(summary)).toContain('\nKartlegging 22. november 2026 · 12 deltok\n');
    const updatedAt = endedAt + 120_000;
    expect(read(summary, { updatedAt })).toContain('12 deltok · oppdatert\n');
    expect(read(summary, { updatedAt })).toContain('. Oppdatert kl. 11.03 med sene svar. Anslag');
    const nextDay = endedAt + 24 * 60 * 60_000;
    expect(read(summary, { updatedAt: nextDay })).toContain('Oppdatert 23. november 2026 kl. 11.01 med');
  });

  it('has a mark for every assessed patient, and the same in words', () => {
    expect(read(summary)).toContain(
      '●●●●●●●◐○○ ○○○○○○○○○○ ○○\n● 7 venter · ◐ 1 delt på midten · ○ 14 riktig sted\n',
    );
    expect(read(clinicSummary)).toContain(
      '●●●○○○○○○○ ○○○○\n● 3 gikk ikke som planlagt · ○ 11 som planlagt\n',
    );
  });

  it('says before the line what costs most and what hits most', () => {
    expect(read(summary)).toContain(
      'Mest tid: korttids-/rehabplass i kommunen – 9 døgn, 3 pasienter\n' +
        'Flest pasienter: epikrise og papirer – 5 pasienter, 22 timer\n',
    );
    expect(read(clinicSummary, { atLeast: ['poli-samle'] })).toContain(
      'Mest tid og flest pasienter: kunne vært samlet på én dag – minst 68 minutter, 2 pasienter\n',
    );
    const reasons = summary.reasons.map((score) => ({ ...score, time: 0 }));
    const untimed = read({ ...summary, reasons });
    expect(untimed).toContain('Flest pasienter: epikrise og papirer – 5 pasienter\n');
    expect(untimed).not.toContain('Mest tid:');
  });

  it('says that it is vague, where most is «annet», and names no cause as the largest', () => {
    const [largest, ...rest] = summary.reasons;
    if (largest === undefined) throw new Error('The example has reasons.');
    const text = read({ ...summary, reasons: [{ ...largest, reason: 'annet-fritekst' }, ...rest] });
    expect(text).toContain('Mest er ført på «Annet» eller «Vet ikke hvorfor». Snakk om hva det er.');
    expect(text).not.toMatch(/mest tid|flest pasienter/i);
  });

  it('puts the suggestions under their headings, best first; one without any is left out', () => {
    const [, suggested] = read(summary).split('Forslag til prioriterte områder\n');
    expect(suggested?.split('\n').slice(0, 10)).toEqual([
      'Dette kan vi starte med selv',
      'Venter på epikrise, legemiddelliste, resept eller sykmelding',
      '▊ 22 timer · 5 pasienter – flest pasienter',
      'Mangler tydelig plan for dagen',
      '▍ 11 timer · 2 pasienter – vi er uenige – snakk om det',
      'Løftes i linjen',
      'Venter på korttids- eller rehabiliteringsplass i kommunen',
      '████████ 9 døgn · 3 pasienter – mest tid',
      'Venter på radiologi (CT, MR, ultralyd, røntgen)',
      '██▉ 3 døgn · 4 pasienter – rykket opp: ventingen gir risiko',
    ]);
    expect(read(clinicSummary)).toContain('██▋ 23 minutter · 1 pasient – enkelttilfelle\n');
  });

  it('measures by patients when nobody gave a time', () => {
    const untimed = (area: Suggestion): Suggestion => ({ ...area, time: 0 });
    const { self, together, lift } = summary.suggestions;
    const text = read({
      ...summary,
      reasons: summary.reasons.map((score) => ({ ...score, time: 0 })),
      suggestions: { self: self.map(untimed), together, lift: lift.map(untimed) },
    });
    expect(text).toContain('████████ 5 pasienter – flest pasienter\n');
    expect(text).not.toContain('ingen tid oppgitt');
  });

  it('never says a patient or a day in pieces, nor a share', () => {
    for (const of of [summary, clinicSummary, worstSummary]) {
      expect(read(of)).not.toMatch(/\d,\d|%|av 100|tapet/);
    }
  });

  it('does not say that no reason was named when those named are too vague to suggest', () => {
    const vague = { ...clinicSummary.reasons[0], reason: 'annet-ukjent' };
    const reasons = summary.reasons.slice(0, 1).map((score) => ({ ...score, ...vague }));
    const unclear = { ...summary, reasons, suggestions: { self: [], together: [], lift: [] } };
    const text = read(unclear);
    expect(text).toContain('for uklare til at jeg kan foreslå');
    expect(text).not.toContain('Ingen årsaker ble nevnt');
    expect(text).not.toContain('Velg ett eller to områder');
    // The window would have nothing to choose among, and Teams shows no such window.
    const buttons = (of: Summary) =>
      ofType(expandCard(summaryCard(words, view(of))), 'Action.Submit').map(({ title }) => title);
    expect(buttons(unclear)).not.toContain('Velg områder');
    expect(buttons(summary)).toContain('Velg områder');
  });

  it('makes nothing of a difference that may be chance', () => {
    expect(read(summary)).toContain(
      'Siden sist: 9 av 22 ventet. For liten forskjell til å si noe sikkert.\n',
    );
    expect(read(clinicSummary)).toContain(
      'Siden sist: 12 av 20 gikk ikke som planlagt. Nå er det trolig færre.\n',
    );
    const worse: Summary['change'] = {
      kind: 'compared',
      waitingBefore: 0,
      assessedBefore: 20,
      difference: { low: 0.04, high: 0.4 },
    };
    expect(read({ ...summary, change: worse })).toContain(
      'Siden sist: Ingen av 20 ventet. Nå er det trolig flere.\n',
    );
    expect(read({ ...summary, change: undefined })).not.toContain('Siden sist');
  });

  it('does not compare across forms', () => {
    expect(read({ ...summary, change: { kind: 'formChanged' } })).toContain(
      'Siden sist: Skjemaet er endret, så tallene kan ikke sammenlignes.',
    );
  });

  it('shows high risk in a box of its own, which says so in words', () => {
    expect(read(summary)).toContain(
      'Høy risiko: pasient 4 og 11. Er dette en uønsket hendelse? Meld avvik i dag.\n',
    );
    const boxes = (of: Summary) =>
      ofType(expandCard(summaryCard(words, view(of))), 'Container').filter(
        ({ style }) => style === 'attention',
      );
    expect(boxes(summary)).toHaveLength(1);
    expect(boxes({ ...summary, highRisk: [] })).toHaveLength(0);
  });

  it('names every patient who is not counted, and whose numbers they are', () => {
    expect(read(summary)).toMatch(
      /Ikke med: pasient 9 \(hoppet over\) og 15 \(reiser i dag\)\. Anslag fra svarene våre\. Boten foreslår, enheten bestemmer\.$/,
    );
    expect(read(worstSummary)).toContain(
      'pasient 9 og 12 (hoppet over), 15, 18 og 22 (reiser i dag) og 46–60 (ikke gjennomgått).',
    );
  });

  it('says of how many patients nobody said in time whether they wait: they are in no count of the title', () => {
    const { place } = summary;
    expect(read({ ...summary, place: { ...place, right: place.right - 1 } })).toContain(
      'Ikke med: pasient 9 (hoppet over) og 15 (reiser i dag). Uten vurdering i tide: 1 pasient.',
    );
    expect(read(summary)).not.toContain('Uten vurdering');
  });

  it('says what it found in a notification, and that besides where it cannot be drawn', () => {
    const card = summaryCard(words, view(summary, { unitName: 'Kirurgisk post 2' }));
    const lead =
      'Kirurgisk post 2: 7 av 22 pasienter venter. Mest tid: korttids-/rehabplass i kommunen, 9 døgn.';
    expect(card.notification).toBe(lead);
    expect(expandCard(card).fallbackText).toBe(`${lead} Skriv @Kartlegging hjelp hvis du ikke ser resten.`);
    expect(summaryCard(words, view(emptySummary)).notification).toBe('Ingen svarte denne gangen.');
  });

  it('leads to the numbers and to the improvement log', () => {
    const card = expandCard(summaryCard(words, view(summary)));
    expect(ofType(card, 'Action.OpenUrl')).toMatchObject([
      { title: 'Forbedringslogg', url: 'https://logg.example.no/x' },
    ]);
    expect(buttonTitles(card)).toEqual(['Se tallene']);
  });

  it('reads sensibly when nobody answered', () => {
    expect(read(emptySummary)).not.toMatch(/Forslag|trolig|NaN|undefined|Anslag|●|○/);
  });
});

describe('the numbers', () => {
  const numbersOf = (of: Summary, more: Partial<SummaryView> = {}) =>
    expandCard(numbersCard(words, view(of, more)));
  const card = numbersOf(summary, { unitName: 'Kirurgisk post 2' });
  const text = textOf(card);

  it('say whose they are, and when it was', () => {
    expect(text).toContain('\nKirurgisk post 2 · 22. november 2026 kl. 10.02–11.01 · Sengepost\n');
  });

  it('have a table in which every cause says over how many patients it counts', () => {
    const rows = ofType(card, 'ColumnSet').map(({ columns }) => textOf({ body: columns }).split('\n'));
    expect(rows).toEqual([
      ['Årsak', 'Pasienter', 'Døgn', 'Andel'],
      ['Korttids-/rehabplass i kommunen', '2,8 (3)', '9', '49 %'],
      ['Radiologi', '3,3 (4)', '3,2', '25 %'],
      ['Epikrise og papirer', '4,5 (5)', '0,9', '20 %'],
      ['Tydelig plan for dagen mangler', '1 (2)', '0,5', '5 %'],
    ]);
    expect(text).toContain('I parentes: nevnt for så mange. Nevner halvparten av dere');
    expect(textOf(numbersOf(clinicSummary))).toContain('Årsak\nPasienter\nMinutter\nAndel\n');
  });

  it('say neither that a short wait is none, nor that one nobody gave is none', () => {
    const times = (time: number) => {
      const [score] = summary.reasons;
      if (score === undefined) throw new Error('The example has reasons.');
      return textOf(numbersOf({ ...summary, reasons: [{ ...score, time }] }));
    };
    expect(times(0.04)).toContain('2,8 (3)\n0,04\n');
    expect(times(0)).toContain('2,8 (3)\n–\n');
  });

  it('have a picture of the time, with «minst» in its words, as many as people can compare', () => {
    const drawn = (of: Summary, atLeast: readonly string[] = []) =>
      ofType(numbersOf(of, { atLeast }), 'Chart.HorizontalBar');
    expect(drawn(summary, ['komm-korttid'])).toMatchObject([
      {
        title: 'Ventetid i døgn',
        displayMode: 'AbsoluteNoAxis',
        data: [
          { x: 'Korttids-/rehabplass i kommunen', y: 9 },
          { x: 'Radiologi', y: 3.2 },
          { x: 'Epikrise og papirer', y: 0.9 },
          { x: 'Tydelig plan for dagen mangler', y: 0.5 },
        ],
      },
    ]);
    expect(asRead(JSON.stringify(drawn(summary, ['komm-korttid'])))).toContain('minst 9 døgn');
    const untimed = summary.reasons.map((score) => ({ ...score, time: 0 }));
    expect(drawn({ ...summary, reasons: untimed })).toMatchObject([{ title: 'Pasienter' }]);
    expect(drawn({ ...summary, reasons: summary.reasons.slice(0, 1) })).toEqual([]);
    expect(drawn(clinicSummary)).toMatchObject([{ title: 'Tapt tid i minutter' }]);
  });

  it('lead to all the causes when the table does not hold them', () => {
    const [score] = summary.reasons;
    if (score === undefined) throw new Error('The example has reasons.');
    const nine = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((reason) => ({ ...score, reason }));
    const more = numbersOf({ ...summary, reasons: nine });
    expect(ofType(more, 'ColumnSet')).toHaveLength(1 + 8);
    expect(buttonTitles(more)).toEqual(['Vis alle 9 årsaker', 'Slik er det regnet', 'Tilbake']);
    const all = expandCard(causesCard(words, view({ ...summary, reasons: nine })));
    expect(textOf(all).match(/^\*\*[a-i]\*\*: 2,8 \(3\) · 9 · 49 %$/gm)).toHaveLength(9);
    expect(textOf(all)).toContain('Årsak: Pasienter · Døgn · Andel\n');
    expect(buttonTitles(all)).toEqual(['Tilbake']);
    expect(buttonTitles(numbersOf({ ...summary, reasons: nine.slice(1) }))).not.toContain(
      'Vis alle 8 årsaker',
    );
  });

  it('say how many wait, in whole patients', () => {
    expect(text).toContain(
      'Riktig sted eller venter?\n7 av 22 venter, trolig 4–12 av 22 · 14 på riktig sted · delt på midten for 1\n',
    );
    expect(textOf(numbersOf(clinicSummary))).toContain(
      'Gikk timene som planlagt?\n3 av 14 gikk ikke som planlagt, trolig 1–7 av 14 · 11 som planlagt\n',
    );
  });

  it('say how much people agree', () => {
    expect(text).toContain(
      'To tilfeldige kolleger er enige 8 av 10 ganger. Enige om 16 pasienter, ulikt syn på 5.\n',
    );
  });

  it('tell how the further questions were answered, over how many answers', () => {
    expect(text).toContain('Rett personell: ja 40, delvis 6, nei 3 (49 svar)\n');
    expect(text).toContain('Risiko: ingen 21, lav 10, middels 5, høy 2 (38 svar)\n');
  });

  it('say what they are made from', () => {
    expect(text).toContain(
      'Grunnlaget\n12 deltok: 6 sykepleiere, 3 leger, 1 helsefagarbeider, 1 fysio-/ergoterapeut og 1 uten valgt rolle.\n' +
        '241 av 264 mulige svar. 9 svar «kan ikke vurdere», 3 kom etterpå.\n' +
        '22 av 23 pasienter gjennomgått. Hoppet over: pasient 9. Reiser hjem i dag: pasient 15.',
    );
    const answers = { ...summary.answers, unknown: 0, late: 0 };
    expect(textOf(numbersOf({ ...summary, answers }))).toContain('241 av 264 mulige svar.\n');
  });

  it('read sensibly when nobody answered', () => {
    const empty = numbersOf(emptySummary);
    expect(textOf(empty)).toContain(
      '0 av 20 pasienter gjennomgått. Hoppet over: pasient 1. Ikke gjennomgått: pasient 2–20.',
    );
    expect(textOf(empty)).not.toMatch(/trolig|NaN|undefined|Årsak|svar/);
    expect(buttonTitles(empty)).toEqual(['Tilbake']);
  });

  it('lead on to how they are made, to what was written, and back to the summary', () => {
    expect(buttonTitles(card)).toEqual(['Slik er det regnet', 'Tilbake']);
    expect(buttonTitles(numbersOf(summary, { written: true }))).toEqual([
      'Slik er det regnet',
      'Hva skulle til i dag?',
      'Tilbake',
    ]);
  });
});

describe('how the numbers are made', () => {
  const method = (of: Summary) => textOf(expandCard(methodCard(words, view(of))));
  const text = method(summary);

  it('states the weights that the scores are made with', () => {
    const named = { share: 1, risk: 0 };
    const [slow, quick] = scoreReasons([
      { ...named, reason: 'utskr-papir', time: 1 },
      { ...named, reason: 'besl-plan', time: 0 },
    ]);
    // Two reasons with a patient each share the patients' weight; the one with all the time has the rest.
    expect(text).toContain(
      `Pasienter teller ${2 * (quick?.basis ?? 0)} %, tid ${(slow?.basis ?? 0) - (quick?.basis ?? 0)} %.`,
    );
    const [risky] = scoreReasons([{ ...named, reason: 'utskr-papir', time: 1, risk: 3 }]);
    expect(risky?.points).toBe(1.5 * (risky?.basis ?? 0));
    expect(text).toContain('inntil halvparten mer når ventingen gir risiko');
  });

  it.each([
    [
      'sengepost',
      'under 2 timer = 0,04 · 2–8 timer = 0,2 · 8–24 timer = 0,7 · 1–3 døgn = 2 · 4–7 døgn = 5,5 · mer enn 7 døgn = 8 (minst)',
    ],
    ['psykrus', '4–7 døgn = 5,5 · 8–30 døgn = 18 · mer enn 30 døgn = 30 (minst)'],
    ['poliklinikk', 'under 15 min = 7,5 · 15–30 min = 22,5 · 30–60 min = 45 · over 60 min = 60 (minst)'],
  ] as const)('states what each waiting time counts as (%s)', (form, values) => {
    expect(method({ ...summary, form })).toContain(values);
  });

  it('gives the coefficients and the intervals with what they mean', () => {
    expect(text).toContain(
      'Gwets AC1 0,71, Krippendorffs alfa 0,55. 1 er full enighet, 0 er som loddtrekning.',
    );
    expect(text).toContain('Regnet av 21 pasienter med minst to vurderinger.');
    expect(text).toContain('95 %-konfidensintervall (Wilson): 16–53 av 100.');
    expect(text).toContain('95 %-konfidensintervall for forskjellen (Newcombe): −35 til +18 av 100.');
  });

  it('explains only what this summary has', () => {
    const { change: _, ...first } = summary;
    const plain = { ...first, change: undefined, further: [], answers: { ...summary.answers, late: 0 } };
    expect(method(plain)).not.toMatch(/Siden sist|Tilleggsspørsmål|Svar etterpå|Håndsopprekning|Ny runde/);
    const reasons = summary.reasons.map((score) => ({ ...score, time: 0 }));
    expect(method({ ...summary, reasons })).toContain('Ingen oppga tid, så bare pasientene teller.');
    const again = { patients: 2, changed: 1 };
    expect(method({ ...summary, again })).toContain('Ny runde: Enigheten er regnet av første runde');
    expect(text).toContain('Svar etterpå: Teller i årsaker og tid, ikke i vurdering og enighet.');
    expect(text).toContain('Tallene er svar, ikke pasienter, og vises fra fem svar.');
  });

  it('leads back to the numbers', () => {
    const card = expandCard(methodCard(words, view(summary)));
    expect(ofType(card, 'Action.Execute').at(-1)).toMatchObject({
      title: 'Tilbake',
      verb: 'summary.numbers',
      data: { session: 's1' },
    });
  });
});
