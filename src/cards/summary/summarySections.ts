import type { Summary } from '../../domain/figures/summary.ts';
import { forms } from '../../domain/form/form.ts';
import type { Words } from '../../words/words.ts';
import { type Section, section } from '../model/section.ts';

/** «14 av 22 gjennomgått.», where that is not all of them. */
export function reviewed(words: Words, { patients }: Summary): string | undefined {
  const counted = patients.total - patients.leaving.length;
  return patients.assessed < counted ? words.summary.reviewedLine(patients.assessed, counted) : undefined;
}

/** Who took part, and every patient that has no answers, by number. */
export function participation(words: Words, { patients, participants, hands }: Summary): Section {
  const { skipped, notReached, leaving } = patients;
  return section({
    lines: [
      participants.total > 0 ? words.summary.rolesLine(participants.byRole) : undefined,
      hands.given > 0 ? words.hands.handsGiven(hands.given, hands.patients, hands.most) : undefined,
      skipped.length > 0 ? words.summary.skippedLine(skipped) : undefined,
      notReached.length > 0 ? words.summary.notReachedLine(notReached) : undefined,
      leaving.length > 0 ? words.summary.leavingLine(leaving) : undefined,
    ],
  });
}

/** Right place against waiting, with the interval in words. */
export function placeSection(words: Words, { place, form }: Summary): Section {
  const { right, waiting, split, waitingInterval } = place;
  const unit = forms[form].timeUnit;
  const total = right + waiting + split;
  return section({
    heading: words.summary.placeHeadings[unit],
    lines:
      total === 0
        ? [words.summary.nobodyAssessedAny]
        : [
            words.summary.waitingLine(waiting, total, waitingInterval, unit),
            [
              words.summary.rightLine(right, total, unit),
              ...(split > 0 ? [words.summary.splitLine(split, total)] : []),
            ].join(' · '),
          ],
    style: 'emphasis',
  });
}

/** What has changed since the unit's last session, as far as that can be said. */
export function changeSection(words: Words, { change, place, form }: Summary): Section {
  if (change === undefined) return section({});
  if (change.kind === 'formChanged')
    return section({ heading: words.summary.changeHeading, lines: [words.summary.formChangedLine] });
  const total = place.right + place.waiting + place.split;
  return section({
    heading: words.summary.changeHeading,
    lines: [
      words.summary.beforeLine(
        { waiting: change.waitingBefore, total: change.assessedBefore },
        { waiting: place.waiting, total },
        forms[form].timeUnit,
      ),
      words.summary.differenceLine(change.difference),
    ],
  });
}
