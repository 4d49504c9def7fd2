import { describe, expect, it } from "vitest";

import { type BackupView, noBackups } from "../../src/journal/backup-work.ts";
import { backupSaid } from "../../src/language/backup-words.ts";

const made: BackupView = {
  ...noBackups,
  place: "/media/pi/VEILLEE",
  last: { file: "/media/pi/VEILLEE/a.veillee", stick: true, at: null, minutes: 185, entries: 68 },
};
const say = (view: Partial<BackupView>, exercise = false) =>
  backupSaid({ ...made, ...view }, exercise, "fr");

describe("what is said of the backups", () => {
  it("is when, where and that it was read back, while all is well", () => {
    expect(say({})).toEqual({
      level: "good",
      lines: [
        "Dernière : il y a 3 h 05 de marche, sur la clé VEILLEE, relue et vérifiée : 68 entrées.",
      ],
    });
    const folder = {
      file: "/srv/copies/a.veillee",
      stick: false,
      at: null,
      minutes: 0,
      entries: 1,
    };
    expect(say({ last: folder }).lines[0]).toContain("dans le dossier /srv/copies,");
  });

  it("warns as long as none was ever made, and says how; more loudly once it is late", () => {
    const none = { last: null, place: null };
    expect(say(none).level).toBe("warn");
    expect(say(none).lines.join(" ")).toMatch(/Aucune sauvegarde.*Branchez une clé USB nommée/u);
    expect(say({ ...none, late: true }).level).toBe("bad");
    expect(say({ late: true })).toMatchObject({
      level: "bad",
      lines: ["La dernière sauvegarde est trop ancienne.", expect.stringContaining("Dernière")],
    });
  });

  it("tells how far one is, why the last failed, and how to open a stick", () => {
    expect(say({ percent: 43, doing: "verifying" }).lines[0]).toBe(
      "Sauvegarde en cours : vérification, 43 %.",
    );
    const trouble = { code: "backup/full", fr: "Plus de place.", en: "No room." };
    expect(say({ trouble }).lines[0]).toBe("Le dernier essai a échoué. Plus de place.");
    const shut = say({ place: null, unmounted: "/dev/sda1" });
    expect(shut.lines.at(-1)).toContain("sudo mount /dev/sda1 /media/veillee");
    expect([say({ trouble }).level, shut.level]).toEqual(["warn", "warn"]);
  });

  it("alarms nobody in an exercise, which leaves the stick alone", () => {
    const playing = say({ last: null, place: null, late: true }, true);
    expect(playing.level).toBe("good");
    expect(playing.lines.at(-1)).toContain("exercice");
  });

  it("warns of a try that failed, in an exercise too", () => {
    const trouble = { code: "backup/full", fr: "Plus de place.", en: "No room." };
    expect(say({ trouble }, true).level).toBe("warn");
  });

  it("says it in English, too", () => {
    const { lines } = backupSaid({ ...noBackups, late: true }, false, "en");
    expect(lines).toEqual([
      "No backup was ever made: if the card dies, everything is lost.",
      "Plug in a USB stick labelled VEILLEE, and leave it in: Veillée writes to it by itself.",
    ]);
  });
});
