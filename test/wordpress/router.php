<?php
// For PHP's own server: gives files as they are, and lets WordPress answer everything else.
$consent_path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
$consent_file = $_SERVER['DOCUMENT_ROOT'] . $consent_path;
if (is_dir($consent_file) && is_file("$consent_file/index.php")) {
    $consent_file = rtrim($consent_file, '/') . '/index.php';
}
if (is_file($consent_file) && substr($consent_file, -4) !== '.php') return false;
$consent_script = is_file($consent_file) ? $consent_file : $_SERVER['DOCUMENT_ROOT'] . '/index.php';
$_SERVER['SCRIPT_FILENAME'] = $consent_script;
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = substr($consent_script, strlen($_SERVER['DOCUMENT_ROOT']));
chdir(dirname($consent_script));
require $consent_script;
