import { expect, it } from "vitest";

import { defaultDataFolder } from "../../src/base/data-folder.ts";

it.each([
  [{ VEILLEE_DATA: "/d", STATE_DIRECTORY: "/s", XDG_DATA_HOME: "/x", HOME: "/h" }, "/d"],
  [{ STATE_DIRECTORY: "/s:/t", XDG_DATA_HOME: "/x", HOME: "/h" }, "/s"],
  [{ XDG_DATA_HOME: "/x", HOME: "/h" }, "/x/veillee"],
  [{ XDG_DATA_HOME: "relative", HOME: "/h" }, "/h/.local/share/veillee"],
  [
    { VEILLEE_DATA: "", STATE_DIRECTORY: "", XDG_DATA_HOME: "", HOME: "/h" },
    "/h/.local/share/veillee",
  ],
  [{}, "veillee-data"],
])("keeps the journal, with %j, in %s", (env, folder) => {
  expect(defaultDataFolder(env)).toBe(folder);
});
