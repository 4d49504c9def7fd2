/** Whether a crisis is on: from its end the time of what is kept is counted. */

import type { NowView } from "../../village/node-views.ts";
import { Age } from "./age.tsx";
import { useDesk } from "./desk-context.ts";

export function CrisisFact({ crisis }: Pick<NowView, "crisis">) {
  const { words, give } = useDesk();
  const told = words.crisis;
  const running = crisis?.running === true;
  const label = running ? told.end : crisis === null ? told.begin : told.again;
  return (
    <section class="fact">
      <h2>{told.heading}</h2>
      {crisis === null ? <p class="quiet">{told.none}</p> : ""}
      {running ? <p>{told.running}</p> : ""}
      {crisis === null || crisis.daysLeft === null ? "" : <p>{told.daysLeft(crisis.daysLeft)}</p>}
      {crisis === null ? (
        ""
      ) : (
        <p class="quiet">
          {crisis.beganAt === null ? (
            ""
          ) : (
            <>
              {told.began} <Age at={crisis.beganAt} dated={crisis.dated} />
            </>
          )}
          {crisis.endedAt === null ? (
            ""
          ) : (
            <>
              {" · "}
              {told.ended} <Age at={crisis.endedAt} />
            </>
          )}
        </p>
      )}
      <button
        type="button"
        class="wide"
        data-crisis={running ? "end" : "begin"}
        onClick={() => void give({ kind: "crisis", as: running ? "end" : "begin" })}
      >
        {label}
      </button>
    </section>
  );
}
