/** The files of a database's folder, by their names. */

export type FileKind = "table" | "log" | "manifest" | "other";

export interface NamedFile {
  readonly name: string;
  readonly kind: FileKind;
  /** 0 for those that bear none. */
  readonly number: number;
}

const kinds: readonly (readonly [RegExp, FileKind])[] = [
  [/^(\d+)\.(?:ldb|sst)$/, "table"],
  [/^(\d+)\.log$/, "log"],
  [/^MANIFEST-(\d+)$/, "manifest"],
  [/^(\d+)\.dbtmp$/, "other"],
];

export function fileNamed(name: string): NamedFile {
  for (const [pattern, kind] of kinds) {
    const number = Number(pattern.exec(name)?.[1]);
    if (Number.isSafeInteger(number)) return { name, kind, number };
  }
  return { name, kind: "other", number: 0 };
}

export const CURRENT = "CURRENT";

export function tableName(number: number): string {
  return `${padded(number)}.ldb`;
}

export function logName(number: number): string {
  return `${padded(number)}.log`;
}

export function manifestName(number: number): string {
  return `MANIFEST-${padded(number)}`;
}

function padded(number: number): string {
  return String(number).padStart(6, "0");
}
