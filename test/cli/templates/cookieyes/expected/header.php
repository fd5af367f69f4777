<head>
<!-- Start cookieyes banner --> <script id="cookieyes" type="text/javascript" src="https://cdn-cookieyes.com/client_data/0000/script.js"></script> <!-- End cookieyes banner -->
<script async type="text/plain" data-consent="analytics" src="https://stats.example/js?id=<?php echo STATS_ID; ?>"></script>
<script type="text/plain" data-consent="analytics">
  window.dataLayer = window.dataLayer || [];
  function gtag(){dataLayer.push(arguments);}
</script>
<script src="<?= home_url('/shop.js') ?>"></script>
<script type="text/plain" data-consent="marketing">pixel();</script>
<script <?= $attributes ?> data-cookieyes="cookieyes-advertisement">ads();</script>
<script data-cookieyes="cookieyes-other">other();</script>
</head>
