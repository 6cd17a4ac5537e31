import type { ButtonHTMLAttributes } from "preact";

export function Button({
  kind = "plain",
  class: more = "",
  ...others
}: { kind?: "plain" | "primary" | "quiet" | "danger"; class?: string } & Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  "class"
>) {
  return <button type="button" {...others} class={`button button-${kind} ${more}`} />;
}
