@extends('layouts.base')
{{-- <script type="text/plain" class="optanon-category-C0002"> --}}
@section('head')
    @if (config('services.stats.id'))
        <script type="text/plain" class="optanon-category-C0002" src="{{ asset('js/stats.js') }}"></script>
    @endif
    <script type="text/plain" class="optanon-category-C0004" @if($defer) defer @endif>pixel({!! json_encode(['a' => "b"]) !!});</script>
    <script @if($held) type="text/plain" @endif class="optanon-category-C0004">ads();</script>
    <script type="text/plain" @class(['optanon-category-C0002' => $stats])>odd();</script>
@endsection
@section('content')
    <iframe class="optanon-category-C0004 {{ $film->isWide() ? 'wide' : '' }}" data-src="{{ $film->url }}" title="{{ $film->title }}"></iframe>
    <button @click="open = true" class="ot-sdk-show-settings">{{ __('Cookies') }}</button>
@endsection
