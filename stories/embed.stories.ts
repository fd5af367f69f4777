import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import {ConsentEmbed} from '../src/elements/embed/consent-embed.js';
import {fakeStore, policy, record} from '../test/helpers/fakes.js';

ConsentEmbed.define();

const site = policy({
  organization: 'Beam',
  policyHref: '/privacy',
  categories: [
    {
      name: 'social',
      services: [
        {name: 'youtube', label: 'YouTube', provider: 'Google Ireland Ltd'},
        {
          name: 'long',
          label: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
          provider: 'Gesellschaft für Einbettungen und Übertragungen',
        },
      ],
    },
  ],
});

/** In place of what the other site would send: nothing leaves the machine. */
const CONTENT = '<body style="margin:0;background:#06364d"><p style="color:#fff;padding:24px">The video.';

interface Args {
  service: string;
  /** What the visitor granted earlier. */
  granted: boolean;
  width: string;
  height: string;
  /** Its address. */
  poster: string;
  scheme: 'light dark' | 'light' | 'dark';
}

const meta: Meta<Args> = {
  title: 'Embed',
  component: 'consent-embed',
  argTypes: {
    service: {control: 'select', options: ['youtube', 'long', '']},
    scheme: {control: 'inline-radio', options: ['light dark', 'light', 'dark']},
  },
  args: {
    service: 'youtube',
    granted: false,
    width: '560',
    height: '315',
    poster: '',
    scheme: 'light dark',
  },
  render: ({service, granted, width, height, poster, scheme}) => {
    const decided = granted ? {record: record({granted: ['social', 'youtube', 'long']})} : {};
    return html`<div style="color-scheme: ${scheme}; padding: 16px; background: Canvas">
      <consent-embed
        .store=${fakeStore({policy: site, ...decided})}
        category="social"
        service=${service}
        src="https://www.youtube-nocookie.com/embed/x"
        srcdoc=${CONTENT}
        title="The sea at night"
        width=${width || nothing}
        height=${height || nothing}
        poster=${poster || nothing}
        ><a href="https://www.youtube.com/watch?v=x">Watch on YouTube</a></consent-embed
      >
    </div>`;
  },
};
export default meta;

type Story = StoryObj<Args>;

export const Placeholder: Story = {};

/** The words stand on a card, so that they can be read over any picture. */
export const Poster: Story = {args: {poster: 'favicon.svg'}};

/** The box has the size that the placeholder had. */
export const Granted: Story = {args: {granted: true}};

/** A policy that declares no services: the host is named, and the category is granted. */
export const CategoryOnly: Story = {args: {service: ''}};

export const Dark: Story = {args: {scheme: 'dark'}};

export const RightToLeft: Story = {globals: {language: 'ar'}};

/** There is room for all of it in each language. */
export const Medium: Story = {args: {width: '320', height: '180'}};

/** The button opens a dialog with what has no room. */
export const Small: Story = {args: {width: '240', height: '135'}};

/** A thumbnail. */
export const Smallest: Story = {args: {width: '120', height: '90'}};

export const SmallPoster: Story = {args: {width: '160', height: '120', poster: 'favicon.svg'}};

/** A player for sound that is as low as they come. */
export const Lowest: Story = {args: {width: '300', height: '80'}};

export const SmallRightToLeft: Story = {args: {width: '200', height: '80'}, globals: {language: 'ar'}};

export const Dialog: Story = {
  args: {width: '120', height: '90'},
  play: async ({canvasElement}) => {
    const embed = canvasElement.querySelector('consent-embed');
    // The size is measured when the placeholder has been laid out.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await embed?.updateComplete;
    embed?.shadowRoot?.querySelector<HTMLButtonElement>('[part=open]')?.click();
    await embed?.updateComplete;
  },
};

export const Tall: Story = {args: {width: '300', height: '520'}};

/** As wide as its surroundings, and low: a player for sound. */
export const Low: Story = {args: {width: '100%', height: '152'}};

export const LongNames: Story = {args: {service: 'long', width: '320', height: '400'}};

export const Narrow: Story = {globals: {viewport: {value: 'mobile1'}}};
