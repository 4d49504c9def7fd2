/** What LevelDB offers under Node and the package's common types leave out. */

/** Rebuilds the list of files from the files that are there. The database must be closed. */
export type Repair = (location: string) => Promise<void>;

declare module "level" {
  interface Level<KDefault, VDefault> {
    compactRange(start: KDefault, end: KDefault): Promise<void>;
    /** Bytes in tables, not in the log. */
    approximateSize(start: KDefault, end: KDefault): Promise<number>;
  }
  namespace Level {
    const repair: Repair;
  }
}
