/** What an id is called; one that has no words of its own, such as what a unit has added, is shown as it is. */
export function labelOf(labels: Readonly<Record<string, string>>, id: string): string {
  return (Object.hasOwn(labels, id) ? labels[id] : undefined) ?? id;
}
