/** Which Veillée this is. */
export const version = "0.1.0";
