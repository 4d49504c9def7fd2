/**
 * The profiles of `firmware-config/`, which stands beside the program. They are read anew each time: a volunteer may be writing one.
 */

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { Fault } from "../base/fault.ts";
import { type ReadProfile, readProfile } from "../mesh/provision/profile.ts";
import type { Wanted } from "../mesh/provision/wanted.ts";
import type { ProfileView } from "../mesh/workshop.ts";

export interface Profiles {
  /** Those that can be used, by name. */
  views(): readonly ProfileView[];
  /** What the profile called `name` wants. @throws Fault "profile/unknown", "profile/invalid". */
  named(name: string): Wanted;
}

/** Seen from the sources as from the compiled program. */
const FOLDER = path.resolve(import.meta.dirname, "../../firmware-config");
const SUFFIX = ".yaml";

export function openProfiles(folder: string = FOLDER): Profiles {
  const read = (name: string): ReadProfile =>
    readProfile(readFileSync(path.join(folder, name + SUFFIX), "utf8"));
  return {
    views: () =>
      namesIn(folder).flatMap((name) => {
        const found = read(name);
        return found.kind === "profile" ? [{ name, words: found.profile.words }] : [];
      }),
    named: (name) => {
      const names = namesIn(folder);
      if (!names.includes(name))
        throw new Fault("profile/unknown", { profile: name, profiles: names.join(", ") });
      const found = read(name);
      if (found.kind === "profile") return found.profile.wanted;
      const [flaw] = found.flaws;
      throw new Fault("profile/invalid", {
        profile: name,
        ...(flaw && { line: flaw.line, words: flaw.words }),
      });
    },
  };
}

/** Names of the profiles there are: none where there is no such folder. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith(SUFFIX))
      .map((file) => file.slice(0, -SUFFIX.length))
      .toSorted();
  } catch {
    return [];
  }
}
