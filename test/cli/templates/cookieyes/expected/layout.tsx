export default function RootLayout({children}: {children: React.ReactNode}) {
  return (
    <html lang="en">
      <body>
        {process.env.NEXT_PUBLIC_STATS && (
          <>
            <script async type="text/plain" data-consent="analytics" src={`https://stats.example/js?id=${process.env.NEXT_PUBLIC_STATS}`} />
            <script
              type="text/plain" data-consent="analytics"
              dangerouslySetInnerHTML={{__html: `window.stats = 1;`}}
            />
          </>
        )}
        {children}
        <button type="button" className="underline" data-consent-action="preferences">
          Cookies
        </button>
        <a className={`cky-banner-element ${children ? 'a' : 'b'}`}>Cookies</a>
      </body>
    </html>
  );
}
