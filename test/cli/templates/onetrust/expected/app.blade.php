@extends('layouts.base')
{{-- <script type="text/plain" class="optanon-category-C0002"> --}}
@section('head')
    @if (config('services.stats.id'))
        <script type="text/plain" data-consent="analytics" src="{{ asset('js/stats.js') }}"></script>
    @endif
    <script type="text/plain" data-consent="marketing" @if($defer) defer @endif>pixel({!! json_encode(['a' => "b"]) !!});</script>
    <script @if($held) type="text/plain" @endif class="optanon-category-C0004">ads();</script>
    <script type="text/plain" @class(['optanon-category-C0002' => $stats])>odd();</script>
@endsection
@section('content')
    <iframe class="{{ $film->isWide() ? 'wide' : '' }}" data-consent="marketing" data-consent-src="{{ $film->url }}" title="{{ $film->title }}"></iframe>
    <button @click="open = true" data-consent-action="preferences">{{ __('Cookies') }}</button>
@endsection
