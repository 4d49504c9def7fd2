/** What the system tells of itself in files, read below a root that a test may put elsewhere. */

import { readdir, readFile, readlink, realpath } from "node:fs/promises";
import path from "node:path";

export class SystemFiles {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  /** The text of a file, without its blanks around; undefined if it is not there, or not ours to read. */
  async text(file: string): Promise<string | undefined> {
    try {
      return (await readFile(this.#at(file), "utf8")).trim();
    } catch {
      return undefined;
    }
  }

  /** Names in a folder; none if it is not there, or not ours to read. */
  async names(folder: string): Promise<readonly string[]> {
    return readdir(this.#at(folder)).catch(() => []);
  }

  async has(file: string): Promise<boolean> {
    const names = await this.names(path.dirname(file));
    return names.includes(path.basename(file));
  }

  async link(file: string): Promise<string | undefined> {
    return readlink(this.#at(file)).catch(() => undefined);
  }

  /** Where a path leads to in the end. */
  async real(file: string): Promise<string | undefined> {
    return realpath(this.#at(file)).catch(() => undefined);
  }

  #at(file: string): string {
    return path.join(this.#root, file);
  }
}
