import { describe, expect, it } from 'vitest';
import { expandCard } from '../../src/bot/expand.ts';
import { numbersCard } from '../../src/cards/numbersCard.ts';
import { summaryCard } from '../../src/cards/summaryCard.ts';
import type { SummaryView } from '../../src/cards/views.ts';
import type { Summary } from '../../src/domain/summary.ts';
import { clinicSummary, emptySummary, endedAt, startedAt, summary } from './examples.ts';
import { buttonTitles, ofType, textOf } from './walk.ts';

function view(of: Summary): SummaryView {
  return {
    session: 's1',
    summary: of,
    startedAt,
    endedAt,
    logUrl: 'https://logg.example.no/x',
    updatedAt: undefined,
  };
}
function read(of: Summary): string {
  return textOf(expandCard(summaryCard(view(of))));
}

describe('the summary', () => {
  it('opens with how many took part and answered', () => {
    expect(read(summary)).toContain('24 pasienter · 12 deltok · 241 av 264 svar · 9 kan ikke vurdere');
    expect(read(summary)).toContain(
      '6 sykepleiere, 3 leger, 1 helsefagarbeider, 1 fysio-/ergoterapeut og 1 uten valgt rolle',
    );
  });

  it('names every patient without answers', () => {
    expect(read(summary)).toContain('Hoppet over: pasient 9.');
    expect(read(summary)).toContain('Reiser i dag, ikke regnet med: pasient 15.');
    expect(read(clinicSummary)).toContain('14 av 22 gjennomgått.\nIkke gjennomgått: pasient 15–22.');
  });

  it('tells the waiting with its uncertainty in words', () => {
    const place = { right: 17, waiting: 7, split: 0, waitingInterval: { low: 0.1491, high: 0.4917 } };
    expect(read({ ...summary, place })).toContain('7 av 24 venter – trolig mellom 15 og 49 av 100');
  });

  it('puts the suggestions under the three headings, best first, with patients and time', () => {
    const text = read(summary);
    const places = [
      'Dette kan vi starte med selv',
      'Venter på epikrise, legemiddelliste, resept eller sykmelding\n4,5 pasienter · 0,9 døgn',
      'Mangler tydelig plan for dagen\n1 pasient · 0,5 døgn · enkelttilfelle · vi er uenige – snakk om det',
      'Sammen med klinikken/avdelingen',
      'Løftes i linjen',
      'Venter på korttids- eller rehabiliteringsplass i kommunen\n2,8 pasienter · 9 døgn',
      'Venter på radiologi (CT, MR, ultralyd, røntgen)\n3,3 pasienter · 3,2 døgn',
    ].map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('says why each area is suggested', () => {
    const text = read(summary);
    expect(text).toContain('Nevnt for 3 av 22 pasienter, og koster mest tid av alle årsakene.');
    expect(text).toContain('Nevnt for 5 av 22 pasienter, og rammer flest pasienter av alle årsakene.');
    expect(text).toContain('Nevnt for 4 av 22 pasienter, og løftet fordi ventingen gir risiko.');
  });

  it('draws the reasons where charts are drawn, with the same shares in words elsewhere', () => {
    const [chart] = ofType(expandCard(summaryCard(view(summary))), 'Chart.HorizontalBar');
    expect(chart?.data).toEqual([
      { x: 'Venter på korttids- eller rehabiliteringsplass i kommunen', y: 49.4 },
      { x: 'Venter på radiologi (CT, MR, ultralyd, røntgen)', y: 25.5 },
      { x: 'Venter på epikrise, legemiddelliste, resept eller sykmelding', y: 19.6 },
      { x: 'Mangler tydelig plan for dagen', y: 5.5 },
    ]);
    expect(chart?.fallback).toMatchObject({
      text: expect.stringContaining('49,4 % · 25,5 % · 19,6 % · 5,5 %'),
    });
  });

  it('tells agreement as ten meetings between colleagues', () => {
    expect(read(summary)).toContain('To tilfeldige kolleger er enige 8 av 10 ganger');
  });

  it('makes nothing of a difference that may be chance', () => {
    expect(read(summary)).toContain('Forrige gang: 9 av 22 ventet. Nå: 7 av 22.');
    expect(read(summary)).toContain('for liten forskjell til å si noe sikkert');
    expect(read(clinicSummary)).toContain('Det er trolig 5–60 færre av 100 enn sist.');
    const worse: Summary['change'] = {
      kind: 'compared',
      waitingBefore: 2,
      assessedBefore: 20,
      difference: { low: 0.04, high: 0.4 },
    };
    expect(read({ ...summary, change: worse })).toContain('Det er trolig 4–40 flere av 100 enn sist.');
  });

  it('does not compare across forms', () => {
    expect(read({ ...summary, change: { kind: 'formChanged' } })).toContain('Skjemaet er endret siden sist');
  });

  it('shows high risk on its own', () => {
    expect(read(summary)).toContain('Pasient 4 og 11: Minst én mener at ventingen gir høy risiko.');
    expect(read({ ...summary, highRisk: [] })).not.toContain('Meld avvik');
  });

  it('says whose numbers they are, and that they can be changed', () => {
    expect(read(summary)).toMatch(/vårt eget anslag.*standardverdier som enheten kan se og endre/s);
  });

  it('leads to the improvement log and to the numbers', () => {
    const card = expandCard(summaryCard(view(summary)));
    expect(ofType(card, 'Action.OpenUrl')).toMatchObject([
      { title: 'Forbedringslogg', url: 'https://logg.example.no/x' },
    ]);
    expect(buttonTitles(card)).toEqual(['Se tallene']);
  });

  it('reads sensibly when nobody answered', () => {
    const text = read(emptySummary);
    expect(text).toContain('Ingen svarte denne gangen');
    expect(text).not.toMatch(/Forslag|trolig|NaN|undefined/);
  });
});

describe('the numbers', () => {
  const text = textOf(expandCard(numbersCard(view(summary))));

  it('say what each figure counts and over how many', () => {
    expect(text).toContain('Svar: 241 av 264 mulige (22 pasienter med svar × 12 som deltok).');
    expect(text).toContain('Kan ikke vurdere: 9 av 241 svar.');
    expect(text).toContain(
      '**Venter på korttids- eller rehabiliteringsplass i kommunen** – 2,8 pasienter · 9 døgn · 49,4 %',
    );
    expect(text).toContain('(nevnt for 3 av 22)');
  });

  it('explain the coefficients beside them', () => {
    expect(text).toContain('Gwets AC1 0,71, Krippendorffs alfa 0,55 (1 er full enighet');
  });

  it('lead back to the summary', () => {
    expect(buttonTitles(expandCard(numbersCard(view(summary))))).toEqual(['Tilbake']);
  });
});
