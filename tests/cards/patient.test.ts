import { describe, expect, it } from 'vitest';
import type { PatientPlace, PatientView } from '../../src/cards/model/views.ts';
import { patientCard, sharedPatientCard } from '../../src/cards/patient/patientCard.ts';
import type { Answer } from '../../src/domain/answer/answer.ts';
import { countFurther } from '../../src/domain/figures/raters.ts';
import { formIds, forms } from '../../src/domain/form/form.ts';
import { expandCard } from '../../src/teams/expand.ts';
import { words } from '../words.ts';
import { waiting } from './examples.ts';
import { buttonTitles, ofType, textOf } from './walk.ts';

const place: PatientPlace = { session: 's1', form: forms.sengepost, patient: 7, patients: 24, round: 1 };
const bare: Answer = { assessment: 'riktig_venter', assessedAt: 0, reasons: [], done: false };
const two: Answer = { ...bare, reasons: ['komm-korttid', 'utskr-papir'] };
const three: Answer = { ...bare, reasons: ['komm-korttid', 'utskr-papir', 'besl-plan'] };

function dataOf(view: PatientView, title: string): unknown {
  const found = ofType(expandCard(patientCard(words, view)), 'Action.Execute').find(
    (action) => action.title === title,
  );
  return found === undefined ? undefined : { verb: found.verb, data: found.data };
}

/** The verbs of the further questions that can be reached from a stored answer. */
function askedOf(of: PatientPlace, answer: Answer): ReadonlySet<unknown> {
  const found = new Set<unknown>();
  const follow = (view: PatientView): void => {
    for (const { verb } of ofType(expandCard(patientCard(words, view)), 'Action.Execute')) {
      const opened = of.form.further.find(({ id }) => verb === `answer.${id}`);
      if (opened === undefined || found.has(verb)) continue;
      found.add(verb);
      follow({ ...of, step: 'further', answer, question: opened.id });
    }
  };
  follow({ ...of, step: 'answered', answer });
  return found;
}

describe('the first question', () => {
  it('is the bed ward’s own, word for word', () => {
    const card = expandCard(sharedPatientCard(words, place));
    expect(textOf(card)).toContain('Er dette riktig sted for pasienten akkurat nå?');
    expect(buttonTitles(card)).toEqual([
      'Riktig sted – forløpet går fremover',
      'Riktig sted – men venter',
      'Kunne vært et annet sted nå',
      'Ferdig behandlet hos oss – venter på å reise',
      'Kan ikke vurdere',
    ]);
  });

  it('has psychiatry’s wordings in psychiatry', () => {
    const titles = buttonTitles(expandCard(sharedPatientCard(words, { ...place, form: forms.psykrus })));
    expect(titles[0]).toContain('aktiv behandling eller nødvendig vern');
    expect(titles[2]).toContain('på et annet nivå (DPS, poliklinikk, ambulant team, TSB)');
  });

  it('has the clinic’s wordings in the clinic', () => {
    expect(buttonTitles(expandCard(sharedPatientCard(words, { ...place, form: forms.poliklinikk })))).toEqual(
      [
        'Riktig time – gikk som planlagt',
        'Riktig time – men forsinket eller noe manglet',
        'Kunne vært løst på en annen måte',
        'Kunne vært avsluttet eller fulgt opp av andre',
        'Ikke gjennomført',
        'Kan ikke vurdere',
      ],
    );
  });

  it('shows my earlier answer, and a way back, when I come to change it', () => {
    const card = expandCard(patientCard(words, { ...place, step: 'assess', answer: waiting }));
    expect(textOf(card)).toContain('Du svarte: Ferdig behandlet hos oss – venter på å reise');
    expect(buttonTitles(card)).toContain('Tilbake');
  });
});

