const a = <p
<script type="text/plain" data-c15t-category="measurement" src="a.js" />
