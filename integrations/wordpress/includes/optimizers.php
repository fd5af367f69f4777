<?php
/**
 * Keeps optimizers away from the library and from gated scripts: combined, delayed or minified, they would run at the wrong
 * time. Attributes tell most optimizers (OPTIMIZER_ATTRIBUTES); these filters tell those that go by address or by handle.
 *
 * @package consent-elements
 */

namespace Consent_Elements;

defined( 'ABSPATH' ) || exit;

/** Filters of lists of text that is looked for in an address or a tag. */
const PATTERN_FILTERS = array(
	'rocket_exclude_defer_js', // WP Rocket.
	'rocket_delay_js_exclusions',
	'rocket_minify_excluded_external_js',
	'litespeed_optimize_js_excludes', // LiteSpeed Cache.
	'litespeed_optm_js_defer_exc',
	'litespeed_optm_gm_js_exc',
	'sgo_javascript_combine_excluded_external_paths', // SiteGround Speed Optimizer.
	'perfmatters_delay_js_exclusions', // Perfmatters.
	'perfmatters_defer_js_exclusions',
	'perfmatters_minify_js_exclusions',
	'wp-optimize-minify-default-exclusions', // WP-Optimize.
);

/** Filters of lists of handles. */
const HANDLE_FILTERS = array( 'sgo_js_minify_exclude', 'sgo_javascript_combine_exclude', 'sgo_js_async_exclude' );

/** Returns the path of the library's files. */
function library_path(): string {
	return (string) wp_parse_url( library_url( '' ), PHP_URL_PATH );
}

/**
 * Returns a list with entries added. Some optimizers keep the list as text with commas.
 *
 * @param mixed $excluded What the optimizer leaves as it is already.
 */
function with_entries( $excluded, array $entries ) {
	if ( is_string( $excluded ) ) {
		return implode( ', ', array_merge( array_filter( array( $excluded ), 'strlen' ), $entries ) );
	}
	return array_merge( (array) $excluded, $entries );
}

array_map(
	static fn( $name ) => add_filter( $name, static fn( $excluded ) => with_entries( $excluded, array( library_path() ) ) ),
	PATTERN_FILTERS
);
array_map(
	static fn( $name ) => add_filter( $name, static fn( $excluded ) => with_entries( $excluded, array_keys( gates() ) ) ),
	HANDLE_FILTERS
);

// WP Rocket compares this pattern with a whole path.
add_filter( 'rocket_exclude_js', static fn( $excluded ) => with_entries( $excluded, array( library_path() . '(.*).js' ) ) );

// Autoptimize looks into the whole tag, so the attribute names all gated scripts.
add_filter( 'autoptimize_filter_js_exclude', static fn( $excluded ) => with_entries( $excluded, array( library_path(), 'data-consent=' ) ) );

// Jetpack Boost and others ask about each handle.
add_filter( 'js_do_concat', static fn( $is_combined, $handle = '' ) => $is_combined && ! isset( gates()[ $handle ] ), 10, 2 );

// W3 Total Cache asks about each tag.
add_filter(
	'w3tc_minify_js_do_tag_minification',
	static fn( $is_minified, $tag = '' ) => $is_minified && false === strpos( (string) $tag, library_path() ) && false === strpos( (string) $tag, 'data-consent=' ),
	10,
	2
);
