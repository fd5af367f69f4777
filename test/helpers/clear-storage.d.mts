/** Takes away cookies, localStorage and sessionStorage of this page. */
export function clearStorage(): Promise<void>;
