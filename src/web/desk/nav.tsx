/** The four rooms of the desk: along the top of a wide screen, under the thumb on a telephone. */

import { useDesk } from "./desk-context.ts";
import { type Route, routeHash } from "./route.ts";

export function Nav({ route }: { readonly route: Route }) {
  const { state, words } = useDesk();
  const { now } = state;
  const alarms = (now?.alarms.length ?? 0) + (now?.inboxAlarms.length ?? 0);
  const links = [
    { to: { page: "now" }, text: words.nav.now, count: alarms, loud: alarms > 0 },
    {
      to: { page: "board", filter: "need" },
      text: words.nav.board,
      count: now?.waiting ?? 0,
      loud: false,
    },
    { to: { page: "inbox" }, text: words.nav.inbox, count: now?.inbox ?? 0, loud: false },
    {
      to: { page: "households" },
      text: words.nav.households,
      count: now?.keyAlarms.length ?? 0,
      loud: false,
    },
  ] as const;
  return (
    <nav class="nav">
      {links.map(({ to, text, count, loud }) => (
        <a
          key={to.page}
          href={routeHash(to)}
          aria-current={
            route.page === to.page || (route.page === "case" && to.page === "board")
              ? "page"
              : undefined
          }
        >
          <span>{text}</span>
          <b class={loud ? "badge loud" : "badge"} hidden={count === 0}>
            {loud ? "▲ " : ""}
            {count}
          </b>
        </a>
      ))}
    </nav>
  );
}
