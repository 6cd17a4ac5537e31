export function Send() {
  return <section class="panel" />;
}
