<?php
/**
 * Plugin Name: Scripts of the tests
 *
 * Enqueues scripts in each way that WordPress has, and tells what PHP knows of the visitor's consent.
 */

add_action('wp_head', static function () {
    echo "<script>window.order = []; window.ran = (name) => window.order.push(name);</script>\n";
}, -1);

add_action('wp_enqueue_scripts', static function () {
    $url = static fn($file) => plugins_url($file, __FILE__);
    wp_enqueue_script('counter', $url('counter.js'), [], '1', true);
    wp_localize_script('counter', 'counterData', ['site' => 'acme']);
    wp_add_inline_script('counter', "ran('before')", 'before');
    wp_add_inline_script('counter', "ran('after')");
    wp_register_script('inline-only', false, [], '1', true);
    wp_enqueue_script('inline-only');
    wp_add_inline_script('inline-only', "ran('inline only')");
    wp_enqueue_script('vendor', 'https://vendor.example/stats.js', [], '1', true);
    wp_enqueue_script('free', $url('free.js'), [], '1', true);
    if (function_exists('wp_enqueue_script_module')) wp_enqueue_script_module('acme/view', $url('view.js'));
});

add_action('login_enqueue_scripts', static function () {
    wp_enqueue_script('counter', plugins_url('counter.js', __FILE__), [], '1', true);
});

/** What the optimizers' filters say, each with an input of the kind that its optimizer gives. */
function site_scripts_filters(): array {
    return [
        'rocket' => apply_filters('rocket_delay_js_exclusions', ['other.js']),
        'rocket path' => apply_filters('rocket_exclude_js', []),
        'litespeed' => apply_filters('litespeed_optimize_js_excludes', []),
        'autoptimize' => apply_filters('autoptimize_filter_js_exclude', 'other.js'),
        'siteground' => apply_filters('sgo_javascript_combine_exclude', []),
        'boost, gated' => apply_filters('js_do_concat', true, 'counter'),
        'boost, free' => apply_filters('js_do_concat', true, 'free'),
        'w3tc, library' => apply_filters('w3tc_minify_js_do_tag_minification', true, '<script src="/wp-content/plugins/consent-elements/lib/consent.js">', ''),
        'w3tc, free' => apply_filters('w3tc_minify_js_do_tag_minification', true, '<script src="/free.js">', ''),
    ];
}

add_action('init', static function () {
    $asked = $_GET['tell'] ?? '';
    if ($asked === 'filters') wp_send_json(site_scripts_filters());
    if ($asked === 'consent') {
        wp_send_json([
            'analytics' => consent_elements_is_granted('analytics'),
            'marketing' => consent_elements_is_granted('marketing'),
            'statistics' => wp_has_consent('statistics'),
            'advertising' => wp_has_consent('marketing'),
            'functional' => wp_has_consent('functional'),
            'type' => wp_get_consent_type(),
        ]);
    }
});
