import type {GatedFacts, HostFacts, Snapshot, StoredFacts} from '../../src/inspector/snapshot.js';

/** A gated script that has run. */
export const gated = (parts: Partial<GatedFacts> = {}): GatedFacts => ({
  kind: 'script',
  what: '/vendor.js',
  expression: 'analytics',
  state: 'on',
  reason: 'Granted by analytics.',
  undeclared: [],
  at: 1200,
  ...parts,
});

/** A cookie that is stored and not declared. */
export const stored = (parts: Partial<StoredFacts> = {}): StoredFacts => ({
  storage: 'cookie',
  name: '_id',
  owners: [],
  retention: '',
  isPresent: true,
  isGranted: false,
  own: '',
  ...parts,
});

/** A host of another site that was asked once before a choice. */
export const host = (parts: Partial<HostFacts> = {}): HostFacts => ({
  host: 'tracker.example',
  isForeign: true,
  count: 1,
  beforeChoice: 1,
  initiators: ['img'],
  gates: [],
  firstAt: 800,
  example: 'https://tracker.example/pixel.gif',
  timing: 'before any choice',
  ...parts,
});

/** What was found on a page that has the library. */
export const snapshot = (parts: Partial<Snapshot> = {}): Snapshot => ({
  address: 'https://shop.example/lamps',
  takenAt: Date.parse('2026-11-20T12:00:00Z'),
  library: {
    status: 'decided',
    organization: 'Acme',
    policyVersion: '2',
    source: 'banner',
    decidedAt: Date.parse('2026-11-19T12:00:00Z'),
    decidedVersion: '2',
    region: 'DE',
    prompt: 'ask',
    gpc: false,
    honorsGpc: true,
    asked: [],
  },
  findings: [],
  names: [
    {
      name: 'analytics',
      label: '',
      category: '',
      model: 'opt-in',
      isGranted: true,
      reason: 'Granted in the banner.',
      answeredAt: Date.parse('2026-11-19T12:00:00Z'),
      askedAgain: 'from 2027-05-20',
    },
  ],
  gated: [],
  stored: [],
  requests: [],
  vendors: [],
  events: [],
  unseen: ['HttpOnly cookies.'],
  ...parts,
});
