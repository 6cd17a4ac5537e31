/** Whether text is typed in an element. */
export function isTextInput(element: EventTarget | null): element is HTMLElement {
  return (
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && !["checkbox", "radio", "button", "file"].includes(element.type))
  );
}
