import localforage from 'localforage';

void localforage.setItem('catalog', {lamp: 1});
