globalThis.importScripts(`//workercdn.localhost:${new URL(location).searchParams.get('port')}/lib.js`);
indexedDB.open('worker-queue', 1).onupgradeneeded = ({target}) => target.result.createObjectStore('events');
