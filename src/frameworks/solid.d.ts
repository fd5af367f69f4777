// Solid: the listener of an event that Solid does not delegate is `on:` and the event's type.
import type {JSX} from 'solid-js';
import type {ConsentTags} from './tags.js';

type Listeners<Events> = {
  [Type in keyof Events & string as `on:${Type}`]?: ((event: Events[Type]) => void) | undefined;
};
type Props<Element, Own> = Omit<JSX.HTMLAttributes<Element>, keyof Own> & Own;
type Tags = {
  [Tag in keyof ConsentTags]: Props<
    ConsentTags[Tag]['element'],
    ConsentTags[Tag]['attributes'] & Listeners<ConsentTags[Tag]['events']>
  >;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
