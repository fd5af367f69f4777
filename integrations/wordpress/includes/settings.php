<?php
/**
 * The settings: one option of WordPress.
 *
 * @package consent-elements
 */

namespace Consent_Elements;

defined( 'ABSPATH' ) || exit;

/** Name of the option. uninstall.php deletes the option. */
const OPTION = 'consent_elements';

/** All settings, as they are before the owner has saved any. */
const DEFAULTS = array(
	'organization'   => '',
	'policy_href'    => '',
	'imprint_href'   => '',
	'policy_version' => '1',
	'categories'     => array(),
	'policy_html'    => '',
	'position'       => 'bottom',
	'modal'          => false,
	'lang'           => '',
	'cookie_domain'  => '',
	'cookie_days'    => 182,
	'signals'        => '',
	'record_href'    => '',
	'way_back'       => 'button',
	'gates'          => '',
	'hosts'          => '',
);

/** The categories that have texts in every language of the library. */
const CATEGORIES = array( 'affiliate', 'personalization', 'analytics', 'social', 'marketing' );

const POSITIONS = array( 'bottom', 'top', 'center', 'bottom-start', 'bottom-end' );

/** How visitors get back to the preferences on every page. */
const WAYS_BACK = array( 'button', 'floating', 'none' );

/** Returns the settings, with the default of each one that was never saved. */
function settings(): array {
	$saved = get_option( OPTION, array() );
	return array_merge( DEFAULTS, array_intersect_key( is_array( $saved ) ? $saved : array(), DEFAULTS ) );
}