describe('the reasons', () => {
  it('come with the most used first and the rest behind one button', () => {
    const view = { ...place, step: 'reasons', answer: bare, top: ['komm-korttid', 'besl-plan'] } as const;
    const card = expandCard(patientCard(words, view));
    expect(textOf(card)).toContain('Hva venter pasienten på?\nDet viktigste først.');
    expect(buttonTitles(card)).toEqual([
      'Korttids-/rehabplass i kommunen',
      'Tydelig plan for dagen mangler',
      'Noe annet …',
      'Endre svar',
      'Uten årsak',
    ]);
    expect(dataOf(view, 'Noe annet …')).toEqual({
      verb: 'answer.reasons',
      data: { session: 's1', patient: 7, round: 1 },
    });
  });

  it('can be taken back one by one', () => {
    expect(dataOf({ ...place, step: 'groups', answer: two }, 'Fjern Epikrise og papirer')).toEqual({
      verb: 'answer.removeReason',
      data: { session: 's1', patient: 7, round: 1, reason: 'utskr-papir' },
    });
  });

  it('show no reason twice', () => {
    const titles = buttonTitles(
      expandCard(patientCard(words, { ...place, step: 'group', answer: two, group: 'utskr' })),
    );
    expect(titles).not.toContain('Epikrise og papirer');
  });

  it('offer no fourth', () => {
    const card = patientCard(words, { ...place, step: 'group', answer: three, group: 'komm' });
    expect(ofType(expandCard(card), 'Action.Execute').map(({ verb }) => verb)).not.toContain('answer.reason');
    expect(textOf(expandCard(card))).toContain('Du har valgt tre årsaker.');
  });

  it('lead on to the waiting time', () => {
    const view = { ...place, step: 'reasons', answer: two, top: [] } as const;
    expect(dataOf(view, 'Hvor lenge?')).toMatchObject({ verb: 'patient.view' });
    expect(buttonTitles(expandCard(patientCard(words, view)))).toContain('Ferdig');
  });

  const top = ['komm-korttid', 'diag-radiologi', 'utskr-papir', 'besl-lege', 'beh-operasjon', 'besl-plan'];

  it('of a complete answer can be added to from the same list, without those that are chosen', () => {
    const answer: Answer = { ...bare, reasons: ['diag-radiologi'], wait: 't2' };
    const card = expandCard(patientCard(words, { ...place, step: 'reasons', answer, top }));
    expect(textOf(card)).toContain('Du svarte: Riktig sted – men venter · Radiologi · 8–24 timer');
    expect(textOf(card)).toContain('Legg til årsak nummer to');
    expect(buttonTitles(card)).toEqual([
      'Korttids-/rehabplass i kommunen',
      'Epikrise og papirer',
      'Legevurdering eller visitt',
      'Operasjon eller inngrep',
      'Tydelig plan for dagen mangler',
      'Noe annet …',
      'Fjern Radiologi',
      'Tilbake',
    ]);
  });

  it.each([0, 1, 2, 3])('are never more than nine buttons with the ways on (%d chosen)', (count) => {
    for (const wait of [{}, { wait: 't2' }] as const) {
      const reasons = ['pas-svikt', 'pas-valg', 'pas-parorende'].slice(0, count);
      const view = { ...place, step: 'reasons', answer: { ...bare, reasons, ...wait }, top } as const;
      expect(buttonTitles(expandCard(patientCard(words, view))).length).toBeLessThanOrEqual(9);
    }
  });

  it('lead back from a group to the groups, and from both to the first list', () => {
    const first = { verb: 'answer.reasons', data: { session: 's1', patient: 7, round: 1, first: 1 } };
    expect(dataOf({ ...place, step: 'groups', answer: bare }, 'Tilbake')).toEqual(first);
    expect(dataOf({ ...place, step: 'group', answer: bare, group: 'komm' }, 'Tilbake')).toEqual(first);
    expect(dataOf({ ...place, step: 'wait', answer: two }, 'Tilbake')).toEqual(first);
    const group = expandCard(patientCard(words, { ...place, step: 'group', answer: bare, group: 'komm' }));
    expect(textOf(group)).toContain('Kommune og andre tjenester');
    expect(buttonTitles(group)).toContain('Andre temaer');
  });

  it('are asked for as causes in a clinic', () => {
    const view = { ...place, form: forms.poliklinikk, step: 'reasons', top: [] } as const;
    const answer: Answer = { ...bare, assessment: 'riktig_hindret' };
    expect(textOf(expandCard(patientCard(words, { ...view, answer })))).toContain('Hva var årsaken?');
  });
});

