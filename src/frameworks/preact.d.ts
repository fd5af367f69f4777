// Preact: the listener of an event is `on` and the event's type.
import type {HTMLAttributes} from 'preact';
import type {ConsentTags} from './tags.js';

type Listeners<Events> = {
  [Type in keyof Events & string as `on${Type}`]?: ((event: Events[Type]) => void) | undefined;
};
type Props<Element extends EventTarget, Own> = Omit<HTMLAttributes<Element>, keyof Own> & Own;
type Tags = {
  [Tag in keyof ConsentTags]: Props<
    ConsentTags[Tag]['element'],
    ConsentTags[Tag]['attributes'] & Listeners<ConsentTags[Tag]['events']>
  >;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
