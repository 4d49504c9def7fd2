/** Whom words are about, where that is not who sent them: « Pour Mme Roux, dit par Paul ». */

import type { CaseView, PersonView } from "../../village/views.ts";
import { useDesk } from "./desk-context.ts";
import { HouseholdName, Mesh } from "./marks.tsx";

/** Whom a need is for, as the teller calls them and as they are known here. */
export function ForWhom({ of }: { readonly of: CaseView }) {
  const { words } = useDesk();
  if (of.type !== "need" || of.who === null) return "";
  const { who, subject } = of;
  const known = subject?.name ?? null;
  return (
    <>
      <p class="for-whom">
        {words.case.forWhom} <Mesh text={who} />
        {known === null || known === who ? (
          ""
        ) : (
          <>
            {" "}
            (<Mesh text={known} />)
          </>
        )}
        {of.place === null && subject !== null && subject.place !== null ? (
          <>
            , <Mesh text={subject.place} />
          </>
        ) : (
          ""
        )}
      </p>
      <Candidates among={of.candidates} />
    </>
  );
}

/** Who may be meant, where that is more than one. */
export function Candidates({ among }: { readonly among: readonly PersonView[] }) {
  const { words } = useDesk();
  if (among.length === 0) return "";
  return (
    <p class="candidates">
      {words.case.oneOf}{" "}
      {among.map(({ id, name, place }, i) => (
        <span key={id}>
          {i === 0 ? "" : " · "}
          {name === null ? id : <Mesh text={name} />} <span class="quiet">{id}</span>
          {place === null ? (
            ""
          ) : (
            <>
              , <Mesh text={place} />
            </>
          )}
        </span>
      ))}
    </p>
  );
}

/** The home that wrote a case: « dit par » it, where it is for another. */
export function Teller({ of }: { readonly of: CaseView }) {
  const { words } = useDesk();
  const forOther = of.type === "need" && of.who !== null;
  return (
    <>
      {forOther ? `${words.case.saidBy} ` : ""}
      <HouseholdName of={of} />
    </>
  );
}
