<?php
/**
 * Gates enqueued scripts: writes them so that no browser runs them before the library does.
 *
 * @package consent-elements
 */

namespace Consent_Elements;

defined( 'ABSPATH' ) || exit;

/** The types of a classic script, and none. */
const CLASSIC_TYPE = '~^\s*(?:(?:(?:text|application)/(?:x-)?(?:java|ecma)script|text/(?:javascript1\.[0-5]|(?:j|live)script))\s*)?$~i';

/** What WordPress appends to the handle in the id of an inline script. */
const INLINE_ID = '~^(.+)-js-(?:before|after|extra|translations)$~';

/** What WordPress appends to the handle in the id of a module. */
const MODULE_ID = '~^(.+)-js-module$~';

/**
 * Returns the attributes that gate a script with a type, or an empty array for data that no browser runs.
 *
 * @param mixed $type The attribute `type`: null without one, true without a value.
 */
function gating_attributes( $type, string $expression ): array {
	$type      = is_string( $type ) ? $type : '';
	$is_module = 'module' === strtolower( trim( $type ) );
	if ( ! $is_module && ! preg_match( CLASSIC_TYPE, $type ) ) {
		return array();
	}
	$gated = array( 'type' => 'text/plain', 'data-consent' => $expression );
	return array_merge( $gated, $is_module ? array( 'data-consent-type' => 'module' ) : array(), OPTIMIZER_ATTRIBUTES );
}

/** Returns the HTML of a gated handle with each of its scripts gated. */
function gate_tags( string $html, string $handle ): string {
	$expression = gates()[ $handle ] ?? '';
	if ( '' === $expression || ! has_banner() ) {
		return $html;
	}
	$tags = new \WP_HTML_Tag_Processor( $html );
	while ( $tags->next_tag( 'script' ) ) {
		if ( null !== $tags->get_attribute( 'data-consent' ) ) {
			continue;
		}
		foreach ( gating_attributes( $tags->get_attribute( 'type' ), $expression ) as $name => $value ) {
			$tags->set_attribute( $name, $value );
		}
	}
	return $tags->get_updated_html();
}

/** Returns the attributes of a script, gated if its id names a gated handle by the pattern. */
function gate_by_id( array $attributes, string $pattern ): array {
	$id         = is_string( $attributes['id'] ?? null ) ? $attributes['id'] : '';
	$expression = preg_match( $pattern, $id, $match ) ? gates()[ $match[1] ] ?? '' : '';
	if ( '' === $expression || isset( $attributes['data-consent'] ) || ! has_banner() ) {
		return $attributes;
	}
	return array_merge( $attributes, gating_attributes( $attributes['type'] ?? null, $expression ) );
}

/** Returns the hosts of the gated scripts that WordPress knows. */
function gated_hosts(): array {
	$registered = wp_scripts()->registered;
	$hosts      = array();
	foreach ( array_keys( gates() ) as $handle ) {
		$src     = isset( $registered[ $handle ] ) ? (string) $registered[ $handle ]->src : '';
		$hosts[] = wp_parse_url( $src, PHP_URL_HOST );
	}
	return array_filter( $hosts );
}

/** Returns the resource hints without hosts of gated scripts. WordPress hints at the host of each enqueued script. */
function without_gated_hosts( array $hints ): array {
	$hosts = gated_hosts();
	return array_filter(
		$hints,
		static function ( $hint ) use ( $hosts ) {
			$url  = (string) ( is_array( $hint ) ? $hint['href'] ?? '' : $hint );
			$host = wp_parse_url( $url, PHP_URL_HOST );
			return ! in_array( $host ? $host : $url, $hosts, true );
		}
	);
}

// The casts are for plugins that give something else to these filters.
add_filter( 'script_loader_tag', static fn( $tag, $handle = '' ) => gate_tags( (string) $tag, (string) $handle ), PHP_INT_MAX, 2 );
// These scripts pass by `script_loader_tag`: `extra`, and those of a handle without a file.
add_filter( 'wp_inline_script_attributes', static fn( $attributes ) => gate_by_id( (array) $attributes, INLINE_ID ), PHP_INT_MAX );
add_filter( 'wp_script_attributes', static fn( $attributes ) => gate_by_id( (array) $attributes, MODULE_ID ), PHP_INT_MAX );
add_filter( 'wp_resource_hints', static fn( $hints ) => without_gated_hosts( (array) $hints ), PHP_INT_MAX );
