export function Example() {
  return null;
}

export function Paste() {
  return null;
}
