import {Directive, ElementRef, inject, input, type OnDestroy, type OnInit} from '@angular/core';

/**
 * Angular leaves a `<script>` in a template out. This makes one, at its place:
 * `<ng-template gatedScript="analytics" src="/stats.js" />`.
 */
@Directive({selector: 'ng-template[gatedScript]'})
export class GatedScript implements OnInit, OnDestroy {
  readonly gatedScript = input.required<string>();
  readonly src = input<string>();
  readonly code = input('');

  readonly #script = document.createElement('script');
  readonly #place = inject<ElementRef<Comment>>(ElementRef).nativeElement;

  ngOnInit(): void {
    const src = this.src();
    this.#script.type = 'text/plain';
    this.#script.dataset['consent'] = this.gatedScript();
    this.#script.text = this.code();
    if (src) this.#script.src = src;
    // It is put in with what is around it.
    this.#place.before(this.#script);
  }

  ngOnDestroy(): void {
    this.#script.remove();
  }
}
