<?php
/**
 * The way back to the preferences, which the law asks for on every page, and shortcodes for pages of the owner's own.
 *
 * @package consent-elements
 */

namespace Consent_Elements;

defined( 'ABSPATH' ) || exit;

/** Returns a button that opens the preferences. */
function preferences_button( string $label ): string {
	return sprintf(
		'<button type="button" class="consent-elements-button wp-element-button" data-consent-action="preferences">%s</button>',
		esc_html( $label )
	);
}

/** Prints what the owner chose as the way back. */
function print_way_back(): void {
	$way = settings()['way_back'];
	if ( ! has_banner() || 'none' === $way ) {
		return;
	}
	if ( 'floating' === $way ) {
		echo '<consent-preferences-button floating></consent-preferences-button>', "\n";
		return;
	}
	$button = preferences_button( __( 'Cookie settings', 'consent-elements' ) );
	echo '<p class="consent-elements-way-back has-text-align-center">', $button, "</p>\n"; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- The label is escaped above.
}

/**
 * The shortcode `[consent_preferences label="…"]`: a button that opens the preferences.
 *
 * @param array|string $attributes What the shortcode has, as WordPress gives it.
 */
function preferences_shortcode( $attributes ): string {
	$attributes = shortcode_atts( array( 'label' => __( 'Cookie settings', 'consent-elements' ) ), $attributes, 'consent_preferences' );
	return preferences_button( $attributes['label'] );
}

/** The shortcode `[consent_cookie_list]`: what is declared, and what holds now, for the privacy page. */
function cookie_list_shortcode(): string {
	return '<consent-cookie-list></consent-cookie-list>';
}

add_action( 'wp_footer', __NAMESPACE__ . '\print_way_back', 20 );
add_shortcode( 'consent_preferences', __NAMESPACE__ . '\preferences_shortcode' );
add_shortcode( 'consent_cookie_list', __NAMESPACE__ . '\cookie_list_shortcode' );
