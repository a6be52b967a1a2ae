import type { PatientResult } from '../../domain/figures/patientResult.ts';
import { verdictOf } from '../../domain/figures/verdict.ts';
import type { Words } from '../../words/words.ts';
import type { ColumnSet, Element } from '../blocks/element.ts';
import { page, still } from '../blocks/page.ts';
import { rich, run, small } from '../blocks/text.ts';
import { button } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { isPractice } from '../model/placeTitle.ts';
import type { ClosedPatientView, PatientPlace } from '../model/views.ts';
import { fieldsOf, wholeOwnLine } from './ownAnswer.ts';
import { patientRefresh } from './patientCard.ts';

/** The result of a patient in one line, from which no single person can be read. */
export type FoldedView = PatientPlace & {
  readonly result: PatientResult;
  readonly first?: PatientResult | undefined;
};

/** A patient's card once people have gone on: one line, and the way to all of it. */
export function foldedCard(words: Words, place: FoldedView): Card {
  const said = sentence(words, place);
  const whole = place.result.highRisk ? words.folded.withHighRisk(said) : said;
  const show = button(words.folded.showButton, 'patient.view', { ...fieldsOf(place), full: 1 });
  const folded: ColumnSet = {
    type: 'ColumnSet',
    spacing: 'Default',
    columns: [
      {
        type: 'Column',
        width: 'stretch',
        verticalContentAlignment: 'Center',
        items: [named(words, place, whole)],
      },
      {
        type: 'Column',
        width: 'auto',
        verticalContentAlignment: 'Center',
        items: [{ type: 'ActionSet', spacing: 'None', actions: [show] }],
      },
    ],
  };
  return page(plain(words, place, whole), patientRefresh(place), [folded]);
}

/**
 * The same once the session is locked: no risk, no button and no refresh, so that everybody sees the same from then on.
 */
export function lockedCard(words: Words, place: FoldedView): Card {
  const said = sentence(words, place);
  return still(plain(words, place, said), [named(words, place, said)]);
}

/** A patient without a result: passed over, put off, leaving, or never reached. */
export function closedPatientCard(words: Words, view: ClosedPatientView): Card {
  const said = words.patient.closedLines[view.why];
  const body: readonly Element[] = [
    named(words, view, said),
    ...(view.mine === undefined ? [] : [small(wholeOwnLine(words, view, view.mine))]),
  ];
  const text = plain(words, view, said);
  // While the session goes on everybody is shown their own answer.
  return whileLive.has(view.why) ? page(text, patientRefresh(view), body) : still(text, body);
}

const whileLive: ReadonlySet<ClosedPatientView['why']> = new Set(['later', 'passedOver', 'leaving']);

function named(words: Words, place: PatientPlace, said: string): Element {
  return rich([run(`${nameOf(words, place)} · `, { weight: 'Bolder' }), run(said)], 'None');
}

function plain(words: Words, place: PatientPlace, said: string): string {
  return `${nameOf(words, place)}: ${said}`;
}

function nameOf(words: Words, place: PatientPlace): string {
  return isPractice(place) ? words.practice.practiceTitle : words.patient.patientName(place.patient);
}

/** What a single person said is left out, also where whoever saw the hands could subtract them. */
function sentence(words: Words, { form, result, first }: FoldedView): string {
  const { assessed, late, hands } = result;
  const verdict = verdictOf(result, first);
  if (verdict.kind === 'nobody') return late + hands.late > 0 ? words.folded.lateOnly : words.folded.nobody;
  if (verdict.kind === 'one') return words.folded.one;
  if (assessed - hands.assessed === 1) return words.folded.mostlyHands(assessed);
  return words.folded.foldedLine(form.id, verdict);
}
