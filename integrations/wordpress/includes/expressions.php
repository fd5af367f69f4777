<?php
/**
 * Lines of the form `key: expression`, such as `google-analytics: analytics`.
 *
 * @package consent-elements
 */

namespace Consent_Elements;

defined( 'ABSPATH' ) || exit;

/** What a gate may ask for: names, and `&`, `|`, `!` and parentheses between them. */
const EXPRESSION = '[a-z0-9_!(][a-z0-9_\-&|!() ]*';

/** Handles of scripts. Those of modules often contain `@` and `/`. */
const HANDLE_LINE = '~^([\w@./-]+)\s*:\s*(' . EXPRESSION . ')$~';

/** A rule of `data-block`: an expression, then hosts with an optional path. */
const HOST_LINE = '~^(' . EXPRESSION . '):((?:\s+[a-z0-9.-]+(?::\d+)?(?:/[\w./-]*)?)+)$~i';

/** Returns the lines that say something, without the spaces around them. */
function lines( string $text ): array {
	return array_values( array_filter( array_map( 'trim', preg_split( '/\R/', $text ) ), 'strlen' ) );
}

/** Returns the lines that do not fit the pattern. */
function wrong_lines( string $text, string $pattern ): array {
	return array_values( preg_grep( $pattern, lines( $text ), PREG_GREP_INVERT ) );
}

/**
 * Returns the expression of each gated handle.
 *
 * @return array<string, string>
 */
function gates(): array {
	$gates = array();
	foreach ( lines( settings()['gates'] ) as $line ) {
		if ( preg_match( HANDLE_LINE, $line, $match ) ) {
			$gates[ $match[1] ] = trim( $match[2] );
		}
	}
	/**
	 * Filters the gated scripts, for themes and plugins that know what their own scripts need.
	 *
	 * @param array<string, string> $gates Expressions, such as `analytics`, by the handle of the script.
	 */
	return array_filter( (array) apply_filters( 'consent_elements_gates', $gates ), 'is_string' );
}
