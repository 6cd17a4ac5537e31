export function Form() {
  return <section class="panel" />;
}
