/** What LevelDB offers under Node and the package's common types leave out. */

/** Rebuilds the list of files from the files that are there. The database must be closed. */
export type Repair = (location: string) => Promise<void>;

declare module "level" {
  namespace Level {
    const repair: Repair;
  }
}
