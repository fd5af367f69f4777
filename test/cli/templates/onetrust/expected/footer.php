<?php $category = is_user_logged_in() ? 'C0003' : 'C0002'; // the visitor's ?>
<footer class="site-footer">
<?php if ( $show ) { ?>
	<script type="text/plain" data-consent="analytics" src="<?php echo get_template_directory_uri() . '/stats.js'; ?>"></script>
<?php } else { ?>
	<script type="text/plain" class="<?php echo "optanon-category-$category"; ?>">stats();</script>
<?php } ?>
	<script type="text/plain" class="optanon-category-<?= $category ?>">half();</script>
	<script type="text/plain" class="vendor <?= esc_attr( $class ) ?>" data-consent="marketing">pixel();</script>
	<script type="text/plain" class="vendor<?php if ( $ads ) { ?> optanon-category-C0004<?php } ?>">ads();</script>
	<a href="#" id="ot-sdk-btn" data-consent-action="preferences"><?php esc_html_e( 'Cookie settings', 'acme' ); ?></a>
</footer>
<?php
function acme_tag( $tag, $handle ) {
	return str_replace( '<script ', '<script type="text/plain" class="optanon-category-C0002" ', $tag );
}
add_filter( 'script_loader_tag', 'acme_tag', 10, 2 );
