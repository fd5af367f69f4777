indexedDB.open('shared-hub', 1).onupgradeneeded = ({target}) => target.result.createObjectStore('messages');
