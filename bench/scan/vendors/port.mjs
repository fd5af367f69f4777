/** The port of the site's server, which plays the vendors' hosts as well. */
export const port = document.currentScript.dataset['port'];

export const vendorHost = (name) => `http://${name}.localhost:${port}`;
