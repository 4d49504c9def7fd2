/**
 * The profiles of `firmware-config/`, which stands beside the program.
 */

import { Fault } from "../base/fault.ts";
import type { Wanted } from "../mesh/provision/wanted.ts";
import type { ProfileView } from "../mesh/workshop.ts";

export interface Profiles {
  views(): readonly ProfileView[];
  /** What the profile called `name` wants. @throws Fault "profile/…". */
  named(name: string): Wanted;
}

export function openProfiles(): Profiles {
  return {
    views: () => [],
    named: (name) => {
      throw new Fault("profile/unknown", { profile: name });
    },
  };
}
