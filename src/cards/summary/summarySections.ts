import type { Summary } from '../../domain/figures/summary.ts';
import { forms } from '../../domain/form/form.ts';
import { handsGiven } from '../../words/nb/hands.ts';
import {
  beforeLine,
  changeHeading,
  differenceLine,
  formChangedLine,
  leavingLine,
  nobodyAssessedAny,
  notReachedLine,
  placeHeadings,
  reviewedLine,
  rightLine,
  rolesLine,
  skippedLine,
  splitLine,
  waitingLine,
} from '../../words/nb/summary.ts';
import { type Section, section } from '../model/section.ts';

/** «14 av 22 gjennomgått.», where that is not all of them. */
export function reviewed({ patients }: Summary): string | undefined {
  const counted = patients.total - patients.leaving.length;
  return patients.assessed < counted ? reviewedLine(patients.assessed, counted) : undefined;
}

/** Who took part, and every patient that has no answers, by number. */
export function participation({ patients, participants, hands }: Summary): Section {
  const { skipped, notReached, leaving } = patients;
  return section({
    lines: [
      participants.total > 0 ? rolesLine(participants.byRole) : undefined,
      hands.given > 0 ? handsGiven(hands.given, hands.patients, hands.most) : undefined,
      skipped.length > 0 ? skippedLine(skipped) : undefined,
      notReached.length > 0 ? notReachedLine(notReached) : undefined,
      leaving.length > 0 ? leavingLine(leaving) : undefined,
    ],
  });
}

/** Right place against waiting, with the interval in words. */
export function placeSection({ place, form }: Summary): Section {
  const { right, waiting, split, waitingInterval } = place;
  const unit = forms[form].timeUnit;
  const total = right + waiting + split;
  return section({
    heading: placeHeadings[unit],
    lines:
      total === 0
        ? [nobodyAssessedAny]
        : [
            waitingLine(waiting, total, waitingInterval, unit),
            [rightLine(right, total, unit), ...(split > 0 ? [splitLine(split, total)] : [])].join(' · '),
          ],
    style: 'emphasis',
  });
}

/** What has changed since the unit's last session, as far as that can be said. */
export function changeSection({ change, place, form }: Summary): Section {
  if (change === undefined) return section({});
  if (change.kind === 'formChanged') return section({ heading: changeHeading, lines: [formChangedLine] });
  const total = place.right + place.waiting + place.split;
  return section({
    heading: changeHeading,
    lines: [
      beforeLine(
        { waiting: change.waitingBefore, total: change.assessedBefore },
        { waiting: place.waiting, total },
        forms[form].timeUnit,
      ),
      differenceLine(change.difference),
    ],
  });
}
