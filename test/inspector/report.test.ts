import {assert} from 'chai';
import {jsonReport, textReport} from '../../src/inspector/report.js';
import {gated, host, snapshot, stored} from './found.js';

const FOUND = snapshot({
  findings: [{severity: 'problem', tab: 'storage', text: '_id is stored.'}],
  gated: [gated()],
  stored: [stored()],
  requests: [host()],
  vendors: [
    {name: 'google', isNamed: true, isPresent: true, messages: [{at: 900, text: 'consent default {}'}]},
  ],
  events: [{at: 700, type: 'consent-ready', text: 'no decision yet'}],
});

describe('textReport', () => {
  it('says everything that was found, in lines', () => {
    assert.equal(
      textReport(FOUND),
      `Consent report of https://shop.example/lamps
2026-11-20T12:00:00.000Z
Policy 2 of Acme; decided 2026-11-19T12:00:00.000Z (banner), on version 2
Region: DE; before a choice: ask
Global Privacy Control: off

Findings:
  problem: _id is stored.

Categories and services:
  analytics: on. Granted in the banner. Asked again: from 2027-05-20.

Gated elements:
  on: <script> “analytics” /vendor.js Granted by analytics.

Cookies and storage:
  cookie _id: stored, NOT DECLARED

Requests to other origins:
  tracker.example: 1, of which 1 without a grant; first before any choice; by img

Told to vendors:
  google: 0.90 s consent default {}

Events:
  consent-ready 0.70 s no decision yet

Not visible to the inspector:
  HttpOnly cookies.
`,
    );
  });

  it('says that the library is not there', () => {
    assert.include(textReport(snapshot({library: null})), 'Consent Elements has not started on this page.');
  });
});

describe('jsonReport', () => {
  it('is the snapshot, with the version of its shape', () => {
    assert.deepEqual(JSON.parse(jsonReport(FOUND)), {
      format: 'consent-inspector',
      version: 1,
      ...(JSON.parse(JSON.stringify(FOUND)) as object),
    });
  });
});
