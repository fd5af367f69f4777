import {precacheAndRoute} from 'workbox-precaching';

precacheAndRoute([{url: '/', revision: '1'}]);
