/** Coming back to a list, one finds the place one left; a case opens at its top. */

import { useEffect, useRef } from "preact/hooks";

export function useScrollMemory(page: string): void {
  const places = useRef(new Map<string, number>());
  useEffect(() => {
    window.scrollTo(0, page === "case" ? 0 : (places.current.get(page) ?? 0));
    const note = (): void => {
      places.current.set(page, window.scrollY);
    };
    window.addEventListener("scroll", note, { passive: true });
    return () => window.removeEventListener("scroll", note);
  }, [page]);
}
