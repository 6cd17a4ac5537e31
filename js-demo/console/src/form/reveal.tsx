import type { Signal } from "@preact/signals";

import { Button } from "../ui/ui.js";
import { said } from "./words.js";

/** Shows a secret, and hides it again. */
export function Reveal({ isRevealed, name }: { isRevealed: Signal<boolean>; name: string }) {
  return (
    <Button
      kind="quiet"
      aria-label={isRevealed.value ? said().hideOf(name) : said().revealOf(name)}
      onClick={() => (isRevealed.value = !isRevealed.value)}
    >
      {isRevealed.value ? said().hide : said().reveal}
    </Button>
  );
}
