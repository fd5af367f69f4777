import type {Attribute, MarkupElement} from './element.js';

/**
 * Directives that set attributes by an expression, so that any name may be among them: `v-bind="all"`, `n:attr` of Latte,
 * `th:attr` of Thymeleaf, `tal:attributes` of Zope, `t-att` of QWeb, `data-bind` of Knockout, `:[name]` of Vue, a directive of
 * Blade.
 */
const SETS_ANY =
  /^(?:(?:v|x)-bind|:|(?:data-)?(?:th|tal|py|n)[:-]attr\w*|t-attf?|data-bind|(?:v-bind)?:\[.*|[@#].*|\[\[.*)$/;

/** An attribute for code of the page, such as `data-src`, also one that is bound. `data-th-src` and its like are directives. */
const OF_PAGE = /(?:^|[^a-z])(?:data-(?!(?:th|tal|attr|bind)-)|aria-|xlink:)/;

/** What stands behind the name in a directive: `]`, `}`, and modifiers of Vue's. */
const SUFFIX = /(?:[\]}]|\.[\w.]+)$/;

/**
 * Whether a directive sets the attribute `name` of its element. The manners of frameworks have in common that the name is the
 * last part of theirs: `:src`, `th:src`, `x-bind:src`, `[attr.src]`, `ng-attr-src`, `t-att-src`, `.src`, `{src}`.
 */
function isDirectiveFor(directive: Attribute, name: string): boolean {
  if (OF_PAGE.test(directive.name)) return false;
  return [directive.name, directive.name.replace(SUFFIX, '')].some(
    (one) => one.endsWith(name) && /[^a-z]$/.test(one.slice(0, -name.length)),
  );
}

/** Whether an attribute stands for some that the text does not name. `@click="…"` is a listener, and `@attrs` writes them in Blade and Razor. */
export const setsAny = ({name, quote}: Attribute): boolean =>
  SETS_ANY.test(name) && (!/^[@#]/.test(name) || quote === 'none');

/** Returns the directives that set an attribute of an element by its name, besides the attribute that is `known`. */
export const directivesFor = (
  {attributes}: MarkupElement,
  name: string,
  known?: Attribute,
): readonly Attribute[] => attributes.filter((one) => one !== known && isDirectiveFor(one, name));

/**
 * Whether something besides the attribute that is `known` may set the attribute `name` of an element: a directive, a spread, or
 * the output of a template in the tag. Everything that says "held" asks this.
 *
 * @param known The attribute that the text shows, if there is one.
 */
export const mayBeSetElsewhere = (element: MarkupElement, name: string, known?: Attribute): boolean =>
  (known ? known.isOverridable : element.hasUnknownAttributes) ||
  element.attributes.some((one) => one !== known && setsAny(one)) ||
  directivesFor(element, name, known).length > 0;
