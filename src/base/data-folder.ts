/** Where a node keeps its journal when nobody said, so that the daemon and the command line look in the same place. */

/**
 * The first that is set: `VEILLEE_DATA`, systemd's `STATE_DIRECTORY`, the user's data folder as the XDG base directories name it.
 */
export function defaultDataFolder(env: Readonly<Record<string, string | undefined>>): string {
  const { VEILLEE_DATA, STATE_DIRECTORY, XDG_DATA_HOME, HOME } = env;
  if (set(VEILLEE_DATA)) return VEILLEE_DATA;
  // Several, when the unit names several, with colons between them.
  const [state] = STATE_DIRECTORY?.split(":") ?? [];
  if (set(state)) return state;
  // The specification has a relative path ignored.
  if (set(XDG_DATA_HOME) && XDG_DATA_HOME.startsWith("/")) return `${XDG_DATA_HOME}/veillee`;
  return set(HOME) ? `${HOME}/.local/share/veillee` : "veillee-data";
}

function set(text: string | undefined): text is string {
  return text !== undefined && text !== "";
}
