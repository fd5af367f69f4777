<?php
/** The footer of a WordPress theme. */
?>
<footer><?php echo esc_html( get_bloginfo( 'name' ) ); ?></footer>
<script src="<?php echo get_template_directory_uri(); ?>/tarteaucitron/tarteaucitron.min.js"></script>
<script>
  tarteaucitron.init({
    privacyUrl: '/mentions-legales',
    orientation: 'bottom',
    showIcon: false,
    removeCredit: true
  });
</script>
<script>
  tarteaucitron.user.analyticsUa = '<?php echo $ua; ?>';
  (tarteaucitron.job = tarteaucitron.job || []).push('gtag');
</script>
<script>
  var settings = <?php echo wp_json_encode( $settings ); ?>;
</script>
<?php wp_footer(); ?>
