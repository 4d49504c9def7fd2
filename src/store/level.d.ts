/** What LevelDB offers under Node and the package's common types leave out. */

/** Merges the tables of a range. */
export type CompactRange<Key> = (start: Key, end: Key) => Promise<void>;

declare module "level" {
  interface Level<KDefault, VDefault> {
    compactRange: CompactRange<KDefault>;
    /** Bytes in tables, not in the log. */
    approximateSize(start: KDefault, end: KDefault): Promise<number>;
  }
}
