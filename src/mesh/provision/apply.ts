/**
 * Sets one radio, from reading what it holds to having seen that it holds what was wanted.
 *
 *     reading ──► writing ──► restarting ──► reading ──► done, or failed
 *        ▲           │            │             │
 *        └─ waiting ─┴────────────┘             └──► writing again, if something still differs
 *
 * A machine that does nothing itself: it asks the radio one question at a time. Everything is written inside one edit
 * transaction, whose end makes the radio store it and restart. A link that breaks, a radio that restarts or a cable that is pulled
 * is waited out, and what the radio then holds is read anew: success is only ever what was read.
 *
 * A radio shows what was written before it has stored it. So after a transaction whose end was not confirmed, another one is
 * closed even if nothing seems to differ; and the last setting and the end go out together, so that no end of ours can fall between.
 *
 * Source: firmware 2.7.26 AdminModule.cpp, handleSetConfig, begin_edit_settings and commit_edit_settings.
 */

import { type Millis, SECOND } from "../../base/time.ts";
import type { Answer, Question } from "../ask.ts";
import type { ApplyProgress, SettingChange } from "../workshop.ts";
import { beginEdit, commitEdit, reboot } from "./admin.ts";
import type { ApplyAction, ApplyEvent, Plan } from "./apply-events.ts";
import { type ApplyTrouble, applyWords } from "./apply-words.ts";
import { SettingsReading } from "./reading.ts";
import type { RadioSettings } from "./settings.ts";

/** It announces its restart for 7 s later; the rest is for writing its flash. */
const GONE_WITHIN: Millis = 30 * SECOND;
/** A radio starts in 8 s, a large node table and a slow USB hub take longer; the session looks for it once a minute at worst. */
const BACK_WITHIN: Millis = 180 * SECOND;
/** Once for the settings, once for those that a new role overwrote, once more. */
const ROUNDS_MAX = 3;
const INTERRUPTIONS_MAX = 5;
/** A message that sets something may be sent again: it sets the same. */
const TRIES_MAX = 2;
/** Someone else has a question under way. */
const TRY_AGAIN_AFTER: Millis = 2 * SECOND;

type Phase = "idle" | "reading" | "writing" | "going" | "coming" | "over";

export class Apply {
  readonly #planFor: (settings: RadioSettings) => Plan;
  #actions: ApplyAction[] = [];
  #phase: Phase = "idle";
  #reading = new SettingsReading();
  #number: number | undefined;
  /** What the first reading showed to be changed. */
  #planned: readonly SettingChange[] | undefined;
  #batches: readonly (readonly Uint8Array[])[] = [];
  #batch = 0;
  #tries = 0;
  #rounds = 0;
  #interruptions = 0;
  /** Something was set, and no end of a transaction confirmed since. */
  #unsaved = false;
  /** The radio refused a setting: it is to restart, and forget what was set. */
  #refused = false;
  #stopped = false;
  #ready = true;
  #restarts: number | undefined;
  #deadline: Millis = Infinity;

  /** @param planFor what would make a radio with these settings as it is wanted. */
  constructor(planFor: (settings: RadioSettings) => Plan) {
    this.#planFor = planFor;
  }

