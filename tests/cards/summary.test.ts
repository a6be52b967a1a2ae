import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SummaryView } from '../../src/cards/model/views.ts';
import { numbersCard } from '../../src/cards/summary/numbersCard.ts';
import { summaryCard } from '../../src/cards/summary/summaryCard.ts';
import { scoreReasons } from '../../src/domain/figures/priorities.ts';
import type { ReasonScore, Summary } from '../../src/domain/figures/summary.ts';
import { groupsOf } from '../../src/domain/form/catalogue.ts';
import { expandCard } from '../../src/teams/expand.ts';
import { words } from '../words.ts';
import { clinicSummary, emptySummary, endedAt, startedAt, summary } from './examples.ts';
import { buttonTitles, isRecord, ofType, textOf } from './walk.ts';

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
  return textOf(expandCard(summaryCard(words, view(of))));
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
    expect(read(clinicSummary)).toContain('14 av 22 gjennomgått.');
    expect(read(clinicSummary)).toContain('Ikke gjennomgått: pasient 15–22.');
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

  it('has nothing but what was found between the title and the suggestions', () => {
    const found = read(summary).split('Forslag til prioriterte områder')[0];
    expect(found?.trim().split('\n').slice(2)).toEqual([
      '24 pasienter · 12 deltok · 241 av 264 svar · 9 kan ikke vurdere',
      '22 av 23 gjennomgått.',
      '7 av 22 venter – trolig mellom 16 og 53 av 100',
      '14 av 22 er på riktig sted · vi er delt på midten om 1 av 22',
      'Høy risiko',
      'Minst én mener det om pasient 4 og 11. Er dette en uønsket hendelse? Meld avvik i dag.',
    ]);
  });

  it('explains half a patient where the first such figure stands, and only once', () => {
    const text = read(summary);
    expect(text).toContain(
      'Forslag til prioriterte områder\nPasienter: andelen som nevnte årsaken, talt sammen. Nevner halvparten den, teller pasienten 0,5.',
    );
    expect(text.match(/teller pasienten 0,5/g)).toHaveLength(1);
  });

  it('says why each area is suggested', () => {
    const text = read(summary);
    expect(text).toContain('Nevnt for 3 av 22 pasienter · 49,4 % av tapet · koster mest tid\n');
    expect(text).toContain('Nevnt for 5 av 22 pasienter · 19,6 % av tapet · rammer flest pasienter\n');
    expect(text).toContain(
      'Nevnt for 4 av 22 pasienter · 25,5 % av tapet · løftet fordi ventingen gir risiko\n',
    );
    expect(text).toContain('Nevnt for 2 av 22 pasienter · 5,5 % av tapet\n');
  });

  describe('of two areas', () => {
    const [first, second] = clinicSummary.reasons;
    if (first === undefined || second === undefined) throw new Error('The example has two reasons.');
    const both = (one: Partial<ReasonScore>, other: Partial<ReasonScore>) => {
      const reasons = [
        { ...first, ...one },
        { ...second, ...other },
      ];
      const [self, lift] = reasons.map((score) => [{ ...score, single: false, disputed: false }]);
      return read({
        ...clinicSummary,
        reasons,
        suggestions: { self: [], together: self ?? [], lift: lift ?? [] },
      }).match(/(?<=Nevnt .* av tapet).*/g);
    };
    const more = { patients: 3, time: 60 };

    it('only one has most, where one has more', () => {
      expect(both(more, { patients: 2, time: 45 })).toEqual([
        ' · rammer flest pasienter og koster mest tid',
        '',
      ]);
    });

    it('that tie, each is said to be among those with most', () => {
      const among = ' · er blant dem som rammer flest pasienter og koster mest tid';
      expect(both(more, more)).toEqual([among, among]);
    });

    it('that tie in one figure, only the other is one’s own', () => {
      expect(both(more, { ...more, time: 45 })).toEqual([
        ' · koster mest tid og er blant dem som rammer flest pasienter',
        ' · er blant dem som rammer flest pasienter',
      ]);
    });

    it('that read the same, neither is said to have more', () => {
      expect(both({ patients: 2.84, time: 0 }, { patients: 2.75, time: 0 })).toEqual([
        ' · er blant dem som rammer flest pasienter',
        ' · er blant dem som rammer flest pasienter',
      ]);
    });

    it('the one that stands alone is the only one named', () => {
      const [only] = clinicSummary.suggestions.together;
      const suggestions = { self: [], together: only === undefined ? [] : [only], lift: [] };
      expect(read({ ...clinicSummary, reasons: [first], suggestions })).toContain(
        'av tapet · den eneste årsaken som ble nevnt',
      );
    });
  });

  it('shows the figures of each reason once, whether it is suggested or not', () => {
    const { self, lift } = summary.suggestions;
    const text = read({ ...summary, suggestions: { self: self.slice(0, 1), together: [], lift } });
    expect(text).toContain('Andre årsaker\n');
    expect(text).toContain('Mangler tydelig plan for dagen\n1 pasient · 0,5 døgn · 5,5 % · vi selv');
    expect(text.match(/4,5 pasienter · 0,9 døgn/g)).toHaveLength(1);
    expect(read(summary)).not.toContain('Andre årsaker');
  });

  it('does not say that no reason was named when those named are too vague to suggest', () => {
    const vague = { ...clinicSummary.reasons[0], reason: 'annet-ukjent' };
    const reasons = summary.reasons.slice(0, 1).map((score) => ({ ...score, ...vague }));
    const text = read({ ...summary, reasons, suggestions: { self: [], together: [], lift: [] } });
    expect(text).toContain('for ubestemte til at vi kan foreslå');
    expect(text).toContain('Hva pasientene venter på\n');
    expect(text).toContain('teller pasienten 0,5');
    expect(text).not.toContain('Ingen årsaker ble nevnt');
  });

  it('draws the reasons where charts are drawn, with the same shares in words elsewhere', () => {
    const [chart] = ofType(expandCard(summaryCard(words, view(summary))), 'Chart.HorizontalBar');
    expect(chart?.data).toEqual([
      { x: 'Venter på korttids- eller rehabiliteringsplass i kommunen', y: 49.4 },
      { x: 'Venter på radiologi (CT, MR, ultralyd, røntgen)', y: 25.5 },
      { x: 'Venter på epikrise, legemiddelliste, resept eller sykmelding', y: 19.6 },
      { x: 'Mangler tydelig plan for dagen', y: 5.5 },
    ]);
    expect(chart).toMatchObject({
      showTitle: true,
      fallback: {
        text: 'Andel av tapet: Venter på korttids- eller rehabiliteringsplass i kommunen 49,4 % · Venter på radiologi (CT, MR, ultralyd, røntgen) 25,5 % · Venter på epikrise, legemiddelliste, resept eller sykmelding 19,6 % · Mangler tydelig plan for dagen 5,5 %',
      },
    });
  });

  it('has no number in the chart that does not stand in the text and in its fallback', () => {
    const shares = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 2, maxLength: 12 });
    const [one] = summary.suggestions.self;
    if (one === undefined) throw new Error('The example suggests something.');
    const ids = groupsOf('S').flatMap(({ reasons }) => reasons.map(({ id }) => id));
    fc.assert(
      fc.property(shares, fc.nat(11), (all, from) => {
        const reasons = all.map((basis, index) => ({ ...one, reason: ids[index] ?? '', basis }));
        const suggestions = { self: reasons.slice(from, from + 3), together: [], lift: [] };
        const card = expandCard(summaryCard(words, view({ ...summary, reasons, suggestions })));
        const [chart] = ofType(card, 'Chart.HorizontalBar');
        const bars = Array.isArray(chart?.data) ? chart.data.filter(isRecord) : [];
        expect(bars).toHaveLength(Math.min(reasons.length, 6));
        const inWords = textOf(chart);
        // The fallback, too, is a text block; the rest is what is read where the chart is drawn.
        const drawn = textOf(card).replace(inWords, '');
        for (const { x, y } of bars) {
          const share = `${String(y).replace('.', ',')} %`;
          expect(inWords).toContain(`${x} ${share}`);
          const figures = drawn
            .slice(drawn.indexOf(`${x}\n`))
            .split('\n')
            .slice(1, 3);
          expect(figures.join('\n')).toContain(share);
        }
      }),
    );
  });

  it('tells how the form’s further questions were answered, where that says something', () => {
    const text = read(summary);
    expect(text).toContain('Rett personell: ja 40, delvis 6, nei 3 av 49 svar');
    expect(text).toContain('Rammer flere: ofte 17, av og til 8, nei 4, vet ikke 2 av 31 svar');
    expect(text).not.toContain('Risiko:');
    const unknown = [
      { question: 'staffing', answered: 2, counts: [{ option: 'vet_ikke', count: 2 }] },
    ] as const;
    expect(read({ ...summary, further: unknown })).not.toContain('Tilleggsspørsmålene');
    expect(read({ ...summary, further: [] })).not.toContain('Tilleggsspørsmålene');
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
    expect(read(summary)).toContain('Høy risiko\nMinst én mener det om pasient 4 og 11.');
    expect(read({ ...summary, highRisk: [] })).not.toContain('Meld avvik');
  });

  it('says whose numbers they are, and where what they are made with stands', () => {
    expect(read(summary)).toMatch(/vårt eget anslag.*standardverdier; de står under «Se tallene»/s);
  });

  it('leads to the improvement log and to the numbers', () => {
    const card = expandCard(summaryCard(words, view(summary)));
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
  const text = textOf(expandCard(numbersCard(words, view(summary))));

  it('say what each figure counts and over how many', () => {
    expect(text).toContain('Svar: 241 av 264 mulige (22 pasienter med svar × 12 som deltok).');
    expect(text).toContain('Kan ikke vurdere: 9 av 241 svar.');
    expect(text).toContain(
      '**Venter på korttids- eller rehabiliteringsplass i kommunen** – 2,8 pasienter · 9 døgn · 49,4 %',
    );
    expect(text).toContain('(nevnt for 3 av 22)');
  });

  it('tell who answered the further questions what, over how many answers', () => {
    expect(text).toContain(
      'Er rett personell til stede for å følge opp pasienten i dag? Ja 40, delvis 6, nei 3 av 49 svar.',
    );
    expect(text).toContain(
      'Gir ventingen risiko for pasienten? Ingen 21, lav 10, middels 5, høy 2 av 38 svar.',
    );
    expect(text).toMatch(/svar, ikke pasienter/);
  });

  it('state the weights that the scores are made with', () => {
    const named = { share: 1, risk: 0 };
    const [slow, quick] = scoreReasons([
      { ...named, reason: 'utskr-papir', time: 1 },
      { ...named, reason: 'besl-plan', time: 0 },
    ]);
    // Two reasons with a patient each share the patients' weight; the one with all the time has the rest.
    expect(text).toContain(
      `Pasienter teller ${2 * (quick?.basis ?? 0)} % og tid ${(slow?.basis ?? 0) - (quick?.basis ?? 0)} %.`,
    );
    const [risky] = scoreReasons([{ ...named, reason: 'utskr-papir', time: 1, risk: 3 }]);
    expect(risky?.points).toBe(1.5 * (risky?.basis ?? 0));
    expect(text).toContain('løftet med inntil halvparten når ventingen gir risiko');
  });

  it.each([
    [
      'sengepost',
      'under 2 timer = 0,04 · 2–8 timer = 0,2 · 8–24 timer = 0,7 · 1–3 døgn = 2 · 4–7 døgn = 5,5 · mer enn 7 døgn = 8 (minst)',
    ],
    ['psykrus', '4–7 døgn = 5,5 · 8–30 døgn = 18 · mer enn 30 døgn = 30 (minst)'],
    ['poliklinikk', 'under 15 min = 7,5 · 15–30 min = 22,5 · 30–60 min = 45 · over 60 min = 60 (minst)'],
  ] as const)('state what each waiting time counts as (%s)', (form, values) => {
    expect(textOf(expandCard(numbersCard(words, view({ ...summary, form }))))).toContain(values);
  });

  it('explain the coefficients beside them', () => {
    expect(text).toContain('Gwets AC1 0,71, Krippendorffs alfa 0,55 (1 er full enighet');
  });

  it('lead back to the summary', () => {
    expect(buttonTitles(expandCard(numbersCard(words, view(summary))))).toEqual(['Tilbake']);
  });
});
