// Vue 3: templates look up elements as components. `@consent-request` is the property `onConsentRequest`.
import type {HTMLAttributes, PublicProps} from 'vue';
import type {ConsentTags} from './tags.js';

/** A name in camel case, as a component's type has it. Templates use the names of the attributes. */
type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name;
type Camelized<Own> = {[Name in keyof Own as Camel<Name & string>]: Own[Name]};
type Listeners<Events> = {
  [Type in keyof Events & string as `on${Capitalize<Camel<Type>>}`]?:
    ((event: Events[Type]) => void) | undefined;
};
type Component<Own, Events> = new () => {
  $props: PublicProps & Omit<HTMLAttributes, keyof Own> & Camelized<Own> & Listeners<Events>;
};
type Tags = {
  [Tag in keyof ConsentTags]: Component<ConsentTags[Tag]['attributes'], ConsentTags[Tag]['events']>;
};

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}
