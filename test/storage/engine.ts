const isWebKit = !/Chrome\/|Firefox\//.test(navigator.userAgent);

/** Over http WebKit keeps no Secure cookie, at localhost neither. */
export const KEEPS_SECURE = !isWebKit;

/** WebKitGTK cuts the name of a cookie off at the first character that is not ASCII. */
export const KEEPS_NON_ASCII = !isWebKit;

/** Firefox does not tell a script that it failed to delete a cookie of the server's. */
export const TELLS_FAILED_DELETION = !navigator.userAgent.includes('Firefox/');
