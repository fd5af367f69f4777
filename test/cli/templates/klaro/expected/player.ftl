<#if film??>
<iframe data-consent="youtube" data-consent-src="${film.url}" title="${film.title?html}"></iframe>
<script type="text/plain" data-type="text/javascript" data-name="stats" <#if defer>defer</#if> data-src="stats.js"></script>
</#if>
