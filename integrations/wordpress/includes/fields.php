<?php
/**
 * The fields of the settings page: label, kind and explanation of each setting.
 *
 * @package consent-elements
 */

namespace Consent_Elements;

defined( 'ABSPATH' ) || exit;

/** Returns the names of the categories that visitors read. */
function category_labels(): array {
	return array(
		'affiliate'       => __( 'Affiliate links', 'consent-elements' ),
		'personalization' => __( 'Personalization', 'consent-elements' ),
		'analytics'       => __( 'Analytics', 'consent-elements' ),
		'social'          => __( 'Social media', 'consent-elements' ),
		'marketing'       => __( 'Marketing', 'consent-elements' ),
	);
}

/** Returns the fields of what the banner says and asks. */
function policy_fields(): array {
	return array(
		'organization'   => array(
			'label' => __( 'Organization', 'consent-elements' ),
			'kind'  => 'text',
			'help'  => __( 'Who asks for consent. If empty: the title of the site.', 'consent-elements' ),
		),
		'policy_href'    => array(
			'label' => __( 'Address of the privacy policy', 'consent-elements' ),
			'kind'  => 'text',
			'help'  => __( 'If empty: the privacy policy page of WordPress.', 'consent-elements' ),
		),
		'imprint_href'   => array(
			'label' => __( 'Address of the imprint', 'consent-elements' ),
			'kind'  => 'text',
		),
		'policy_version' => array(
			'label' => __( 'Version of the policy', 'consent-elements' ),
			'kind'  => 'text',
			'help'  => __( 'A number or a date, such as 2026-11-20. A new version asks all visitors again.', 'consent-elements' ),
		),
		'categories'     => array(
			'label'   => __( 'Categories', 'consent-elements' ),
			'kind'    => 'checkboxes',
			'choices' => category_labels(),
			'help'    => __( 'What visitors decide on. Choose the categories that your gated scripts need.', 'consent-elements' ),
		),
		'policy_html'    => array(
			'label' => __( 'Declaration in HTML', 'consent-elements' ),
			'kind'  => 'textarea',
			'help'  => __( 'Vendors and cookies, as <consent-category>, <consent-service> and <consent-cookie>; own words as <consent-text>. A category that is declared here needs no tick above.', 'consent-elements' ),
		),
	);
}

/** Returns the fields of the looks, the cookie and the vendors. */
function banner_fields(): array {
	return array(
		'position'      => array(
			'label'   => __( 'Position', 'consent-elements' ),
			'kind'    => 'select',
			'choices' => array(
				'bottom'       => __( 'Bottom', 'consent-elements' ),
				'top'          => __( 'Top', 'consent-elements' ),
				'center'       => __( 'Center', 'consent-elements' ),
				'bottom-start' => __( 'Bottom, where lines start', 'consent-elements' ),
				'bottom-end'   => __( 'Bottom, where lines end', 'consent-elements' ),
			),
		),
		'modal'         => array(
			'label' => __( 'The page waits for an answer', 'consent-elements' ),
			'kind'  => 'checkbox',
		),
		'way_back'      => array(
			'label'   => __( 'Way back to the preferences', 'consent-elements' ),
			'kind'    => 'select',
			'choices' => array(
				'button'   => __( 'A button at the end of each page', 'consent-elements' ),
				'floating' => __( 'A floating icon', 'consent-elements' ),
				'none'     => __( 'None: I use the shortcode [consent_preferences]', 'consent-elements' ),
			),
		),
		'lang'          => array(
			'label' => __( 'Language', 'consent-elements' ),
			'kind'  => 'text',
			'help'  => __( 'A code such as "de". If empty: the language of each page.', 'consent-elements' ),
		),
		'cookie_domain' => array(
			'label' => __( 'Cookie domain', 'consent-elements' ),
			'kind'  => 'text',
			'help'  => __( 'Such as example.com, to ask once for all subdomains. If empty: this host only.', 'consent-elements' ),
		),
		'cookie_days'   => array(
			'label' => __( 'Days until visitors are asked again', 'consent-elements' ),
			'kind'  => 'number',
		),
		'signals'       => array(
			'label' => __( 'Vendors that are told', 'consent-elements' ),
			'kind'  => 'text',
			'help'  => __( 'Such as "google microsoft". The WP Consent API is told if its plugin is active.', 'consent-elements' ),
		),
		'record_href'   => array(
			'label' => __( 'Address that receives each decision', 'consent-elements' ),
			'kind'  => 'text',
			'help'  => __( 'For proof of consent, on your own server. If empty: none is sent.', 'consent-elements' ),
		),
	);
}

/** Returns the fields of what waits for consent. */
function gate_fields(): array {
	return array(
		'gates' => array(
			'label' => __( 'Gated scripts', 'consent-elements' ),
			'kind'  => 'textarea',
			'help'  => __( 'One script in each line, by its handle: "my-analytics: analytics". In the source of a page, the id of a script is its handle with "-js" after it.', 'consent-elements' ),
		),
		'hosts' => array(
			'label' => __( 'Hosts to hold', 'consent-elements' ),
			'kind'  => 'textarea',
			'help'  => __( 'For scripts and frames without a handle: "social: www.youtube.com". The browser may have sent the first request already; a gated script sends none.', 'consent-elements' ),
		),
	);
}
