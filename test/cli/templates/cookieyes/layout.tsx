export default function RootLayout({children}: {children: React.ReactNode}) {
  return (
    <html lang="en">
      <body>
        {process.env.NEXT_PUBLIC_STATS && (
          <>
            <script async data-cookieyes="cookieyes-analytics" src={`https://stats.example/js?id=${process.env.NEXT_PUBLIC_STATS}`} />
            <script
              data-cookieyes="cookieyes-analytics"
              dangerouslySetInnerHTML={{__html: `window.stats = 1;`}}
            />
          </>
        )}
        {children}
        <button type="button" className="cky-banner-element underline">
          Cookies
        </button>
        <a className={`cky-banner-element ${children ? 'a' : 'b'}`}>Cookies</a>
      </body>
    </html>
  );
}
