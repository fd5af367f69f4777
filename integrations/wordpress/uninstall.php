<?php
/**
 * Deletes what the plugin keeps: one option of each site.
 *
 * @package consent-elements
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $consent_elements_site ) {
		delete_blog_option( $consent_elements_site, 'consent_elements' );
	}
} else {
	delete_option( 'consent_elements' );
}