describe('the waiting time', () => {
  it('is asked in days on a ward and in lost minutes in a clinic', () => {
    const ward = expandCard(patientCard(words, { ...place, step: 'wait', answer: two }));
    expect(textOf(ward)).toContain('Hvor lenge har pasienten ventet på dette?');
    expect(buttonTitles(ward).slice(0, 7)).toEqual([
      'Under 2 timer',
      '2–8 timer',
      '8–24 timer',
      '1–3 døgn',
      '4–7 døgn',
      'Mer enn 7 døgn',
      'Vet ikke',
    ]);
    const clinic = { ...place, form: forms.poliklinikk } as const;
    const lost = expandCard(
      patientCard(words, { ...clinic, step: 'wait', answer: { ...two, assessment: 'annen_mate' } }),
    );
    expect(textOf(lost)).toContain('Hvor mye tid gikk tapt?');
  });

  it('has psychiatry’s longer bands in psychiatry', () => {
    const titles = buttonTitles(
      expandCard(patientCard(words, { ...place, form: forms.psykrus, step: 'wait', answer: two })),
    );
    expect(titles).toEqual(expect.arrayContaining(['8–30 døgn', 'Mer enn 30 døgn']));
    expect(titles).not.toContain('Mer enn 7 døgn');
  });
});

