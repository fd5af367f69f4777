const port = new URL(location).searchParams.get('port');
addEventListener('install', (event) => {
  event.waitUntil(
    caches.open('shop-precache-v1').then((cache) => cache.put('/offline', new Response('Offline'))),
  );
});
addEventListener('activate', (event) => {
  event.waitUntil(fetch(`//swstats.localhost:${port}/installed`, {mode: 'no-cors'}));
});
