<?php
/**
 * Plugin Name: A stand-in for the WP Consent API
 *
 * The real plugin is not in a package registry. This one has the functions that its documentation describes, in PHP and in the page:
 * one cookie for each category, `allow` or `deny`, and everything is allowed as long as no plugin sets a consent type.
 *
 * @see https://github.com/WordPress/wp-consent-level-api
 */

final class WP_Consent_API {
}

function wp_get_consent_type(): string {
    return apply_filters('wp_get_consent_type', '');
}

function wp_has_consent(string $category, ?string $requested_by = null): bool {
    $answer = $_COOKIE["wp_consent_$category"] ?? '';
    $type = wp_get_consent_type();
    $is_allowed = $type === '' || $answer === 'allow' || ($type === 'optout' && $answer === '');
    return apply_filters('wp_has_consent', $is_allowed, $category, $requested_by);
}

add_action('wp_enqueue_scripts', static function () {
    wp_enqueue_script('wp-consent-api', plugins_url('consent-api.js', __FILE__), [], '1', true);
});
