import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import type {ConsentPolicy} from '../src/core/policy.js';
import {ConsentBanner} from '../src/elements/banner/consent-banner.js';
import {fakeStore} from '../test/helpers/fakes.js';
import {hebrew, longTexts, shop, shopThatSells, shopWithServices, surveys, threeModels} from './policies.js';

ConsentBanner.define();

interface Args {
  /** What the site declares. */
  policy: ConsentPolicy;
  position: ConsentBanner['position'];
  /** Own words in place of the built-in text. */
  message: string;
  scheme: 'light dark' | 'light' | 'dark';
  /** Whether the page waits for an answer. */
  modal: boolean;
  /** Whether Global Privacy Control is on. */
  gpc: boolean;
}

const meta: Meta<Args> = {
  title: 'Banner',
  component: 'consent-banner',
  parameters: {docs: {story: {inline: false, height: '420px'}}},
  argTypes: {
    position: {control: 'select', options: ['bottom', 'top', 'center', 'bottom-start', 'bottom-end']},
    scheme: {control: 'inline-radio', options: ['light dark', 'light', 'dark']},
    policy: {control: false},
  },
  args: {policy: shop, position: 'bottom', message: '', scheme: 'light dark', modal: false, gpc: false},
  render: ({policy, position, message, scheme, modal, gpc}) =>
    html`<div style="color-scheme: ${scheme}">
      <consent-banner .store=${fakeStore({policy, gpc})} position=${position} ?modal=${modal}>
        ${message ? html`<p slot="message">${message}</p>` : nothing}
      </consent-banner>
    </div>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Asking: Story = {};

/** The site's words take the place of the built-in sentence; heading, link and buttons stay. */
export const OwnMessage: Story = {
  args: {
    message: 'We count visits ourselves, and pay the partner whose link brought you here. Nothing else.',
  },
};

/** `<consent-text>` replaces each built-in text. The imprint stands beside the policy. */
export const OwnTexts: Story = {
  args: {policy: surveys},
  render: ({policy, position}) =>
    html`<consent-banner .store=${fakeStore({policy})} position=${position}>
      <consent-text name="banner.heading">May we ask you?</consent-text>
      <consent-text name="banner.reject">No, thanks</consent-text>
      <consent-text name="banner.accept">Yes, ask me</consent-text>
      <consent-text name="banner.preferences">More choices</consent-text>
    </consent-banner>`,
};

/** Text several times as long as in English pushes no button off the screen. */
export const LongText: Story = {args: {policy: longTexts}};

export const Top: Story = {args: {position: 'top'}};

export const Center: Story = {args: {position: 'center'}};

export const BottomStart: Story = {args: {position: 'bottom-start'}};

export const BottomEnd: Story = {args: {position: 'bottom-end'}};

/** Services with a provider are other companies: the first layer says that there are some. */
export const ThirdParties: Story = {args: {policy: shopWithServices}};

/** Who sends Global Privacy Control reads beside the buttons what it does, before he may grant over it. */
export const PrivacySignal: Story = {args: {policy: shopThatSells, gpc: true}};

/** What runs until it is refused is not asked for, and is named. */
export const OptOut: Story = {args: {policy: threeModels}};

/** The page waits. Escape is no answer. */
export const Modal: Story = {args: {modal: true, position: 'center'}};

export const German: Story = {args: {policy: shopWithServices}, globals: {language: 'de'}};

export const Japanese: Story = {args: {policy: shopWithServices}, globals: {language: 'ja'}};

export const Dark: Story = {args: {scheme: 'dark'}};

export const RightToLeft: Story = {
  args: {policy: hebrew, position: 'bottom-start'},
  globals: {language: 'he'},
};

/** On a phone the buttons stand below each other, in the same order. */
export const Narrow: Story = {args: {policy: shopWithServices}, globals: {viewport: {value: 'mobile1'}}};
