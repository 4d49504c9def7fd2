/** What a failing disk means to who makes a backup or restores one. */

import { Fault, type FaultCode } from "../../base/fault.ts";

/** The system's codes, as the disk of the backup gives them. */
const signs: readonly (readonly [RegExp, FaultCode])[] = [
  [/^(?:ENOSPC|EDQUOT|EFBIG)$/, "backup/full"],
  [/^(?:EACCES|EPERM|EROFS|ENOENT|ENOTDIR|ELOOP|EEXIST|EISDIR)$/, "backup/target"],
  [/^LEVEL_CORRUPTION$/, "store/corrupt"],
  // The database was closed under it: after a full disk, or at the end.
  [/^LEVEL_\w*NOT_OPEN$|^LEVEL_ABORTED$/, "backup/stopped"],
  [/^LEVEL_/, "store/failed"],
  [/^E[A-Z]+$/, "backup/failed"],
];

/** The fault that `error` amounts to. @throws it, if it is a bug. */
export function backupFault(error: unknown, folder: string): Fault {
  const known = Fault.in(error);
  if (known !== undefined) return known;
  for (let e = error; e instanceof Error; e = e.cause) {
    const said = "code" in e ? String(e.code) : "";
    const code = signs.find(([sign]) => sign.test(said))?.[1];
    if (code !== undefined) return new Fault(code, { cause: error, folder });
  }
  throw error;
}
