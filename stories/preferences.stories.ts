import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {optionalNames} from '../src/core/optional-names.js';
import type {ConsentPolicy} from '../src/core/policy.js';
import {ConsentPreferences} from '../src/elements/preferences/consent-preferences.js';
import {fakeStore, record} from '../test/helpers/fakes.js';
import {
  hebrew,
  longTexts,
  manyCategories,
  manyServices,
  shop,
  shopThatSells,
  shopWithServices,
  surveys,
  threeModels,
} from './policies.js';

ConsentPreferences.define();

interface Args {
  /** What the site declares. */
  policy: ConsentPolicy;
  /** Names that the visitor granted earlier; null: there was no decision yet. */
  granted: readonly string[] | null;
  scheme: 'light dark' | 'light' | 'dark';
  /** Whether Global Privacy Control is on. */
  gpc: boolean;
}

function storeOf({policy, granted, gpc}: Args): ReturnType<typeof fakeStore> {
  if (!granted) return fakeStore({policy, gpc});
  const denied = optionalNames(policy).filter((name) => !granted.includes(name));
  return fakeStore({policy, gpc, record: record({granted, denied})});
}

async function open({canvasElement}: {canvasElement: HTMLElement}): Promise<ShadowRoot | null> {
  const dialog = canvasElement.querySelector('consent-preferences');
  await dialog?.show();
  return dialog?.shadowRoot ?? null;
}

async function openDetails(context: {canvasElement: HTMLElement}): Promise<void> {
  const root = await open(context);
  for (const summary of root?.querySelectorAll('summary') ?? []) summary.click();
}

const meta: Meta<Args> = {
  title: 'Preferences',
  component: 'consent-preferences',
  parameters: {docs: {story: {inline: false, height: '640px'}}},
  argTypes: {
    granted: {control: 'object'},
    scheme: {control: 'inline-radio', options: ['light dark', 'light', 'dark']},
    policy: {control: false},
  },
  args: {policy: shop, granted: null, scheme: 'light dark', gpc: false},
  render: (args) =>
    html`<div style="color-scheme: ${args.scheme}">
      <consent-preferences .store=${storeOf(args)}></consent-preferences>
    </div>`,
  play: async (context) => {
    await open(context);
  },
};
export default meta;

type Story = StoryObj<Args>;

/** Before a decision everything optional is off. */
export const FirstOpen: Story = {};

/** What was granted is on, and all of it can be taken back with one button. */
export const WithGrants: Story = {args: {granted: ['analytics']}};

/** Each category opens to the services and cookies that it stands for. */
export const WithServices: Story = {
  args: {policy: shopWithServices, granted: ['analytics', 'matomo', 'clarity']},
  play: openDetails,
};

/** Where services stand otherwise than their category, its switch is between on and off. */
export const Mixed: Story = {
  args: {policy: shopWithServices, granted: ['analytics', 'matomo']},
  play: openDetails,
};

/** Before a decision it shows what really holds: what runs until it is refused is on. */
export const OptOut: Story = {args: {policy: threeModels}, play: openDetails};

export const PrivacySignal: Story = {args: {policy: shopThatSells, gpc: true}};

/** The site's texts keep links, emphasis and paragraphs. */
export const TextsWithMarkup: Story = {args: {policy: surveys}, play: openDetails};

/** The same in German: `translations` has the texts of the category, and the rest is as the site wrote it first. */
export const TextsInGerman: Story = {args: {policy: surveys}, globals: {language: 'de'}, play: openDetails};

/** The list scrolls; heading and buttons stay. */
export const ManyCategories: Story = {args: {policy: manyCategories}};

/** With so many services there is a field to search them. */
export const ManyServices: Story = {args: {policy: manyServices, granted: ['analytics', 'a-matomo']}};

/** What is found is shown open, and the rest is left out. */
export const Searching: Story = {
  args: {policy: manyServices},
  play: async (context) => {
    const root = await open(context);
    const field = root?.querySelector<HTMLInputElement>('[part=search]');
    if (!field) throw new Error('There is no search field.');
    field.value = 'matomo';
    field.dispatchEvent(new Event('input', {bubbles: true}));
  },
};

export const LongText: Story = {args: {policy: longTexts}};

export const Dark: Story = {
  args: {policy: shopWithServices, granted: ['marketing', 'pixel'], scheme: 'dark'},
};

export const RightToLeft: Story = {args: {policy: hebrew, granted: ['analytics']}, globals: {language: 'he'}};

export const Narrow: Story = {args: {granted: ['affiliate']}, globals: {viewport: {value: 'mobile1'}}};
