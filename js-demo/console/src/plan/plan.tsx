export function Plan() {
  return <section class="panel" />;
}
