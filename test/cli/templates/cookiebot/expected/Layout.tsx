import type {ReactNode} from 'react';
import Script from 'next/script';

type Props = {children: ReactNode; category?: 'statistics' | 'marketing'};

const isBelow = (a: number, b: number): boolean => a < b;
const memo = new Map<string, Array<number>>();

// <script data-cookieconsent="statistics"> was here before.
export default function Layout({children, category = 'statistics'}: Props) {
  const html = `window.a = ${JSON.stringify({b: isBelow(1, 2)})};`;
  return (
    <html lang="en">
      <head>
        <script type="text/plain" data-consent="analytics" src={`/stats.js?v=${memo.size}`} async />
        <script
          type={'text/plain'}
          data-consent='marketing'
          dangerouslySetInnerHTML={{__html: html}}
        />
        <script type="text/plain" data-cookieconsent={category} src="/a.js" />
        <script {...{nonce: 'x'}} data-cookieconsent="marketing" src="/b.js" />
        <Script type="text/plain" data-cookieconsent="marketing" src="/c.js" strategy="lazyOnload" />
      </head>
      <body>
        {children}
        <iframe data-consent="marketing" data-consent-src={memo.size > 1 ? '/a' : '/b'} title="A film" />
        <button type="button" onClick={() => window.Cookiebot?.renew()}>
          Cookies
        </button>
      </body>
    </html>
  );
}
