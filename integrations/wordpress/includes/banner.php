<?php
/**
 * The library's script and the banner in every page that visitors see.
 *
 * @package consent-elements
 */

namespace Consent_Elements;

defined( 'ABSPATH' ) || exit;

/** Attributes by which optimizers leave a script as it is. The comment names the optimizer of each. */
const OPTIMIZER_ATTRIBUTES = array(
	'data-cfasync'            => 'false', // Cloudflare Rocket Loader.
	'data-no-optimize'        => '1', // LiteSpeed Cache.
	'data-no-defer'           => '1', // LiteSpeed Cache.
	'data-noptimize'          => '1', // Autoptimize.
	'data-jetpack-boost'      => 'ignore', // Jetpack Boost.
	'data-wpfc-render'        => 'false', // WP Fastest Cache.
	'data-pagespeed-no-defer' => true, // PageSpeed modules of web servers.
	'nowprocket'              => true, // WP Rocket.
	'nitro-exclude'           => true, // NitroPack.
);

/** Returns the address of a file of the library. */
function library_url( string $file ): string {
	return plugins_url( "lib/$file", PLUGIN_FILE );
}

/** Whether the page is one for visitors, with scripts. An AMP page allows none, and the login has no banner to ask. */
function has_banner(): bool {
	$is_amp = function_exists( 'amp_is_request' ) && amp_is_request();
	return ! is_admin() && ! is_login() && ! is_feed() && ! is_embed() && ! $is_amp;
}

/** Returns the attributes of the library's script. With hosts to hold, the script must run before what it holds. */
function script_attributes(): array {
	$rules = lines( settings()['hosts'] );
	$file  = array() === $rules ? 'consent.js' : 'consent.block.js';
	$own   = array() === $rules ? array( 'async' => true ) : array( 'data-block' => implode( '; ', $rules ) );
	$src   = add_query_arg( 'ver', VERSION, library_url( $file ) );
	return array_merge( array( 'id' => 'consent-elements-js', 'src' => $src ), $own, OPTIMIZER_ATTRIBUTES );
}

/** Prints the library's script. */
function print_script(): void {
	if ( has_banner() ) {
		wp_print_script_tag( script_attributes() );
	}
}

/** Returns the attributes of the banner: texts, or true for an attribute without a value. */
function banner_attributes(): array {
	$settings   = settings();
	$attributes = array(
		'hidden'         => true,
		'organization'   => '' === $settings['organization'] ? get_bloginfo( 'name', 'raw' ) : $settings['organization'],
		'policy-href'    => '' === $settings['policy_href'] ? get_privacy_policy_url() : $settings['policy_href'],
		'imprint-href'   => $settings['imprint_href'],
		'policy-version' => $settings['policy_version'],
		'categories'     => implode( ' ', $settings['categories'] ),
		'position'       => $settings['position'],
		'modal'          => $settings['modal'],
		'lang'           => $settings['lang'],
		'cookie-domain'  => $settings['cookie_domain'],
		'cookie-days'    => (string) $settings['cookie_days'],
		'signals'        => signals(),
		'record-href'    => $settings['record_href'],
	);
	/**
	 * Filters the attributes of the banner, for those that the settings page does not have.
	 *
	 * @param array<string, string|bool> $attributes Texts, or whether an attribute without a value is there.
	 */
	return (array) apply_filters( 'consent_elements_attributes', $attributes );
}

/** Writes attributes as HTML. Those that are empty or false are left out. */
function html_attributes( array $attributes ): string {
	$html = '';
	foreach ( $attributes as $name => $value ) {
		if ( true === $value ) {
			$html .= sprintf( ' %s', esc_attr( $name ) );
		} elseif ( is_scalar( $value ) && ! in_array( $value, array( '', false ), true ) ) {
			$html .= sprintf( ' %s="%s"', esc_attr( $name ), esc_attr( (string) $value ) );
		}
	}
	return $html;
}

/** Returns the banner with what the owner declared. */
function banner(): string {
	$policy = clean_policy_markup( settings()['policy_html'] );
	return sprintf( "<consent-banner%s>%s</consent-banner>\n", html_attributes( banner_attributes() ), $policy );
}

/** Prints the banner, once. Themes without `wp_body_open` get the banner in the footer. */
function print_banner(): void {
	static $is_printed = false;
	if ( $is_printed || ! has_banner() ) {
		return;
	}
	$is_printed = true;
	echo banner(); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Each part is escaped or cleaned above.
}

add_action( 'wp_head', __NAMESPACE__ . '\print_script', PHP_INT_MIN );
add_action( 'wp_body_open', __NAMESPACE__ . '\print_banner', PHP_INT_MIN );
add_action( 'wp_footer', __NAMESPACE__ . '\print_banner', PHP_INT_MIN );
