import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ConsentPreferencesButton} from '../src/elements/preferences-button/consent-preferences-button.js';
import {fakeStore, record} from '../test/helpers/fakes.js';
import {shop} from './policies.js';

ConsentPreferencesButton.define();

interface Args {
  floating: boolean;
  position: ConsentPreferencesButton['position'];
  /** Own words in place of the built-in label. */
  label: string;
  scheme: 'light dark' | 'light' | 'dark';
}

const decided = fakeStore({
  policy: shop,
  record: record({granted: ['affiliate'], denied: ['analytics']}),
});

const meta: Meta<Args> = {
  title: 'Settings',
  component: 'consent-preferences-button',
  parameters: {docs: {story: {inline: false, height: '200px'}}},
  argTypes: {
    position: {control: 'select', options: ['bottom-start', 'bottom-end', 'top-start', 'top-end']},
    scheme: {control: 'inline-radio', options: ['light dark', 'light', 'dark']},
  },
  args: {floating: false, position: 'bottom-start', label: '', scheme: 'light dark'},
  render: ({floating, position, label, scheme}) =>
    html`<div style="color-scheme: ${scheme}">
      <consent-preferences-button .store=${decided} ?floating=${floating} position=${position}
        >${label}</consent-preferences-button
      >
    </div>`,
};
export default meta;

type Story = StoryObj<Args>;

/** In a footer, say. */
export const InThePage: Story = {};

/** The site's own words, such as those that California asks for. */
export const OwnLabel: Story = {args: {label: 'Your privacy choices'}};

/** An icon in a corner; its label shows when it is pointed at or has the focus. */
export const Floating: Story = {args: {floating: true}};

export const FloatingAtTheTop: Story = {args: {floating: true, position: 'top-end'}};

export const RightToLeft: Story = {args: {floating: true}, globals: {language: 'ar'}};

export const Dark: Story = {args: {scheme: 'dark'}};
