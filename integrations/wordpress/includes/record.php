<?php
/**
 * Whether the visitor of this request has granted a name, for PHP code that sets cookies or calls vendors.
 *
 * @package consent-elements
 */

namespace Consent_Elements {

	defined( 'ABSPATH' ) || exit;

	/** Returns the header `Cookie` as the browser sent it. WordPress adds slashes to what PHP holds. */
	function cookie_header(): string {
		// phpcs:ignore WordPress.Security.ValidatedSanitizedInput.InputNotSanitized -- The reader takes nothing but a record of the exact form.
		return isset( $_SERVER['HTTP_COOKIE'] ) ? (string) wp_unslash( $_SERVER['HTTP_COOKIE'] ) : '';
	}

	/** Whether each record was made under the present version of the policy. The page asks again after a new version. */
	function is_current( string $cookies ): bool {
		$version = '&p=' . settings()['policy_version'] . '&';
		foreach ( Record\record_texts( $cookies ) as $text ) {
			if ( false === strpos( $text, $version ) ) {
				return false;
			}
		}
		return true;
	}

	/** Whether Global Privacy Control turns the name off. A grant over the signal counts in the page, but not here. */
	function is_off_by_signal( string $name ): bool {
		return in_array( $name, array( 'affiliate', 'marketing' ), true ) && '1' === ( $_SERVER['HTTP_SEC_GPC'] ?? '' );
	}

	/** Whether the visitor has granted the category or service. What cannot be read was never granted. */
	function is_granted( string $name ): bool {
		$cookies = cookie_header();
		if ( 'necessary' === $name ) {
			return true;
		}
		$answers = Record\read_answers( $cookies, time(), settings()['cookie_days'] * DAY_IN_SECONDS );
		return true === ( $answers[ $name ] ?? false ) && is_current( $cookies ) && ! is_off_by_signal( $name );
	}
}

namespace {

	/**
	 * Whether the visitor of this request has granted a category or a service.
	 *
	 * In a page that a cache keeps, the answer is that of the visitor for whom the page was made.
	 *
	 * @param string $name Such as `analytics`.
	 */
	function consent_elements_is_granted( string $name ): bool {
		return \Consent_Elements\is_granted( $name );
	}
}
