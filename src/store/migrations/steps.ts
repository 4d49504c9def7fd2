/** The steps from each format to the next, the oldest first. None is ever removed: a journal of any age is opened. */

import type { Migration } from "../migrate.ts";
import { oneToTwo } from "./one-to-two.ts";

export const steps: readonly Migration[] = [oneToTwo];
