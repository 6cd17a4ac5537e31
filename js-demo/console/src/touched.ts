/** Is there when somebody begins to use the page: whoever only reads a link needs less of it. */
export const touched = new Promise<void>((resolve) => {
  for (const event of ["pointerdown", "keydown"])
    addEventListener(event, () => resolve(), { once: true, capture: true });
});
