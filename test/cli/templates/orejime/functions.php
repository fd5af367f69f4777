<?php
function acme_orejime( $tag, $handle, $src ) {
	if ( 'matomo' === $handle ) {
		return '<template data-purpose="analytics">' . $tag . '</template>';
	}
	return $tag;
}
add_filter( 'script_loader_tag', 'acme_orejime', 10, 3 );