describe('my stored answer', () => {
  it('is shown in full and can be changed and added to', () => {
    const card = expandCard(patientCard(words, { ...place, step: 'answered', answer: waiting }));
    expect(textOf(card)).toContain(
      'Du svarte: Ferdig behandlet hos oss – venter på å reise\nKorttids-/rehabplass i kommunen · Epikrise og papirer · 1–3 døgn\n',
    );
    expect(textOf(card)).toContain('Rett personell: Delvis');
    expect(buttonTitles(card)).toEqual([
      'Endre svar',
      'Legg til årsak',
      'Endre tid',
      'Rett personell?',
      'Rammer flere?',
      'Risiko?',
    ]);
  });

  it('says that it is stored, and what comes next', () => {
    const stored = (more: Partial<PatientPlace>, answer = waiting) =>
      textOf(expandCard(patientCard(words, { ...place, ...more, step: 'answered', answer })));
    expect(stored({ upNext: 8 })).toContain(
      'Takk – svaret ditt er lagret.\nDu trenger ikke gjøre mer. Svarene vises her når alle er ferdige. Pasient 8 kommer nederst i tråden.',
    );
    expect(stored({ upNext: 'summary' })).toContain('Oppsummeringen kommer i kanalen.');
    expect(stored({})).not.toMatch(/nederst i tråden|Oppsummeringen kommer/);
    expect(stored({}, { ...bare, done: true })).toContain('Svaret ditt er lagret slik det er.');
    expect(stored({ late: true })).not.toContain('Svarene vises her');
  });

  it('leads back to the result when the answers have been shown', () => {
    const view = { ...place, late: true, fixed: true, step: 'answered', answer: waiting } as const;
    expect(dataOf(view, 'Se svarene')).toEqual({
      verb: 'patient.view',
      data: { session: 's1', patient: 7, full: 1 },
    });
  });

  it('leaves out reasons that no longer count', () => {
    const card = patientCard(words, {
      ...place,
      step: 'answered',
      answer: { ...waiting, assessment: 'riktig_aktiv' },
    });
    expect(textOf(expandCard(card))).not.toContain('Korttids-');
  });

  it('asks psychiatry’s two further questions in psychiatry only, a tap away, and the risk at once', () => {
    const psych = { ...place, form: forms.psykrus };
    const titles = (view: PatientView) => buttonTitles(expandCard(patientCard(words, view)));
    expect(titles({ ...psych, step: 'answered', answer: waiting })).toEqual([
      'Endre svar',
      'Legg til årsak',
      'Endre tid',
      'Risiko?',
      'Rett personell?',
      'Flere spørsmål …',
    ]);
    expect(askedOf(psych, waiting)).toEqual(
      new Set([
        'answer.risk',
        'answer.staffing',
        'answer.bottleneck',
        'answer.samarbeidsmote',
        'answer.oppfolging',
      ]),
    );
    expect(askedOf(place, waiting)).toEqual(new Set(['answer.staffing', 'answer.bottleneck', 'answer.risk']));
  });

  it.each(formIds)('has six buttons at most, whatever else the card leads to (%s)', (form) => {
    const waits = forms[form].assessments.find(({ meaning }) => meaning === 'waiting');
    const assessment = waits?.id ?? 'riktig_venter';
    for (const more of [{}, { all: true }, { late: true }, { all: true, late: true }] as const)
      for (const answer of [
        { ...waiting, assessment },
        { ...bare, assessment, done: true },
      ]) {
        const asks = { ...place, ...more, form: forms[form], answer };
        expect(
          buttonTitles(expandCard(patientCard(words, { ...asks, step: 'answered' }))).length,
        ).toBeLessThanOrEqual(6);
        for (const { id } of forms[form].further) {
          const view = { ...asks, step: 'further', question: id } as const;
          expect(buttonTitles(expandCard(patientCard(words, view))).length).toBeLessThanOrEqual(6);
        }
        expect(askedOf(asks, answer).size).toBe(forms[form].further.length);
      }
  });

  it.each(formIds)('is asked only those further questions whose answers are counted (%s)', (form) => {
    const given = {
      further: { staffing: 'ja', bottleneck: 'nei', risk: 1, samarbeidsmote: 'ja', oppfolging: 'nei' },
    } as const;
    for (const { id } of forms[form].assessments) {
      const answer: Answer = { assessment: id, assessedAt: 0, reasons: [], done: true, ...given };
      const asked = askedOf({ ...place, form: forms[form] }, answer);
      const counted = countFurther(forms[form], [
        { patient: 7, round: 1, person: 'p', role: undefined, answer },
      ]);
      expect(counted.map(({ question }) => question)).toEqual(
        forms[form].further.map((question) => question.id).filter((one) => asked.has(`answer.${one}`)),
      );
    }
  });

  it('opens a further question with its verb alone, and answers it with the field', () => {
    expect(dataOf({ ...place, step: 'answered', answer: waiting }, 'Risiko?')).toEqual({
      verb: 'answer.risk',
      data: { session: 's1', patient: 7, round: 1 },
    });
    expect(dataOf({ ...place, step: 'further', answer: waiting, question: 'risk' }, 'Høy')).toEqual({
      verb: 'answer.risk',
      data: { session: 's1', patient: 7, round: 1, risk: 3 },
    });
  });
});

describe('every step but the first and the last', () => {
  const steps: readonly PatientView[] = [
    { ...place, step: 'reasons', answer: bare, top: ['besl-plan'] },
    { ...place, step: 'groups', answer: bare },
    { ...place, step: 'group', answer: two, group: 'komm' },
    { ...place, step: 'wait', answer: two },
    { ...place, step: 'wait', answer: waiting },
    { ...place, step: 'further', answer: waiting, question: 'bottleneck' },
  ];

  it.each(steps)('has a way back ($step)', (view) => {
    const verbs = ofType(expandCard(patientCard(words, view)), 'Action.Execute').map(({ verb }) => verb);
    // The refresh is a patient.view too; a button makes it the second.
    const ways = ['patient.view', 'answer.change', 'answer.reasons'];
    expect(verbs.filter((verb) => ways.some((way) => way === verb)).length).toBeGreaterThan(1);
  });

  it.each(steps)('says nothing of what others answered ($step)', (view) => {
    expect(textOf(expandCard(patientCard(words, view)))).not.toMatch(/har svart|\d+ av (?!24)\d+/);
  });
});
