<script src="/tarteaucitron/tarteaucitron.js"></script>
<script>
  tarteaucitron.init({
    privacyUrl: "{{ route('privacy') }}",
    cookieDomain: {{ json_encode($domain) }},
    orientation: "bottom",
  });
</script>
<script>
  const matomoSite = <?php echo json_encode(env('MATOMO_SITE_ID')); ?>;
  if (matomoSite) {
    tarteaucitron.user.matomoId = matomoSite;
    (tarteaucitron.job = tarteaucitron.job || []).push('matomo');
  }
</script>
<script>
  tarteaucitron.user.gtagUa = ;
</script>
<script>
  var unrelated = ;
</script>
