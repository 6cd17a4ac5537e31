import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";

import { words } from "../language.js";
import { Button } from "./button.js";
import { Icon } from "./icon.js";

/** A native dialog: Escape, a click beside it and its button close it, and focus goes back to where it was. */
export function Dialog({
  title,
  open,
  onClose,
  class: more = "",
  children,
}: {
  title: ComponentChildren;
  open: boolean;
  onClose: () => void;
  class?: string;
  children: ComponentChildren;
}) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      class={`dialog ${more}`}
      aria-labelledby={id}
      onClose={onClose}
      // The dialog's own box is covered by what is in it: a click on the dialog itself is one beside it.
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      {open && (
        <>
          <header class="dialog-head">
            <h2 id={id}>{title}</h2>
            <Button kind="quiet" class="button-icon" aria-label={said().close} onClick={onClose}>
              <Icon name="close" />
            </Button>
          </header>
          <div class="dialog-inside">{children}</div>
        </>
      )}
    </dialog>
  );
}
const said = words({ close: "Close" }, { ko: { close: "닫기" }, "zh-CN": { close: "关闭" }, ja: { close: "閉じる" } });
