'use client';

import {type ReactNode} from 'react';
import {ConsentBanner, ConsentDialog, ConsentManagerProvider} from '@c15t/nextjs';
import {googleTagManager} from '@c15t/scripts/google-tag-manager';

export function ConsentManager({children}: {children: ReactNode}) {
  return (
    <ConsentManagerProvider
      options={{
        mode: 'hosted',
        backendURL: '/api/c15t',
        consentCategories: ['necessary', 'measurement', 'marketing'],
        legalLinks: {
          privacyPolicy: {href: '/privacy', target: '_self'},
          cookiePolicy: {href: '/cookies'},
          termsOfService: {href: '/terms', label: 'Terms'},
        },
        scripts: [
          googleTagManager({id: 'GTM-XXXXXXX'}),
          {id: 'counter', src: 'https://vendor.example/counter.js', category: 'measurement', async: true},
          {id: 'Ad Pixel', src: 'https://vendor.example/ads.js', category: 'marketing', onConsentChange: () => {}},
        ],
        callbacks: {
          onConsentSet: ({preferences}) => console.log(preferences),
          onError(error) {
            console.error(error);
          },
        },
      }}
    >
      <ConsentBanner />
      <ConsentDialog />
      {children}
    </ConsentManagerProvider>
  );
}
