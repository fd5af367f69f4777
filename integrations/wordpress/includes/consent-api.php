<?php
/**
 * The WP Consent API, by which other plugins ask for consent. The page tells the API of each choice, and PHP answers from the
 * record itself.
 *
 * @see https://github.com/WordPress/wp-consent-level-api
 *
 * @package consent-elements
 */

namespace Consent_Elements;

defined( 'ABSPATH' ) || exit;

/** The API's categories, with the name that each follows. The library's signal `wordpress` has the same table. */
const API_CATEGORIES = array(
	'functional'           => 'necessary',
	'preferences'          => 'personalization',
	'statistics-anonymous' => 'analytics',
	'statistics'           => 'analytics',
	'marketing'            => 'marketing',
);

/** Returns the vendors that the page tells. If the WP Consent API is active, it is one of them. */
function signals(): string {
	$names = array_filter( explode( ' ', settings()['signals'] ), 'strlen' );
	if ( class_exists( 'WP_Consent_API' ) ) {
		$names[] = 'wordpress';
	}
	return implode( ' ', array_unique( $names ) );
}

/**
 * Answers `wp_has_consent()` by the record. The API's own cookies may outlive a record.
 *
 * @param mixed $has_consent What the API found in its cookies.
 * @param mixed $category    One of the API's categories.
 */
function has_consent( $has_consent, $category = '' ) {
	$name = is_string( $category ) ? API_CATEGORIES[ $category ] ?? '' : '';
	return '' === $name ? $has_consent : is_granted( $name );
}

add_filter( 'wp_consent_api_registered_' . plugin_basename( PLUGIN_FILE ), '__return_true' );
add_filter( 'wp_get_consent_type', static fn() => 'optin' );
add_filter( 'wp_has_consent', __NAMESPACE__ . '\has_consent', 10, 2 );
