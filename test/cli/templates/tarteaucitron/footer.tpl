{* a comment of Smarty *}
{if $page.name == 'index'}
<a {if $active}class="active"{/if} href="#tarteaucitron">{l s='Cookies' d='Shop.Theme'}</a>
{/if}
<a href="#tarteaucitron" title="{$title|escape:'html'}">Cookies</a>
<script>(tarteaucitron.job = tarteaucitron.job || []).push('{$service}');</script>
