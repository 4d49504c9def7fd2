import { Framer } from "../../src/frames/frames.ts";
import { nodeId } from "../../src/mesh/heard.ts";
import { decodeToRadio, isPlainNonce, type ToRadio } from "../../src/mesh/to-radio.ts";
import { captureLines, type Line } from "./capture.ts";
import { outcomeLine, SessionRun } from "./session-run.ts";

/**
 * Replays a recording to a session: its radio's bytes when they came, its links as they were opened and closed, and the
 * packets its client sent, sent by our session under the ids they had.
 *
 * Many recordings begin after their handshake; `after` names the one whose first handshake is replayed before.
 */
export function replay(name: string, { after }: { readonly after?: string } = {}): SessionRun {
  const prologue = after === undefined ? [] : firstHandshake(captureLines(after));
  const lines = captureLines(name);
  const run = new SessionRun({ nonces: nonces([...prologue, ...lines]) });
  play(run, prologue);
  if (!run.actions.some(({ kind }) => kind === "open") && !opensItself(lines)) connect(run);
  run.actions.length = 0;
  run.written.length = 0;
  play(run, lines);
  run.advance(130_000);
  return run;
}

function play(run: SessionRun, lines: readonly Line[]): void {
  const client = new Framer();
  let began = run.now;
  let last = 0;
  for (const line of lines) {
    if (line.at < last) began = run.now;
    last = line.at;
    run.advance(Math.max(began + line.at - run.now, 0));
    if ("note" in line) link(run, line.note);
    else if (line.from === "radio") run.bytes(line.bytes);
    else for (const said of saidIn(client, line.bytes)) say(run, said);
  }
}

function saidIn(client: Framer, bytes: Uint8Array): readonly ToRadio[] {
  const pieces = client.push(bytes, 0);
  return pieces.flatMap((piece) => (piece.kind === "frame" ? [decodeToRadio(piece.payload)] : []));
}

function link(run: SessionRun, note: string): void {
  if (note === "tcp connected") connect(run);
  // On a serial line the radio may speak before it is asked.
  if (note.startsWith("opened ")) run.connect();
  if (note === "tcp closed") {
    if (run.status.phase === "down") waitForOpening(run);
    run.close(run.status.phase === "opening" ? "radio/unreachable" : "radio/lost");
  }
}

function connect(run: SessionRun): void {
  run.connect();
  run.advance(100);
}

function waitForOpening(run: SessionRun): void {
  while (run.status.phase === "down") run.advance(100);
}

/** Has our session send what the recorded client sent, under the recorded id. */
function say(run: SessionRun, said: ToRadio): void {
  if (said.kind !== "packet") return;
  const { id, to, channel, port, payload, wantResponse } = said.packet;
  run.send(`${id}`, { to, channel, port, payload, wantResponse, packetId: id });
}

function nonces(lines: readonly Line[]): number[] {
  return toRadioOf(lines).flatMap((said) =>
    said.kind === "want-config" && isPlainNonce(said.nonce) ? [said.nonce] : [],
  );
}

function toRadioOf(lines: readonly Line[]): readonly ToRadio[] {
  const framer = new Framer();
  return lines.flatMap((line) => {
    if ("note" in line || line.from !== "client") return [];
    return saidIn(framer, line.bytes);
  });
}

/** The lines up to the end of the first handshake: to the first line that comes a second after the one before. */
function firstHandshake(lines: readonly Line[]): readonly Line[] {
  const end = lines.findIndex(({ at }, i) => at > (lines[i - 1]?.at ?? 0) + 1000);
  return end < 0 ? lines : lines.slice(0, end);
}

function opensItself(lines: readonly Line[]): boolean {
  const [first] = lines;
  return first !== undefined && "note" in first && /^(?:tcp connected|opened )/.test(first.note);
}

/** What a replayed session concluded, in order, as one line each. */
export function conclusions(run: SessionRun): readonly string[] {
  const lines: string[] = [];
  let phase: string | undefined;
  for (const action of run.actions) {
    switch (action.kind) {
      case "heard": {
        const { from, to, channel, text, pki, hops } = action.text;
        const how = pki ? "pki" : `channel ${channel}`;
        lines.push(`heard ${nodeId(from)} > ${nodeId(to)} (${how}, ${hops ?? "?"} hops): ${text}`);
        break;
      }
      case "heard-data": {
        const { from, to, payload } = action.data;
        lines.push(`data ${nodeId(from)} > ${nodeId(to)}: ${payload.length} bytes`);
        break;
      }
      case "peer": {
        const { number, longName, publicKey } = action.peer;
        lines.push(`peer ${nodeId(number)} ${longName}${publicKey ? " with key" : ""}`);
        break;
      }
      case "status": {
        const now = `${action.status.phase}${action.status.reason ? ` ${action.status.reason}` : ""}`;
        if (now !== phase) lines.push(`now ${now}`);
        phase = now;
        break;
      }
      case "counted":
        lines.push(`counted ${action.name}`);
        break;
      case "outcome":
        lines.push(outcomeLine(action.handle, action.outcome));
        break;
      case "open":
      case "close":
      case "write":
      case "wake":
      case "reset":
      case "clock":
      case "answer":
        break;
      default:
        action satisfies never;
    }
  }
  return lines;
}
