import { findReason, type ReasonId } from '../domain/form/catalogue.ts';

/** What a reason is called; an id that has left the catalogue is shown as it is. */
export function labelOf(labels: Readonly<Record<ReasonId, string>>, id: string): string {
  const reason = findReason(id);
  return reason === undefined ? id : labels[reason.id];
}
