import ahoy from 'ahoy.js';

ahoy.configure({startOnReady: false});
ahoy.start();
