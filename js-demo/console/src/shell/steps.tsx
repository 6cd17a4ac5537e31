// A step back from the last change of the input, or forth again: buttons, and what comes with a step.

import { canRedo, canUndo, redo, undo } from "../changes.js";
import { words } from "../language.js";
import { announce, Button, Icon } from "../ui/ui.js";
import { wanted } from "../wanted.js";
import { filled } from "./filled.js";

const steps = { undo, redo };
type StepName = keyof typeof steps;

/** Takes a step, and leads to what has changed where that is wanted. */
export function step(name: StepName, leads: boolean): void {
  const place = steps[name]();
  if (place === undefined) return;
  // The form holds something else now.
  filled.value = null;
  announce(said()[name].done);
  if (leads || place.view === "json") wanted.value = place;
}

/** What a step is called. */
export const stepLabel = (name: StepName): string => said()[name].button;

/** The button to take the last change back. */
export const UNDO_BUTTON = "undo-button";

export function StepButtons() {
  return (
    <>
      <StepButton name="undo" id={UNDO_BUTTON} isPossible={canUndo.value} />
      <StepButton name="redo" isPossible={canRedo.value} />
    </>
  );
}

function StepButton({ name, id, isPossible }: { name: StepName; id?: string; isPossible: boolean }) {
  const label = stepLabel(name);
  return (
    <Button
      kind="quiet"
      class="button-icon"
      id={id}
      aria-label={label}
      title={label}
      aria-disabled={!isPossible}
      onClick={() => step(name, false)}
    >
      <Icon name={name} />
    </Button>
  );
}

const said = words(
  {
    undo: { button: "Undo the last change", done: "The last change is undone." },
    redo: { button: "Make the change again", done: "The change is made again." },
  },
  {
    ko: {
      undo: { button: "마지막 변경 되돌리기", done: "마지막 변경을 되돌렸습니다." },
      redo: { button: "변경 다시 적용", done: "변경을 다시 적용했습니다." },
    },
    "zh-CN": {
      undo: { button: "撤销上一次更改", done: "已撤销上一次更改。" },
      redo: { button: "重做更改", done: "已重做更改。" },
    },
    ja: {
      undo: { button: "直前の変更を元に戻す", done: "直前の変更を元に戻しました。" },
      redo: { button: "変更をやり直す", done: "変更をやり直しました。" },
    },
  },
);
