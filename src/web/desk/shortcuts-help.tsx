/** The list of keys. */

import { useDesk } from "./desk-context.ts";

export function ShortcutsHelp({ onClose }: { readonly onClose: () => void }) {
  const { words } = useDesk();
  return (
    <div class="help" role="dialog" aria-modal="true" aria-label={words.help}>
      <h2>{words.help}</h2>
      <dl>
        {words.shortcuts.map(([keys = "", what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="primary" autoFocus onClick={onClose}>
        {words.close}
      </button>
    </div>
  );
}
