// Ends what is under way.

import { useLayoutEffect, useRef } from "preact/hooks";

import { Button } from "../ui/ui.js";
import { sendWords } from "./send-words.js";

/** Who has the focus on it when it goes, because it was pressed or what is under way is over, is brought to `heir`. */
export function Cancel({ heir, onCancel }: { heir: string; onCancel: () => void }) {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(
    () => () => {
      if (place.current?.contains(document.activeElement)) document.getElementById(heir)?.focus();
    },
    [],
  );
  return (
    <span ref={place}>
      <Button kind="danger" onClick={onCancel}>
        {sendWords().cancel}
      </Button>
    </span>
  );
}
