<?php
/**
 * Which markup an owner may declare inside the banner.
 *
 * @package consent-elements
 */

namespace Consent_Elements;

defined( 'ABSPATH' ) || exit;

/** Elements with their attributes. Everything else is taken out. */
const POLICY_MARKUP = array(
	'consent-category' => array( 'name', 'label', 'model', 'capture', 'changed-in', 'sells', 'lang' ),
	'consent-service'  => array( 'name', 'label', 'provider', 'href', 'lang' ),
	'consent-cookie'   => array( 'name', 'retention', 'storage', 'domain', 'path', 'lang' ),
	'consent-text'     => array( 'name', 'lang' ),
	'p'                => array( 'slot', 'lang' ),
	'a'                => array( 'href', 'lang' ),
	'strong'           => array(),
	'em'               => array(),
	'br'               => array(),
	'ul'               => array(),
	'li'               => array(),
);

/**
 * Returns the markup without what may not stand in the banner, and with every element closed. An element that is left open
 * would take the rest of the page into the banner.
 */
function clean_policy_markup( string $html ): string {
	$allowed = array_map( static fn( $attributes ) => array_fill_keys( $attributes, true ), POLICY_MARKUP );
	$html = str_replace( "\r\n", "\n", $html );
	// The text of these two elements is code, and kses takes away only their tags.
	$html = (string) preg_replace( '~<(script|style)\b[^>]*>.*?</\1\s*>~is', '', $html );
	return trim( force_balance_tags( wp_kses( $html, $allowed, array( 'http', 'https', 'mailto' ) ) ) );
}
