const klaroConfig = Object.freeze({
  services: [
    {name: 'session', title: 'Sign-in', required: true, purposes: ['functional'], cookies: ['sid']},
    {name: 'cart', title: 'Cart', required: true, purposes: ['functional']},
    {name: 'reviews', title: 'Reviews', purposes: ['functional']},
  ],
  translations: {en: {purposes: {functional: {title: 'Shop', description: 'Makes the shop work.'}}, service: {purpose: 'why'}}},
});
