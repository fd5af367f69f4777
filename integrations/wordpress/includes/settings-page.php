<?php
/**
 * The settings page, made with the Settings API: WordPress checks the capability and the nonce when the form is sent.
 *
 * @package consent-elements
 */

namespace Consent_Elements;

defined( 'ABSPATH' ) || exit;

/** Who may see and change the settings. */
const CAPABILITY = 'manage_options';

/** Name of the page in its address. */
const PAGE = 'consent-elements';

/** Registers the option and its fields. */
function register_fields(): void {
	register_setting(
		OPTION,
		OPTION,
		array(
			'type'              => 'object',
			'sanitize_callback' => __NAMESPACE__ . '\sanitize_settings',
			'default'           => DEFAULTS,
		)
	);
	$sections = array(
		'policy' => array( __( 'What visitors are asked', 'consent-elements' ), policy_fields() ),
		'gate'   => array( __( 'What waits for consent', 'consent-elements' ), gate_fields() ),
		'banner' => array( __( 'Banner and cookie', 'consent-elements' ), banner_fields() ),
	);
	foreach ( $sections as $section => list( $title, $fields ) ) {
		add_settings_section( $section, $title, '__return_null', PAGE );
		foreach ( $fields as $key => $field ) {
			$id        = "consent-elements-$key";
			$label_for = 'checkboxes' === $field['kind'] ? array() : array( 'label_for' => $id );
			$arguments = array_merge( $field, array( 'key' => $key, 'id' => $id ), $label_for );
			add_settings_field( $key, esc_html( $field['label'] ), __NAMESPACE__ . '\print_field', PAGE, $section, $arguments );
		}
	}
}

/** Prints one option of a choice, as an element whose attributes and text are escaped. */
function print_choice( string $format, string $value, string $label, string $state ): void {
	printf( $format, esc_attr( $value ), $state, esc_html( $label ) ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- The format and the state are constants of this file.
}

/**
 * Prints a field with its explanation.
 *
 * @param array $field What register_fields() gave to WordPress.
 */
function print_field( array $field ): void {
	$value = settings()[ $field['key'] ];
	$name  = OPTION . '[' . $field['key'] . ']';
	switch ( $field['kind'] ) {
		case 'textarea':
			printf( '<textarea class="large-text code" rows="8" id="%s" name="%s">%s</textarea>', esc_attr( $field['id'] ), esc_attr( $name ), esc_textarea( $value ) );
			break;
		case 'select':
			printf( '<select id="%s" name="%s">', esc_attr( $field['id'] ), esc_attr( $name ) );
			foreach ( $field['choices'] as $choice => $label ) {
				print_choice( '<option value="%s"%s>%s</option>', $choice, $label, selected( $value, $choice, false ) );
			}
			echo '</select>';
			break;
		case 'checkboxes':
			printf( '<fieldset><legend class="screen-reader-text">%s</legend>', esc_html( $field['label'] ) );
			foreach ( $field['choices'] as $choice => $label ) {
				$box = '<label><input type="checkbox" name="' . esc_attr( $name ) . '[]" value="%s"%s> %s</label><br>';
				print_choice( $box, $choice, $label, checked( in_array( $choice, $value, true ), true, false ) );
			}
			echo '</fieldset>';
			break;
		case 'checkbox':
			printf( '<input type="checkbox" id="%s" name="%s" value="1"%s>', esc_attr( $field['id'] ), esc_attr( $name ), checked( $value, true, false ) );
			break;
		case 'number':
			printf( '<input type="number" min="1" max="390" class="small-text" id="%s" name="%s" value="%s">', esc_attr( $field['id'] ), esc_attr( $name ), esc_attr( (string) $value ) );
			break;
		default:
			printf( '<input type="text" class="regular-text" id="%s" name="%s" value="%s">', esc_attr( $field['id'] ), esc_attr( $name ), esc_attr( $value ) );
	}
	if ( isset( $field['help'] ) ) {
		printf( '<p class="description">%s</p>', esc_html( $field['help'] ) );
	}
}

/** Prints the page. */
function print_page(): void {
	if ( ! current_user_can( CAPABILITY ) ) {
		wp_die( esc_html__( 'You are not allowed to change these settings.', 'consent-elements' ), '', array( 'response' => 403 ) );
	}
	echo '<div class="wrap"><h1>', esc_html( get_admin_page_title() ), '</h1><form action="options.php" method="post">';
	// Prints the nonce, which options.php checks.
	settings_fields( OPTION );
	do_settings_sections( PAGE );
	submit_button();
	echo '</form></div>';
}

/** Adds the page to the menu. */
function add_page(): void {
	$title = __( 'Consent Elements', 'consent-elements' );
	add_options_page( $title, $title, CAPABILITY, PAGE, __NAMESPACE__ . '\print_page' );
}

/** Adds a link to the page to the list of plugins. */
function with_settings_link( array $links ): array {
	$url = admin_url( 'options-general.php?page=' . PAGE );
	return array_merge( array( sprintf( '<a href="%s">%s</a>', esc_url( $url ), esc_html__( 'Settings', 'consent-elements' ) ) ), $links );
}

add_action( 'admin_menu', __NAMESPACE__ . '\add_page' );
add_action( 'admin_init', __NAMESPACE__ . '\register_fields' );
add_filter( 'plugin_action_links_' . plugin_basename( PLUGIN_FILE ), __NAMESPACE__ . '\with_settings_link' );