  step(event: ApplyEvent): readonly ApplyAction[] {
    this.#actions = [];
    if (this.#phase !== "over") this.#take(event);
    return this.#actions;
  }

  #take(event: ApplyEvent): void {
    switch (event.kind) {
      case "start":
        this.#read(event.at);
        return;
      case "answer":
        if (this.#phase === "reading") this.#hearRead(event.answer, event.at);
        else if (this.#phase === "writing") this.#hearWritten(event.answer, event.at);
        return;
      case "link":
        this.#link(event);
        return;
      case "stop":
        this.#stopped = true;
        if (this.#rounds === 0) this.#fail("stopped");
        return;
      case "closed":
        this.#fail("interrupted");
        return;
      case "woke":
        if (event.at >= this.#deadline) this.#late(event.at);
        return;
      default:
        event satisfies never;
    }
  }

  #read(at: Millis): void {
    this.#phase = "reading";
    this.#deadline = Infinity;
    this.#reading = new SettingsReading();
    this.#tell({ kind: this.#rounds === 0 ? "reading" : "verifying" });
    this.#askNext(at);
  }

  #askNext(at: Millis): void {
    const question = this.#reading.next();
    if (question !== undefined) {
      this.#ask(question);
      return;
    }
    const settings = this.#reading.settings();
    if (settings === undefined) this.#fail("unread");
    else if (this.#number !== undefined && this.#number !== settings.number)
      this.#fail("another-radio");
    else this.#judge(settings, at);
  }

  #hearRead(answer: Answer, at: Millis): void {
    if (this.#reading.take(answer)) this.#askNext(at);
    else this.#interrupted(at, answer.kind === "busy" || answer.kind === "silent");
  }

  /** Compares what the radio holds with what is wanted. */
  #judge(settings: RadioSettings, at: Millis): void {
    const plan = this.#planFor(settings);
    const { changes } = plan;
    this.#number = settings.number;
    if (plan.refused !== undefined) {
      this.#end({ kind: "failed", left: changes, words: plan.refused });
      return;
    }
    const isFirst = this.#planned === undefined;
    this.#planned ??= changes;
    if (isFirst) this.#tell({ kind: "planned", changes });
    const trouble = this.#troubleWith(settings, plan);
    if (trouble !== undefined) this.#fail(trouble, changes);
    else if (changes.length === 0 && !this.#unsaved)
      this.#end({ kind: "done", changes: this.#planned });
    else this.#write(plan, at);
  }

  #troubleWith(settings: RadioSettings, { changes, messages }: Plan): ApplyTrouble | undefined {
    if (this.#refused) return "refused";
    if (changes.length === 0) return undefined;
    if (this.#stopped && !this.#unsaved) return "stopped-between";
    if (settings.value("security.isManaged") === true) return "managed";
    const nothingToDo = messages.length === 0 && !this.#unsaved;
    return nothingToDo || this.#rounds >= ROUNDS_MAX ? "differs" : undefined;
  }

  #write({ messages }: Plan, at: Millis): void {
    if (this.#rounds >= ROUNDS_MAX) {
      this.#fail("interrupted");
      return;
    }
    this.#phase = "writing";
    this.#rounds += 1;
    this.#batch = 0;
    this.#tries = 0;
    const begin = messages.slice(0, -1).map((message) => [message]);
    this.#batches = [[beginEdit()], ...begin, [...messages.slice(-1), commitEdit()]];
    this.#askWritten(at);
  }

  #askWritten(at: Millis): void {
    const payloads = this.#batches[this.#batch];
    const total = this.#batches.flat().length;
    this.#tell({
      kind: "writing",
      written: this.#batches.slice(0, this.#batch).flat().length,
      total,
    });
    if (payloads === undefined) {
      this.#unsaved = false;
      this.#waitToGo(at);
      return;
    }
    if (this.#batch > 0) this.#unsaved = true;
    this.#ask({ kind: "set", payloads });
  }

  #hearWritten(answer: Answer, at: Millis): void {
    switch (answer.kind) {
      case "taken":
        if (this.#refused) {
          this.#waitToGo(at);
          return;
        }
        this.#batch += 1;
        this.#tries = 0;
        this.#askWritten(at);
        return;
      case "refused":
        this.#giveUp(at);
        return;
      case "silent":
        this.#tries += 1;
        if (this.#tries < TRIES_MAX && !this.#refused) this.#askWritten(at);
        else this.#interrupted(at, true);
        return;
      case "lost":
      case "not-ready":
        this.#interrupted(at, false);
        return;
      case "busy":
      case "too-soon":
      case "settings":
      case "got":
      case "route":
        this.#interrupted(at, true);
        return;
      default:
        answer satisfies never;
    }
  }

  /** A radio that refuses one setting shall keep none of them: what it has not stored is forgotten when it restarts. */
  #giveUp(at: Millis): void {
    if (this.#refused) {
      this.#interrupted(at, true);
      return;
    }
    this.#refused = true;
    this.#ask({ kind: "set", payloads: [reboot(1)] });
  }

  /** Waits for the radio to be gone, and then to be back. */
  #waitToGo(at: Millis): void {
    this.#phase = this.#ready ? "going" : "coming";
    this.#tell({ kind: "restarting" });
    this.#wake(at + (this.#ready ? GONE_WITHIN : BACK_WITHIN));
  }

  /** Something came between: waits until the radio is there, and begins with reading. */
  #interrupted(at: Millis, answers: boolean): void {
    this.#interruptions += 1;
    if (this.#interruptions > INTERRUPTIONS_MAX) {
      this.#fail("interrupted");
      return;
    }
    this.#phase = "coming";
    if (!answers) this.#tell({ kind: "restarting" });
    // The link may be up again before this is heard, and then nothing more will be said of it.
    if (answers || this.#ready) this.#wake(at + TRY_AGAIN_AFTER);
    else this.#wake(at + BACK_WITHIN);
  }

  #link({ ready, restarts, at }: ApplyEvent & { readonly kind: "link" }): void {
    const restarted = restarts > (this.#restarts ?? restarts);
    this.#restarts = restarts;
    // What it holds after a restart is what it has stored.
    if (restarted) this.#unsaved = false;
    const was = this.#ready;
    this.#ready = ready;
    if (this.#phase === "going" && (!ready || restarted)) {
      this.#phase = "coming";
      this.#wake(at + BACK_WITHIN);
    } else if (this.#phase === "coming" && !ready && was) {
      this.#wake(at + BACK_WITHIN);
    }
    if (this.#phase === "coming" && ready && !was) this.#read(at);
  }

  #late(at: Millis): void {
    if (this.#phase === "going" || (this.#phase === "coming" && this.#ready)) this.#read(at);
    else if (this.#phase === "coming") this.#fail("not-back");
  }

  #wake(at: Millis): void {
    this.#deadline = at;
    this.#actions.push({ kind: "wake", at });
  }

  #ask(question: Question): void {
    this.#actions.push({ kind: "ask", question });
  }

  #tell(progress: ApplyProgress): void {
    this.#actions.push({ kind: "progress", progress });
  }

  #fail(trouble: ApplyTrouble, left: readonly SettingChange[] = this.#planned ?? []): void {
    this.#end({ kind: "failed", left, words: applyWords[trouble] });
  }

  #end(progress: ApplyProgress): void {
    this.#phase = "over";
    this.#tell(progress);
  }
}
