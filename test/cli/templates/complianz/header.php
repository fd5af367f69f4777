<?php if ( cmplz_has_consent( 'statistics' ) ) { stats(); } ?>
<script type="text/plain" data-service="google-analytics" data-category="statistics" async data-cmplz-src="https://stats.example/js?id=<?php echo esc_attr( $id ); ?>"></script>
<script type="text/plain" data-service="google-analytics" data-category="statistics">window.dataLayer = [];</script>
<script type="text/plain" data-category="marketing" data-waitfor="ads.js" data-service="ads">ads();</script>
<script type="text/plain" data-category="functional" src="<?= $src ?>"></script>
<script data-category="marketing">live();</script>
<script type="text/plain" data-category="<?php echo $category; ?>">dynamic();</script>
<button class="button cmplz-manage-consent"><?php esc_html_e( 'Cookies' ); ?></button>
<?php echo do_shortcode( '[cmplz-manage-consent]' ); ?>
