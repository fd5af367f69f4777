import {defineConfig} from '@c15t/nextjs';

const categories = ['necessary', 'experience', 'measurement'] as const;

export default defineConfig({
  consentCategories: categories,
  colorScheme: 'dark',
  disableAnimation: true,
  scripts: [{id: 'measurement', src: '/m.js', category: 'measurement', nonce: 'abc', vendorId: 755}],
});
