<?php
/**
 * The header of the theme. Prints everything up to <main>; see "template-parts/".
 */
?><!doctype html>
<html <?php language_attributes(); ?>>
<head>
	<meta charset="<?php bloginfo( 'charset' ); ?>">
	<script id="Cookiebot" src="https://consent.cookiebot.com/uc.js" data-cbid="00000000-0000-0000-0000-000000000000" data-blockingmode="manual" type="text/javascript"></script>
	<?php if ( get_theme_mod( 'stats_id' ) ) : ?>
	<script type="text/plain" data-consent="analytics" async src="https://stats.example/tag.js?id=<?php echo esc_attr( get_theme_mod( 'stats_id', "it's none" ) ); ?>"></script>
	<script type="text/plain" data-consent="analytics">
		window.statsQueue = window.statsQueue || [];
		statsQueue.push( <?php echo wp_json_encode( array( 'page' => get_the_title() ) ); ?> );
	</script>
	<?php endif; ?>
	<script type="text/plain" data-consent="marketing"<?php if ( is_front_page() ) : ?> defer<?php endif; ?> src='<?= esc_url( $pixel ) ?>'></script>
	<script <?php echo $held ? 'type="text/plain"' : ''; ?> data-cookieconsent="marketing">pixel();</script>
	<?php wp_head(); ?>
</head>
<body <?php body_class(); ?>>
