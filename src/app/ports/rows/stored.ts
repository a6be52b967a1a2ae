/** A value as it was read, with the tag a later write must match. */
export interface Stored<T> {
  readonly value: T;
  readonly etag: string;
}
