<head>
<!-- Start cookieyes banner --> <script id="cookieyes" type="text/javascript" src="https://cdn-cookieyes.com/client_data/0000/script.js"></script> <!-- End cookieyes banner -->
<script async data-cookieyes="cookieyes-analytics" src="https://stats.example/js?id=<?php echo STATS_ID; ?>"></script>
<script data-cookieyes="cookieyes-analytics">
  window.dataLayer = window.dataLayer || [];
  function gtag(){dataLayer.push(arguments);}
</script>
<script data-cookieyes="cookieyes-necessary" src="<?= home_url('/shop.js') ?>"></script>
<script type="javascript/blocked" data-cookieyes="cookieyes-advertisement">pixel();</script>
<script <?= $attributes ?> data-cookieyes="cookieyes-advertisement">ads();</script>
<script data-cookieyes="cookieyes-other">other();</script>
</head>
