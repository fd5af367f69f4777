import Script from 'next/script';

/** What the recipe warns of. */
export default function Preloads() {
  return <Script type="text/plain" data-consent="analytics" src="https://vendor.example/early.js" />;
}
