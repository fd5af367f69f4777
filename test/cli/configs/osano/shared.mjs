import options from './options.mjs';

const content = {message: 'Cookies: ' + 'yes or no?', deny: 'No'};

export const settings = {palette: {}, content, type: KIND, enabled: false, autoOpen: false, ...options};
