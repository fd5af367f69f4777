<?php
/*
 * A part: "video". Don't use <script data-category="marketing"> here.
 */
$url = get_field( 'url' ); # the film's
?>
<figure<?php echo $wide ? ' class="wide"' : ''; ?>>
	<iframe <?php if ( $lazy ) { echo 'loading="lazy"'; } ?> data-category="marketing" data-service="vimeo" data-src-cmplz="<?php echo esc_url( $url ) ?>" title="<?php the_title_attribute() ?>"></iframe>
</figure>
