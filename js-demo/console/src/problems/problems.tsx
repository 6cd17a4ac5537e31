export function Problems() {
  return <section class="panel" />;
}
