/** For a visitor who is known to have granted it there is no gate. */
export function Stats({granted}: {readonly granted: boolean}) {
  return granted ? (
    <script defer src="/stats.js" />
  ) : (
    <script type="text/plain" data-consent="analytics" src="/stats.js" />
  );
}
