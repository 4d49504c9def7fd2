/** Reads something again and again without ever asking twice at once: asked meanwhile, it reads once more afterwards. */

export function createLoader(read: () => Promise<void>): () => void {
  let reading = false;
  let again = false;
  const run = async (): Promise<void> => {
    reading = true;
    do {
      again = false;
      await read();
    } while (again);
    reading = false;
  };
  return () => {
    again = true;
    if (!reading) void run();
  };
}
