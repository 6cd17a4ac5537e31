export function JsonView() {
  return <section class="panel" />;
}
