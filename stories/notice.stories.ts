import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {ConsentPolicy} from '../src/core/policy.js';
import type {ConsentRecord} from '../src/core/record.js';
import {ConsentNotice} from '../src/elements/notice/consent-notice.js';
import {fakeStore, record} from '../test/helpers/fakes.js';
import {shopThatSells, shopToCome} from './policies.js';

ConsentNotice.define();

interface Args {
  /** What the site declares. */
  policy: ConsentPolicy;
  /** What the visitor decided earlier. */
  decided: ConsentRecord;
  position: ConsentNotice['position'];
  scheme: 'light dark' | 'light' | 'dark';
}

const meta: Meta<Args> = {
  title: 'Notice',
  component: 'consent-notice',
  parameters: {docs: {story: {inline: false, height: '420px'}}},
  argTypes: {
    position: {control: 'select', options: ['bottom', 'top', 'center', 'bottom-start', 'bottom-end']},
    scheme: {control: 'inline-radio', options: ['light dark', 'light', 'dark']},
    policy: {control: false},
    decided: {control: false},
  },
  args: {
    policy: shopToCome,
    decided: record({granted: ['affiliate', 'analytics', 'social']}),
    position: 'bottom-end',
    scheme: 'light dark',
  },
  render: ({policy, decided, position, scheme}) =>
    html`<div style="color-scheme: ${scheme}">
      <consent-notice .store=${fakeStore({policy, record: decided})} position=${position}></consent-notice>
    </div>`,
};
export default meta;

type Story = StoryObj<Args>;

/** A version of the policy that does not apply yet: the old answers stand, and nothing is asked. */
export const VersionToCome: Story = {};

/** The signal came after the visitor had granted something that it now keeps off. */
export const PrivacySignal: Story = {
  args: {
    policy: shopThatSells,
    decided: record({
      granted: ['analytics', 'matomo'],
      denied: ['affiliate', 'marketing', 'pixel'],
      source: 'gpc',
      flags: ['gpc'],
    }),
  },
};

export const Bottom: Story = {args: {position: 'bottom'}};

export const Dark: Story = {args: {scheme: 'dark'}};

export const RightToLeft: Story = {globals: {language: 'ar'}};

export const Narrow: Story = {globals: {viewport: {value: 'mobile1'}}};
