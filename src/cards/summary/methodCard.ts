import type { Summary } from '../../domain/figures/summary.ts';
import { forms } from '../../domain/form/form.ts';
import type { Words } from '../../words/words.ts';
import { line } from '../blocks/box.ts';
import { stack } from '../blocks/buttons.ts';
import type { Element } from '../blocks/element.ts';
import { page } from '../blocks/page.ts';
import { labelled, small, title } from '../blocks/text.ts';
import { button } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { present } from '../model/section.ts';
import type { SummaryView } from '../model/views.ts';

/** «Slik er det regnet»: how each of the numbers is made; what this summary does not have, is not explained. */
export function methodCard(words: Words, { session, summary }: SummaryView): Card {
  const { methodTitle, numbersBackButton, versionNote } = words.numbers;
  const refresh = { verb: 'summary.numbers', data: { session, view: 'method' } } as const;
  return page(methodTitle, refresh, [
    title(methodTitle),
    ...present([
      ...ofCauses(words, summary),
      ofPlace(words, summary),
      ...ofAgreement(words, summary),
      ofChange(words, summary),
      ...ofAnswers(words, summary),
    ]),
    small(versionNote(forms[summary.form])),
    line(stack([button(numbersBackButton, 'summary.numbers', { session })])),
  ]);
}

type Explained = Element | undefined;

function ofCauses({ numbers }: Words, { reasons, form }: Summary): readonly Explained[] {
  if (reasons.length === 0) return [];
  const { methodLabels, methodOf, timeMethodLabels, timeMethod } = numbers;
  const isTimed = reasons.some(({ time }) => time > 0);
  return [
    labelled(methodLabels.patients, methodOf.patients),
    labelled(timeMethodLabels[forms[form].timeUnit], timeMethod(forms[form])),
    labelled(methodLabels.share, isTimed ? methodOf.share : methodOf.shareUntimed),
    labelled(methodLabels.order, methodOf.order),
  ];
}

function ofPlace({ numbers }: Words, { place, form }: Summary): Explained {
  const label = numbers.placeMethodLabels[forms[form].timeUnit];
  return place.waitingInterval && labelled(label, numbers.placeMethod(place.waitingInterval));
}

function ofAgreement({ numbers, amounts }: Words, { agreement, again }: Summary): readonly Explained[] {
  const { methodLabels, methodOf, agreementMethod } = numbers;
  const said = (coefficient: number | undefined) =>
    coefficient === undefined ? undefined : amounts.coefficient(coefficient);
  return [
    agreement &&
      labelled(
        methodLabels.agreement,
        agreementMethod(agreement.patients, said(agreement.ac1), said(agreement.alpha)),
      ),
    again && labelled(methodLabels.again, methodOf.again),
  ];
}

function ofChange({ numbers }: Words, { change }: Summary): Explained {
  if (change?.kind !== 'compared') return undefined;
  return labelled(numbers.methodLabels.since, numbers.sinceMethod(change.difference));
}

function ofAnswers({ numbers }: Words, { further, answers, hands }: Summary): readonly Explained[] {
  const { methodLabels, methodOf, handsMethod } = numbers;
  return [
    further.length > 0 ? labelled(methodLabels.further, methodOf.further) : undefined,
    answers.late > 0 ? labelled(methodLabels.late, methodOf.late) : undefined,
    hands.given > 0 ? labelled(methodLabels.hands, handsMethod(hands.most)) : undefined,
  ];
}
