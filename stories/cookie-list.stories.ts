import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {ConsentPolicy} from '../src/core/policy.js';
import {optionalNames} from '../src/core/optional-names.js';
import {ConsentCookieList} from '../src/elements/cookie-list/consent-cookie-list.js';
import {fakeStore, record} from '../test/helpers/fakes.js';
import {longTexts, manyServices, shopThatSells, shopWithServices, surveys, threeModels} from './policies.js';

ConsentCookieList.define();

interface Args {
  /** What the site declares. */
  policy: ConsentPolicy;
  /** Names that the visitor granted earlier; null: there was no decision yet. */
  granted: readonly string[] | null;
  headingLevel: number;
  scheme: 'light dark' | 'light' | 'dark';
  /** Whether Global Privacy Control is on. */
  gpc: boolean;
}

const meta: Meta<Args> = {
  title: 'Cookie list',
  component: 'consent-cookie-list',
  argTypes: {
    policy: {control: false},
    granted: {control: 'object'},
    headingLevel: {control: {type: 'number', min: 1, max: 5}},
    scheme: {control: 'inline-radio', options: ['light dark', 'light', 'dark']},
  },
  args: {policy: shopWithServices, granted: null, headingLevel: 3, scheme: 'light dark', gpc: false},
  render: ({policy, granted, headingLevel, scheme, gpc}) => {
    const denied = optionalNames(policy).filter((name) => !granted?.includes(name));
    const kept = granted && record({granted: [...granted], denied});
    return html`<div
      style="max-inline-size: 45em; color-scheme: ${scheme}; background: Canvas; color: CanvasText"
    >
      <h2>Cookies</h2>
      <consent-cookie-list .store=${fakeStore({policy, record: kept, gpc})} heading-level=${headingLevel}>
      </consent-cookie-list>
    </div>`;
  },
};
export default meta;

type Story = StoryObj<Args>;

/** Before the visitor has decided, all that asks is off. */
export const Undecided: Story = {};

export const Decided: Story = {args: {granted: ['analytics', 'matomo', 'clarity']}};

/** One service of analytics was refused, so the category is partly on. */
export const PartlyOn: Story = {args: {granted: ['analytics', 'matomo']}};

/** What needs no consent, what is on until refused, and what asks. */
export const ThreeModels: Story = {args: {policy: threeModels}};

/** A note says what the browser's signal keeps off. */
export const GlobalPrivacyControl: Story = {args: {policy: shopThatSells, gpc: true}};

/** The site's own texts, with links and emphasis. */
export const RichTexts: Story = {args: {policy: surveys}};

export const Long: Story = {args: {policy: manyServices}};

export const LongTexts: Story = {args: {policy: longTexts}};

export const RightToLeft: Story = {args: {granted: ['marketing', 'pixel']}, globals: {language: 'ar'}};

/** The list has the colors of the page. */
export const Dark: Story = {args: {scheme: 'dark'}};
