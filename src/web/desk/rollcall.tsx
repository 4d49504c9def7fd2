/** The roll call: who has answered, who asks for help, who is silent; and whose next sign of life is overdue. */

import type { NowView } from "../../village/node-views.ts";
import type { HouseholdView } from "../../village/views.ts";
import { Age } from "./age.tsx";
import { useDesk } from "./desk-context.ts";
import { Mesh } from "./marks.tsx";

export function RollcallFact({ rollcall }: Pick<NowView, "rollcall">) {
  const { words } = useDesk();
  const told = words.rollcall;
  return (
    <section class="fact">
      <h2>{told.heading}</h2>
      {rollcall === null ? (
        <p class="quiet">{told.none}</p>
      ) : (
        <>
          <p class="big">{rollcall.answered}</p>
          <p>
            {told.answered(rollcall.answered)} · {told.help(rollcall.help)} ·{" "}
            {told.silent(rollcall.silent)}
          </p>
          <p class="quiet">
            {told.began} <Age at={rollcall.startedAt} dated={rollcall.dated} />
            {rollcall.endedAt === null ? (
              ""
            ) : (
              <>
                {" · "}
                {told.ended} <Age at={rollcall.endedAt} />
              </>
            )}
          </p>
          <Silent />
        </>
      )}
      <RollcallButton rollcall={rollcall} />
    </section>
  );
}

function RollcallButton({ rollcall }: Pick<NowView, "rollcall">) {
  const { words, give } = useDesk();
  const running = rollcall !== null && rollcall.running;
  const label = running
    ? words.rollcall.end
    : rollcall === null
      ? words.rollcall.start
      : words.rollcall.again;
  return (
    <button
      type="button"
      class="wide"
      data-rollcall={running ? "end" : "start"}
      onClick={() => void give({ kind: "rollcall", as: running ? "end" : "start" })}
    >
      {label}
    </button>
  );
}

/** Those to be visited, by name. */
function Silent() {
  const { state, words } = useDesk();
  const { rollcall } = state;
  if (rollcall === undefined || rollcall === null) return null;
  const groups = [
    ["help", words.rollcall.whoHelp],
    ["silent", words.rollcall.whoSilent],
    ["ok", words.rollcall.whoOk],
  ] as const;
  return (
    <>
      {groups.map(([standing, label]) => {
        const who = rollcall.households.filter((one) => one.standing === standing);
        return who.length === 0 ? (
          ""
        ) : (
          <details key={standing} open={standing === "help"}>
            <summary>
              {label} ({who.length})
            </summary>
            <ul>
              {who.map(({ id, name, place }) => (
                <li key={id}>
                  {name === null ? id : <Mesh text={name} />}
                  {place === null ? "" : <> · {<Mesh text={place} />}</>}
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </>
  );
}

/** Households that wanted to have written by now, and have not. */
export function OverdueFact({ overdue }: Pick<NowView, "overdue">) {
  const { words } = useDesk();
  if (overdue.length === 0) return null;
  return (
    <section class="fact" data-overdue={overdue.length}>
      <h2>▲ {words.due.heading}</h2>
      <ul>
        {overdue.map((household) => (
          <li key={household.id}>
            <strong>
              {household.name === null ? household.id : <Mesh text={household.name} />}
            </strong>{" "}
            <Due household={household} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** By when a household wants to have written again. */
export function Due({ household: { dueInMinutes } }: { readonly household: HouseholdView }) {
  const { words } = useDesk();
  if (dueInMinutes === null) return null;
  return dueInMinutes < 0 ? (
    <strong>{words.due.late(-dueInMinutes)}</strong>
  ) : (
    <span class="quiet">{words.due.next(dueInMinutes)}</span>
  );
}
