import {TABS, type TabName} from './snapshot.js';

/** The key in sessionStorage under which the inspector keeps its settings, for this tab of the browser alone. */
export const SETTINGS_KEY = 'consent-inspector';

/** What the developer has set in the panel. */
export interface InspectorSettings {
  readonly isOpen: boolean;
  readonly tab: TabName;
  /** Whether the panel is at the left side of the window. */
  readonly isLeft: boolean;
  /** What Global Privacy Control is to be on the next page. Empty: what the browser says. */
  readonly gpc: '' | 'on' | 'off';
  /** The region on the next page. Empty: what the page says. */
  readonly region: string;
  /** Name of the record's cookie, if the next page must forget the record before it starts. Empty otherwise. */
  readonly forget: string;
}

const DEFAULTS: InspectorSettings = {
  isOpen: false,
  tab: 'consent',
  isLeft: false,
  gpc: '',
  region: '',
  forget: '',
};

/** Settings that could not be stored hold for this page. */
let unstored: InspectorSettings | undefined;

/** Returns the settings. A setting that is missing or has the wrong type has its default. Never throws. */
export function readSettings(): InspectorSettings {
  if (unstored) return unstored;
  try {
    const text = sessionStorage.getItem(SETTINGS_KEY);
    const read: unknown = text === null ? {} : JSON.parse(text);
    return read instanceof Object ? fromObject(read) : DEFAULTS;
  } catch {
    // Without storage, or with a text of another program, the defaults hold.
    return DEFAULTS;
  }
}

function fromObject(read: object): InspectorSettings {
  const value = (key: keyof InspectorSettings): unknown =>
    Object.hasOwn(read, key) ? Reflect.get(read, key) : '';
  const text = (key: keyof InspectorSettings): string => {
    const found = value(key);
    return typeof found === 'string' ? found : '';
  };
  const gpc = text('gpc');
  return {
    isOpen: value('isOpen') === true,
    tab: TABS.find((tab) => tab === text('tab')) ?? DEFAULTS.tab,
    isLeft: value('isLeft') === true,
    gpc: gpc === 'on' || gpc === 'off' ? gpc : '',
    region: text('region'),
    forget: text('forget'),
  };
}

/** Changes settings, and keeps them for the next page of this tab. Nothing is stored while all have their defaults. */
export function changeSettings(changes: Partial<InspectorSettings>): InspectorSettings {
  const settings = {...readSettings(), ...changes};
  try {
    if (JSON.stringify(settings) === JSON.stringify(DEFAULTS)) sessionStorage.removeItem(SETTINGS_KEY);
    else sessionStorage.setItem(SETTINGS_KEY, JSON.stringify(settings));
    unstored = undefined;
  } catch {
    // Without storage the settings hold for this page. The next page has the defaults.
    unstored = settings;
  }
  return settings;
}
