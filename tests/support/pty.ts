/** A real serial line for tests; the exercise serves its radios on the same. */
export { openPty, type Pty } from "../../src/exercise/pty.ts";
