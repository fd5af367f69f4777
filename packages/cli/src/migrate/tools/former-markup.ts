// This module describes how a former tool marks what it gates. Each tool has a file.
import type {Attribute, MarkupElement} from '../../markup/element.js';
import type {Problem} from '../finding.js';

/** Where the names of a gate stand: in an attribute of their own, or in tokens of a class. */
export interface NamesPlace {
  readonly attribute: Attribute;
  /** The tokens of a class that go. Absent: the whole attribute goes. Offsets in the file. */
  readonly tokens?: readonly {readonly start: number; readonly end: number}[];
}

/** A gate of the former tool, found on an element. */
export interface FoundGate {
  readonly place: NamesPlace;
  /** The former names that the gate needs, all of them. */
  readonly names: readonly string[];
  /** Other attributes of the tool that go. */
  readonly removes?: readonly string[];
  /** Attributes that hold an address until then, each with the attribute that it stands for. */
  readonly addresses?: ReadonlyMap<string, string>;
  /** The attribute that holds the type that a script will have. */
  readonly realType?: string;
  /** Types besides `text/plain` by which the tool holds a script. */
  readonly heldTypes?: readonly string[];
  /** Whether the tool's own script holds elements that a browser would run or load by themselves. */
  readonly holdsLive?: boolean;
  /** Whether an element may show something else, such as a picture, while its address waits. */
  readonly hasStandIn?: boolean;
  /** A part of the address that stands in `src` until then and loads something of the tool itself. */
  readonly placeholder?: string;
  /** Notes for the author of a gate that can be rewritten. */
  readonly notes?: readonly Problem[];
  /** The reason why the gate cannot be rewritten. */
  readonly problem?: Problem;
}

/** Something to click that the former tool listens to. */
export type Control = (
  | {readonly className: string}
  | {readonly attribute: string; readonly value: string}
  /** A call that stands alone in `onclick`, or behind `javascript:` in `href`. */
  | {readonly call: string}
  | {readonly href: string}
) & {readonly action: 'preferences' | 'accept' | 'reject'};

/** A text by which a leftover of the tool is found, and what to do about it. */
export interface Leftover {
  readonly text: string;
  /** A text that stands near, where others use the same one. Tags that were read do not count then. */
  readonly near?: string;
  /** Whether it counts in code alone, because texts have the same word. */
  readonly inCode?: boolean;
  /** Whether the tool reads it in a comment, so that it counts there as well. */
  readonly actsInComments?: boolean;
  readonly cure: string;
}

/** How a former tool marks what it gates, and what else of it stands in pages. */
export interface FormerMarkup {
  /** The name of the tool in prose. */
  readonly title: string;
  /** The names here of its names. */
  readonly names: ReadonlyMap<string, string>;
  /** Whether the site names categories or services itself, so that each name stands for itself. */
  readonly hasOwnNames?: boolean;
  /** Finds the gate on an element, if it has one. */
  readonly findGate: (element: MarkupElement) => FoundGate | undefined;
  /** Whether an element says that the tool must not hold it. The attribute goes. */
  readonly findExemption?: (element: MarkupElement) => NamesPlace | undefined;
  readonly controls: readonly Control[];
  /** Parts of the addresses by which the tool itself is loaded. */
  readonly loaders: readonly string[];
  /** Attributes and classes that nothing but this tool uses. Where one remains, it is reported. */
  readonly marks: readonly Leftover[];
  /** Names of the tool in code. */
  readonly calls: readonly Leftover[];
}
