import Script from 'next/script';

export default function Lazy() {
  return (
    <>
      <h1>Welcome</h1>
      <Script
        strategy="lazyOnload"
        type="text/plain"
        data-consent="analytics"
        src="https://vendor.example/lazy.js"
      />
    </>
  );
}
