<?php if ( cmplz_has_consent( 'statistics' ) ) { stats(); } ?>
<script type="text/plain" data-consent="analytics" async src="https://stats.example/js?id=<?php echo esc_attr( $id ); ?>"></script>
<script type="text/plain" data-consent="analytics">window.dataLayer = [];</script>
<script type="text/plain" data-consent="marketing">ads();</script>
<script type="text/plain" data-consent="necessary" src="<?= $src ?>"></script>
<script data-category="marketing">live();</script>
<script type="text/plain" data-category="<?php echo $category; ?>">dynamic();</script>
<button class="button" data-consent-action="preferences"><?php esc_html_e( 'Cookies' ); ?></button>
<?php echo do_shortcode( '[cmplz-manage-consent]' ); ?>
