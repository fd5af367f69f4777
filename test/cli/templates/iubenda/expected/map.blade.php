@if(env('IUBENDA') == 1)
    <iframe data-consent="marketing" data-consent-src="https://map.example/{!! $temp[1] !!}?controls={!! $controls !!}" title="{{ $title }}"></iframe>
@else
    <iframe src="https://map.example/{{ $id }}"></iframe>
@endif
{{--
<iframe class="_iub_cs_activate" suppressedsrc="a"></iframe>
--}}
<script type="text/plain" class="_iub_cs_activate-inline" data-iub-purposes="{{ $purposes }}">dynamic();</script>
