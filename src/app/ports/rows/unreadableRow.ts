/** A stored row that does not parse. It is left as it is; somebody has to look at it. */
export class UnreadableRow extends Error {
  override readonly name = 'UnreadableRow';
  readonly partition: string;
  readonly row: string;
  /** Paths of the fields that are wrong, never their content. */
  readonly issues: readonly string[];

  constructor(partition: string, row: string, issues: readonly string[]) {
    super(`Row ${partition}/${row} cannot be read: ${issues.join(', ')}`);
    this.partition = partition;
    this.row = row;
    this.issues = issues;
  }
}
