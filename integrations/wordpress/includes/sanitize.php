<?php
/**
 * Checks what the settings form sends. What cannot be read keeps its former value, because a gate that is dropped would
 * let its script run.
 *
 * @package consent-elements
 */

namespace Consent_Elements;

defined( 'ABSPATH' ) || exit;

/** Tells the owner of a setting that kept its former value. */
function refuse_setting( string $key, string $message ): void {
	// Code may save the option outside of the administration, where no one reads messages.
	if ( ! function_exists( 'add_settings_error' ) || in_array( $key, array_column( get_settings_errors( OPTION ), 'code' ), true ) ) {
		return;
	}
	// WordPress prints the message as HTML.
	add_settings_error( OPTION, $key, esc_html( $message ) );
}

/** Returns the text without markup, or the former text if the new one does not fit the pattern. */
function checked_text( string $key, string $text, string $former, string $pattern, string $message ): string {
	$text = sanitize_text_field( $text );
	if ( '' === $text || preg_match( $pattern, $text ) ) {
		return $text;
	}
	refuse_setting( $key, $message );
	return $former;
}

/** Returns the lines, or the former ones if a new one does not fit the pattern. */
function checked_lines( string $key, string $text, string $former, string $pattern ): string {
	$text  = sanitize_textarea_field( $text );
	$wrong = wrong_lines( $text, $pattern );
	if ( array() === $wrong ) {
		return implode( "\n", lines( $text ) );
	}
	/* translators: %s: the line that the owner wrote. */
	refuse_setting( $key, sprintf( __( 'This line cannot be read, so the former lines stay: %s', 'consent-elements' ), $wrong[0] ) );
	return $former;
}

/** Returns the address, or the former one if the new one is neither complete nor a path of this site. */
function checked_url( string $key, string $url, string $former ): string {
	$url = trim( $url );
	if ( '' === $url || preg_match( '~^(https?://|/)[^\s<>"]+$~i', $url ) ) {
		return esc_url_raw( $url, array( 'http', 'https' ) );
	}
	refuse_setting( $key, __( 'The address starts neither with "https://" nor with "/", so the former one stays.', 'consent-elements' ) );
	return $former;
}

/** Whether a cookie of this domain reaches the site. */
function covers_site( string $domain ): bool {
	$host = (string) wp_parse_url( home_url(), PHP_URL_HOST );
	return $host === $domain || substr( $host, -strlen( ".$domain" ) ) === ".$domain";
}

/** Returns the domain, or the former one if browsers would refuse its cookie. */
function checked_domain( string $domain, string $former ): string {
	$domain = strtolower( ltrim( sanitize_text_field( $domain ), '.' ) );
	if ( '' === $domain || covers_site( $domain ) ) {
		return $domain;
	}
	refuse_setting( 'cookie_domain', __( 'The cookie domain is not a domain of this site, so the former one stays.', 'consent-elements' ) );
	return $former;
}

/** Returns the number of days, or the former one if it is out of range. */
function checked_days( $days, int $former ): int {
	if ( is_numeric( $days ) && $days >= 1 && $days <= 390 ) {
		return (int) $days;
	}
	refuse_setting( 'cookie_days', __( 'The days are not a number from 1 to 390, so the former number stays.', 'consent-elements' ) );
	return $former;
}

/** Returns the choice if it is one of the allowed ones, or else the first of these. */
function checked_choice( string $choice, array $allowed ): string {
	return in_array( $choice, $allowed, true ) ? $choice : $allowed[0];
}

/**
 * Returns the settings that are saved. WordPress calls this for every change of the option.
 *
 * @param mixed $input What was sent.
 */
function sanitize_settings( $input ): array {
	$former = settings();
	$input  = is_array( $input ) ? $input : array();
	$text   = static fn( $key ) => isset( $input[ $key ] ) && is_scalar( $input[ $key ] ) ? (string) $input[ $key ] : '';
	$url    = static fn( $key ) => checked_url( $key, $text( $key ), $former[ $key ] );

	$version = checked_text(
		'policy_version',
		$text( 'policy_version' ),
		$former['policy_version'],
		'/^[\w.:-]{1,40}$/',
		__( 'The policy version has other characters than letters, digits, ".", ":", "_" and "-", so the former one stays.', 'consent-elements' )
	);
	return array(
		'organization'   => sanitize_text_field( $text( 'organization' ) ),
		'policy_href'    => $url( 'policy_href' ),
		'imprint_href'   => $url( 'imprint_href' ),
		'policy_version' => '' === $version ? DEFAULTS['policy_version'] : $version,
		'categories'     => array_values( array_intersect( CATEGORIES, (array) ( $input['categories'] ?? array() ) ) ),
		'policy_html'    => clean_policy_markup( $text( 'policy_html' ) ),
		'position'       => checked_choice( $text( 'position' ), POSITIONS ),
		'modal'          => ! empty( $input['modal'] ),
		'lang'           => checked_text(
			'lang',
			$text( 'lang' ),
			$former['lang'],
			'/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i',
			__( 'The language is no code such as "de" or "pt-BR", so the former one stays.', 'consent-elements' )
		),
		'cookie_domain'  => checked_domain( $text( 'cookie_domain' ), $former['cookie_domain'] ),
		'cookie_days'    => checked_days( $input['cookie_days'] ?? DEFAULTS['cookie_days'], $former['cookie_days'] ),
		'signals'        => checked_text(
			'signals',
			$text( 'signals' ),
			$former['signals'],
			'/^[a-z]+(:[A-Z]{2})?( +[a-z]+(:[A-Z]{2})?)*$/',
			__( 'The signals are no names with spaces between them, so the former ones stay.', 'consent-elements' )
		),
		'record_href'    => $url( 'record_href' ),
		'way_back'       => checked_choice( $text( 'way_back' ), WAYS_BACK ),
		'gates'          => checked_lines( 'gates', $text( 'gates' ), $former['gates'], HANDLE_LINE ),
		'hosts'          => checked_lines( 'hosts', $text( 'hosts' ), $former['hosts'], HOST_LINE ),
	);
}
