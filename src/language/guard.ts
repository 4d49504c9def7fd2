/** Real words that stand close to a word we act on, and must not be taken for it misspelt. */
export const guard: ReadonlySet<string> = new Set(`a b c`.split(/\s+/));
