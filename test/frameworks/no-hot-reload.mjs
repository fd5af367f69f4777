import {hotReload} from './scenario.mjs';

/** For apps whose page nothing changes while sources change. */
export const noHotReload = (reason) => Object.fromEntries(hotReload.map(([name]) => [name, reason]));
