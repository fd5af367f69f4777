<?php
/**
 * Answers what WordPress asks other hosts, such as whether there is an update, with nothing.
 */

add_filter('pre_http_request', static fn() => [
    'headers' => [],
    'body' => '{}',
    'response' => ['code' => 200, 'message' => 'OK'],
    'cookies' => [],
    'filename' => null,
]);
