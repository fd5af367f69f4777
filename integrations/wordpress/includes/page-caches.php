<?php
/**
 * Empties page caches when the banner changes, so that no cached page shows the former one, or one after deactivation.
 *
 * @package consent-elements
 */

namespace Consent_Elements;

defined( 'ABSPATH' ) || exit;

/** Functions that empty a page cache. The comment names the plugin of each. */
const CACHE_FUNCTIONS = array(
	'rocket_clean_domain', // WP Rocket.
	'w3tc_flush_all', // W3 Total Cache.
	'wp_cache_clear_cache', // WP Super Cache.
	'wpfc_clear_all_cache', // WP Fastest Cache.
	'sg_cachepress_purge_cache', // SiteGround Speed Optimizer.
);

/** Actions that ask for the same. */
const CACHE_ACTIONS = array(
	'litespeed_purge_all', // LiteSpeed Cache.
	'cache_enabler_clear_complete_cache', // Cache Enabler.
	'breeze_clear_all_cache', // Breeze.
);

/** Empties the page caches that are active. */
function empty_page_caches(): void {
	array_map( 'call_user_func', array_filter( CACHE_FUNCTIONS, 'function_exists' ) );
	array_map( 'do_action', CACHE_ACTIONS );
}

add_action( 'add_option_' . OPTION, __NAMESPACE__ . '\empty_page_caches', 10, 0 );
add_action( 'update_option_' . OPTION, __NAMESPACE__ . '\empty_page_caches', 10, 0 );
register_activation_hook( PLUGIN_FILE, __NAMESPACE__ . '\empty_page_caches' );
register_deactivation_hook( PLUGIN_FILE, __NAMESPACE__ . '\empty_page_caches' );
