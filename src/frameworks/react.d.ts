// React 19: the listener of an event is `on` and the event's type.
import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {ConsentTags} from './tags.js';

type Listeners<Events> = {
  [Type in keyof Events & string as `on${Type}`]?: ((event: Events[Type]) => void) | undefined;
};
type Props<Element, Own> = Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, keyof Own> & Own;
type Tags = {
  [Tag in keyof ConsentTags]: Props<
    ConsentTags[Tag]['element'],
    ConsentTags[Tag]['attributes'] & Listeners<ConsentTags[Tag]['events']>
  >;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
