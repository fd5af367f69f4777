<?php
/**
 * Plugin Name:       Consent Elements
 * Description:       A cookie banner with preferences, and a gate for scripts: nothing you gate runs before a visitor says yes.
 * Version:           0.1.0
 * Requires at least: 6.4
 * Requires PHP:      7.4
 * Author:            The Consent Elements contributors
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       consent-elements
 * Domain Path:       /languages
 *
 * @package consent-elements
 */

namespace Consent_Elements;

defined( 'ABSPATH' ) || exit;

/** This file, by which WordPress knows the plugin. */
const PLUGIN_FILE = __FILE__;

/** Sent with the address of each file, so that an update passes caches. */
const VERSION = '0.1.0';

// `npm run build:wordpress` makes read-record.php from docs/servers.md, and copies the library into lib/.
require __DIR__ . '/includes/read-record.php';
require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/policy-markup.php';
require __DIR__ . '/includes/sanitize.php';
require __DIR__ . '/includes/expressions.php';
require __DIR__ . '/includes/banner.php';
require __DIR__ . '/includes/way-back.php';
require __DIR__ . '/includes/gate.php';
require __DIR__ . '/includes/optimizers.php';
require __DIR__ . '/includes/record.php';
require __DIR__ . '/includes/consent-api.php';
require __DIR__ . '/includes/page-caches.php';

if ( is_admin() ) {
	require __DIR__ . '/includes/fields.php';
	require __DIR__ . '/includes/settings-page.php';
}

add_action(
	'init',
	static function () {
		load_plugin_textdomain( 'consent-elements', false, dirname( plugin_basename( PLUGIN_FILE ) ) . '/languages' );
	}
);
