export function Report() {
  return (
    <>
      <h1>Report</h1>
      <script type="text/plain" data-consent="analytics">
        {`note('ran report')`}
      </script>
    </>
  );
}
