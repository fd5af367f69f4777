/** An attribute of a start tag, with its place in the text. Offsets count UTF-16 units. */
export interface Attribute {
  /** The name in lower case, also in JSX: `classname` for `className`. */
  readonly name: string;
  /** Where the name starts, and the attribute. */
  readonly start: number;
  readonly nameEnd: number;
  /** Where the attribute ends, behind its closing quote. */
  readonly end: number;
  /** The value with its entities decoded. Empty if there is none. */
  readonly value: string;
  /** Where the value stands, without quotes. Both are `nameEnd` if there is no value. */
  readonly valueStart: number;
  readonly valueEnd: number;
  /**
   * The value as it is written, from `valueStart` to `valueEnd`, with each character of a template's syntax replaced: what is
   * filled in by `FILLER`, all else by a space.
   */
  readonly raw: string;
  /** How the value is quoted. `none`: there is no value. */
  readonly quote: '"' | "'" | 'unquoted' | 'none';
  /** Whether the value is, or contains, something that a template or code fills in. */
  readonly isDynamic: boolean;
  /** Whether parts of the value stand in branches. */
  readonly hasBranches: boolean;
  /** Whether the attribute stands in a branch inside of the tag, so that the element may lack it. */
  readonly isConditional: boolean;
  /** Whether a spread, or something that a template puts into the tag, may set the attribute to something else. */
  readonly isOverridable: boolean;
}

/** A start tag. */
export interface MarkupElement {
  /** The name of the tag: in lower case in HTML, as written in JSX and for components. */
  readonly tag: string;
  readonly start: number;
  /** Where the name of the tag ends, and where the tag ends, behind its `>`. */
  readonly nameEnd: number;
  readonly end: number;
  readonly attributes: readonly Attribute[];
  /** Whether the tag names a component, so that only its author knows what becomes of its attributes. */
  readonly isComponent: boolean;
  /** Whether a template or code may add attributes that the text does not show. */
  readonly hasUnknownAttributes: boolean;
  /** Whether the tag is spread over branches, or cannot be told apart from what surrounds it. */
  readonly isTangled: boolean;
}

/** Kinds of text that is no markup. `code`: of a template or program. `sample`: code that is shown. */
export type RegionKind = 'comment' | 'code' | 'sample';

/** A stretch of text that is no markup. */
export interface Region {
  readonly start: number;
  readonly end: number;
  readonly kind: RegionKind;
}

/** The elements of a text, and the stretches that are no markup. */
export interface Markup {
  readonly elements: readonly MarkupElement[];
  readonly regions: readonly Region[];
}

/** Returns the first attribute of a name, which is the one that counts in HTML. */
export const attributeOf = ({attributes}: MarkupElement, name: string): Attribute | undefined =>
  attributes.find((attribute) => attribute.name === name);

/** Whether an element has an attribute twice, so that the other one counts once this one is gone. */
export const isWrittenTwice = ({attributes}: MarkupElement, {name, start}: Attribute): boolean =>
  attributes.some((one) => one.name === name && one.start !== start);
